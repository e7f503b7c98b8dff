import { has } from "../../engine/index.ts";
import { settableProperties } from "../../engine/settableProperties.ts";
import { isTableProperty, isUnsimulatedProperty } from "../../engine/tableProperties.ts";
import type { AlterAction } from "../../sql/tableStatements.ts";
import { clusterBefore } from "../catalog.ts";
import { putTable } from "../changeCatalog.ts";
import { colocateGroupName, colocateMisfit, joinColocate, leaveColocate } from "../colocate.ts";
import type { StatementContext } from "../context.ts";
import { changedDorisDynamic } from "../dorisTables/dynamic.ts";
import { DYNAMIC_KEYS, dynamicPartitions, isDynamicKey } from "../dynamicPartitions/property.ts";
import { checkDynamic, completeDynamic } from "../dynamicPartitions/readProperties.ts";
import { note } from "../dynamicPartitions/runtime.ts";
import { fail } from "../fail.ts";
import { printMap } from "../newPartitions.ts";
import { checkReplicationNum } from "../newTableSettings.ts";
import { rangeTypes } from "../partitionTypes.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { readAllocation, totalReplicas } from "../replicaAllocation.ts";
import type { StatementResult } from "../result.ts";
import { sessionZone } from "../sessionVariable.ts";
import { done } from "../statements/done.ts";
import { unsupported } from "../statements/unsupported.ts";
import { checkNormal } from "../tableState.ts";
import type { Database, OlapTable } from "../tables.ts";

type SetProperties = Extract<AlterAction, { readonly kind: "setProperties" }>;

/** Moves a table into another group, or out of its own where the name is empty (fe catalog/ColocateTableIndex.modifyTableColocate). */
function setColocate(database: Database, table: OlapTable, context: StatementContext): StatementResult {
  const misfit = colocateMisfit(clusterBefore(context), database, table, sessionZone(context));
  if (misfit !== undefined) return fail(context.target, misfit.code, misfit.data);
  leaveColocate(context, table.id);
  joinColocate(context, database, table);
  const { colocate_with: group = "", ...others } = table.properties;
  putTable(context, database.name, group === "" ? { ...table, properties: others } : table);
  return done();
}

/** Changes how a table's partitions are managed (fe alter/AlterJobExecutor, server/LocalMetastore.modifyTableDynamicPartition). */
function setDynamic(
  database: Database,
  table: OlapTable,
  given: Readonly<Record<string, string>>,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const busy = checkNormal(table, context);
  if (busy !== undefined) return busy;
  const before = dynamicPartitions(table);
  if (has(target, "dorisTables")) return setDorisDynamic(database, table, given, context);
  const complete =
    before !== undefined
      ? given
      : completeDynamic(given, { partitioning: table.partitioning, types: rangeTypes(table) }, context);
  if (isRefusal(complete)) {
    const missing = complete.kind === "error" && complete.code !== "dynamicPartitionHour";
    return missing
      ? fail(target, "dynamicPartitionNone", { database: database.name, table: table.name })
      : complete;
  }
  const group = colocateGroupName(table);
  if (group !== undefined && Object.hasOwn(complete, "dynamic_partition.buckets"))
    return fail(target, "dynamicPartitionColocateChange", { group });
  const wrong = checkDynamic(complete, context);
  if (wrong !== undefined) return wrong;
  const known = Object.fromEntries(Object.entries(complete).filter(([key]) => DYNAMIC_KEYS.includes(key)));
  note(context, table.name, { updatedAt: context.time });
  putTable(context, database.name, { ...table, properties: { ...table.properties, ...known } });
  return done();
}

/** What a table without dynamic partitions lacks for them. */
const NOT_DYNAMIC: readonly string[] = ["dynamicPartitionColumns", "dynamicPartitionUnassigned"];

function setDorisDynamic(
  database: Database,
  table: OlapTable,
  given: Readonly<Record<string, string>>,
  context: StatementContext,
): StatementResult {
  const complete = changedDorisDynamic(given, table, context);
  if (isRefusal(complete)) {
    const missing =
      dynamicPartitions(table) === undefined &&
      complete.kind === "error" &&
      NOT_DYNAMIC.includes(complete.code);
    return missing
      ? fail(context.target, "dynamicPartitionNone", { database: database.name, table: table.name })
      : complete;
  }
  note(context, table.name, { updatedAt: context.time });
  putTable(context, database.name, { ...table, properties: { ...table.properties, ...complete } });
  return done();
}

/** Replicas of partitions to come; those that are there would have to be cloned or dropped. */
function setReplication(
  database: Database,
  table: OlapTable,
  { key, value }: { readonly key: string; readonly value: string },
  context: StatementContext,
): StatementResult {
  const replicationNum = readReplication(table, { key, value }, context);
  if (isRefusal(replicationNum)) return replicationNum;
  const busy = checkNormal(table, context);
  if (busy !== undefined) return busy;
  if (!key.startsWith(DEFAULT)) return unsupported(`ALTER TABLE … SET ${key}`);
  putTable(context, database.name, { ...table, replicationNum });
  return done();
}

function readReplication(
  table: OlapTable,
  { key, value }: { readonly key: string; readonly value: string },
  context: StatementContext,
): number | Refusal {
  if (!has(context.target, "dorisTables")) return checkReplicationNum(value, table.name, context);
  const plain = withoutDefault(key);
  const name = plain === "replication_allocation" ? plain : "replication_num";
  const allocation = readAllocation(context, name, value);
  return typeof allocation === "string" ? totalReplicas(allocation) : allocation;
}

const DEFAULT = "default.";

function withoutDefault(key: string): string {
  return key.startsWith(DEFAULT) ? key.slice(DEFAULT.length) : key;
}

/** Runs ALTER TABLE SET of one property (fe AlterTableClauseAnalyzer.visitModifyTablePropertiesClause). */
export function setProperties(
  database: Database,
  table: OlapTable,
  action: SetProperties,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const given = Object.fromEntries(action.properties.map(({ key, value }) => [key.value, value.value]));
  const keys = Object.keys(given);
  const [key = ""] = keys;
  if (keys.every(isDynamicKey)) return setDynamic(database, table, given, context);
  if (keys.length !== 1) return fail(target, "propertiesOneAtATime");
  const settable = settableProperties(target);
  const value = given[key] ?? "";
  const plain = withoutDefault(key);
  const replicas =
    plain === "replication_num" || (plain === "replication_allocation" && has(target, "dorisTables"));
  if (replicas) return setReplication(database, table, { key, value }, context);
  const number = key === "bucket_size" || key === "mutable_bucket_num";
  if (number && !/^\d{1,18}$/.test(value)) return unsupported(`"${key}" = "${value}"`);
  if (settable.booleans.includes(key) && !/^(true|false)$/i.test(value))
    return fail(target, "alterPropertyFormat", { property: key });
  if (!settable.simple.includes(key)) {
    const unknown = settable.unknown?.includes(key) === true;
    if (!unknown && (isTableProperty(target, plain) || isUnsimulatedProperty(target, plain)))
      return unsupported(`ALTER TABLE … SET ${plain}`);
    return fail(target, "alterPropertyUnknown", {
      properties: printMap(given, keys),
      keys: `[${keys.join(", ")}]`,
    });
  }
  const busy = checkNormal(table, context);
  if (busy !== undefined) return busy;
  const changed = { ...table, properties: { ...table.properties, [key]: value } };
  if (key === "colocate_with") return setColocate(database, changed, context);
  putTable(context, database.name, changed);
  return done();
}
