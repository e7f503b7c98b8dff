import {
  clientError,
  errorText,
  fillText,
  type ErrorCode,
  type ErrorText,
  type Target,
} from "../engine/index.ts";

/**
 * Writes an error as the client prints it, its data as `<name>`; undefined where this version cannot give it.
 * An error of a job is written as its Status or its TaskErrMsg shows it.
 */
export function checkMessage(target: Target, code: ErrorCode): string | undefined {
  const row = errorText(target, code);
  return row && errorMessage(target, row);
}

/** Writes one of an error's texts as the client prints it, its data as `<name>`. */
export function errorMessage(target: Target, row: ErrorText): string {
  const text = fillText(row.text, {}).replace(/\{(\w+)\}/g, "<$1>");
  if (row.stage === "status") return `[${row.statusCode ?? "COMMON_ERROR"}, msg: ${text}]`;
  if (row.stage === "task") return text;
  const { errno, sqlState, message } = clientError(target, row, text, "");
  return `ERROR ${errno} (${sqlState}): ${message}`;
}
