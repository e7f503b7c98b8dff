import type { ErrorCode } from "./errors/index.ts";
import type { Engine, VersionRange } from "./versions.ts";

export type JobKind = "backup" | "restore";

/** How a phase is coloured wherever it is drawn. */
export type PhaseGroup =
  "waiting" | "snapshot" | "transfer" | "metadata" | "commit" | "finished" | "cancelled";

/** What the scheduler's step in a state does. */
export type PhaseAction =
  | "freezeTables"
  | "prepareTables"
  | "awaitReplicas"
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

/** The phases of a kind of job in a stretch of an engine's versions. */
export interface JobPhases extends VersionRange {
  readonly engine: Engine;
  readonly kind: JobKind;
  readonly source: string;
  /** Errors that any round can end an unfinished job with. */
  readonly everyRound: readonly ErrorCode[];
  readonly phases: readonly Phase[];
}
