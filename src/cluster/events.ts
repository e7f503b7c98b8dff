import type { JobState, JobStatus, TaskKind } from "./jobs.ts";
import type { FileMode, StorageMode } from "./storage.ts";

/** A fault that somebody injects, or ends; a command of the log. `on` is true where it is left out. */
export type Fault =
  | { readonly type: "node"; readonly node: string; readonly up: boolean }
  /** Whether one node reaches the storage. */
  | { readonly type: "link"; readonly node: string; readonly up: boolean }
  /** `key`, with `credentials` alone: the one access key that is accepted from now on. */
  | { readonly type: "storage"; readonly mode: StorageMode; readonly key?: string }
  /** Files whose path begins with `prefix` cannot be written. */
  | { readonly type: "deny"; readonly prefix: string; readonly on?: boolean }
  /** `path` with a `*` at its end means every file that begins so. */
  | { readonly type: "file"; readonly path: string; readonly mode: FileMode | "ok" }
  /** A file that somebody else put into a repository. */
  | { readonly type: "object"; readonly path: string; readonly on?: boolean }
  /** A repository's directory that somebody copied, or renamed, by hand. */
  | { readonly type: "copy"; readonly from: string; readonly to: string; readonly on?: boolean }
  | { readonly type: "disk"; readonly node: string; readonly usedPercent: number }
  /** Replicas that lack the last version: of one partition or all, on one node or all. */
  | ({ readonly type: "replica"; readonly node?: string; readonly on?: boolean } & PartitionPlace)
  /** The version that the next snapshot wants is compacted away by then. */
  | ({ readonly type: "merged"; readonly on?: boolean } & PartitionPlace)
  | { readonly type: "broker"; readonly name: string; readonly up: boolean }
  | { readonly type: "restart" };

/** One partition of a table, or all of them. */
interface PartitionPlace {
  readonly database: string;
  readonly table: string;
  readonly partition?: string;
}

/** Something that happened in a cluster: what the event log tells, the scrubber marks and the timeline draws. */
export type ClusterEvent = {
  /** ms since the session's start. */
  readonly at: number;
  readonly cluster: string;
} & (
  | {
      readonly type: "jobSubmitted";
      readonly job: number;
      readonly kind: "backup" | "restore";
      readonly database: string;
      readonly label: string;
      readonly repository: string;
      readonly objects: readonly string[];
      /** What its statement chose, as SQL says it: `atomic_restore`; absent: all is as usual. */
      readonly options?: readonly string[];
    }
  /** A job came into a state; FINISHED and CANCELLED too. */
  | {
      readonly type: "jobState";
      readonly job: number;
      readonly kind: "backup" | "restore";
      readonly database: string;
      readonly label: string;
      readonly from: JobState;
      readonly to: JobState;
      readonly status: JobStatus;
    }
  /** All tasks of one kind ended on one node. */
  | {
      readonly type: "nodeTasksDone";
      readonly job: number;
      readonly node: string;
      readonly task: TaskKind;
      readonly tablets: number;
      readonly bytes: number;
    }
  | {
      readonly type: "taskFailed";
      readonly job: number;
      readonly node: string;
      readonly task: TaskKind;
      readonly message: string;
    }
  | {
      readonly type: "snapshotFrozen";
      readonly job: number;
      readonly label: string;
      readonly tables: number;
      readonly rows: number;
      readonly tablets: number;
    }
  | {
      readonly type: "snapshotComplete";
      readonly job: number;
      readonly label: string;
      readonly repository: string;
      readonly timestamp: string;
      readonly files: number;
      readonly bytes: number;
    }
  | { readonly type: "schedulerBlocked"; readonly job: number; readonly ms: number }
  | { readonly type: "tableState"; readonly database: string; readonly table: string; readonly state: string }
  | {
      readonly type: "tableRestored";
      readonly job: number;
      readonly database: string;
      readonly table: string;
      readonly rows: number;
      readonly lostRows: number;
      readonly created: boolean;
    }
  | { readonly type: "tableRemoved"; readonly job: number; readonly database: string; readonly table: string }
  | {
      readonly type: "tableDamaged";
      readonly job: number;
      readonly database: string;
      readonly table: string;
      readonly tablets: number;
    }
  | { readonly type: "databaseCreated" | "databaseDropped"; readonly database: string; readonly job?: number }
  | {
      readonly type: "tableCreated" | "tableDropped" | "tableTruncated";
      readonly database: string;
      readonly table: string;
      readonly tablets: number;
    }
  | {
      readonly type: "tableRenamed";
      readonly database: string;
      readonly table: string;
      readonly name: string;
    }
  | {
      readonly type: "columnAdded" | "columnDropped" | "columnChanged";
      readonly database: string;
      readonly table: string;
      readonly column: string;
    }
  | {
      readonly type: "partitionAdded" | "partitionDropped";
      readonly database: string;
      readonly table: string;
      readonly partition: string;
    }
  /** `label`: the running backup that no longer takes these rows in, or the newest snapshot of the table that lacks them. */
  | {
      readonly type: "rowsLoaded";
      readonly database: string;
      readonly table: string;
      readonly rows: number;
      readonly label?: string;
    }
  | {
      readonly type: "viewCreated" | "viewChanged" | "viewDropped";
      readonly database: string;
      readonly view: string;
    }
  | {
      readonly type: "materializedViewInactive";
      readonly database: string;
      readonly table: string;
      readonly reason: string;
    }
  | { readonly type: "materializedViewActive"; readonly database: string; readonly table: string }
  | {
      readonly type: "materializedViewRefreshed";
      readonly database: string;
      readonly table: string;
      readonly rows: number;
    }
  | {
      readonly type: "materializedViewNotRefreshed";
      readonly database: string;
      readonly table: string;
      readonly reason: string;
    }
  | { readonly type: "rowsDeleted"; readonly database: string; readonly table: string; readonly rows: number }
  /** A global function has no database. */
  | {
      readonly type: "functionCreated" | "functionDropped";
      readonly database?: string;
      readonly function: string;
    }
  | { readonly type: "databaseRenamed"; readonly database: string; readonly name: string }
  /** `addresses`: `host:port` of each process. */
  | {
      readonly type: "brokerAdded" | "brokerDropped";
      readonly broker: string;
      readonly addresses: readonly string[];
    }
  | { readonly type: "catalogCreated" | "catalogChanged" | "catalogDropped"; readonly catalog: string }
  | {
      readonly type: "repositoryCreated" | "repositoryAltered" | "repositoryDropped";
      readonly repository: string;
      readonly location: string;
    }
  | { readonly type: "userCreated" | "userDropped"; readonly user: string }
  | { readonly type: "roleCreated" | "roleDropped"; readonly role: string }
  | {
      readonly type: "privilegesGranted" | "privilegesRevoked";
      /** A user's identity or a role's name. */
      readonly grantee: string;
      readonly privileges: readonly string[];
      readonly objects: readonly string[];
    }
  | {
      readonly type: "rolesGranted" | "rolesRevoked";
      readonly grantee: string;
      readonly roles: readonly string[];
    }
  | { readonly type: "configChanged"; readonly key: string; readonly value: string }
  | { readonly type: "fault"; readonly fault: Fault }
);

export type ClusterEventType = ClusterEvent["type"];
