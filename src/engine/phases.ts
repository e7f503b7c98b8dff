import type { ErrorCode } from "./errors/index.ts";
import type { Engine } from "./versions.ts";

export type JobKind = "backup" | "restore";

/** How a phase is coloured wherever it is drawn. */
export type PhaseGroup =
  "waiting" | "snapshot" | "transfer" | "metadata" | "commit" | "finished" | "cancelled";

/** What the scheduler's step in a state does. */
export type PhaseAction =
  | "freezeTables"
  | "prepareTables"
  | "awaitTasks"
  | "sendUploads"
  | "sendDownloads"
  | "sendMoves"
  | "saveMetadata"
  | "uploadMetadata"
  | "none";

/** What a state is over with: the step itself, its tasks, or both metadata files in the repository. */
export type PhaseEnd = "step" | "tasks" | "metadataUploaded" | "never";

/** Which nodes get the tasks that run while the job is in a state. */
export type TaskTarget =
  /** One replica of each tablet: the healthy one with the smallest id. */
  | "chosenReplica"
  /** The node that holds the tablet's snapshot. */
  | "snapshotNode"
  /** Every replica of each tablet. */
  | "everyReplica";

/** What CANCEL, or a failure, does to a job in a state. */
export type CancelEffect =
  | "tasksRemoved"
  | "runningTasksGoOn"
  | "snapshotsReleased"
  | "localFilesRemoved"
  | "remoteFilesStay"
  | "tablesBackToNormal"
  | "newTablesDropped"
  | "newPartitionsDropped"
  | "movedTabletsStay";

/** One state of a job. */
export interface Phase {
  readonly state: string;
  readonly group: PhaseGroup;
  readonly action: PhaseAction;
  /** Tasks that run while the job is in this state. */
  readonly tasks: {
    readonly kind: "snapshot" | "upload" | "download" | "create" | "move";
    readonly to: TaskTarget;
  } | null;
  readonly ends: PhaseEnd;
  /** State that follows; null at the end. */
  readonly next: string | null;
  /** Errors that cancel the job here, besides its timeout and the checks of every round. */
  readonly fails: readonly ErrorCode[];
  /** Errors that stay in Status and are tried again every round. */
  readonly retries: readonly ErrorCode[];
  /** Empty: there is nothing left to cancel. */
  readonly cancel: readonly CancelEffect[];
  /** State that the job is in after the front end restarted here: the last one that was logged. */
  readonly restart: string;
  /** Column of SHOW whose time is set when this state is left. */
  readonly stamps: string | null;
}

export interface JobPhases {
  readonly engine: Engine;
  readonly kind: JobKind;
  readonly source: string;
  /** Errors that any round can end an unfinished job with. */
  readonly everyRound: readonly ErrorCode[];
  readonly phases: readonly Phase[];
}

const STARROCKS_BACKUP: JobPhases = {
  engine: "starrocks",
  kind: "backup",
  source: "spec/starrocks.md §3.2",
  everyRound: ["backupTimeout"],
  phases: [
    {
      state: "PENDING",
      group: "waiting",
      action: "freezeTables",
      tasks: null,
      ends: "step",
      next: "SNAPSHOTING",
      fails: [
        "jobDatabaseMissing",
        "backupTableGone",
        "backupKindChanged",
        "backupPartitionGone",
        "replicaMissing",
      ],
      retries: [],
      cancel: ["localFilesRemoved"],
      restart: "PENDING",
      stamps: null,
    },
    {
      state: "SNAPSHOTING",
      group: "snapshot",
      action: "awaitTasks",
      tasks: { kind: "snapshot", to: "chosenReplica" },
      ends: "tasks",
      next: "UPLOAD_SNAPSHOT",
      fails: ["backupVersionMerged"],
      retries: [],
      cancel: ["tasksRemoved", "runningTasksGoOn", "snapshotsReleased"],
      restart: "PENDING",
      stamps: "SnapshotFinishedTime",
    },
    {
      state: "UPLOAD_SNAPSHOT",
      group: "snapshot",
      action: "sendUploads",
      tasks: null,
      ends: "step",
      next: "UPLOADING",
      fails: [],
      retries: [],
      cancel: ["snapshotsReleased"],
      restart: "UPLOAD_SNAPSHOT",
      stamps: null,
    },
    {
      state: "UPLOADING",
      group: "transfer",
      action: "awaitTasks",
      tasks: { kind: "upload", to: "snapshotNode" },
      ends: "tasks",
      next: "SAVE_META",
      fails: [],
      retries: [],
      cancel: ["tasksRemoved", "runningTasksGoOn", "snapshotsReleased", "remoteFilesStay"],
      restart: "UPLOAD_SNAPSHOT",
      stamps: "UploadFinishedTime",
    },
    {
      state: "SAVE_META",
      group: "metadata",
      action: "saveMetadata",
      tasks: null,
      ends: "step",
      next: "UPLOAD_INFO",
      fails: [],
      retries: [],
      cancel: ["snapshotsReleased", "remoteFilesStay"],
      restart: "SAVE_META",
      stamps: null,
    },
    {
      state: "UPLOAD_INFO",
      group: "metadata",
      action: "uploadMetadata",
      tasks: null,
      ends: "metadataUploaded",
      next: "FINISHED",
      fails: [],
      retries: ["infoUploadFailed", "infoWriteFailed"],
      cancel: ["localFilesRemoved", "remoteFilesStay"],
      restart: "UPLOAD_INFO",
      stamps: "FinishedTime",
    },
    done("FINISHED", "finished"),
    done("CANCELLED", "cancelled"),
  ],
};

const RESTORE_CHECKS: readonly ErrorCode[] = [
  "jobDatabaseMissing",
  "restoreMetaUnreadable",
  "restoreKindUnsupported",
  "restoreViewOverTable",
  "restoreTableBusy",
  "restoreTemporaryPartitions",
  "restorePartitionTypeDiffers",
  "restoreSchemaDiffers",
  "restoreKeysDiffer",
  "restoreColumnDiffers",
  "restoreSubPartitions",
  "restoreRangeDiffers",
  "restoreReplicationDiffers",
  "restoreRangeConflicts",
  "restorePartitionUnaddable",
  "restoreTooFewHosts",
  "restorePartitionNull",
  "restoreReplicasUnfinished",
  "restoreNameTaken",
  "restoreDiskFull",
];

const UNDO: readonly CancelEffect[] = [
  "tablesBackToNormal",
  "newTablesDropped",
  "newPartitionsDropped",
  "snapshotsReleased",
];

const STARROCKS_RESTORE: JobPhases = {
  engine: "starrocks",
  kind: "restore",
  source: "spec/starrocks.md §3.3",
  everyRound: ["restoreTimeout", "restoreDatabaseDropped", "restoreTableDropped"],
  phases: [
    {
      state: "PENDING",
      group: "waiting",
      action: "prepareTables",
      tasks: { kind: "create", to: "everyReplica" },
      ends: "step",
      next: "SNAPSHOTING",
      fails: RESTORE_CHECKS,
      retries: [],
      cancel: ["tablesBackToNormal", "newTablesDropped", "newPartitionsDropped"],
      restart: "PENDING",
      stamps: "MetaPreparedTime",
    },
    {
      state: "SNAPSHOTING",
      group: "snapshot",
      action: "awaitTasks",
      tasks: { kind: "snapshot", to: "everyReplica" },
      ends: "tasks",
      next: "DOWNLOAD",
      fails: [],
      retries: [],
      cancel: ["tasksRemoved", ...UNDO],
      restart: "PENDING",
      stamps: "SnapshotFinishedTime",
    },
    {
      state: "DOWNLOAD",
      group: "snapshot",
      action: "sendDownloads",
      tasks: null,
      ends: "step",
      next: "DOWNLOADING",
      fails: [],
      retries: [],
      cancel: UNDO,
      restart: "DOWNLOAD",
      stamps: null,
    },
    {
      state: "DOWNLOADING",
      group: "transfer",
      action: "awaitTasks",
      tasks: { kind: "download", to: "everyReplica" },
      ends: "tasks",
      next: "COMMIT",
      fails: [],
      retries: [],
      cancel: ["tasksRemoved", ...UNDO],
      restart: "DOWNLOAD",
      stamps: "DownloadFinishedTime",
    },
    {
      state: "COMMIT",
      group: "commit",
      action: "sendMoves",
      tasks: null,
      ends: "step",
      next: "COMMITTING",
      fails: [],
      retries: [],
      cancel: UNDO,
      restart: "COMMIT",
      stamps: null,
    },
    {
      state: "COMMITTING",
      group: "commit",
      action: "awaitTasks",
      tasks: { kind: "move", to: "everyReplica" },
      ends: "tasks",
      next: "FINISHED",
      fails: ["jobDatabaseMissing"],
      retries: [],
      cancel: ["tasksRemoved", ...UNDO, "movedTabletsStay"],
      restart: "COMMIT",
      stamps: "FinishedTime",
    },
    done("FINISHED", "finished"),
    done("CANCELLED", "cancelled"),
  ],
};

/** One table of phases for each engine and kind of job: it gives the order of states, their look, and what ends them. */
export const JOB_PHASES: readonly JobPhases[] = [STARROCKS_BACKUP, STARROCKS_RESTORE];

/** Gives the phases of a kind of job; undefined where the engine's jobs are not simulated. */
export function phasesOf(engine: Engine, kind: JobKind): JobPhases | undefined {
  return JOB_PHASES.find((table) => table.engine === engine && table.kind === kind);
}

/** Finds the phase of a state. */
export function phaseOf(engine: Engine, kind: JobKind, state: string): Phase | undefined {
  return phasesOf(engine, kind)?.phases.find((phase) => phase.state === state);
}

function done(state: string, group: PhaseGroup): Phase {
  return {
    state,
    group,
    action: "none",
    tasks: null,
    ends: "never",
    next: null,
    fails: [],
    retries: [],
    cancel: [],
    restart: state,
    stamps: null,
  };
}
