import { has } from "./features/index.ts";
import { inRange, type Target, type VersionRange } from "./versions.ts";

/** A property of a table that SHOW CREATE TABLE prints. */
interface PrintedProperty extends VersionRange {
  readonly key: string;
  /** Printed though nobody set it, with this value. */
  readonly value?: string;
  /** Has that value for tables of this key model alone, or of all others. */
  readonly keys?: "PRIMARY" | "other";
  /** Not printed where it is this. */
  readonly unsaid?: string;
  /** Of tables of a shared-data cluster alone, or of all others alone (fe lake/LakeTable.getUniqueProperties). */
  readonly cloud?: boolean;
}

/**
 * What SHOW CREATE TABLE prints, in the order of the versions before 3.3 (fe server/GlobalStateMgr.getDdlStmt); later ones
 * sort by key (fe catalog/OlapTable.getProperties).
 */
const PRINTED: readonly PrintedProperty[] = [
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

/** Properties that are taken and printed nowhere. */
const SILENT = [
  "storage_format",
  "version_info",
  "short_key",
  "schema_version",
  "tablet_type",
  "storage_type",
];

/** Properties that the engine takes and the simulator does not know the effects of. */
const UNSIMULATED: readonly (VersionRange & { readonly key: string })[] = [
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
];

/** Tells whether a property means something that is not simulated. */
export function isUnsimulatedProperty(target: Target, key: string): boolean {
  return UNSIMULATED.some((row) => row.key === key && inRange(target, row));
}

/** Compression types by their names (fe common/util/CompressionUtils). */
const COMPRESSIONS = ["LZ4", "ZSTD", "ZLIB", "SNAPPY"];

/** Gives the properties that a new table of a key model has though nobody set them. */
export function defaultTableProperties(
  target: Target,
  { keys, cloud }: { readonly keys: string; readonly cloud: boolean },
): Record<string, string> {
  const own = keys === "PRIMARY" ? "PRIMARY" : "other";
  const rows = PRINTED.filter(
    (row) =>
      inRange(target, row) &&
      (row.keys === undefined || row.keys === own) &&
      (row.cloud === undefined || row.cloud === cloud),
  );
  return Object.fromEntries(rows.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]])));
}

/** Tells whether CREATE TABLE takes a property. */
export function isTableProperty(target: Target, key: string): boolean {
  if (
    SILENT.includes(key) ||
    key === "storage_cooldown_time" ||
    key === "bloom_filter_fpp" ||
    key === "in_memory"
  )
    return true;
  if (key === "enable_persistent_index") return true;
  if (key === "light_schema_change") return has(target, "fastSchemaEvolution");
  return isPrintedProperty(target, key);
}

/** Tells whether SHOW CREATE TABLE prints a property that was set. */
export function isPrintedProperty(target: Target, key: string): boolean {
  return PRINTED.some((row) => row.key === key && row.cloud !== true && inRange(target, row));
}

/** Gives the properties of a table that SHOW CREATE TABLE prints in a version, in its order. */
export function printedProperties(
  target: Target,
  properties: Readonly<Record<string, string>>,
  cloud: boolean,
): (readonly [key: string, value: string])[] {
  const rows = PRINTED.filter(
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
export function compressionName(value: string): string | undefined {
  const name = value.replaceAll(" ", "").toUpperCase();
  if (name === "LZ4_FRAME") return "LZ4";
  const level = /^ZSTD\((\d+)\)$/.exec(name);
  if (level !== null) return Number(level[1]) >= 1 && Number(level[1]) <= 22 ? name : undefined;
  return COMPRESSIONS.includes(name) ? name : undefined;
}
