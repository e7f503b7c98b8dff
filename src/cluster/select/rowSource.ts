import type { GeneratedRows } from "../tables.ts";
import type { Frame } from "./compiled.ts";
import { NO_TABLE, type Scope } from "./scope.ts";

/** What a query reads: columns, and rows of those that it names. */
export interface RowSource {
  readonly scope: Scope;
  /**
   * Gives the rows, each with the values of the columns at some places, in the order of the places.
   * @throws Stopped where computing them ends with an error or is beyond what is simulated
   */
  rows(places: readonly number[]): Iterable<Frame>;
  /** Gives all its rows as one formula, where it is made of such. */
  formula?(): GeneratedRows | undefined;
  /** Where formulas make some of its rows: those, and how to read the others. */
  readonly generated?:
    | {
        readonly blocks: readonly GeneratedRows[];
        kept(places: readonly number[]): Iterable<Frame>;
      }
    | undefined;
}

/** What a query without FROM reads. */
export const ONE_ROW: RowSource = { scope: NO_TABLE, rows: () => [[]] };

/** Gives the values at some places of each row. */
export function* picked(rows: Iterable<Frame>, places: readonly number[]): Iterable<Frame> {
  for (const row of rows) yield places.map((place) => row[place] ?? null);
}
