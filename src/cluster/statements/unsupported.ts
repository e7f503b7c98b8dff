import type { StatementResult } from "../result.ts";

/** Answers a statement that is recognised and not simulated. `head`: its first words as the engine writes them. */
export function unsupported(head: string): StatementResult {
  return { kind: "unsupported", head };
}
