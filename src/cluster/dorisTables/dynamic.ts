import { configValue } from "../../engine/config.ts";
import { errorText } from "../../engine/index.ts";
import { DORIS_DYNAMIC_NAMES } from "../../engine/tableProperties.ts";
import { isWholeNumber } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { checkDynamic } from "../dynamicPartitions/readProperties.ts";
import { dynamicUnit, isDynamicKey, NO_START } from "../dynamicPartitions/property.ts";
import { fail } from "../fail.ts";
import { partitionKeyColumns } from "../partitionTypes.ts";
import type { Refusal } from "../refusal.ts";
import type { ColumnType, OlapTable } from "../tables.ts";

type Given = Readonly<Record<string, string>>;

/** A column that a table is partitioned by. */
interface PartitionColumn {
  readonly definition: { readonly name: { readonly value: string } };
  readonly type: ColumnType;
}

/** What decides whether a table can have dynamic partitions. */
interface DynamicOf {
  readonly partitions: { readonly columns: readonly PartitionColumn[] };
  readonly distribution: OlapTable["distribution"];
}

const PREFIX = "dynamic_partition.";

/** Checks and completes the properties of dynamic partitions of a new table (fe common/util/DynamicPartitionUtil). */
export function dorisDynamic(given: Given, table: DynamicOf, context: StatementContext): Given | Refusal {
  const { target, cluster } = context;
  const keys = Object.keys(given).filter(isDynamicKey);
  if (keys.length === 0) return {};
  const strange = keys.filter((key) => !isKnown(key));
  if (strange.length > 0) {
    return errorText(target, "dynamicPartitionKeys") === undefined
      ? fail(target, "propertiesUnknown", {
          properties: `{${strange.map((key) => `${key}=${given[key] ?? ""}`).join(", ")}}`,
        })
      : fail(target, "dynamicPartitionKeys", { keys: strange.join(", ") });
  }
  const [date] = table.partitions.columns;
  if (table.partitions.columns.length !== 1 || date === undefined)
    return fail(target, "dynamicPartitionColumns");
  const said = (name: string) => given[PREFIX + name] ?? "";
  for (const name of ["time_unit", "prefix", "end"])
    if (said(name) === "") return fail(target, "dynamicPartitionUnassigned", { key: PREFIX + name });
  const defaults: Given = {
    enable: "true",
    start: String(NO_START),
    buckets: String(table.distribution.buckets),
    time_zone: cluster.timeZone,
    create_history_partition: "false",
    history_partition_num: "-1",
    hot_partition_num: "0",
    reserved_history_periods: "NULL",
    storage_policy: "",
  };
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(defaults)) if (said(name) === "") own[PREFIX + name] = value;
  for (const key of keys) if ((given[key] ?? "") !== "") own[key] = given[key] ?? "";
  const wrong =
    checkDynamic({ ...given, ...own }, context) ??
    checkHours(own, date, context) ??
    checkHistory(own, context);
  return wrong ?? own;
}

/**
 * Checks properties that ALTER TABLE … SET gives, together with those that the table has (fe
 * alter/SchemaChangeHandler.process, catalog/Env.modifyTableDynamicPartition).
 */
export function changedDorisDynamic(
  given: Given,
  table: OlapTable,
  context: StatementContext,
): Given | Refusal {
  const checked = errorText(context.target, "dynamicPartitionKeys") !== undefined;
  const known = checked ? given : Object.fromEntries(Object.entries(given).filter(([key]) => isKnown(key)));
  const before = Object.fromEntries(Object.entries(table.properties).filter(([key]) => isDynamicKey(key)));
  const columns = partitionKeyColumns(table).map(({ name, type }) => ({
    definition: { name: { value: name } },
    type,
  }));
  const { distribution } = table;
  const all = { ...before, ...known };
  // What a table has already is not asked for again: a value that is no value is told as such.
  const wrong = Object.keys(before).length === 0 ? undefined : checkDynamic(all, context);
  return wrong ?? dorisDynamic(all, { partitions: { columns }, distribution }, context);
}

function isKnown(key: string): boolean {
  return DORIS_DYNAMIC_NAMES.includes(key.slice(PREFIX.length));
}

function checkHours(
  own: Given,
  { definition, type }: PartitionColumn,
  { target }: StatementContext,
): Refusal | undefined {
  if (dynamicUnit(own[`${PREFIX}time_unit`] ?? "") !== "HOUR" || type.name === "DATETIME") return undefined;
  const column = definition.name.value;
  return fail(target, "dynamicPartitionHour", { column, ...(isWholeNumber(type) && { kind: "number" }) });
}

/** Partitions of the past are made only where they are asked for, and only so many (fe DynamicPartitionUtil.analyzeDynamicPartition). */
function checkHistory(own: Given, { target, cluster }: StatementContext): Refusal | undefined {
  const value = own[`${PREFIX}create_history_partition`] ?? "";
  if (!/^(true|false)$/i.test(value))
    return fail(target, "dynamicPartitionEnable", { value, name: "create_history_partition" });
  const start = Number(own[`${PREFIX}start`]);
  const end = Number(own[`${PREFIX}end`]);
  const history = Number(own[`${PREFIX}history_partition_num`]);
  const past = value.toLowerCase() === "true";
  const first = !past ? 0 : history === -1 ? start : Math.max(start, -history);
  if (first === NO_START) return fail(target, "dynamicPartitionHistoryOpen");
  const count = end - first;
  const limit = Number(configValue(target, cluster.config, "max_dynamic_partition_num") ?? 500);
  const enabled = own[`${PREFIX}enable`]?.toLowerCase() !== "false";
  return enabled && count > limit ? fail(target, "dynamicPartitionTooMany", { count, limit }) : undefined;
}
