import { automaticRange } from "../batchPartitions.ts";
import { isDate } from "../columnType.ts";
import type { PartitionPlan } from "../newPartitions.ts";
import { partitionKeyColumns } from "../partitionTypes.ts";
import { MAXVALUE, MINVALUE, type BoundRange } from "../rangeBounds.ts";
import type { ColumnType, OlapTable, Partition, ViewPartition } from "../tables.ts";
import { parseDateTime } from "../values/dateText.ts";

/**
 * Plans the partitions of a materialized view: those of its base table, or as many units of date_trunc as each of them
 * touches, from the first to the last in one (fe sql/common/SyncPartitionUtils.toMappingRanges).
 */
export function viewPartitions({ unit }: ViewPartition, base: OlapTable): readonly PartitionPlan[] {
  const partitions = Object.values(base.partitions);
  const type = partitionKeyColumns(base)[0]?.type;
  if (unit === undefined || type === undefined || !isDate(type)) return partitions.map(samePartition);
  const plans = new Map<string, PartitionPlan>();
  for (const { range } of partitions) {
    if (range === undefined) continue;
    const plan = wholeUnits(range, unit, type);
    plans.set(plan.name, plan);
  }
  return [...plans.values()];
}

function samePartition({ name, range, list }: Partition): PartitionPlan {
  return {
    name,
    ...(range !== undefined && { range: { lower: range.lower, upper: range.upper } }),
    ...(list !== undefined && { list }),
    properties: {},
  };
}

/** Widens a range to whole units; its name tells both ends. */
function wholeUnits(range: BoundRange, unit: string, type: ColumnType): PartitionPlan {
  const lower = unitAt(range.lower[0], unit, type);
  const upper = unitAt(range.upper[0], unit, type);
  const from = lower?.range.lower ?? range.lower;
  const whole = upper?.range.lower[0] === range.upper[0];
  const to = upper === undefined ? range.upper : whole ? range.upper : upper.range.upper;
  const end = whole ? upper : unitAt(to[0], unit, type);
  return {
    name: `${lower?.name ?? "pmin"}_${end?.name.slice(1) ?? "max"}`,
    range: { lower: from, upper: to },
    properties: {},
  };
}

function unitAt(bound: string | undefined, unit: string, type: ColumnType) {
  if (bound === undefined || bound === MAXVALUE || bound === MINVALUE) return undefined;
  const micros = parseDateTime(bound.includes(":") ? bound : `${bound} 00:00:00`);
  return micros === undefined ? undefined : automaticRange(micros, unit, 1, type);
}
