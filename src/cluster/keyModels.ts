import { has, type Target } from "../engine/index.ts";
import { compareDatum } from "./values/compareDatum.ts";
import { datumTypeOf, type Datum, type DatumType } from "./values/datum.ts";
import { printDatum, readDatum } from "./values/datumText.ts";
import type { Column, OlapTable, Row, Value } from "./tables.ts";

/** Joins loaded rows to those that a partition has, as the table's key model does. */
export function joinRows(
  table: Pick<OlapTable, "keysType" | "columns">,
  rows: readonly Row[],
  loaded: readonly Row[],
): readonly Row[] {
  if (table.keysType === "DUPLICATE") return [...rows, ...loaded];
  const keyOf = keyReader(table.columns);
  const merge = table.keysType === "AGGREGATE" ? merger(table.columns) : (_old: Row, row: Row) => row;
  const joined = [...rows];
  const places = new Map(rows.map((row, place) => [keyOf(row), place]));
  for (const row of loaded) {
    const key = keyOf(row);
    const place = places.get(key);
    const old = place === undefined ? undefined : joined[place];
    if (place === undefined || old === undefined) places.set(key, joined.push(row) - 1);
    else joined[place] = merge(old, row);
  }
  return joined;
}

/**
 * Tells whether UPDATE, and DELETE by any condition, change a table's rows by their keys: those with PRIMARY KEY, in Doris those
 * with UNIQUE KEY.
 */
export function changesByKeys({ keysType }: Pick<OlapTable, "keysType">, target: Target): boolean {
  return keysType === (has(target, "uniqueKeysChange") ? "UNIQUE" : "PRIMARY");
}

/** Tells whether a table with UNIQUE KEY of Doris merges rows as they are written: its columns are not aggregated (fe catalog/OlapTable). */
export function mergesOnWrite({ keysType, columns }: Pick<OlapTable, "keysType" | "columns">): boolean {
  return keysType === "UNIQUE" && columns.every(({ aggregation }) => aggregation !== "REPLACE");
}

/** Makes a reader of rows' keys: equal for rows with equal keys. */
export function keyReader(columns: readonly Column[]): (row: Row) => string {
  const places = columns.flatMap((column, place) => (column.key ? [place] : []));
  const [only] = places;
  if (places.length === 1 && only !== undefined) return (row) => row[only] ?? "\u0000";
  return (row) => JSON.stringify(places.map((place) => row[place] ?? null));
}

type Merge = (old: Value, value: Value) => Value;

/** Makes the merge of two rows with the same key, column by column. */
function merger(columns: readonly Column[]): (old: Row, row: Row) => Row {
  const merges = columns.map((column) => mergeOf(column));
  return (old, row) => merges.map((merge, place) => merge(old[place] ?? null, row[place] ?? null));
}

function mergeOf({ aggregation, type }: Column): Merge {
  const datum = datumTypeOf(type);
  switch (aggregation) {
    case undefined:
      return (old) => old;
    case "SUM":
      return known((old, value) =>
        printDatum(datum, add(datum, readDatum(datum, old), readDatum(datum, value))),
      );
    case "MIN":
      return known((old, value) =>
        compareDatum(readDatum(datum, value), readDatum(datum, old)) < 0 ? value : old,
      );
    case "MAX":
      return known((old, value) =>
        compareDatum(readDatum(datum, value), readDatum(datum, old)) > 0 ? value : old,
      );
    case "REPLACE_IF_NOT_NULL":
      return (old, value) => value ?? old;
    default:
      return (_old, value) => value;
  }
}

/** NULL adds nothing. */
function known(merge: Merge): Merge {
  return (old, value) => (old === null ? value : value === null ? old : merge(old, value));
}

function add(type: DatumType, left: Datum, right: Datum): Datum {
  if (typeof left === "bigint" && typeof right === "bigint") {
    return type.kind === "integer" ? BigInt.asIntN(type.bits, left + right) : left + right;
  }
  return Number(left) + Number(right);
}
