import type { Column } from "./tables.ts";

/** Gives the places of columns in a row, by their names; a name that is not there is left out. */
export function columnPlaces(columns: readonly Column[], names: readonly string[]): number[] {
  return names
    .map((name) => columns.findIndex((column) => column.name === name))
    .filter((place) => place >= 0);
}
