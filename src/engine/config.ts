import type { ConfigRow } from "./configTypes.ts";
import { DORIS_CONFIG } from "./dorisConfig.ts";
import { JOB_CONFIG } from "./jobConfig.ts";
import { inRange, type Engine, type Target } from "./versions.ts";

/** Items whose Java type is not int (fe common/Config). */
const WIDE: Readonly<Record<string, "long" | "short">> = {
  agent_task_resend_wait_time_ms: "long",
  backup_handler_update_interval_millis: "long",
  catalog_trash_expire_second: "long",
  default_replication_num: "short",
  dynamic_partition_check_interval_seconds: "long",
  max_bucket_number_per_partition: "long",
  max_replication_num_per_tablet: "short",
  min_replication_num_per_tablet: "short",
  mv_active_checker_interval_seconds: "long",
  storage_flood_stage_left_capacity_bytes: "long",
  storage_min_left_capacity_bytes: "long",
  storage_usage_hard_limit_reserve_bytes: "long",
};

/** Second names of items; both are taken, the first one is shown. */
const ALIASES: Readonly<Record<string, string>> = {
  storage_usage_hard_limit_percent: "storage_flood_stage_usage_percent",
  storage_usage_hard_limit_reserve_bytes: "storage_flood_stage_left_capacity_bytes",
};

/** Whether a flag takes `true` and `false` alone; else whatever is not "true" is false, as Java's parseBoolean has it. */
const STRICT_FLAGS: Readonly<Record<Engine, boolean>> = { starrocks: false, doris: true };

const LIMITS = { short: 32_768n, int: 2_147_483_648n, long: 9_223_372_036_854_775_808n } as const;

const ITEM = { engine: "starrocks", type: "integer", mutable: true } as const;

/** Items beside those of the backup family (spec/starrocks.md §8.1; fe common/Config). */
const OTHER_CONFIG: readonly ConfigRow[] = [
  { ...ITEM, name: "agent_task_resend_wait_time_ms", default: "5000" },
  { ...ITEM, name: "allow_system_reserved_names", type: "boolean", default: "false" },
  { ...ITEM, name: "alter_table_timeout_second", default: "86400" },
  { ...ITEM, name: "broker_client_timeout_ms", default: "120000", mutable: false },
  { ...ITEM, name: "catalog_trash_expire_second", default: "86400" },
  { ...ITEM, name: "dynamic_partition_check_interval_seconds", default: "600" },
  { ...ITEM, name: "dynamic_partition_enable", type: "boolean", default: "true" },
  { ...ITEM, name: "enable_fast_schema_evolution", type: "boolean", default: "true", since: "3.3" },
  {
    ...ITEM,
    name: "enable_fast_schema_evolution",
    type: "boolean",
    default: "false",
    since: "3.2",
    until: "3.3",
  },
  {
    ...ITEM,
    name: "enable_mv_automatic_active_check",
    type: "boolean",
    default: "false",
    until: "3.1",
    comment: "Whether enable the active mv automatically in daemon thread",
  },
  { ...ITEM, name: "enable_mv_automatic_active_check", type: "boolean", default: "true", since: "3.1" },
  {
    ...ITEM,
    name: "enable_mv_automatic_inactive_by_base_table_changes",
    type: "boolean",
    default: "true",
    since: "3.3",
    comment:
      "Whether to enable the automatic related materialized views since of base table's schema changes",
  },
  // The engine's own default is false: simulated front ends were started with functions of users on.
  { ...ITEM, name: "enable_udf", type: "boolean", default: "true", mutable: false, since: "3.0" },
  { ...ITEM, name: "max_agent_task_threads_num", default: "4096", mutable: false },
  { ...ITEM, name: "max_dynamic_partition_num", default: "500" },
  { ...ITEM, name: "max_bucket_number_per_partition", default: "1024", since: "3.3" },
  { ...ITEM, name: "mv_active_checker_interval_seconds", default: "60" },
  { ...ITEM, name: "storage_usage_hard_limit_percent", default: "95" },
  { ...ITEM, name: "storage_usage_hard_limit_reserve_bytes", default: "107374182400" },
  { ...ITEM, name: "tmp_dir", type: "text", default: "/opt/starrocks/fe/temp_dir", mutable: false },
];

/** Gives the simulated items of a version, sorted by name. */
export function configRows(target: Target): readonly ConfigRow[] {
  return [...JOB_CONFIG, ...OTHER_CONFIG, ...DORIS_CONFIG]
    .filter((row) => row.engine === target.engine && inRange(target, row))
    .sort((left, right) => (configName(left) < configName(right) ? -1 : 1));
}

const COLUMNS: Readonly<Record<Engine, readonly string[]>> = {
  starrocks: ["Key", "AliasNames", "Value", "Type", "IsMutable", "Comment"],
  doris: ["Key", "Value", "Type", "IsMutable", "MasterOnly", "Comment"],
};

/** Gives the columns of ADMIN SHOW FRONTEND CONFIG (fe common/ConfigBase.getConfigInfo). */
export function configColumns({ engine }: Pick<Target, "engine">): readonly string[] {
  return COLUMNS[engine];
}

/** Gives the name under which an item is shown. */
export function configName({ name, experimental }: ConfigRow): string {
  return experimental === true ? `experimental_${name}` : name;
}

/** Gives the second names of an item. */
export function configAliases(row: ConfigRow): readonly string[] {
  const alias = row.experimental === true ? row.name : ALIASES[row.name];
  return alias === undefined ? [] : [alias];
}

/** Reads a new value of an item: what it becomes, or why the engine refuses it (fe common/ConfigBase.setConfigField). */
export function readConfigValue(
  row: ConfigRow,
  text: string,
): { readonly value: string } | { readonly reason: string } {
  const value = text.trim();
  switch (row.type) {
    case "integer":
      return readWhole(value, WIDE[row.name] ?? "int");
    case "boolean":
      if (STRICT_FLAGS[row.engine] && !/^(true|false)$/i.test(value)) return { reason: "type mismatch" };
      return { value: String(value.toLowerCase() === "true") };
    case "text":
      return { value };
    default: {
      const never: never = row.type;
      return never;
    }
  }
}

/** Java's parseShort, parseInt and parseLong. */
function readWhole(
  text: string,
  type: keyof typeof LIMITS,
): { readonly value: string } | { readonly reason: string } {
  const reason = `For input string: "${text}"`;
  if (!/^[+-]?\d{1,30}$/.test(text)) return { reason };
  const whole = BigInt(text.replace(/^\+/, ""));
  if (fits(whole, type)) return { value: whole.toString() };
  return {
    reason: type === "short" && fits(whole, "int") ? `Value out of range. Value:"${text}" Radix:10` : reason,
  };
}

function fits(whole: bigint, type: keyof typeof LIMITS): boolean {
  return whole >= -LIMITS[type] && whole < LIMITS[type];
}

/** Words the type of an item as ADMIN SHOW FRONTEND CONFIG does. */
export function configTypeName(row: ConfigRow): string {
  switch (row.type) {
    case "integer":
      return WIDE[row.name] ?? "int";
    case "boolean":
      return "boolean";
    case "text":
      return "String";
    default: {
      const never: never = row.type;
      return never;
    }
  }
}

/** Gives an item's value in a cluster: what was set, else its default; undefined where the version has no such item. */
export function configValue(
  target: Target,
  config: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  return config[name] ?? configRows(target).find((row) => row.name === name)?.default;
}
