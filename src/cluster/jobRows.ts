import { has } from "../engine/index.ts";
import { formatCivil } from "./civilTime.ts";
import type { StatementContext } from "./context.ts";
import { hashMapOrder } from "./javaOrder.ts";
import type { BackupJob, Job, JobObject, RestoreJob } from "./jobs.ts";
import { sessionZone } from "./sessionVariable.ts";
import { taskCells } from "./showJobTasks.ts";
import { snapshotBrief } from "./snapshotBrief.ts";

type Cell = string | null;

/** Gives the cells of a job under some of the columns of SHOW BACKUP or SHOW RESTORE (spec/starrocks.md §4.1, §4.2; spec/doris.md §4.1, §4.2). */
export function jobRow(context: StatementContext, job: Job, columns: readonly string[]): readonly Cell[] {
  const cells: Readonly<Record<string, Cell>> = {
    ...commonCells(context, job),
    ...(job.kind === "backup" ? backupCells(context, job) : restoreCells(context, job)),
  };
  return columns.map((column) => cells[column] ?? null);
}

function commonCells(context: StatementContext, job: Job): Record<string, Cell> {
  const time = timeIn(context);
  const { before, clock } = context;
  const cluster = before.clusters[context.cluster.name];
  const [unfinished, progress, errors] =
    cluster === undefined ? (["", "", ""] as const) : taskCells(cluster, job, clock);
  return {
    JobId: String(job.id),
    DbName: job.database.name,
    State: job.state,
    CreateTime: time(job.createTime),
    SnapshotFinishedTime: time(job.snapshotFinishedTime),
    FinishedTime: time(job.finishedTime),
    UnfinishedTasks: unfinished,
    Progress: progress,
    TaskErrMsg: errors,
    Status: job.status.ok ? "[OK]" : job.status.text,
    Timeout: String(job.timeout),
  };
}

function backupCells(context: StatementContext, job: BackupJob): Record<string, Cell> {
  const objects = job.objects.map((object) => `[${job.database.name}.${backupObject(object)}]`);
  return {
    SnapshotName: job.label,
    BackupObjs: objects.join(", "),
    UploadFinishedTime: timeIn(context)(job.uploadFinishedTime),
  };
}

function restoreCells(context: StatementContext, job: RestoreJob): Record<string, Cell> {
  const time = timeIn(context);
  const { options } = job;
  return {
    Label: job.label,
    Timestamp: job.timestamp,
    AllowLoad: String(job.allowLoad),
    ReplicationNum: String(job.replicationNum),
    ReplicaAllocation: options?.replicaAllocation ?? "",
    ReserveReplica: String(options?.reserveReplica ?? false),
    ReserveDynamicPartitionEnable: String(options?.reserveDynamicPartition ?? false),
    RestoreObjs: restoreObjects(context, job),
    MetaPreparedTime: time(job.metaPreparedTime),
    DownloadFinishedTime: time(job.downloadFinishedTime),
  };
}

/** No blank stands before PARTITIONS (TableRef#toString). */
function backupObject({ table, partitions = [] }: JobObject): string {
  return partitions.length === 0 ? table : `${table}PARTITIONS (${partitions.join(", ")})`;
}

function restoreObjects({ target }: StatementContext, job: RestoreJob): string {
  if (has(target, "restoreObjectsInJson")) {
    return job.manifest === undefined ? "" : snapshotBrief(job.label, job.manifest, job.objects);
  }
  return job.objects.map((object) => restoreObject(job, object)).join(", ");
}

/** Original names; the partition that is named like its table is left out (BackupJobInfo#getInfo). */
function restoreObject({ manifest }: RestoreJob, { table: name, partitions }: JobObject): string {
  const saved = manifest?.tables.find(({ table }) => table.name === name)?.table;
  const all = hashMapOrder(Object.keys(saved?.partitions ?? {}));
  const shown = all.filter((partition) => partition !== name && (partitions?.includes(partition) ?? true));
  return shown.length === 0 ? name : `${name} PARTITIONS [${shown.join(", ")}]`;
}

function timeIn(context: StatementContext): (time: number | undefined) => string | null {
  const zone = sessionZone(context);
  return (time) => (time === undefined ? null : formatCivil(time, zone, "seconds"));
}
