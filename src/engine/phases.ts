import type { ErrorCode } from "./errors/index.ts";
import type { CancelEffect, JobKind, JobPhases, Phase, PhaseGroup } from "./phaseTypes.ts";
import { inRange, type Target } from "./versions.ts";

export type { CancelEffect, JobKind, JobPhases, Phase, PhaseGroup, TaskTarget } from "./phaseTypes.ts";

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
      fails: ["jobBrokerLost"],
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
      retries: ["infoBrokerLost", "infoUploadFailed", "infoWriteFailed"],
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
  "restoreColocateFailed",
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
      fails: ["jobBrokerLost"],
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

/** Gives a table's phases with the errors that end its states in another engine. */
function failing(phases: readonly Phase[], fails: Readonly<Record<string, readonly ErrorCode[]>>): Phase[] {
  return phases.map((phase) => ({ ...phase, fails: fails[phase.state] ?? phase.fails }));
}

const DORIS_BACKUP: JobPhases = {
  ...STARROCKS_BACKUP,
  engine: "doris",
  source: "spec/doris.md §3.2",
  phases: failing(STARROCKS_BACKUP.phases, {
    PENDING: [
      "jobDatabaseMissing",
      "backupTableGone",
      "backupNothingLeft",
      "backupKindChanged",
      "backupPartitionGone",
      "replicaMissing",
      "backupTabletsTooMany",
    ],
  }),
};

const DORIS_RESTORE_CHECKS: readonly ErrorCode[] = [
  "jobDatabaseMissing",
  "restoreMetaUnreadable",
  "restoreMetaDamaged",
  "restoreMetaTooOld",
  "restoreKindUnsupported",
  "restoreTableBusy",
  "restoreTemporaryPartitions",
  "restoreViewOverTable",
  "restoreColocateLocal",
  "restorePartitionTypeDiffers",
  "restoreSchemaDiffers",
  "restoreRangeDiffers",
  "restoreReplicationDiffers",
  "restoreRangeConflicts",
  "restoreTooFewHosts",
  "restoreBackendsUnfit",
  "restoreColocateFailed",
  "restoreViewDiffers",
];

const DORIS_REGISTRATION: readonly ErrorCode[] = ["restoreNameTaken", "restoreDiskFull"];

const DORIS_RESTORES = {
  engine: "doris",
  kind: "restore",
  source: "spec/doris.md §3.3",
  everyRound: STARROCKS_RESTORE.everyRound,
} as const;

const DORIS_BLOCKING_RESTORE: JobPhases = {
  ...DORIS_RESTORES,
  until: "4.0",
  phases: failing(STARROCKS_RESTORE.phases, {
    PENDING: [
      ...DORIS_RESTORE_CHECKS,
      "restoreReplicasUnfinished",
      "restoreDatabaseGone",
      ...DORIS_REGISTRATION,
    ],
  }),
};

/** From 4.0 on no round waits for the new replicas: the job has a state of its own for that. */
const DORIS_RESTORE: JobPhases = {
  ...DORIS_RESTORES,
  since: "4.0",
  phases: [
    {
      state: "PENDING",
      group: "waiting",
      action: "prepareTables",
      tasks: null,
      ends: "step",
      next: "CREATING",
      fails: DORIS_RESTORE_CHECKS,
      retries: [],
      cancel: ["tablesBackToNormal"],
      restart: "PENDING",
      stamps: null,
    },
    {
      state: "CREATING",
      group: "waiting",
      action: "awaitReplicas",
      tasks: { kind: "create", to: "everyReplica" },
      ends: "tasks",
      next: "SNAPSHOTING",
      fails: ["jobDatabaseMissing", "restoreCreationTimeout", ...DORIS_REGISTRATION],
      retries: [],
      cancel: ["tablesBackToNormal", "newTablesDropped", "newPartitionsDropped"],
      restart: "PENDING",
      stamps: "MetaPreparedTime",
    },
    ...failing(STARROCKS_RESTORE.phases.slice(1), {
      COMMITTING: ["jobDatabaseMissing", "restoreReplacementMissing", "restoreOriginNotTable"],
    }),
  ],
};

/** One table of phases for each engine and kind of job: it gives the order of states, their look, and what ends them. */
export const JOB_PHASES: readonly JobPhases[] = [
  STARROCKS_BACKUP,
  STARROCKS_RESTORE,
  DORIS_BACKUP,
  DORIS_BLOCKING_RESTORE,
  DORIS_RESTORE,
];

/** Gives the phases of a kind of job in an engine's version; undefined where there are none. */
export function phasesOf(target: Target, kind: JobKind): JobPhases | undefined {
  return JOB_PHASES.find(
    (table) => table.engine === target.engine && table.kind === kind && inRange(target, table),
  );
}

/** Finds the phase of a state. */
export function phaseOf(target: Target, kind: JobKind, state: string): Phase | undefined {
  return phasesOf(target, kind)?.phases.find((phase) => phase.state === state);
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
