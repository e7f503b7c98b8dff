import type { Target } from "../engine/index.ts";
import type { KeysType } from "../sql/tableStatements.ts";
import type { Job } from "./jobs.ts";
import type { ObjectStorage, Repository } from "./storage.ts";

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
export interface Scheduled {
  readonly at: number;
  readonly order: number;
  readonly cluster: string;
  readonly type: "schemaChange";
  readonly database: string;
  readonly table: number;
}

export interface Cluster {
  readonly name: string;
  readonly target: Target;
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
  readonly repositories: Readonly<Record<string, Repository>>;
  /** The last job of each database, by database id (spec/starrocks.md §0, Job slots). */
  readonly jobs: Readonly<Record<string, Job>>;
  /** Counts jobs in the order they were submitted; names a job before it has a JobId. */
  readonly nextJobKey: number;
  /** The clock time of the last scheduler round's end; the next is 3,000 ms after it. */
  readonly schedulerIdleSince: number;
  /** The scheduler round that goes on because a job's step takes time; all other jobs wait for its end. */
  readonly round?: SchedulerRound;
  /** Tables that a failed restore dropped without a log record: a restart of the front end brings them back (§9 quirk 19). */
  readonly unloggedDrops?: readonly { readonly database: number; readonly table: Table }[];
  readonly connections: Readonly<Record<string, Connection>>;
  /** Session variables that SET GLOBAL changed, by name. */
  readonly globalVariables: Readonly<Record<string, string>>;
  /** Schema changes and rollup builds, by job id; kept when they have ended. */
  readonly alterJobs: Readonly<Record<string, AlterJob>>;
  /** What DROP without FORCE took away, oldest first. */
  readonly recycleBin: readonly RecycledObject[];
  /** FE configuration items that were changed, by name. */
  readonly config: Readonly<Record<string, string>>;
  /** What takes time: speeds and workers, changeable (spec/starrocks.md §8). */
  readonly cost: CostSettings;
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

/** One client connection of a user. */
export interface Connection {
  readonly database?: string;
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

export interface Database {
  readonly id: number;
  readonly name: string;
  readonly tables: Readonly<Record<string, Table>>;
}

export type TableState = "NORMAL" | "RESTORE" | "SCHEMA_CHANGE" | "ROLLUP";

/** A table of the engine's own storage. Views and materialized views join this union later. */
export type Table = OlapTable;

export interface OlapTable {
  readonly kind: "olap";
  readonly id: number;
  readonly name: string;
  /** ms since 1970 UTC. */
  readonly createdAt: number;
  readonly state: TableState;
  readonly keysType: KeysType;
  /** Base schema, in order. */
  readonly columns: readonly Column[];
  readonly sortKeys: readonly string[];
  readonly partitioning: Partitioning;
  readonly distribution: {
    readonly type: "hash" | "random";
    readonly columns: readonly string[];
    readonly buckets: number;
  };
  /** The base index first; rollups after it. */
  readonly indexes: readonly MaterializedIndex[];
  /** Partition name to partition, in the order they were made. */
  readonly partitions: Readonly<Record<string, Partition>>;
  readonly temporaryPartitions: Readonly<Record<string, Partition>>;
  readonly secondaryIndexes: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly type: string;
    readonly comment: string;
  }[];
  readonly replicationNum: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly comment: string;
  /** Next value of the auto-increment column, where there is one. */
  readonly autoIncrement?: number;
}

export interface MaterializedIndex {
  readonly id: number;
  readonly name: string;
  readonly schemaHash: number;
  readonly shortKeyColumns: number;
  readonly columns: readonly string[];
}

export interface Column {
  readonly name: string;
  /** The name it was made with, where RENAME COLUMN gave it another. */
  readonly id?: string;
  readonly type: ColumnType;
  readonly key: boolean;
  readonly nullable: boolean;
  readonly aggregation?: string;
  readonly defaultValue?: string;
  /** DEFAULT CURRENT_TIMESTAMP. */
  readonly defaultNow?: boolean;
  readonly autoIncrement?: boolean;
  readonly comment: string;
}

export interface ColumnType {
  /** Upper-case base name: INT, VARCHAR, DECIMAL64, … */
  readonly name: string;
  readonly args: readonly number[];
  readonly inner: readonly ColumnType[];
}

export type Partitioning =
  | { readonly type: "unpartitioned" }
  | {
      readonly type: "range";
      readonly columns: readonly string[];
      /** Partitions are made as rows need them, each as wide as this; `text` is the expression as the engine prints it. */
      readonly automatic?: { readonly unit: string; readonly count: number; readonly text: string };
    }
  | {
      readonly type: "list";
      readonly columns: readonly string[];
      /** Partitions are made as rows need them, one a value. */
      readonly automatic?: boolean;
    };

export interface Partition {
  readonly id: number;
  readonly physicalId: number;
  readonly name: string;
  /** Bounds of a range partition, one value a column; MINVALUE and MAXVALUE as those words. Lower included, upper not. */
  readonly range?: { readonly lower: readonly string[]; readonly upper: readonly string[] };
  /** Values of a list partition, one tuple an entry. */
  readonly list?: readonly (readonly string[])[];
  readonly buckets: number;
  readonly replicationNum: number;
  readonly storageMedium: "HDD" | "SSD";
  readonly visibleVersion: number;
  /** ms since 1970 UTC. */
  readonly visibleVersionTime: number;
  /** Tablets of each materialized index, by index id. */
  readonly tablets: Readonly<Record<string, TabletRange>>;
  readonly data: PartitionData;
  /** Nodes whose replicas missed a version, with the last version they have; healthy nodes are absent. */
  readonly lagging: Readonly<Record<string, number>>;
}

/**
 * The tablets of one partition and index, as arithmetic instead of an object each: tablet `i` (0-based bucket) has id
 * `first + i * (1 + replicas)`, its replica `r` has the id after it plus `r`, and stands on `nodes[(offset + i + r) % nodes.length]`.
 */
export interface TabletRange {
  readonly first: number;
  readonly count: number;
  readonly replicas: number;
  readonly offset: number;
  /** Ids of the nodes that were up when the tablets were made, ascending. */
  readonly nodes: readonly number[];
  /** A cancelled restore moved files of the first `damaged` tablets: their replicas no longer fit the recorded version. */
  readonly damaged?: number;
  /** The version that the moved files of damaged tablets have. */
  readonly damagedVersion?: number;
}

/** A value as the client prints it; null for NULL. */
export type Value = string | null;
export type Row = readonly Value[];

/** What a partition holds: the rows that SELECT sees, and the rowsets that lie on disk. */
export interface PartitionData {
  /** Visible rows in load order, key model applied; up to 100,000 a table. */
  readonly rows: readonly Row[];
  readonly rowsets: readonly Rowset[];
}

/** One load's files in each tablet of a partition. */
export interface Rowset {
  readonly version: number;
  /** Hex id, part of the file names. */
  readonly id: string;
  readonly rows: number;
  /** Bytes over all tablets, one replica. */
  readonly bytes: number;
}
