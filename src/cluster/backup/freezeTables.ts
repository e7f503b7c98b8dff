import { databaseById, partitionOf, olapTableOf } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import { enterBackup, putJob } from "../jobSlots.ts";
import type { BackupJob, FailedStatus, JobObject } from "../jobs.ts";
import { makeRuns, type TaskOrder } from "../makeRuns.ts";
import { chosenReplicas } from "../replicaPlaces.ts";
import { clusterOf } from "../runStep.ts";
import { sendTasks } from "../sendTasks.ts";
import { rowCount } from "../sizes.ts";
import type { SnapshotManifest, SnapshotTable } from "../storage.ts";
import { tabletId } from "../tablets.ts";
import type { Database, OlapTable, Partition } from "../tables.ts";
import { cancelBackup } from "./cancelBackup.ts";

/**
 * Does the PENDING step of a BACKUP: checks the tables again, freezes their metadata and visible rows, and has a snapshot
 * made of one replica of each tablet (spec/starrocks.md §3.2).
 */
export function freezeTables(context: StepContext, job: BackupJob): void {
  const cluster = clusterOf(context.before, context.cluster.name);
  const database = databaseById(cluster, job.database.id);
  if (database === undefined) {
    cancelBackup(context, job, failedStatus(context.target, "jobDatabaseMissing", { id: job.database.id }));
    return;
  }
  const numbered: BackupJob = { ...job, id: context.newId() };
  const wrong = checkTables(context, database, job.objects);
  if (wrong !== undefined) {
    cancelBackup(context, numbered, wrong);
    return;
  }
  const tables = job.objects.flatMap((object) => frozenTable(database, object));
  const orders = snapshotOrders(context, tables);
  if ("ok" in orders) {
    cancelBackup(context, numbered, orders);
    return;
  }
  const manifest = manifestOf(context, job, tables);
  const runs = makeRuns(context.cluster, orders, { kind: "snapshot", clock: context.clock });
  context.emit({
    type: "snapshotFrozen",
    job: job.key,
    label: job.label,
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + savedRows(table), 0),
    tablets: orders.reduce((sum, { count }) => sum + count, 0),
  });
  const frozen: BackupJob = { ...numbered, manifest, runs, pastErrors: [] };
  putJob(context, enterBackup(context, sendTasks(context, frozen), "SNAPSHOTING"));
}

function checkTables(
  { target }: StepContext,
  database: Database,
  objects: readonly JobObject[],
): FailedStatus | undefined {
  for (const { table: name, partitions = [] } of objects) {
    const table = olapTableOf(database, name);
    if (table === undefined) return failedStatus(target, "backupTableGone", { table: name });
    const missing = partitions.find((partition) => partitionOf(table, partition) === undefined);
    if (missing !== undefined) {
      return failedStatus(target, "backupPartitionGone", { partition: missing, table: name });
    }
  }
  return undefined;
}

/** Copies a table as the snapshot keeps it: state NORMAL, only the chosen partitions (OlapTable#selectiveCopy). */
function frozenTable(database: Database, { table: name, partitions }: JobObject): SnapshotTable[] {
  const table = olapTableOf(database, name);
  if (table === undefined) return [];
  const copy: OlapTable = { ...table, state: "NORMAL", temporaryPartitions: {} };
  if (partitions === undefined) return [{ table: copy, partitions: Object.keys(table.partitions) }];
  // The key form names no partition: all metadata is kept and no file is saved (§9 quirk 26).
  if (partitions.length === 0) return [{ table: copy, partitions: [] }];
  const wanted = new Set(partitions.map((partition) => partition.toLowerCase()));
  const kept = Object.entries(table.partitions).filter(([partition]) => wanted.has(partition.toLowerCase()));
  return [
    {
      table: { ...copy, partitions: Object.fromEntries(kept) },
      partitions: kept.map(([partition]) => partition),
    },
  ];
}

function snapshotOrders(context: StepContext, tables: readonly SnapshotTable[]): TaskOrder[] | FailedStatus {
  const orders: TaskOrder[] = [];
  for (const { table, partitions } of tables) {
    for (const partition of partitions.flatMap((name) => table.partitions[name] ?? [])) {
      for (const index of table.indexes) {
        const range = partition.tablets[String(index.id)];
        if (range === undefined) continue;
        const places = chosenReplicas(partition, range);
        if (typeof places === "number") {
          const tablet = tabletId(range, places);
          const version = partition.visibleVersion;
          return failedStatus(context.target, "replicaMissing", { tablet, version });
        }
        for (const place of places) {
          orders.push({ ...place, table: table.name, partition: partition.name, index: index.id });
        }
      }
    }
  }
  return orders;
}

function manifestOf(
  context: StepContext,
  job: BackupJob,
  tables: readonly SnapshotTable[],
): SnapshotManifest {
  return {
    database: job.database,
    timestamp: job.timestamp,
    backupTime: job.createTime,
    engine: context.target.engine,
    version: context.target.version,
    metaVersion: META_VERSION,
    tables,
  };
}

/** FeConstants#META_VERSION of every version from 2.5 on (spec/starrocks.md §4.4). */
const META_VERSION = 92;

function savedRows({ table, partitions }: SnapshotTable): number {
  const saved: Partition[] = partitions.flatMap((name) => table.partitions[name] ?? []);
  return saved.reduce((sum, partition) => sum + rowCount(partition), 0);
}
