import { has, type Target } from "../../engine/index.ts";
import { dynamicPartitions } from "../dynamicPartitions/property.ts";
import { defaultAllocation } from "../replicaAllocation.ts";
import { fullZoneName } from "../zones.ts";
import type { OlapTable } from "../tables.ts";

const PREFIX = "dynamic_partition.";

/** Gives the properties of dynamic partitions as SHOW CREATE TABLE of Doris prints them (fe catalog/DynamicPartitionProperty.getProperties). */
export function printedDorisDynamic(table: OlapTable, target: Target): Readonly<Record<string, string>> {
  const dynamic = dynamicPartitions(table);
  if (dynamic === undefined) return {};
  const said = (name: string) => table.properties[PREFIX + name] ?? "";
  const medium = said("storage_medium");
  const own: Readonly<Record<string, string | undefined>> = {
    enable: String(dynamic.enabled),
    time_unit: dynamic.unitText,
    time_zone: fullZoneName(dynamic.zone),
    start: String(dynamic.start),
    end: String(dynamic.end),
    prefix: dynamic.prefix,
    replication_allocation: defaultAllocation(dynamic.replicationNum ?? table.replicationNum),
    buckets: String(dynamic.buckets),
    create_history_partition: said("create_history_partition").toLowerCase(),
    history_partition_num: said("history_partition_num"),
    hot_partition_num: said("hot_partition_num"),
    reserved_history_periods: said("reserved_history_periods"),
    storage_policy: said("storage_policy"),
    storage_medium: medium === "" && has(target, "dynamicMediumUnsaid") ? undefined : medium,
    start_day_of_week: dynamic.unit === "WEEK" ? String(dynamic.startDayOfWeek) : undefined,
    start_day_of_month: dynamic.unit === "MONTH" ? String(dynamic.startDayOfMonth) : undefined,
  };
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) => (value === undefined ? [] : [[PREFIX + name, value]])),
  );
}
