import { ERRORS, fillText, type ErrorCode, type ErrorData } from "./errors/index.ts";
import { inRange, type Target } from "./versions.ts";

/** Why a connector, resource or external table cannot be made: an error of its own, or the words that another error carries. */
export type RefusalReason =
  | {
      readonly code: ErrorCode;
      readonly data?: ErrorData;
      /** Thrown by an analyzer. */ readonly analysis?: true;
    }
  | { readonly text: string };

/** Words a reason as an error that carries it does; those of an analyzer bring their frame (fe sql/analyzer/SemanticException). */
export function reasonText(target: Target, reason: RefusalReason): string {
  if ("text" in reason) return reason.text;
  const text = fillText(ERRORS[reason.code].texts[0].text, reason.data ?? {});
  const framed = reason.analysis === true && inRange(target, { since: "3.1" });
  return framed ? `Getting analyzing error. Detail message: ${text}.` : text;
}
