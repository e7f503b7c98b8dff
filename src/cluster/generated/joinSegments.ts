import type { StatementContext } from "../context.ts";
import type { Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import type { OlapTable, Partition, Row, Segment } from "../tables.ts";
import { compareDatum } from "../values/compareDatum.ts";
import { datumTypeOf, type Datum } from "../values/datum.ts";
import { readDatum } from "../values/datumText.ts";
import { openBlock } from "./block.ts";
import { firstNumber, lastNumber } from "./numbers.ts";

/** From the least to the greatest value of a key column. */
interface Range {
  readonly low: Datum;
  readonly high: Datum;
}

/**
 * Joins generated rows to those that a partition has, as the table's key model does. Rows that may have the key of another
 * one are beyond what is simulated, but for a load of the very same rows, which takes their place.
 */
export function joinSegments(
  table: OlapTable,
  { data }: Partition,
  added: readonly Segment[],
  context: StatementContext,
): readonly Segment[] | Refusal {
  const old = data.segments ?? [];
  if (table.keysType === "DUPLICATE") return [...old, ...added];
  const kept =
    table.keysType === "AGGREGATE" ? old : old.filter((segment) => !added.some(sameKeys(table, segment)));
  const keys = table.columns.flatMap(({ key }, place) => (key ? [place] : []));
  const place = keys.find((at) => [...kept, ...added].every((segment) => rangeOf(segment, at, context)));
  if (place === undefined) return beyond("generatedKeys");
  const type = datumTypeOf(table.columns[place]?.type ?? { name: "VARCHAR", args: [], inner: [] });
  const others: Range[] = data.rows.map((row) => {
    const value = readDatum(type, row[place] ?? null);
    return { low: value, high: value };
  });
  others.push(...kept.flatMap((segment) => rangeOf(segment, place, context) ?? []));
  // Pieces of one load have rows of their own: the numbers differ, and so do the keys.
  const ranges = added.flatMap((segment) => rangeOf(segment, place, context) ?? []);
  if (ranges.some((range) => others.some((other) => meet(range, other)))) return beyond("generatedKeys");
  return [...kept, ...added];
}

/** Tells whether rows may have the key of rows that formulas make. */
export function replacesGenerated(
  table: OlapTable,
  { data }: Partition,
  rows: readonly Row[],
  context: StatementContext,
): boolean {
  const { segments = [] } = data;
  if (table.keysType === "DUPLICATE" || segments.length === 0) return false;
  const place = table.columns.findIndex(
    ({ key }, at) => key && segments.every((segment) => rangeOf(segment, at, context) !== undefined),
  );
  const column = table.columns[place];
  if (column === undefined) return true;
  const ranges = segments.flatMap((segment) => rangeOf(segment, place, context) ?? []);
  const type = datumTypeOf(column.type);
  return rows.some((row) => {
    const value = readDatum(type, row[place] ?? null);
    return ranges.some((range) => meet(range, { low: value, high: value }));
  });
}

function meet(a: Range, b: Range): boolean {
  return compareDatum(a.low, b.high) <= 0 && compareDatum(b.low, a.high) <= 0;
}

/** Gives the range of a column whose values all differ; undefined where that is not sure. */
function rangeOf({ made }: Segment, place: number, context: StatementContext): Range | undefined {
  const block = openBlock(made, context);
  const shape = block.shape(place);
  const first = firstNumber(made);
  const last = lastNumber(made);
  if (shape.kind !== "monotone" || shape.line === undefined || first === undefined || last === undefined)
    return undefined;
  const [a = null] = block.frame([place], first);
  const [b = null] = block.frame([place], last);
  if (a === null || b === null) return undefined;
  return compareDatum(a, b) <= 0 ? { low: a, high: b } : { low: b, high: a };
}

/** Tells whether two segments have the same numbers and the same keys. */
function sameKeys({ columns }: OlapTable, { made }: Segment) {
  const text = (of: Segment["made"]) =>
    JSON.stringify([
      of.from,
      of.to,
      of.period,
      of.stretches,
      columns.map(({ key }, at) => (key ? of.columns[at] : 0)),
    ]);
  const wanted = text(made);
  return (other: Segment): boolean => text(other.made) === wanted;
}
