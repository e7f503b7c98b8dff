import type { EntryResult } from "../log/index.ts";
import type { Result, Span } from "./types.ts";

/**
 * Gives what an entry of the log came to as the library tells it.
 * @param text the text passed in
 * @param span where the entry's statement stands in it
 */
export function resultOf({ result, at, started }: EntryResult, text: string, span: Span): Result {
  const place = { statement: text.slice(span.start, span.end), span, at };
  switch (result?.kind) {
    case "rows":
      return { ...place, kind: "rows", columns: result.columns, rows: result.rows };
    case "error": {
      const { code, message, errno, sqlState, errorSpan } = result;
      const inText = errorSpan && { start: errorSpan.start + span.start, end: errorSpan.end + span.start };
      return {
        ...place,
        kind: "error",
        code,
        message,
        errno,
        sqlState,
        ...(inText && { errorSpan: inText }),
      };
    }
    case "unsupported":
      return {
        ...place,
        kind: "unsupported",
        head: result.head,
        ...(result.limit && { limit: result.limit }),
      };
    case "ok":
    case undefined: {
      const job = started.find((one) => one.type === "job")?.job;
      return { ...place, kind: "ok", affected: result?.affected ?? 0, ...(job !== undefined && { job }) };
    }
    default: {
      const never: never = result;
      return never;
    }
  }
}
