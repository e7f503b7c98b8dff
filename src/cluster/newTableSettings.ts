import { errorText, has } from "../engine/index.ts";
import { jobConfigNumber } from "../engine/jobConfig.ts";
import {
  compressionName,
  defaultTableProperties,
  isPrintedProperty,
  isTableProperty,
  isUnsimulatedProperty,
} from "../engine/tableProperties.ts";
import type { KeysType } from "../sql/tableStatements.ts";
import type { StatementContext, StepContext } from "./context.ts";
import { dynamicPartitions, isDynamicKey } from "./dynamicPartitions/property.ts";
import { checkDynamic, completeDynamic, type DynamicTable } from "./dynamicPartitions/readProperties.ts";
import { fail } from "./fail.ts";
import { printMap } from "./newPartitions.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { sameName } from "./tableKeys.ts";
import type { Column, Partition } from "./tables.ts";
import { unsupported } from "./statements/unsupported.ts";

/** What the properties of a new table come to. */
export interface TableSettings {
  readonly replicationNum: number;
  readonly storageMedium: Partition["storageMedium"];
  /** As SHOW CREATE TABLE prints them, replication_num left out. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Tells whether the data of new tables lies in an object storage. */
export function isCloudNative({ target, cluster }: StatementContext): boolean {
  return cluster.runMode === "shared_data" && has(target, "cloudNativeTables");
}

/** Gives the replicas of a table that asks for no number (fe server/RunMode.defaultReplicationNum). */
export function defaultReplicationNum(context: StatementContext): number {
  if (isCloudNative(context)) return 1;
  return jobConfigNumber(context.target, context.cluster.config, "default_replication_num", 3);
}

/** Reads a number of replicas (fe PropertyAnalyzer.analyzeReplicationNum). */
export function checkReplicationNum(
  value: string,
  table: string,
  context: Pick<StepContext, "target" | "cluster">,
): number | Refusal {
  const { target, cluster } = context;
  if (!/^[+-]?\d+$/.test(value))
    return fail(target, "replicationNumFormat", { reason: `For input string: "${value}"`, table, value });
  const number = Number(value);
  if (number > 32_767 || number < -32_768) {
    return fail(target, "replicationNumFormat", {
      reason: `Value out of range. Value:"${value}" Radix:10`,
      table,
      value,
    });
  }
  if (number <= 0) return fail(target, "replicationNumTooSmall", { table, value });
  const nodes = cluster.nodes.filter((node) => node.up).map((node) => node.id);
  return number > nodes.length
    ? fail(target, "replicationNumTooLarge", { nodes: nodes.join(","), table, value })
    : number;
}

/** Reads a storage medium (fe PropertyAnalyzer.analyzeDataProperty). */
export function checkStorageMedium(
  value: string,
  { target }: StatementContext,
): Partition["storageMedium"] | Refusal {
  const medium = value.toUpperCase();
  return medium === "HDD" || medium === "SSD" ? medium : fail(target, "storageMediumUnknown", { value });
}

/** Checks the properties of CREATE TABLE in the engine's order (fe server/OlapTableFactory.createTable). */
export function tableSettings(
  given: Readonly<Record<string, string>>,
  table: {
    readonly name: string;
    readonly keys: KeysType;
    readonly columns: readonly Column[];
    readonly automaticBuckets: boolean;
    readonly buckets: number;
  } & DynamicTable,
  context: StatementContext,
): TableSettings | Refusal {
  const { target } = context;
  const keys = Object.keys(given);
  const beyond = keys.find((key) => isUnsimulatedProperty(target, key));
  if (beyond !== undefined) return unsupported(`CREATE TABLE … "${beyond}"`);
  for (const key of ["bucket_size", "mutable_bucket_num"]) {
    const value = given[key];
    if (value !== undefined && !/^\d{1,18}$/.test(value)) return unsupported(`"${key}" = "${value}"`);
  }
  const fast = given["fast_schema_evolution"] ?? given["light_schema_change"];
  const formatted = fast === undefined || /^(true|false)$/i.test(fast);
  if (!formatted && errorText(target, "fastSchemaEvolutionFormat") !== undefined)
    return fail(target, "fastSchemaEvolutionFormat");
  const bloom = bloomFilterColumns(given["bloom_filter_columns"], table.columns, context);
  if (isRefusal(bloom)) return bloom;
  const replicas = given["replication_num"];
  const replicationNum =
    replicas === undefined
      ? defaultReplicationNum(context)
      : checkReplicationNum(replicas, table.name, context);
  if (isRefusal(replicationNum)) return replicationNum;
  const storageMedium = checkStorageMedium(given["storage_medium"] ?? "HDD", context);
  if (isRefusal(storageMedium)) return storageMedium;
  const wanted = given["compression"] ?? "LZ4";
  const compression = compressionName(target, wanted);
  if (compression === undefined) {
    const leveled =
      errorText(target, "compressionLevel") !== undefined &&
      /^zstd\(\d+\)$/i.test(wanted.replaceAll(" ", ""));
    const code = leveled ? "compressionLevel" : "compressionUnknown";
    return fail(target, code, { value: wanted });
  }
  const dynamic = dynamicSettings(given, table, context);
  if (isRefusal(dynamic)) return dynamic;
  const unknown = keys.filter((key) => !isTableProperty(target, key));
  if (unknown.length > 0) return fail(target, "propertiesUnknown", { properties: printMap(given, unknown) });

  const cloud = isCloudNative(context);
  const properties: Record<string, string> = defaultTableProperties(target, { keys: table.keys, cloud });
  for (const [key, value] of Object.entries(given))
    if (isPrintedProperty(target, key)) properties[key] = value;
  Object.assign(properties, dynamic);
  delete properties["replication_num"];
  properties["compression"] = compression;
  if (given["storage_medium"] !== undefined) properties["storage_medium"] = storageMedium;
  const evolution = fast?.toLowerCase() ?? context.cluster.config["enable_fast_schema_evolution"];
  if (evolution !== undefined) properties["fast_schema_evolution"] = evolution;
  if (bloom.length > 0) properties["bloom_filter_columns"] = bloom.join(", ");
  if (table.automaticBuckets && has(target, "automaticBucketSize"))
    properties["bucket_size"] ??= AUTOMATIC_BUCKET_BYTES;
  return { replicationNum, storageMedium, properties };
}

/** Reads the properties of dynamic partitions; a colocate table's must have its number of buckets. */
function dynamicSettings(
  given: Readonly<Record<string, string>>,
  table: DynamicTable & { readonly buckets: number },
  context: StatementContext,
): Readonly<Record<string, string>> | Refusal {
  if (!Object.keys(given).some(isDynamicKey)) return {};
  const complete = completeDynamic(given, table, context);
  if (isRefusal(complete)) return complete;
  const wrong = checkDynamic(complete, context);
  if (wrong !== undefined) return wrong;
  const colocate = (given["colocate_with"] ?? "") !== "";
  const buckets = dynamicPartitions({ properties: complete })?.buckets;
  return colocate && buckets !== undefined && buckets !== table.buckets
    ? fail(context.target, "dynamicPartitionColocate")
    : complete;
}

/** FE configuration default_automatic_bucket_size. */
const AUTOMATIC_BUCKET_BYTES = "4294967296";

function bloomFilterColumns(
  value: string | undefined,
  columns: readonly Column[],
  { target }: StatementContext,
): readonly string[] | Refusal {
  const names: string[] = [];
  for (const part of value === undefined || value === "" ? [] : value.split(",")) {
    const name = part.trim();
    const column = columns.find((candidate) => sameName(candidate.name, name));
    if (column === undefined) return fail(target, "bloomFilterColumnUnknown", { column: name });
    names.push(column.name);
  }
  return names;
}
