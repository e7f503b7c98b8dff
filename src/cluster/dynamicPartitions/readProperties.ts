import { errorText, has, type ErrorCode, type ErrorData } from "../../engine/index.ts";
import { configValue } from "../../engine/config.ts";
import { isName } from "../../engine/names.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { beyond, unsupported } from "../statements/unsupported.ts";
import type { ColumnType, Partitioning } from "../tables.ts";
import { isZone } from "../zones.ts";
import { DYNAMIC_KEYS, dynamicUnit, isDynamicKey, NO_START } from "./property.ts";

type Given = Readonly<Record<string, string>>;

/** What decides whether a table can have dynamic partitions. */
export interface DynamicTable {
  readonly partitioning: Partitioning;
  /** Types of its partition columns. */
  readonly types: readonly ColumnType[];
}

const NEEDED = ["enable", "time_unit", "time_zone", "prefix", "start", "end", "buckets"].map(
  (name) => `dynamic_partition.${name}`,
);

/** Refuses the properties where the table is not partitioned, or by an expression (fe server/OlapTableFactory.createTable). */
export function refuseDynamic(
  given: Given,
  partitioning: Partitioning,
  { target }: StatementContext,
): Refusal | undefined {
  if (partitioning.type === "unpartitioned" && Object.keys(given).some(isDynamicKey))
    return fail(target, "dynamicPartitionUnpartitioned");
  const expression = partitioning.type === "range" && partitioning.automatic !== undefined;
  const enabled = (given["dynamic_partition.enable"] ?? "") !== "";
  return expression && enabled && errorText(target, "dynamicPartitionAutomatic") !== undefined
    ? fail(target, "dynamicPartitionAutomatic")
    : undefined;
}

/**
 * Checks the properties of a table that has none of dynamic partitions yet, and completes them
 * (fe DynamicPartitionUtil.checkInputDynamicPartitionProperties).
 */
export function completeDynamic(
  given: Given,
  table: DynamicTable,
  context: StatementContext,
): Given | Refusal {
  const { target, cluster } = context;
  const own = Object.fromEntries(Object.entries(given).filter(([key]) => DYNAMIC_KEYS.includes(key)));
  const said = (name: string) => own[`dynamic_partition.${name}`] ?? "";
  if (NEEDED.every((key) => (own[key] ?? "") === ""))
    return Object.keys(own).length === 0 ? own : beyond("dynamicWithoutUnit");
  const { partitioning, types } = table;
  const expression = partitioning.type === "range" && partitioning.automatic !== undefined;
  if (
    partitioning.type !== "range" ||
    types.length !== 1 ||
    (expression && !has(target, "dynamicExpressionPartitions"))
  )
    return fail(target, "dynamicPartitionColumns");
  for (const name of ["time_unit", "end"])
    if (said(name) === "")
      return fail(target, "dynamicPartitionUnassigned", { key: `dynamic_partition.${name}` });
  if (dynamicUnit(said("time_unit")) === "HOUR") {
    if (types[0]?.name === "DATE") return fail(target, "dynamicPartitionHour");
    if (types[0]?.name !== "DATETIME") return beyond("dynamicHours");
  }
  const defaults: Given = {
    "dynamic_partition.enable": "true",
    "dynamic_partition.prefix": "p",
    "dynamic_partition.start": String(NO_START),
    "dynamic_partition.time_zone": cluster.timeZone,
  };
  const missing = Object.entries(defaults).filter(([key]) => (own[key] ?? "") === "");
  return { ...own, ...Object.fromEntries(missing) };
}

/** Checks each property that is given (fe DynamicPartitionUtil.analyzeDynamicPartition). */
export function checkDynamic(given: Given, context: StatementContext): Refusal | undefined {
  const { target, cluster } = context;
  const refuse = (code: ErrorCode, data: ErrorData = {}) => fail(target, code, data);
  for (const [name, check] of CHECKS) {
    const value = given[`dynamic_partition.${name}`];
    const wrong = value === undefined ? undefined : check(value, `dynamic_partition.${name}`, context);
    if (wrong !== undefined) return isRefusal(wrong) ? wrong : refuse(wrong.code, wrong.data);
    // Doris counts what it is going to make (dorisTables/dynamic).
    if (name !== "history_partition_num" || has(target, "dorisTables")) continue;
    const count = Number(given["dynamic_partition.end"] ?? 0) + Number(value ?? 0);
    const limit = Number(configValue(target, cluster.config, "max_dynamic_partition_num") ?? 0);
    if (count > limit) return refuse("dynamicPartitionTooMany", { count, limit });
  }
  return undefined;
}

type Wrong = { readonly code: ErrorCode; readonly data: ErrorData } | Refusal | undefined;
type Check = (value: string, key: string, context: StatementContext) => Wrong;

const wrong = (code: ErrorCode, data: ErrorData = {}) => ({ code, data });

/** In the order in which the engine looks at them. */
const CHECKS: readonly (readonly [name: string, check: Check])[] = [
  ["time_unit", (value) => (dynamicUnit(value) ? undefined : wrong("dynamicPartitionTimeUnit", { value }))],
  [
    "prefix",
    (value, _key, { target }) =>
      isName(target, "partition", value) && !value.startsWith("placeholder_")
        ? undefined
        : wrong("dynamicPartitionPrefix", { value }),
  ],
  ["buckets", checkBuckets],
  [
    "enable",
    (value) => (/^(true|false)$/i.test(value) ? undefined : wrong("dynamicPartitionEnable", { value })),
  ],
  ["start", (value) => checkBound("start", value)],
  [
    "end",
    (value) => (value === "" ? wrong("dynamicPartitionEmpty", { name: "end" }) : checkBound("end", value)),
  ],
  ["history_partition_num", checkHistory],
  ["start_day_of_month", (value, key) => checkStartDay(value, key, 28)],
  ["start_day_of_week", (value, key) => checkStartDay(value, key, 7)],
  ["time_zone", checkZone],
  ["replication_num", checkReplicas],
];

/** Java's Integer.parseInt. */
function readInt(value: string): number | undefined {
  const number = /^[+-]?\d{1,11}$/.test(value) ? Number(value) : Number.NaN;
  return number >= -2_147_483_648 && number <= 2_147_483_647 ? number : undefined;
}

function checkBuckets(value: string, _key: string, { target }: StatementContext): Wrong {
  if (value === "") return wrong("dynamicPartitionEmpty", { name: "buckets" });
  const number = readInt(value);
  if (number === undefined) return wrong("dynamicPartitionBuckets", { value });
  return number <= 0 && has(target, "dorisTables")
    ? wrong("dynamicPartitionBound", { name: "buckets", side: "greater" })
    : undefined;
}

function checkBound(name: "start" | "end", value: string): Wrong {
  const number = readInt(value);
  if (number === undefined) return wrong("dynamicPartitionNumber", { name, value });
  if (name === "start")
    return number >= 0 ? wrong("dynamicPartitionBound", { name, side: "less" }) : undefined;
  return number <= 0 ? wrong("dynamicPartitionBound", { name, side: "greater" }) : undefined;
}

function checkHistory(value: string, key: string, { target }: StatementContext): Wrong {
  const number = readInt(value);
  if (number === undefined) return wrong("dynamicPartitionValue", { key });
  // Doris' own word for a number that nobody said.
  const unsaid = has(target, "dorisTables") && number === -1;
  return number < 0 && !unsaid ? wrong("dynamicPartitionHistory") : undefined;
}

function checkStartDay(value: string, key: string, most: number): Wrong {
  const number = readInt(value);
  if (number === undefined) return wrong("dynamicPartitionValue", { key });
  return number < 1 || number > most ? wrong("dynamicPartitionStartDay", { key, most }) : undefined;
}

function checkReplicas(value: string, key: string): Wrong {
  if (value === "") return wrong("dynamicPartitionValue", { key });
  const number = readInt(value);
  if (number === undefined) return wrong("dynamicPartitionReplicas", { value });
  return number <= 0 ? wrong("dynamicPartitionReplicasZero") : undefined;
}

function checkZone(zone: string): Wrong {
  if (/^[+-]\d:/.test(zone)) return unsupported(`dynamic_partition.time_zone = '${zone}'`);
  if (isZone(zone)) return undefined;
  const mayExist = /^[A-Za-z]+\/[A-Za-z_+\-0-9/]+$|^(GMT|UTC|UT)[+-]/.test(zone);
  return mayExist
    ? unsupported(`dynamic_partition.time_zone = '${zone}'`)
    : wrong("dynamicPartitionZone", { zone });
}
