import type { ErrorCode, ErrorData } from "../engine/index.ts";
import type { SnapshotManifest } from "./storage.ts";
import type { OlapTable, Partition, StoredFunction, View } from "./tables.ts";
import type { ExternalCatalog } from "./world.ts";

export type BackupState =
  | "PENDING"
  | "SNAPSHOTING"
  | "UPLOAD_SNAPSHOT"
  | "UPLOADING"
  | "SAVE_META"
  | "UPLOAD_INFO"
  | "FINISHED"
  | "CANCELLED";
export type RestoreState =
  /** Doris from 4.0 on: the replicas are being created. */
  | "CREATING"
  | "PENDING"
  | "SNAPSHOTING"
  | "DOWNLOAD"
  | "DOWNLOADING"
  | "COMMIT"
  | "COMMITTING"
  | "FINISHED"
  | "CANCELLED";
export type JobState = BackupState | RestoreState;

/** The Status of a job as data; `[OK]` while there is nothing to say. */
export type JobStatus =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly data: ErrorData;
      /** The text with its brackets. */ readonly text: string;
    };

/** The Status of a job that an error ended, or holds up. */
export type FailedStatus = Extract<JobStatus, { readonly ok: false }>;

export type TaskKind = "snapshot" | "upload" | "download" | "create" | "move";

/**
 * The tasks of one node over the tablets of one partition and index, as arithmetic: `workers` at a time, each `msEach`,
 * from `startsAt` on. `done` are finished however the rest goes. `startsAt` null: nothing runs (node down, storage out).
 */
export interface TaskRun {
  readonly kind: TaskKind;
  readonly node: number;
  readonly table: string;
  readonly partition: string;
  readonly index: number;
  readonly replica: number;
  readonly firstBucket: number;
  readonly step: number;
  readonly count: number;
  readonly done: number;
  readonly startsAt: number | null;
  readonly msEach: number;
  readonly workers: number;
  readonly bytesEach: number;
  readonly filesEach: number;
  /** Signature of the run's first task; the next ones count up (restore and upload tasks; snapshot tasks use the tablet id). */
  readonly firstSignature: number;
  /** What the node said of its last failed try; shown in TaskErrMsg. `{path}` stands for the tablet's remote directory, `{object}` for its first file there, `{tablet}` for its id. */
  readonly error?: string;
  /** Number of the first tablet of the run that `error` is about. */
  readonly errorFrom?: number;
  /** Clock time at which the front end made the tasks: they are sent again 5 s later at the earliest. */
  readonly sentAt: number;
  /** Why nothing runs while `startsAt` is null. */
  readonly hold?: TaskHold;
  /** Bytes of all tablets of the run. */
  readonly bytes: number;
  /** Where transfers read or write: tablet directories are `<path>/__<first + bucket × stride>`. */
  readonly remote?: { readonly path: string; readonly first: number; readonly stride: number };
  /** Number of tasks that the node's tablets are cut into (see engine/transferTasks); absent: one a tablet. */
  readonly batches?: number;
  /** Tablets of each of these tasks but the last; absent: they are dealt out evenly, the last task takes the rest. */
  readonly batchSize?: number;
}

/** `node` is down · `storage` is out · a `file` is missing or damaged · the `disk` is full · `lost` with a node during creation · `merged`: its version is gone. */
export type TaskHold = "node" | "storage" | "file" | "disk" | "lost" | "merged";

/** What a node said of a task that is over. */
export interface PastError {
  /** Tablet id of snapshot tasks, else the task's signature. */
  readonly key: number;
  readonly message: string;
}

interface JobBase {
  /** Order of submission in its cluster, from 1: names the job in events before it has a JobId. */
  readonly key: number;
  /** -1 until the PENDING step ran. */
  readonly id: number;
  readonly database: { readonly id: number; readonly name: string };
  readonly repository: string;
  readonly repositoryId: number;
  readonly label: string;
  /** ms since 1970 UTC; as all times of a job. */
  readonly createTime: number;
  readonly snapshotFinishedTime?: number;
  readonly finishedTime?: number;
  /** Seconds. */
  readonly timeout: number;
  readonly status: JobStatus;
  readonly runs: readonly TaskRun[];
  /** TaskErrMsg of tasks that are over: a finished upload keeps the error of an earlier try (spec/starrocks.md §4.1). */
  readonly pastErrors: readonly PastError[];
  /** What UnfinishedTasks goes on showing of a cancelled job, where the engine does not clear it. */
  readonly leftTasks?: string;
  readonly user: string;
}

export interface BackupJob extends JobBase {
  readonly kind: "backup";
  readonly state: BackupState;
  readonly uploadFinishedTime?: number;
  readonly timestamp: string;
  /** As submitted: tables and views with chosen partitions (absent: all), sorted by name, bases before materialized views. */
  readonly objects: readonly JobObject[];
  /** As they were at submission. */
  readonly functions: readonly StoredFunction[];
  /** Not empty: the job takes external catalogs and nothing else. */
  readonly catalogs: readonly ExternalCatalog[];
  /** Frozen in the PENDING step. */
  readonly manifest?: SnapshotManifest;
  /** Its step ran into an exception: it is repeated, and keeps jobs after it from their step (§9 quirk 33). */
  readonly stuck?: boolean;
  /** Doris' property `content`: METADATA_ONLY has no tasks; absent: ALL (spec/doris.md §2.2, §3.2). */
  readonly metadataOnly?: true;
}

/** What RESTORE of Doris can be told beside what both engines know (spec/doris.md §2.4, §5.5). */
export interface RestoreOptions {
  /** Replicas that every restored partition gets, as SHOW RESTORE prints them: `tag.location.default: 3`. */
  readonly replicaAllocation: string;
  /** Each partition gets as many replicas as it had when it was saved. */
  readonly reserveReplica: boolean;
  readonly reserveColocate: boolean;
  readonly reserveDynamicPartition: boolean;
  readonly isBeingSynced: boolean;
  readonly cleanTables: boolean;
  readonly cleanPartitions: boolean;
  readonly atomic: boolean;
  readonly forceReplace: boolean;
  /** Version of the metadata's format that the snapshot is read in; absent: its own. */
  readonly metaVersion?: number;
}

export interface RestoreJob extends JobBase {
  readonly kind: "restore";
  readonly state: RestoreState;
  readonly timestamp: string;
  readonly allowLoad: boolean;
  readonly replicationNum: number;
  readonly metaPreparedTime?: number;
  readonly downloadFinishedTime?: number;
  readonly objects: readonly JobObject[];
  /** Doris' options; absent where the engine has none. */
  readonly options?: RestoreOptions;
  /** Functions that it makes, under the names that they get. */
  readonly functions: readonly StoredFunction[];
  /** Not empty: the job makes these external catalogs, under the names that they get, and nothing else. */
  readonly catalogs: readonly ExternalCatalog[];
  /** Targets of active materialized views, which keep what they have (fe RestoreJob.skipRestoreRemoteTableIds). */
  readonly skipped: readonly string[];
  /** The submission's FE item enable_colocate_restore. */
  readonly colocates: boolean;
  readonly manifest?: SnapshotManifest;
  /** The snapshot's `__meta` file could not be read at submission; the job fails in its PENDING step. */
  readonly metaUnreadable?: boolean;
  /** What this job makes of each table, decided in the PENDING step. */
  readonly plan: readonly RestorePlan[];
  /** Tables and partitions whose replicas are being created; not in the catalog yet. */
  readonly prepared?: PreparedTables;
  /** Clock time up to which the job waits for them in its state CREATING. */
  readonly createUntil?: number;
  /** The PENDING step ran into an exception: it is repeated, and keeps jobs after it from their step (§9 quirks 31, 33). */
  readonly stuck?: boolean;
}

export interface PreparedTables {
  readonly tables: readonly OlapTable[];
  /** Views that take the place of what bears their name. */
  readonly views: readonly View[];
  readonly partitions: readonly { readonly table: string; readonly partition: Partition }[];
}

export interface JobObject {
  readonly table: string;
  /** The name in this cluster (AS), else the same. */
  readonly target: string;
  /** Empty: the key form PARTITION (k = 1), which names none (spec/starrocks.md §9 quirk 26). */
  readonly partitions?: readonly string[];
}

export interface RestorePlan {
  /** Name in the snapshot. */
  readonly source: string;
  readonly target: string;
  readonly tableId: number;
  /** The job made the table; a cancel takes it away again. */
  readonly createsTable: boolean;
  /** The name that it takes in the end; until then `target` is a hidden one (atomic_restore). */
  readonly takes?: string;
  /** It is a view: no partitions, no files. */
  readonly view?: true;
  readonly partitions: readonly {
    readonly name: string;
    /** Name in the snapshot: an unpartitioned table's partition is named like the table. */
    readonly source: string;
    readonly action: "overwrite" | "add" | "create";
    readonly id: number;
  }[];
}

export type Job = BackupJob | RestoreJob;
