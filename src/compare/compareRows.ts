import type { StatementResult } from "../cluster/result.ts";

export type RowsResult = Extract<StatementResult, { kind: "rows" }>;

/** What two cells of the same place are to each other. */
export type CellRelation =
  | "same"
  /** Both are moments or ids, which differ from run to run: no difference of the engines. */
  | "incidental"
  | "different";

/** How one of two answers differs from the other. */
export interface RowsMark {
  /** Places of columns that the other one does not have. */
  readonly columns: readonly number[];
  /** Places of rows that the other one does not have. */
  readonly rows: readonly number[];
  /** Cells that differ, by `row column`. */
  readonly cells: ReadonlySet<string>;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}:\d{2}(?:\.\d+)?|-\d{2}-\d{2}-\d{2}(?:-\d{3})?)$/;
const WHOLE = /^-?\d+$/;

/** Tells what two cells are to each other. */
export function relationOf(column: string, one: string | null, other: string | null): CellRelation {
  if (one === other) return "same";
  if (one === null || other === null) return "different";
  if (MOMENT.test(one) && MOMENT.test(other)) return "incidental";
  return /id$/i.test(column) && WHOLE.test(one) && WHOLE.test(other) ? "incidental" : "different";
}

/** Marks what an answer has that the other one has not, row by row in their order and column by column by name. */
export function markRows(own: RowsResult, other: RowsResult): RowsMark {
  const places = own.columns.map((column) => other.columns.indexOf(column));
  const cells = own.rows.slice(0, other.rows.length).flatMap((row, at) =>
    row.flatMap((value, column) => {
      const place = places[column] ?? -1;
      if (place < 0) return [];
      const relation = relationOf(own.columns[column] ?? "", value, other.rows[at]?.[place] ?? null);
      return relation === "different" ? [`${at} ${column}`] : [];
    }),
  );
  return {
    columns: places.flatMap((place, column) => (place < 0 ? [column] : [])),
    rows: own.rows.flatMap((_, at) => (at >= other.rows.length ? [at] : [])),
    cells: new Set(cells),
  };
}

/** Tells whether two answers have the same columns in the same order. */
export function sameColumns(one: RowsResult, other: RowsResult): boolean {
  return (
    one.columns.length === other.columns.length && one.columns.every((name, at) => name === other.columns[at])
  );
}

/** Tells whether the rows of two answers agree in the columns that both have, moments and ids aside. */
export function sameRows(one: RowsResult, other: RowsResult): boolean {
  if (one.rows.length !== other.rows.length) return false;
  return markRows(one, other).cells.size === 0;
}
