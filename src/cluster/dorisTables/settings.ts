import { errorText, has } from "../../engine/index.ts";
import {
  compressionName,
  defaultTableProperties,
  isPrintedProperty,
  isTableProperty,
  isUnsimulatedProperty,
  usualCompression,
} from "../../engine/tableProperties.ts";
import type { StatementContext } from "../context.ts";
import { isDynamicKey } from "../dynamicPartitions/property.ts";
import { fail } from "../fail.ts";
import { checkStorageMedium, type TableSettings } from "../newTableSettings.ts";
import { printMap } from "../newPartitions.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { totalReplicas } from "../replicaAllocation.ts";
import { unsupported } from "../statements/unsupported.ts";
import type { Column, OlapTable } from "../tables.ts";
import { newAllocation } from "./allocation.ts";
import { checkBloomFilter } from "./bloomFilter.ts";
import { readBoolean } from "./booleans.ts";
import { dorisDynamic } from "./dynamic.ts";
import type { DorisKeys } from "./keys.ts";
import type { DorisPartitions } from "./partitions.ts";
import { checkSequence } from "./sequence.ts";

type Given = Readonly<Record<string, string>>;

/** What decides which properties a new table can have. */
export interface SettingsOf {
  readonly name: string;
  readonly keys: Pick<DorisKeys, "type" | "mergeOnWrite">;
  readonly columns: readonly Column[];
  readonly partitions: DorisPartitions;
  readonly distribution: OlapTable["distribution"];
}

/** Properties that say yes or no, in the order in which the engine reads them. */
const BOOLEANS = [
  "light_schema_change",
  "disable_auto_compaction",
  "enable_mow_light_delete",
  "enable_single_replica_compaction",
  "store_row_column",
  "skip_write_index_on_load",
];

/** Checks the properties of CREATE TABLE of Doris (fe datasource/InternalCatalog.createOlapTable). */
export function dorisSettings(
  given: Given,
  table: SettingsOf,
  context: StatementContext,
): TableSettings | Refusal {
  const { target } = context;
  const keys = Object.keys(given);
  const beyond = keys.find((key) => isUnsimulatedProperty(target, key));
  if (beyond !== undefined) return unsupported(`CREATE TABLE … "${beyond}"`);
  const allocation = newAllocation(given, table.name, context);
  if (typeof allocation !== "string") return allocation;
  const replicationNum = totalReplicas(allocation);
  const wrong =
    checkMinLoad(given, replicationNum, context) ??
    checkBooleans(given, context) ??
    checkFormats(given, context) ??
    checkBloomFilter(given["bloom_filter_columns"], table.columns, table.keys, context) ??
    (given["in_memory"]?.toLowerCase() === "true" ? fail(target, "inMemoryTrue") : undefined) ??
    checkStoragePolicy(given, table, context);
  if (wrong !== undefined) return wrong;
  const storageMedium = checkStorageMedium(given["storage_medium"] ?? "HDD", context);
  if (isRefusal(storageMedium)) return storageMedium;
  const sequence = checkSequence(given, table, context);
  if (sequence !== undefined) return sequence;
  const unknown = unknownProperties(given, table, context);
  if (unknown !== undefined) return unknown;
  const dynamic = dorisDynamic(given, table, context);
  if (isRefusal(dynamic)) return dynamic;
  const properties = printedSettings(given, table, context);
  return {
    replicationNum,
    storageMedium,
    properties: {
      ...properties,
      ...dynamic,
      ...(has(target, "mediumPrinted") && { storage_medium: storageMedium.toLowerCase() }),
    },
  };
}

function printedSettings(given: Given, table: SettingsOf, context: StatementContext): Record<string, string> {
  const { target } = context;
  const { keys, columns, distribution } = table;
  const properties = defaultTableProperties(target, { keys: keys.type, cloud: false });
  for (const [key, value] of Object.entries(given)) {
    if (isPrintedProperty(target, key) && !isDynamicKey(key)) properties[key] = value;
  }
  for (const key of BOOLEANS)
    if (properties[key] !== undefined) properties[key] = properties[key].toLowerCase();
  delete properties["replication_allocation"];
  properties["compression"] = compressionName(target, given["compression"] ?? "") ?? usualCompression(target);
  for (const key of ["storage_format", "inverted_index_storage_format"]) {
    const value = given[key]?.toUpperCase();
    if (value !== undefined && value !== "DEFAULT") properties[key] = value;
    else if (value === "DEFAULT")
      properties[key] = defaultTableProperties(target, { keys: keys.type, cloud: false })[key] ?? "V2";
  }
  if (keys.type === "UNIQUE") properties["enable_unique_key_merge_on_write"] = String(keys.mergeOnWrite);
  if (keys.mergeOnWrite && isPrintedProperty(target, "enable_mow_light_delete"))
    properties["enable_mow_light_delete"] ??= "false";
  const bloom = (given["bloom_filter_columns"] ?? "").split(",").map((name) => name.trim().toLowerCase());
  const filtered = columns.filter(({ name }) => bloom.includes(name.toLowerCase())).map(({ name }) => name);
  delete properties["bloom_filter_columns"];
  if (filtered.length > 0) properties["bloom_filter_columns"] = filtered.join(", ");
  if (distribution.automatic !== true) delete properties["estimate_partition_size"];
  return properties;
}

function checkMinLoad(given: Given, replicas: number, { target }: StatementContext): Refusal | undefined {
  const value = given["min_load_replica_num"];
  if (value === undefined || errorText(target, "minLoadReplicas") === undefined) return undefined;
  const number = /^[+-]?\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number > 0 || number === -1))
    return fail(target, "minLoadReplicas", { value, replicas, kind: "value" });
  return number > replicas ? fail(target, "minLoadReplicas", { value, replicas }) : undefined;
}

function checkBooleans(given: Given, context: StatementContext): Refusal | undefined {
  for (const key of BOOLEANS) {
    if (!isPrintedProperty(context.target, key)) continue;
    const read = readBoolean(key, given, false, context, "maker");
    if (isRefusal(read)) return read;
  }
  return undefined;
}

function checkFormats(given: Given, { target }: StatementContext): Refusal | undefined {
  const policy = given["compaction_policy"];
  if (
    policy !== undefined &&
    isPrintedProperty(target, "compaction_policy") &&
    !["time_series", "size_based"].includes(policy)
  )
    return fail(target, "compactionPolicy", { value: policy });
  const format = given["storage_format"];
  if (format?.toLowerCase() === "v1") return fail(target, "storageFormat", { value: format, kind: "v1" });
  if (format !== undefined && !["v2", "default"].includes(format.toLowerCase()))
    return fail(target, "storageFormat", { value: format });
  const compression = given["compression"];
  return compression !== undefined && compressionName(target, compression) === undefined
    ? fail(target, "compressionUnknown", { value: compression })
    : undefined;
}

/** No storage policy can be made here, so none is there. */
function checkStoragePolicy(
  given: Given,
  { partitions }: SettingsOf,
  { target }: StatementContext,
): Refusal | undefined {
  const policy = given["storage_policy"] ?? "";
  if (policy === "") return undefined;
  return fail(target, "storagePolicyUnknown", {
    policy,
    ...(partitions.requests.length > 0 && { kind: "partitions" }),
  });
}

/** Refuses what nothing has read; tables without partitions have no dynamic ones. */
function unknownProperties(
  given: Given,
  { partitions }: SettingsOf,
  { target }: StatementContext,
): Refusal | undefined {
  const keys = Object.keys(given);
  const dynamic = keys.filter(isDynamicKey);
  const unknown = keys.filter((key) => !isDynamicKey(key) && !isTableProperty(target, key));
  if (unknown.length > 0) return fail(target, "propertiesUnknown", { properties: printMap(given, unknown) });
  if (dynamic.length > 0 && partitions.partitioning.type !== "range")
    return fail(target, "dynamicPartitionUnpartitioned");
  return undefined;
}
