import { totalReplicas } from "../replicaAllocation.ts";
import type { OlapTable } from "../tables.ts";
import { fullZoneName } from "../zones.ts";

const UNITS = ["HOUR", "DAY", "WEEK", "MONTH", "YEAR"] as const;
export type DynamicUnit = (typeof UNITS)[number];

/** How the front end makes and drops a table's partitions by itself (fe catalog/DynamicPartitionProperty). */
export interface DynamicPartitions {
  readonly enabled: boolean;
  readonly unit: DynamicUnit;
  /** As it was written. */
  readonly unitText: string;
  readonly zone: string;
  /** Units before now of which partitions stay, negative; NO_START: all stay. */
  readonly start: number;
  /** Units after now for which partitions are made. */
  readonly end: number;
  readonly prefix: string;
  /** 0: as many as the table has. */
  readonly buckets: number;
  readonly history: number;
  /** The first period, counted from now, of which a partition is made. */
  readonly first: number;
  /** Absent: as many as the table has. */
  readonly replicationNum?: number;
  /** 1 Monday to 7 Sunday. */
  readonly startDayOfWeek: number;
  readonly startDayOfMonth: number;
}

const PREFIX = "dynamic_partition";
/** Java's smallest int: no partition is dropped. */
export const NO_START = -2_147_483_648;

/** The properties, in the order in which the engine prints them before 3.3. */
export const DYNAMIC_KEYS = [
  "enable",
  "time_unit",
  "time_zone",
  "start",
  "end",
  "prefix",
  "buckets",
  "history_partition_num",
  "replication_num",
  "start_day_of_week",
  "start_day_of_month",
].map((name) => `${PREFIX}.${name}`);

/** Tells whether a property is one of dynamic partitions (fe DynamicPartitionUtil.checkDynamicPartitionPropertiesExist). */
export function isDynamicKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** Reads the time unit that a text names, in any case. */
export function dynamicUnit(text: string): DynamicUnit | undefined {
  return UNITS.find((unit) => unit === text.toUpperCase());
}

/** Gives how a table's partitions are managed; undefined where it never had such properties. */
export function dynamicPartitions({
  properties,
}: Pick<OlapTable, "properties">): DynamicPartitions | undefined {
  const get = (name: string) => properties[`${PREFIX}.${name}`];
  const unitText = get("time_unit");
  const unit = unitText === undefined ? undefined : dynamicUnit(unitText);
  if (unit === undefined || unitText === undefined) return undefined;
  const allocation = get("replication_allocation");
  const replicas =
    get("replication_num") ?? (allocation === undefined ? undefined : totalReplicas(allocation));
  const start = Number(get("start") ?? NO_START);
  const history = Number(get("history_partition_num") ?? 0);
  return {
    enabled: get("enable")?.toLowerCase() === "true",
    unit,
    unitText,
    zone: get("time_zone") ?? "UTC",
    start,
    end: Number(get("end") ?? 0),
    prefix: get("prefix") ?? "p",
    buckets: Number(get("buckets") ?? 0),
    history,
    first: firstPeriod(get("create_history_partition"), start, history),
    ...(replicas !== undefined && { replicationNum: Number(replicas) }),
    startDayOfWeek: Number(get("start_day_of_week") ?? 1),
    startDayOfMonth: Number(get("start_day_of_month") ?? 1),
  };
}

/** Doris makes partitions of the past where create_history_partition says so; without such a property they are as many as history_partition_num. */
function firstPeriod(past: string | undefined, start: number, history: number): number {
  if (past !== undefined && past.toLowerCase() !== "true") return 0;
  return past !== undefined && history === -1 ? start : Math.max(start, -history);
}

/** Gives a table's properties as SHOW CREATE TABLE prints them: those of dynamic partitions in the engine's own form. */
export function printedDynamic(table: Pick<OlapTable, "properties">): Readonly<Record<string, string>> {
  const dynamic = dynamicPartitions(table);
  if (dynamic === undefined) return table.properties;
  const others = Object.entries(table.properties).filter(([key]) => !isDynamicKey(key));
  const own: Readonly<Record<string, string | undefined>> = {
    enable: String(dynamic.enabled),
    time_unit: dynamic.unitText,
    time_zone: javaZoneName(dynamic.zone),
    start: String(dynamic.start),
    end: String(dynamic.end),
    prefix: dynamic.prefix,
    buckets: dynamic.buckets > 0 ? String(dynamic.buckets) : undefined,
    history_partition_num: String(dynamic.history),
    replication_num: dynamic.replicationNum === undefined ? undefined : String(dynamic.replicationNum),
    start_day_of_week: dynamic.unit === "WEEK" ? String(dynamic.startDayOfWeek) : undefined,
    start_day_of_month: dynamic.unit === "MONTH" ? String(dynamic.startDayOfMonth) : undefined,
  };
  const printed = Object.entries(own).flatMap(([name, value]) =>
    value === undefined ? [] : [[`${PREFIX}.${name}`, value] as const],
  );
  return Object.fromEntries([...others, ...printed]);
}

/** Java's name of a zone: offsets are counted from GMT (java.util.TimeZone.getTimeZone). */
function javaZoneName(zone: string): string {
  const name = fullZoneName(zone);
  if (/^[+-]00:00$/.test(name)) return "UTC";
  return /^[+-]/.test(name) ? `GMT${name}` : name;
}
