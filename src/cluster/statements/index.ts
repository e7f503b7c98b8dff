import type { Statement } from "../../sql/statements.ts";
import type { StatementContext } from "../context.ts";
import type { StatementResult } from "../result.ts";
import { unsupported } from "./unsupported.ts";

/** Runs a statement: one handler a kind. */
export function runStatement(statement: Statement, _context: StatementContext): StatementResult {
  return unsupported(statement.kind);
}
