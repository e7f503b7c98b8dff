import type { Refusal } from "../refusal.ts";

/** Answers a statement that is recognised and not simulated. `head`: its first words as the engine writes them. */
export function unsupported(head: string): Refusal {
  return { kind: "unsupported", head };
}
