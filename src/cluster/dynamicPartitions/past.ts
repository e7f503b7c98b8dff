import { rangeTypes } from "../partitionTypes.ts";
import { RangeSet, readBound, type BoundRange } from "../rangeBounds.ts";
import type { ColumnType, OlapTable } from "../tables.ts";
import { periodStart } from "./periods.ts";
import { dynamicPartitions, NO_START } from "./property.ts";

/**
 * Lists the partitions that the scheduler drops at a time: those that end before the first period that stays
 * (fe DynamicPartitionScheduler.getDropPartitionClause).
 * @param time ms since 1970 UTC
 */
export function pastPartitions(table: OlapTable, time: number): readonly string[] {
  const dynamic = dynamicPartitions(table);
  const [type] = rangeTypes(table);
  if (dynamic?.enabled !== true || dynamic.start === NO_START || type === undefined) return [];
  const reserved = rangeOf(
    type,
    periodStart(dynamic, time, dynamic.start, type),
    periodStart(dynamic, time, 0, type),
  );
  if (reserved === undefined) return [];
  const ranges = new RangeSet([type], Object.values(table.partitions));
  const past: string[] = [];
  for (const name of ranges.names()) {
    const range = table.partitions[name]?.range;
    // Nothing behind the first that stays is dropped.
    if (range === undefined || !ranges.isEmpty({ lower: reserved.lower, upper: range.upper })) break;
    past.push(name);
  }
  return past;
}

/** Reads the bounds of a period; undefined where the column's type cannot hold them. */
export function rangeOf(type: ColumnType, from: string, until: string): BoundRange | undefined {
  const lower = readBound([type], [from]);
  const upper = readBound([type], [until]);
  return "reason" in lower || "reason" in upper ? undefined : { lower, upper };
}
