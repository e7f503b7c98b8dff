import type { Datum } from "../values/datum.ts";

/** Makes one text of several values, the same for equal ones alone. */
export function keyOf(values: readonly Datum[]): string {
  return JSON.stringify(values.map((value) => (value === null ? null : String(value))));
}
