import { errorText, fillText, isErrorCode, type ErrorCode, type ErrorData } from "../../engine/index.ts";
import { configValue } from "../../engine/config.ts";
import { clusterBefore, olapTables, partitionOf } from "../catalog.ts";
import { putTable } from "../changeCatalog.ts";
import type { StepContext } from "../context.ts";
import { fail } from "../fail.ts";
import { automaticBuckets, makePartition } from "../makePartition.ts";
import { checkReplicationNum } from "../newTableSettings.ts";
import { rangeTypes } from "../partitionTypes.ts";
import { printRange, RangeSet, type BoundRange } from "../rangeBounds.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { checkNormal } from "../tableState.ts";
import { keptName } from "../typeText.ts";
import type { ColumnType, OlapTable } from "../tables.ts";
import { pastPartitions, rangeOf } from "./past.ts";
import { periodName, periodStart } from "./periods.ts";
import { dynamicPartitions, type DynamicPartitions } from "./property.ts";
import { clearMessage, note } from "./runtime.ts";
import { isScheduled, scheduleDynamicPartitions } from "./schedule.ts";

/** Runs a round of the scheduler over all tables (fe clone/DynamicPartitionScheduler.runAfterCatalogReady). */
export function runDynamicPartitions(context: StepContext): void {
  const tables = Object.values(clusterBefore(context).databases).flatMap((database) =>
    olapTables(database).flatMap((table) => (isScheduled(table) ? [{ database: database.name, table }] : [])),
  );
  if (tables.length === 0) return;
  for (const { database, table } of tables) manageTable(context, database, table);
  scheduleDynamicPartitions(context);
}

/** Drops a table's partitions of the past and makes those ahead (fe DynamicPartitionScheduler.executeDynamicPartitionForTable). */
export function manageTable(context: StepContext, database: string, table: OlapTable): void {
  const dynamic = dynamicPartitions(table);
  const [type] = rangeTypes(table);
  const on = configValue(context.target, context.cluster.config, "dynamic_partition_enable") !== "false";
  if (!on || dynamic?.enabled !== true || type === undefined) return;
  const busy = checkNormal(table, context);
  if (busy !== undefined) {
    note(context, table.name, {
      failed: true,
      createMessage: `Table[${table.name}]'s state is not NORMAL.Do not allow doing dynamic add partition. table state=${table.state}`,
    });
  }
  note(context, table.name, { ranAt: context.time });
  const wanted = busy === undefined ? wantedPartitions(context, table, dynamic, type) : [];
  const kept = dropPast(context, database, table);
  const grown = wanted.reduce((now, one) => addPartition(context, database, now, dynamic, one), kept);
  if (grown !== table) putTable(context, database, grown);
}

interface Wanted {
  readonly name: string;
  readonly range: BoundRange;
}

/** Lists the partitions that are missing (fe DynamicPartitionScheduler.getAddPartitionClause). */
function wantedPartitions(
  context: StepContext,
  table: OlapTable,
  dynamic: DynamicPartitions,
  type: ColumnType,
): Wanted[] {
  const ranges = new RangeSet([type], Object.values(table.partitions));
  const wanted: Wanted[] = [];
  for (let at = dynamic.first; at <= dynamic.end; at++) {
    const start = periodStart(dynamic, context.time, at, type);
    const range = rangeOf(type, start, periodStart(dynamic, context.time, at + 1, type));
    if (range === undefined || ranges.isEmpty(range)) continue;
    const other = ranges.meeting(range);
    if (other === undefined) {
      wanted.push({ name: periodName(dynamic, start, context.cluster.timeZone), range });
    } else if (printRange([type], other) === printRange([type], range)) {
      clearMessage(context, table.name, "createMessage");
    } else {
      const nameOf = keptName(context.target);
      const data = { range: printRange([type], other, nameOf), other: printRange([type], range, nameOf) };
      failCreate(context, table, messageOf(context, "partitionRangeIntersects", data));
    }
  }
  return wanted;
}

/** Drops for good what ends before the first period that stays. */
function dropPast(context: StepContext, database: string, table: OlapTable): OlapTable {
  const partitions = { ...table.partitions };
  const busy = checkNormal(table, context, "restoreInProgressPartitions");
  for (const name of pastPartitions(table, context.time)) {
    if (busy !== undefined) {
      note(context, table.name, { failed: true, dropMessage: refusalText(context, busy) });
      continue;
    }
    delete partitions[name];
    clearMessage(context, table.name, "dropMessage");
    context.emit({ type: "partitionDropped", database, table: table.name, partition: name });
  }
  const dropped = Object.keys(partitions).length < Object.keys(table.partitions).length;
  return dropped ? { ...table, partitions } : table;
}

function addPartition(
  context: StepContext,
  database: string,
  table: OlapTable,
  dynamic: DynamicPartitions,
  { name, range }: Wanted,
): OlapTable {
  const taken = partitionOf(table, name) ?? partitionOf(table, name, true);
  const replicas = checkReplicationNum(
    String(dynamic.replicationNum ?? table.replicationNum),
    table.name,
    context,
  );
  const refused =
    taken !== undefined
      ? fail(context.target, "partitionExists", { partition: name })
      : isRefusal(replicas)
        ? replicas
        : undefined;
  if (refused !== undefined || isRefusal(replicas)) {
    if (refused !== undefined) failCreate(context, table, refusalText(context, refused));
    return table;
  }
  const { type, buckets: usual } = table.distribution;
  const buckets =
    Math.max(0, dynamic.buckets) || usual || automaticBuckets(type, context.cluster.nodes.length, true);
  const partition = makePartition(
    context.newId(),
    { name, range, properties: {} },
    { table: table.name, indexes: table.indexes, buckets, replicationNum: replicas, storageMedium: "HDD" },
    context,
  );
  if (isRefusal(partition)) {
    failCreate(context, table, refusalText(context, partition));
    return table;
  }
  clearMessage(context, table.name, "createMessage");
  context.emit({ type: "partitionAdded", database, table: table.name, partition: name });
  return { ...table, partitions: { ...table.partitions, [name]: partition } };
}

function failCreate(context: StepContext, table: OlapTable, createMessage: string): void {
  note(context, table.name, { failed: true, createMessage });
}

/** Gives the text of an exception as it is, without what is put around it on its way to a client. */
function messageOf(context: StepContext, code: ErrorCode, data: ErrorData): string {
  return fillText(errorText(context.target, code)?.text ?? "", data);
}

function refusalText(context: StepContext, refusal: Refusal): string {
  if (refusal.kind !== "error") return refusal.head;
  if (!isErrorCode(refusal.code) || errorText(context.target, refusal.code)?.stage === "analysis")
    return refusal.message;
  return messageOf(context, refusal.code, refusal.data);
}
