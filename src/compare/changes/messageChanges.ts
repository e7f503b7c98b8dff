import {
  ERRORS,
  errorText,
  isErrorCode,
  type ErrorCode,
  type ErrorText,
  type Target,
} from "../../engine/index.ts";
import { linksFor } from "../../explain/links.ts";
import { textValue, type ChangeRow } from "./types.ts";

/** Lists the errors that only one of two versions has, or words or numbers in another way. Names of values stand in braces. */
export function messageChanges(here: Target, there: Target): readonly ChangeRow[] {
  return Object.keys(ERRORS)
    .filter(isErrorCode)
    .flatMap((code): ChangeRow[] => {
      const [a, b] = [said(errorText(here, code)), said(errorText(there, code))];
      if (a === b) return [];
      const link = linkOf(code, here) ?? linkOf(code, there);
      return [
        {
          area: "messages",
          id: `message ${code}`,
          what: { key: `explain.${code}.title` },
          here: textValue(a),
          there: textValue(b),
          ...(link !== undefined && { link }),
        },
      ];
    });
}

function linkOf(code: ErrorCode, target: Target): string | undefined {
  return linksFor(code, target)[0];
}

function said(text: ErrorText | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text.errno === undefined)
    return text.statusCode === undefined ? text.text : `[${text.statusCode}] ${text.text}`;
  return `${text.errno} (${text.sqlState ?? ""}): ${text.text}`;
}
