import { errorText, type ErrorCode, type ErrorData } from "../../engine/index.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import { unsupported } from "../statements/unsupported.ts";

/** Refuses a synchronous materialized view in the engine's words; where an engine takes it or has other words, it is not simulated. */
export function refuseSync({ target }: StatementContext, code: ErrorCode, data: ErrorData = {}): Refusal {
  return errorText(target, code, data) === undefined
    ? unsupported("CREATE MATERIALIZED VIEW … AS SELECT")
    : fail(target, code, data);
}
