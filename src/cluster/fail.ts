import {
  clientError,
  errorText,
  fillText,
  type ErrorCode,
  type ErrorData,
  type Target,
} from "../engine/index.ts";
import { positionAt, type Span } from "../sql/span.ts";
import type { FailedStatus } from "./jobs.ts";
import type { ErrorResult } from "./result.ts";

/**
 * Makes the error that the client of this engine and version gets.
 * @param at where the engine points, as a span of `at.text`; absent where it gives no position
 * @throws never for a user's mistake; a code that this version cannot give is a fault of the simulator and throws
 */
export function fail(
  target: Target,
  code: ErrorCode,
  data: ErrorData = {},
  at?: { text: string; span: Span },
): ErrorResult {
  const row = errorText(target, code, data);
  if (row === undefined) throw new Error(`${target.engine} ${target.version} has no error ${code}`);
  const client = clientError(target, row, fillText(row.text, data), at ? placeOf(at.text, at.span) : "");
  return { kind: "error", code, data, ...client, ...(at && { errorSpan: at.span }) };
}

/** Makes the Status of a job that fails: `[CODE, msg: text]` (spec/starrocks.md §3.1). */
export function failedStatus(target: Target, code: ErrorCode, data: ErrorData = {}): FailedStatus {
  const row = errorText(target, code, data);
  if (row === undefined) throw new Error(`${target.engine} ${target.version} has no error ${code}`);
  return {
    ok: false,
    code,
    data,
    text: `[${row.statusCode ?? "COMMON_ERROR"}, msg: ${fillText(row.text, data)}]`,
  };
}

/** Words a range as StarRocks 3.1+ does: the start of its first and of its last token. */
function placeOf(text: string, span: Span): string {
  const from = positionAt(text, span.start);
  const to = positionAt(text, lastTokenStart(text, span));
  if (from.line === to.line && from.column === to.column)
    return ` at line ${from.line}, column ${from.column}`;
  return ` from line ${from.line}, column ${from.column} to line ${to.line}, column ${to.column}`;
}

function lastTokenStart(text: string, span: Span): number {
  const inside = text.slice(span.start, span.end);
  const last = /(?:[\w$\u0080-\uffff]+|"[^"]*"|'[^']*'|`[^`]*`|\S)\s*$/u.exec(inside);
  return span.start + (last?.index ?? 0);
}
