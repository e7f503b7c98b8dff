import type { ErrorData } from "../../engine/index.ts";
import type { Limit } from "../limits.ts";
import type { Refusal } from "../refusal.ts";

/** Answers a statement or clause that is recognised and not simulated. `head`: its first words as the engine writes them. */
export function unsupported(head: string): Refusal {
  return { kind: "unsupported", head };
}

/** Answers a statement that comes to what is not simulated; `execute` puts the statement's first words into `head`. */
export function beyond(code: Limit, data: ErrorData = {}): Refusal {
  return { kind: "unsupported", head: "", limit: { code, data } };
}
