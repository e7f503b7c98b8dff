import type { StatementResult } from "../result.ts";

/** Answers `Query OK`. */
export function done(affected = 0): StatementResult {
  return { kind: "ok", affected };
}
