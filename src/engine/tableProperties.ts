import { has } from "./features/index.ts";
import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** A property of a table that SHOW CREATE TABLE prints. */
interface PrintedProperty extends VersionRange {
  readonly key: string;
  /** Printed though nobody set it, with this value. */
  readonly value?: string;
  /** Has that value for tables of this key model alone, or of all but PRIMARY. */
  readonly keys?: "PRIMARY" | "UNIQUE" | "other";
  /** Not printed where it is this. */
  readonly unsaid?: string;
  /** Of tables of a shared-data cluster alone, or of all others alone (fe lake/LakeTable.getUniqueProperties). */
  readonly cloud?: boolean;
}

/**
 * What SHOW CREATE TABLE prints, in the order of the versions before 3.3 (fe server/GlobalStateMgr.getDdlStmt); later ones
 * sort by key (fe catalog/OlapTable.getProperties).
 */
const STARROCKS: readonly PrintedProperty[] = [
  { key: "replication_num" },
  { key: "bloom_filter_columns" },
  { key: "colocate_with" },
  { key: "dynamic_partition.enable" },
  { key: "dynamic_partition.time_unit" },
  { key: "dynamic_partition.time_zone" },
  { key: "dynamic_partition.start" },
  { key: "dynamic_partition.end" },
  { key: "dynamic_partition.prefix" },
  { key: "dynamic_partition.buckets" },
  { key: "dynamic_partition.history_partition_num" },
  { key: "dynamic_partition.replication_num" },
  { key: "dynamic_partition.start_day_of_week" },
  { key: "dynamic_partition.start_day_of_month" },
  { key: "bucket_size", since: "3.2" },
  { key: "mutable_bucket_num", since: "3.3" },
  { key: "enable_storage_cache", value: "true", since: "3.0", until: "3.1", cloud: true },
  { key: "storage_cache_ttl", value: "2592000", since: "3.0", until: "3.1", cloud: true },
  { key: "datacache.enable", value: "true", since: "3.1", cloud: true },
  { key: "storage_volume", value: "builtin_storage_volume", since: "3.1", cloud: true },
  { key: "enable_async_write_back", value: "false", since: "3.0", cloud: true },
  { key: "in_memory", value: "false", until: "3.3", cloud: false },
  { key: "storage_format", value: "DEFAULT", until: "3.1", cloud: false },
  { key: "enable_persistent_index", value: "false", until: "3.1", cloud: false },
  { key: "enable_persistent_index", value: "false", since: "3.1", until: "3.3", keys: "other" },
  { key: "enable_persistent_index", value: "true", since: "3.1", keys: "PRIMARY" },
  { key: "persistent_index_type", value: "LOCAL", since: "3.1", until: "3.3", keys: "PRIMARY", cloud: true },
  { key: "persistent_index_type", value: "CLOUD_NATIVE", since: "3.3", keys: "PRIMARY", cloud: true },
  { key: "replicated_storage", value: "true", cloud: false },
  { key: "write_quorum", unsaid: "MAJORITY", cloud: false },
  { key: "fast_schema_evolution", since: "3.2", until: "3.3", unsaid: "false", cloud: false },
  { key: "fast_schema_evolution", value: "true", since: "3.3", cloud: false },
  { key: "storage_medium", since: "3.0", cloud: false },
  { key: "storage_cooldown_ttl", since: "3.0", cloud: false },
  { key: "partition_live_number", since: "3.0", until: "3.1" },
  { key: "unique_constraints" },
  { key: "foreign_key_constraints" },
  { key: "partition_live_number", since: "3.1" },
  { key: "partition_ttl", since: "3.3" },
  { key: "compression", value: "LZ4" },
  { key: "storage_medium", until: "3.0" },
];

/** Properties of dynamic partitions that SHOW CREATE TABLE of Doris prints, in its order. */
const PRINTED_DYNAMIC = [
  "enable",
  "time_unit",
  "time_zone",
  "start",
  "end",
  "prefix",
  "replication_allocation",
  "buckets",
  "create_history_partition",
  "history_partition_num",
  "hot_partition_num",
  "reserved_history_periods",
  "storage_policy",
  "storage_medium",
  "start_day_of_week",
  "start_day_of_month",
];

/** Names that Doris knows behind `dynamic_partition.` (fe catalog/DynamicPartitionProperty). */
export const DORIS_DYNAMIC_NAMES: readonly string[] = [...PRINTED_DYNAMIC, "replication_num"];

/** What SHOW CREATE TABLE of Doris prints, in its order (fe catalog/Env.addOlapTablePropertyInfo). */
const DORIS: readonly PrintedProperty[] = [
  { key: "replication_allocation" },
  { key: "min_load_replica_num", value: "-1", since: "2.1" },
  { key: "bloom_filter_columns" },
  { key: "is_being_synced", value: "false", since: "2.1" },
  { key: "colocate_with" },
  ...PRINTED_DYNAMIC.map((name) => ({ key: `dynamic_partition.${name}` })),
  { key: "partition.retention_count", since: "4.0" },
  { key: "file_cache_ttl_seconds", since: "2.1", until: "4.0" },
  { key: "storage_medium", value: "hdd", since: "2.1" },
  { key: "storage_format", value: "V2" },
  { key: "inverted_index_storage_format", value: "V2", since: "3.0", until: "4.0" },
  { key: "inverted_index_storage_format", value: "V3", since: "4.0" },
  { key: "compression", unsaid: "LZ4F", until: "4.0" },
  { key: "compression", unsaid: "ZSTD", since: "4.0" },
  { key: "estimate_partition_size" },
  { key: "enable_unique_key_merge_on_write", unsaid: "false", until: "2.1" },
  { key: "enable_unique_key_merge_on_write", keys: "UNIQUE", value: "true", since: "2.1" },
  { key: "light_schema_change", value: "true", unsaid: "false" },
  { key: "storage_policy" },
  { key: "function_column.sequence_col" },
  { key: "function_column.sequence_type" },
  { key: "store_row_column", unsaid: "false" },
  { key: "skip_write_index_on_load", unsaid: "false" },
  { key: "compaction_policy", unsaid: "size_based", since: "2.1" },
  { key: "disable_auto_compaction", value: "false" },
  { key: "enable_single_replica_compaction", value: "false" },
  { key: "group_commit_interval_ms", value: "10000", since: "2.1" },
  { key: "group_commit_data_bytes", value: "134217728", since: "2.1" },
  { key: "enable_mow_light_delete", since: "4.0" },
  { key: "enable_duplicate_without_keys_by_default", unsaid: "false" },
  { key: "in_atomic_restore", unsaid: "false" },
];

const PRINTED: Readonly<Record<Engine, readonly PrintedProperty[]>> = { starrocks: STARROCKS, doris: DORIS };

/** Properties that are taken and printed nowhere. */
const SILENT: Readonly<Record<Engine, readonly string[]>> = {
  starrocks: ["storage_format", "version_info", "short_key", "schema_version", "tablet_type", "storage_type"],
  doris: [
    "replication_num",
    "storage_medium",
    "storage_cooldown_time",
    "storage_type",
    "tablet_type",
    "version_info",
    "schema_version",
    "short_key",
    "bloom_filter_fpp",
    "in_memory",
    "mutable",
    "data_sort.sort_type",
    "data_sort.col_num",
    "_auto_bucket",
    "dynamic_partition.replication_num",
  ],
};

/** Properties that the engine takes and the simulator does not know the effects of. */
const UNSIMULATED: readonly (VersionRange & { readonly key: string; readonly engine?: Engine })[] = [
  { key: "base_compaction_forbidden_time_ranges", since: "3.2" },
  { key: "binlog_enable", since: "3.0" },
  { key: "binlog_max_size", since: "3.0" },
  { key: "binlog_ttl_second", since: "3.0" },
  { key: "datacache.enable", since: "3.1" },
  { key: "datacache.partition_duration", since: "3.1" },
  { key: "enable_async_write_back", since: "3.1" },
  { key: "enable_load_profile", since: "3.3" },
  { key: "labels.location", since: "3.2" },
  { key: "partition_retention_condition", since: "3.4" },
  { key: "persistent_index_type", since: "3.1" },
  { key: "primary_index_cache_expire_sec", since: "3.2" },
  { key: "storage_volume", since: "3.0" },
  ...[
    { key: "binlog.enable" },
    { key: "binlog.ttl_seconds" },
    { key: "binlog.max_bytes" },
    { key: "binlog.max_history_nums" },
    { key: "row_store_columns", since: "4.0" },
    { key: "row_store_page_size", since: "4.0" },
    { key: "storage_page_size", since: "4.0" },
    { key: "storage_dict_page_size", since: "4.0" },
    { key: "storage_vault_name", since: "3.0" },
    { key: "enable_unique_key_skip_bitmap_column", since: "4.0" },
    { key: "variant_enable_flatten_nested", since: "4.0" },
    { key: "tde_algorithm", since: "4.0" },
    { key: "time_series_compaction_goal_size_mbytes", since: "2.1" },
    { key: "time_series_compaction_file_count_threshold", since: "2.1" },
    { key: "time_series_compaction_time_threshold_seconds", since: "2.1" },
    { key: "time_series_compaction_empty_rowsets_threshold", since: "2.1" },
    { key: "time_series_compaction_level_threshold", since: "3.0" },
  ].map((row) => ({ ...row, engine: "doris" as const })),
];

/** Tells whether a property means something that is not simulated. */
export function isUnsimulatedProperty(target: Target, key: string): boolean {
  return UNSIMULATED.some(
    ({ engine = "starrocks", ...row }) => row.key === key && engine === target.engine && inRange(target, row),
  );
}

/** Compression types by their names (fe common/util/CompressionUtils; of Doris fe common/util/PropertyAnalyzer.analyzeCompressionType). */
const COMPRESSIONS: Readonly<Record<Engine, readonly string[]>> = {
  starrocks: ["LZ4", "ZSTD", "ZLIB", "SNAPPY"],
  doris: ["NO_COMPRESSION", "LZ4", "LZ4F", "LZ4HC", "ZSTD", "ZLIB", "SNAPPY"],
};

/** The compression of tables that name none. */
const USUAL_COMPRESSIONS: readonly (VersionRange & { readonly engine: Engine; readonly name: string })[] = [
  { engine: "starrocks", name: "LZ4" },
  { engine: "doris", name: "LZ4F", until: "4.0" },
  { engine: "doris", name: "ZSTD", since: "4.0" },
];

/** Gives the compression of a new table that names none. */
export function usualCompression(target: Target): string {
  return (
    USUAL_COMPRESSIONS.find((row) => row.engine === target.engine && inRange(target, row))?.name ?? "LZ4"
  );
}

/** Gives the properties that a new table of a key model has though nobody set them. */
export function defaultTableProperties(
  target: Target,
  { keys, cloud }: { readonly keys: string; readonly cloud: boolean },
): Record<string, string> {
  const rows = PRINTED[target.engine].filter(
    (row) =>
      inRange(target, row) &&
      (row.keys === undefined ||
        row.keys === (row.keys === "other" && keys !== "PRIMARY" ? "other" : keys)) &&
      (row.cloud === undefined || row.cloud === cloud),
  );
  return Object.fromEntries(rows.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]])));
}

/** Further properties that CREATE TABLE takes. */
const TAKEN: Readonly<Record<Engine, readonly string[]>> = {
  starrocks: ["storage_cooldown_time", "bloom_filter_fpp", "in_memory", "enable_persistent_index"],
  doris: [],
};

/** Tells whether CREATE TABLE takes a property. */
export function isTableProperty(target: Target, key: string): boolean {
  const { engine } = target;
  if (SILENT[engine].includes(key) || TAKEN[engine].includes(key)) return true;
  if (key === "light_schema_change" && has(target, "fastSchemaEvolution")) return true;
  return isPrintedProperty(target, key);
}

/** Tells whether SHOW CREATE TABLE prints a property that was set. */
export function isPrintedProperty(target: Target, key: string): boolean {
  return PRINTED[target.engine].some((row) => row.key === key && row.cloud !== true && inRange(target, row));
}

/** Gives the properties of a table that SHOW CREATE TABLE prints in a version, in its order. */
export function printedProperties(
  target: Target,
  properties: Readonly<Record<string, string>>,
  cloud: boolean,
): (readonly [key: string, value: string])[] {
  const rows = PRINTED[target.engine].filter(
    (row) => inRange(target, row) && (row.cloud === undefined || row.cloud === cloud),
  );
  const keys = [...new Set(rows.map(({ key }) => key))].filter((key) => {
    const value = properties[key];
    return value !== undefined && !rows.some((row) => row.key === key && isUnsaid(row, value));
  });
  if (has(target, "propertiesSorted")) keys.sort();
  return keys.map((key) => [key, properties[key] ?? ""]);
}

function isUnsaid({ unsaid }: PrintedProperty, value: string): boolean {
  return unsaid?.toLowerCase() === value.toLowerCase();
}

/** Gives the name that the engine prints for a compression, or undefined where it knows none by that name. */
export function compressionName(target: Target, value: string): string | undefined {
  const name = value.replaceAll(" ", "").toUpperCase();
  if (name === "LZ4_FRAME" && has(target, "compressionLevels")) return "LZ4";
  const level = /^ZSTD\((\d+)\)$/.exec(name);
  if (level !== null && has(target, "compressionLevels"))
    return Number(level[1]) >= 1 && Number(level[1]) <= 22 ? name : undefined;
  if (name === "DEFAULT_COMPRESSION" && has(target, "dorisTables")) return usualCompression(target);
  return COMPRESSIONS[target.engine].includes(name) ? name : undefined;
}
