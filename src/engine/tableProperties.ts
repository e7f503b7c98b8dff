import { has } from "./features/index.ts";
import { inRange, type Target, type VersionRange } from "./versions.ts";

/** A property of a table that SHOW CREATE TABLE prints. */
interface PrintedProperty extends VersionRange {
  readonly key: string;
  /** Printed though nobody set it, with this value. */
  readonly value?: string;
  /** Printed for tables of this key model alone. */
  readonly keys?: "PRIMARY";
}

/**
 * What SHOW CREATE TABLE prints, in the order of the versions before 3.2; later ones sort by key (fe OlapTable.getProperties,
 * engine's own results of SHOW CREATE TABLE in test/sql).
 */
const PRINTED: readonly PrintedProperty[] = [
  { key: "replication_num" },
  { key: "bloom_filter_columns" },
  { key: "colocate_with" },
  { key: "in_memory", value: "false", until: "3.2" },
  { key: "storage_medium" },
  { key: "storage_cooldown_ttl" },
  { key: "enable_persistent_index", value: "false", until: "3.1" },
  { key: "enable_persistent_index", value: "true", since: "3.1", keys: "PRIMARY" },
  { key: "replicated_storage", value: "true" },
  { key: "bucket_size", since: "3.2" },
  { key: "mutable_bucket_num", since: "3.3" },
  { key: "write_quorum" },
  { key: "partition_live_number" },
  { key: "partition_ttl", since: "3.3" },
  { key: "fast_schema_evolution", value: "true", since: "3.3" },
  { key: "compression", value: "LZ4" },
  { key: "unique_constraints" },
  { key: "foreign_key_constraints" },
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

/** Compression types by their names (fe common/util/CompressionUtils). */
const COMPRESSIONS = ["LZ4", "ZSTD", "ZLIB", "SNAPPY"];

/** Gives the properties that a new table of a key model has though nobody set them. */
export function defaultTableProperties(target: Target, keys: string): Record<string, string> {
  const rows = PRINTED.filter((row) => inRange(target, row) && (row.keys === undefined || row.keys === keys));
  return Object.fromEntries(rows.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]])));
}

/** Tells whether CREATE TABLE takes a property; keys of dynamic partitions are not among them. */
export function isTableProperty(target: Target, key: string): boolean {
  if (
    SILENT.includes(key) ||
    key === "storage_cooldown_time" ||
    key === "bloom_filter_fpp" ||
    key === "in_memory"
  )
    return true;
  if (key === "enable_persistent_index") return true;
  return PRINTED.some((row) => row.key === key && inRange(target, row));
}

/** Tells whether SHOW CREATE TABLE prints a property that was set. */
export function isPrintedProperty(target: Target, key: string): boolean {
  return PRINTED.some((row) => row.key === key && inRange(target, row));
}

/** Puts the keys of a table's properties into the order in which SHOW CREATE TABLE prints them. */
export function orderProperties(target: Target, keys: readonly string[]): string[] {
  if (has(target, "propertiesSorted")) return [...keys].sort();
  const place = (key: string) => PRINTED.findIndex((row) => row.key === key);
  return [...keys].sort((left, right) => place(left) - place(right));
}

/** Gives the name that the engine prints for a compression, or undefined where it knows none by that name. */
export function compressionName(value: string): string | undefined {
  const name = value.replaceAll(" ", "").toUpperCase();
  if (name === "LZ4_FRAME") return "LZ4";
  const level = /^ZSTD\((\d+)\)$/.exec(name);
  if (level !== null) return Number(level[1]) >= 1 && Number(level[1]) <= 22 ? name : undefined;
  return COMPRESSIONS.includes(name) ? name : undefined;
}
