import type { DynamicPartitionNotes } from "./dynamicPartitions/runtime.ts";
import type { Target } from "../engine/index.ts";
import type { Job } from "./jobs.ts";
import type { ViewRestores } from "./restore/viewRestores.ts";
import type { ObjectStorage, Repository } from "./storage.ts";
import type { Accounts } from "./accounts/types.ts";
import type { Column, ColumnType, Database, Partition, StoredFunction, Table, SyncView } from "./tables.ts";

/**
 * Everything that is simulated, at one moment. A value: nothing changes it, a step gives a new one. Plain JSON,
 * keyed by names or ids, so that the same log gives the same bytes on every machine.
 */
export interface World {
  /** Milliseconds since the session's start. */
  readonly clock: number;
  /** The session's start as ms since 1970 UTC. */
  readonly start: number;
  /** State of the seeded generator (32-bit unsigned). */
  readonly random: number;
  /** Turns on what the spec marks [SRC-BUG] or [I]. */
  readonly sourceDefects: boolean;
  readonly clusters: Readonly<Record<string, Cluster>>;
  readonly storage: ObjectStorage;
  /** Sorted by `at`, then `order`. */
  readonly queue: readonly Scheduled[];
  readonly nextOrder: number;
}

/** Something that is due at a time; `advance` runs it. */
export type Scheduled = {
  readonly at: number;
  readonly order: number;
  readonly cluster: string;
} & ScheduledWork;

export type ScheduledWork =
  | { readonly type: "schemaChange"; readonly database: string; readonly table: number }
  /** A refresh of a materialized view ends; it began at `startedAt` (ms since 1970 UTC). */
  | {
      readonly type: "refreshView";
      readonly database: number;
      readonly table: number;
      readonly startedAt: number;
      readonly force: boolean;
    }
  /** A materialized view's schedule starts a refresh. */
  | { readonly type: "refreshSchedule"; readonly database: number; readonly table: number }
  /** The front end tries to make inactive materialized views active. */
  | { readonly type: "activateViews" }
  /** The front end makes and drops partitions of tables that have dynamic ones. */
  | { readonly type: "dynamicPartitions" };

/** How a cluster keeps its data (fe server/RunMode). */
export type RunMode = "shared_nothing" | "shared_data";

export interface Cluster {
  readonly name: string;
  readonly target: Target;
  readonly runMode: RunMode;
  /** Time zone of the leader front end's JVM; names snapshots' timestamps. */
  readonly timeZone: string;
  /** Next id of the catalog (databases, tables, partitions, tablets, replicas, jobs share one counter). */
  readonly nextId: number;
  /** Place in the list of nodes that are up where the next tablet's first replica goes. */
  readonly nextPlacement: number;
  readonly nodes: readonly BackendNode[];
  /** ms since 1970 UTC of the front end's last start; absent where it runs since the session's start. */
  readonly frontEndStartedAt?: number;
  readonly databases: Readonly<Record<string, Database>>;
  /** Functions that belong to no database (CREATE GLOBAL FUNCTION). */
  readonly globalFunctions: readonly StoredFunction[];
  /** External catalogs by name; `default_catalog` is none of them. */
  readonly catalogs: Readonly<Record<string, ExternalCatalog>>;
  /** Brokers that ALTER SYSTEM ADD BROKER made known, by name. */
  readonly brokers: Readonly<Record<string, readonly BrokerProcess[]>>;
  /** What CREATE RESOURCE made known of other systems, by name. */
  readonly resources: Readonly<Record<string, Resource>>;
  /** Groups of tables whose buckets stand on the same nodes, by their full name: `10021_group` with the database's id. */
  readonly colocateGroups: Readonly<Record<string, ColocateGroup>>;
  readonly accounts: Accounts;
  readonly repositories: Readonly<Record<string, Repository>>;
  /** The last job of each database, by database id (spec/starrocks.md §0, Job slots). */
  readonly jobs: Readonly<Record<string, Job>>;
  /** The jobs before it that the front end still keeps, oldest first; absent where it keeps one alone (spec/doris.md §3.1, History). */
  readonly pastJobs?: Readonly<Record<string, readonly Job[]>>;
  /** Counts jobs in the order they were submitted; names a job before it has a JobId. */
  readonly nextJobKey: number;
  /** The clock time of the last scheduler round's end; the next is 3,000 ms after it. */
  readonly schedulerIdleSince: number;
  /** The scheduler round that goes on because a job's step takes time; all other jobs wait for its end. */
  readonly round?: SchedulerRound;
  /** Tables that a failed restore dropped without a log record: a restart of the front end brings them back (§9 quirk 19). */
  readonly unloggedDrops?: readonly UnloggedDrop[];
  /** What restores brought back that materialized views are built on; absent before the first. */
  readonly viewRestores?: ViewRestores;
  /** What the front end remembers of tables with dynamic partitions, by name; absent before the first. */
  readonly dynamicPartitions?: Readonly<Record<string, DynamicPartitionNotes>>;
  readonly connections: Readonly<Record<string, Connection>>;
  /** Session variables that SET GLOBAL changed, by name. */
  readonly globalVariables: Readonly<Record<string, string>>;
  /** Schema changes and rollup builds, by job id; kept when they have ended. */
  readonly alterJobs: Readonly<Record<string, AlterJob>>;
  /** What DROP without FORCE took away, oldest first. */
  readonly recycleBin: readonly RecycledObject[];
  /** FE configuration items that were changed, by name. */
  readonly config: Readonly<Record<string, string>>;
  /** Those of them that outlive a restart of the front end (WITH PERSISTENT). */
  readonly persistentConfig?: Readonly<Record<string, string>>;
  /** What takes time: speeds and workers, changeable (spec/starrocks.md §8). */
  readonly cost: CostSettings;
}

export interface UnloggedDrop {
  readonly database: number;
  readonly table: Table;
  /** Key of the restore that put a view in its place; with the job's next record in the log it is gone for good. */
  readonly job?: number;
}

export interface SchedulerRound {
  readonly startedAt: number;
  /** Clock time at which the waiting step is given up, or over. */
  readonly until: number;
  /** Key of the job that is waited for. */
  readonly job: number;
  /** Database ids of the jobs that get their step after it. */
  readonly rest: readonly string[];
}

/** A catalog of another system (fe connector/CatalogMgr). */
export interface ExternalCatalog {
  readonly id: number;
  readonly name: string;
  /** hive, iceberg, hudi, jdbc, …: its property `type`. */
  readonly type: string;
  readonly comment: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** A way into another system that external tables share (fe catalog/Resource). */
export interface Resource {
  readonly name: string;
  /** In upper case: JDBC, HIVE, …. */
  readonly type: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** What the tables of a colocate group have in common (fe catalog/ColocateGroupSchema). */
export interface ColocateGroup {
  readonly database: number;
  /** Groups of the same name in different databases share it. */
  readonly id: number;
  readonly name: string;
  /** Types of the columns that distribute the rows. */
  readonly columns: readonly ColumnType[];
  readonly buckets: number;
  readonly replicationNum: number;
  /** Ids of its tables, in the order they joined; one that was dropped stays until it cannot be recovered. */
  readonly tables: readonly number[];
}

export interface BrokerProcess {
  readonly host: string;
  readonly port: number;
  readonly alive: boolean;
  /** ms since 1970 UTC at which it was first seen alive; absent: since the session's start. */
  readonly startedAt?: number;
}

/** One client connection of a user. */
export interface Connection {
  /** The account that it logged in with, as `'name'@'host'`. */
  readonly identity?: string;
  /** Absent: `default_catalog`. */
  readonly catalog?: string;
  readonly database?: string;
  /** Roles that the login or SET ROLE turned on, by name. */
  readonly roles?: readonly string[];
  /** The user that EXECUTE AS made of it, as `'name'@'host'`. */
  readonly executesAs?: string;
  readonly variables: Readonly<Record<string, string>>;
}

export type AlterState = "PENDING" | "WAITING_TXN" | "RUNNING" | "FINISHED" | "CANCELLED";

/** A schema change or the building of a rollup. */
export interface AlterJob {
  readonly id: number;
  readonly kind: "column" | "rollup";
  readonly database: number;
  readonly table: number;
  readonly tableName: string;
  /** ms since 1970 UTC. */
  readonly createTime: number;
  readonly finishTime?: number;
  readonly state: AlterState;
  readonly message: string;
  readonly indexName: string;
  readonly indexId: number;
  readonly originIndexId: number;
  readonly originIndexName: string;
  readonly schemaHash: number;
  readonly schemaVersion: number;
  readonly transaction: number;
  /** The columns that the table has when the job has finished; of a rollup the names of its columns. */
  readonly columns: readonly Column[];
  readonly rollupColumns: readonly string[];
  /** What it builds is a synchronous materialized view. */
  readonly syncView?: SyncView;
}

/** A database, table or partition that RECOVER can bring back. */
export type RecycledObject = {
  /** ms since 1970 UTC. */
  readonly droppedAt: number;
} & (
  | { readonly type: "database"; readonly database: Database }
  | { readonly type: "table"; readonly database: number; readonly table: Table }
  | {
      readonly type: "partition";
      readonly database: number;
      readonly table: number;
      readonly partition: Partition;
    }
);

export interface BackendNode {
  readonly id: number;
  /** `be-1`, `be-2`, …: how faults and pictures name it. */
  readonly name: string;
  readonly host: string;
  readonly up: boolean;
  /** It does not reach the storage; the link fault sets it. */
  readonly cutOff?: true;
  /** ms since 1970 UTC of its last start; absent where it runs since the session's start. */
  readonly startedAt?: number;
  /** ms since 1970 UTC at which it last went down; absent where it never did. */
  readonly downAt?: number;
  /** Bytes. */
  readonly diskTotal: number;
  /** Percent of the disk used by other things; set by the disk fault. */
  readonly diskUsedPercent?: number;
}

export interface CostSettings {
  /** Bytes per second that one node moves to or from the storage. */
  readonly networkBytesPerSecond: number;
  /** ms for one object of the storage, whatever its size. */
  readonly objectLatency: number;
  readonly snapshotWorkers: number;
  readonly uploadWorkers: number;
  readonly downloadWorkers: number;
  readonly createWorkers: number;
  /** ms per tablet. */
  readonly snapshotTablet: number;
  readonly createTablet: number;
  readonly moveTablet: number;
}
