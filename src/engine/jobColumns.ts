import type { Engine, Target } from "./versions.ts";

/** What the SHOW statements of the backup family list. */
export type JobList =
  | "backup"
  | "restore"
  | "restoreBrief"
  | "snapshotList"
  | "snapshotDetail"
  | "repositories"
  | "createRepository";

/** Columns as StarRocks 2.5 to 4.0 print them (spec/starrocks.md §4.1 to §4.5). */
const STARROCKS = {
  backup: [
    "JobId",
    "SnapshotName",
    "DbName",
    "State",
    "BackupObjs",
    "CreateTime",
    "SnapshotFinishedTime",
    "UploadFinishedTime",
    "FinishedTime",
    "UnfinishedTasks",
    "Progress",
    "TaskErrMsg",
    "Status",
    "Timeout",
  ],
  restore: [
    "JobId",
    "Label",
    "Timestamp",
    "DbName",
    "State",
    "AllowLoad",
    "ReplicationNum",
    "RestoreObjs",
    "CreateTime",
    "MetaPreparedTime",
    "SnapshotFinishedTime",
    "DownloadFinishedTime",
    "FinishedTime",
    "UnfinishedTasks",
    "Progress",
    "TaskErrMsg",
    "Status",
    "Timeout",
  ],
  snapshotList: ["Snapshot", "Timestamp", "Status"],
  snapshotDetail: ["Snapshot", "Timestamp", "Database", "Details", "Status"],
  repositories: ["RepoId", "RepoName", "CreateTime", "IsReadOnly", "Location", "Broker", "ErrMsg"],
} as const;

const DORIS_RESTORE = [
  "JobId",
  "Label",
  "Timestamp",
  "DbName",
  "State",
  "AllowLoad",
  "ReplicationNum",
  "ReplicaAllocation",
  "ReserveReplica",
  "ReserveDynamicPartitionEnable",
  "RestoreObjs",
  "CreateTime",
  "MetaPreparedTime",
  "SnapshotFinishedTime",
  "DownloadFinishedTime",
  "FinishedTime",
  "UnfinishedTasks",
  "Progress",
  "TaskErrMsg",
  "Status",
  "Timeout",
] as const;

const NOT_IN_BRIEF: readonly string[] = ["RestoreObjs", "Progress", "TaskErrMsg"];

/** Columns as Doris 2.0 to 4.0 prints them (spec/doris.md §4.1 to §4.5). */
const DORIS = {
  backup: STARROCKS.backup,
  restore: DORIS_RESTORE,
  restoreBrief: DORIS_RESTORE.filter((column) => !NOT_IN_BRIEF.includes(column)),
  snapshotList: STARROCKS.snapshotList,
  snapshotDetail: STARROCKS.snapshotDetail,
  repositories: ["RepoId", "RepoName", "CreateTime", "IsReadOnly", "Location", "Broker", "Type", "ErrMsg"],
  createRepository: ["RepoName", "CreateStmt"],
} as const;

const COLUMNS: Readonly<Record<Engine, Partial<Record<JobList, readonly string[]>>>> = {
  starrocks: STARROCKS,
  doris: DORIS,
};

/** Gives the columns of a list of the backup family; empty where the engine has no such statement. */
export function jobColumns({ engine }: Pick<Target, "engine">, list: JobList): readonly string[] {
  return COLUMNS[engine][list] ?? [];
}

/** Gives the columns of all lists of the backup family, of every engine. */
export function allJobColumns(): readonly (readonly string[])[] {
  return Object.values(COLUMNS).flatMap((lists) => Object.values(lists));
}
