import type { AlterAction } from "../../sql/tableStatements.ts";
import { partitionOf } from "../catalog.ts";
import { errorText, has } from "../../engine/index.ts";
import { putTable, recyclePartition } from "../changeCatalog.ts";
import type { StatementContext } from "../context.ts";
import { dynamicPartitions } from "../dynamicPartitions/property.ts";
import { fail } from "../fail.ts";
import { checkListValues } from "../listPartitions.ts";
import { automaticBuckets, makePartition } from "../makePartition.ts";
import { planPartition, requestPartition } from "../newPartitions.ts";
import { partitionSettings } from "../partitionSettings.ts";
import { rangeTypes } from "../partitionTypes.ts";
import { RangeSet } from "../rangeBounds.ts";
import { isRefusal } from "../refusal.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import { done } from "../statements/done.ts";
import { unsupported } from "../statements/unsupported.ts";
import { checkNormal } from "../tableState.ts";
import type { Database, OlapTable, Partition } from "../tables.ts";

type Add = Extract<AlterAction, { readonly kind: "addPartition" }>;
type Drop = Extract<AlterAction, { readonly kind: "dropPartition" }>;

/** Runs ADD PARTITION (fe AlterTableClauseAnalyzer.visitAddPartitionClause, LocalMetastore.addPartitions). */
export function addPartition(
  database: Database,
  table: OlapTable,
  action: Add,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const { partitioning } = table;
  const early = has(target, "addPartitionAnalyzed")
    ? undefined
    : checkNormal(table, context, "restoreInProgressPartitions");
  if (early !== undefined) return early;
  const managed = action.temporary ? undefined : refuseManaged(table, context);
  if (managed !== undefined && !has(target, "addPartitionAnalyzed")) return managed;
  const refused = errorText(target, "partitionAddToUnpartitioned") !== undefined;
  if (partitioning.type === "unpartitioned" && refused) return fail(target, "partitionAddToUnpartitioned");
  const byHand = errorText(target, "partitionAddToAutomatic") === undefined;
  if (partitioning.type === "range" && partitioning.automatic !== undefined && !byHand)
    return fail(target, "partitionAddToAutomatic");
  if (!sameDistribution(action.distribution, table)) return unsupported("ADD PARTITION … DISTRIBUTED BY");
  const own = action.temporary ? table.temporaryPartitions : table.partitions;
  const { value: name } = action.partition.name;
  if (partitionOf(table, name) !== undefined || partitionOf(table, name, true) !== undefined) {
    return action.partition.ifNotExists ? done() : fail(target, "partitionExists", { partition: name });
  }
  const types = rangeTypes(table);
  const request = requestPartition(action.partition, types.length, context);
  if (isRefusal(request)) return request;
  const { bounds } = request;
  const several = bounds.type === "list" && bounds.values.length > 1;
  if (several && !byHand && partitioning.type === "list" && partitioning.automatic === true)
    return fail(target, "automaticPartitionValues");
  const wording = { value: "addPartitionValueFormat", meets: "addPartitionRangeIntersects" } as const;
  const plan = planPartition(request, types, new RangeSet(types, Object.values(own)), context, wording);
  if (isRefusal(plan)) return plan;
  const lists = [...Object.values(own).map((partition) => partition.list), plan.list].flatMap((list) =>
    list === undefined ? [] : [list],
  );
  const twice = checkListValues(lists, context);
  if (twice !== undefined) return twice;
  const settings = partitionSettings(
    plan,
    table.name,
    { replicationNum: table.replicationNum, storageMedium: "HDD" },
    context,
  );
  if (isRefusal(settings)) return settings;
  const busy = checkNormal(table, context, "restoreInProgressPartitions");
  if (busy !== undefined) return busy;
  if (managed !== undefined) return managed;
  const { type } = table.distribution;
  const buckets =
    (action.distribution?.buckets ?? table.distribution.buckets) ||
    automaticBuckets(type, context.cluster.nodes.length, true);
  const partition = makePartition(
    context.newId(),
    plan,
    { table: table.name, indexes: table.indexes, buckets, ...settings },
    context,
  );
  if (isRefusal(partition)) return partition;
  putTable(context, database.name, withPartitions(table, { ...own, [name]: partition }, action.temporary));
  context.emit({ type: "partitionAdded", database: database.name, table: table.name, partition: name });
  return done();
}

/** Partitions that the front end manages are not changed by hand (fe DynamicPartitionUtil.checkAlterAllowed). */
function refuseManaged(table: OlapTable, { target }: StatementContext): ErrorResult | undefined {
  return dynamicPartitions(table)?.enabled === true ? fail(target, "dynamicPartitionManaged") : undefined;
}

/** A partition may have another number of buckets than its table, and nothing else. */
function sameDistribution(given: Add["distribution"], { distribution }: OlapTable): boolean {
  if (given === undefined) return true;
  const columns = given.columns.map(({ value }) => value.toLowerCase()).join();
  return given.type === distribution.type && columns === distribution.columns.join().toLowerCase();
}

function withPartitions(
  table: OlapTable,
  partitions: Readonly<Record<string, Partition>>,
  temporary: boolean,
): OlapTable {
  return temporary ? { ...table, temporaryPartitions: partitions } : { ...table, partitions };
}

/** Runs DROP PARTITION; without FORCE the partition waits in the recycle bin (fe LocalMetastore.dropPartition). */
export function dropPartition(
  database: Database,
  table: OlapTable,
  action: Drop,
  context: StatementContext,
): StatementResult {
  const busy = checkNormal(table, context, "restoreInProgressPartitions");
  if (busy !== undefined) return busy;
  const managed = action.temporary ? undefined : refuseManaged(table, context);
  if (managed !== undefined) return managed;
  const partition = partitionOf(table, action.name.value, action.temporary);
  if (partition === undefined) {
    return action.ifExists
      ? done()
      : fail(context.target, "partitionDropMissing", { partition: action.name.value });
  }
  if (table.partitioning.type === "unpartitioned")
    return fail(context.target, "partitionDropUnpartitioned", { table: table.name });
  const forGood = action.force || action.temporary;
  const dropped = forGood || has(context.target, "listPartitionsRecycled");
  if (table.partitioning.type === "list" && !dropped)
    return fail(context.target, "partitionDropList", { table: table.name });
  const rest = { ...(action.temporary ? table.temporaryPartitions : table.partitions) };
  delete rest[partition.name];
  putTable(context, database.name, withPartitions(table, rest, action.temporary));
  if (!action.force && !action.temporary) recyclePartition(context, database, table, partition);
  context.emit({
    type: "partitionDropped",
    database: database.name,
    table: table.name,
    partition: partition.name,
  });
  return done();
}
