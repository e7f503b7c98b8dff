import type { Row } from "./tables.ts";

/** Freezes an array of rows, not the rows in it, so that Immer takes it over as it is. */
export function sealRows(rows: readonly Row[]): readonly Row[] {
  return Object.freeze(rows);
}
