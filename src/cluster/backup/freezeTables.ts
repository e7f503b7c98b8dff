import { has } from "../../engine/index.ts";
import { jobConfigNumber } from "../../engine/jobConfig.ts";
import { metaVersions } from "../../engine/snapshotVersions.ts";
import { databaseById, partitionOf } from "../catalog.ts";
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
import { tableTypeName } from "../tableType.ts";
import { tabletId } from "../tablets.ts";
import type { Database, Partition } from "../tables.ts";
import { backupTable, isBackedUp } from "./backupTable.ts";
import { cancelBackup } from "./cancelBackup.ts";
import { frozenTables, frozenViews } from "./frozenTables.ts";

/**
 * Does the PENDING step of a BACKUP: checks the tables again, freezes their metadata and visible rows, and has a snapshot
 * made of one replica of each tablet (spec/starrocks.md §3.2).
 */
export function freezeTables(context: StepContext, job: BackupJob): void {
  if (job.catalogs.length > 0) {
    freezeCatalogs(context, job);
    return;
  }
  const cluster = clusterOf(context.before, context.cluster.name);
  const database = databaseById(cluster, job.database.id);
  if (database === undefined) {
    cancelBackup(context, job, failedStatus(context.target, "jobDatabaseMissing", { id: job.database.id }));
    return;
  }
  const numbered: BackupJob = { ...job, id: context.newId() };
  const objects = presentObjects(context, database, job.objects);
  if ("ok" in objects) {
    cancelBackup(context, numbered, objects);
    return;
  }
  const wrong = checkTables(context, database, { ...job, objects });
  if (wrong !== undefined) {
    cancelBackup(context, numbered, wrong);
    return;
  }
  const tables = frozenTables(cluster, database, objects);
  const orders = job.metadataOnly === true ? [] : snapshotOrders(context, tables);
  if ("ok" in orders) {
    cancelBackup(context, numbered, orders);
    return;
  }
  const manifest = manifestOf(context, job, { tables, views: frozenViews(database, objects) });
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

/** External catalogs are metadata only: the job goes on to save it, without a JobId (spec/starrocks.md §3.2). */
function freezeCatalogs(context: StepContext, job: BackupJob): void {
  const manifest = manifestOf(context, job, { tables: [], views: [] });
  putJob(context, enterBackup(context, { ...job, manifest }, "SAVE_META"));
}

/** Gives the objects that are still there, where a version passes over the others. */
function presentObjects(
  { target }: StepContext,
  database: Database,
  objects: readonly JobObject[],
): readonly JobObject[] | FailedStatus {
  if (!has(target, "goneTablesSkipped")) return objects;
  const present = objects.filter(({ table }) => backupTable(database, table) !== undefined);
  return present.length === 0 ? failedStatus(target, "backupNothingLeft") : present;
}

function checkTables(
  { target }: StepContext,
  database: Database,
  { objects, metadataOnly }: Pick<BackupJob, "objects" | "metadataOnly">,
): FailedStatus | undefined {
  const content = metadataOnly === true ? "METADATA_ONLY" : "ALL";
  for (const { table: name, partitions = [] } of objects) {
    const table = backupTable(database, name);
    if (table === undefined) return failedStatus(target, "backupTableGone", { table: name });
    if (!isBackedUp(target, table)) {
      return failedStatus(target, "backupKindChanged", { table: name, type: tableTypeName(table) });
    }
    if (table.kind === "view") continue;
    const missing = partitions.find((partition) => partitionOf(table, partition) === undefined);
    if (missing !== undefined) {
      return failedStatus(target, "backupPartitionGone", { partition: missing, table: name, content });
    }
  }
  return undefined;
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
  return tooMany(context, orders) ?? orders;
}

/** Refuses a backup of more tablets than a job may have (max_backup_tablets_per_job, spec/doris.md §8.1). */
function tooMany({ target, cluster }: StepContext, orders: readonly TaskOrder[]): FailedStatus | undefined {
  const limit = jobConfigNumber(target, cluster.config, "max_backup_tablets_per_job", Infinity);
  const tablets = orders.reduce((sum, { count }) => sum + count, 0);
  return tablets > limit ? failedStatus(target, "backupTabletsTooMany", { tablets, limit }) : undefined;
}

function manifestOf(
  context: StepContext,
  job: BackupJob,
  frozen: Pick<SnapshotManifest, "tables" | "views">,
): SnapshotManifest {
  return {
    database: job.database,
    timestamp: job.timestamp,
    backupTime: job.createTime,
    engine: context.target.engine,
    version: context.target.version,
    metaVersion: metaVersions(context.target).written,
    ...(job.metadataOnly === true && { metadataOnly: true as const }),
    ...frozen,
    functions: job.functions,
    catalogs: job.catalogs,
  };
}

function savedRows({ table, partitions }: SnapshotTable): number {
  const saved: Partition[] = partitions.flatMap((name) => table.partitions[name] ?? []);
  return saved.reduce((sum, partition) => sum + rowCount(partition), 0);
}
