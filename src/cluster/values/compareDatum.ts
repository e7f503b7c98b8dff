import { compareText } from "./compareText.ts";
import type { Datum } from "./datum.ts";

/** Compares two values of one type, neither NULL: negative, 0 or positive. */
export function compareDatum(left: Datum, right: Datum): number {
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}
