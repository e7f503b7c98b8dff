import type { Expression, Query } from "../sql/expressions.ts";
import type { RefreshScheme } from "../sql/objectStatements.ts";
import type { KeysType } from "../sql/tableStatements.ts";

export interface Database {
  readonly id: number;
  readonly name: string;
  /** Tables, views and materialized views share their names (fe catalog/Database.nameToTable). */
  readonly tables: Readonly<Record<string, Table>>;
  /** Functions that were made in it, in the order they were made. */
  readonly functions: readonly StoredFunction[];
  /** Most bytes and replicas that it may hold, as whole numbers; absent: as much as there is room for. */
  readonly dataQuota?: string;
  readonly replicaQuota?: string;
}

/** RESTORE_WITH_LOAD: Doris, a table that a RESTORE with allow_load made. */
export type TableState = "NORMAL" | "RESTORE" | "RESTORE_WITH_LOAD" | "SCHEMA_CHANGE" | "ROLLUP";

/** What a database holds under a name. */
export type Table = OlapTable | View | ExternalTable;

/** A logical view: a stored query. */
export interface View {
  readonly kind: "view";
  readonly id: number;
  readonly name: string;
  /** ms since 1970 UTC. */
  readonly createdAt: number;
  /** The columns that its query gives, as the view names them. */
  readonly columns: readonly Column[];
  readonly definition: StoredQuery;
  readonly comment: string;
  readonly security: "NONE" | "INVOKER";
}

/** A table whose rows lie in another system (ENGINE = MYSQL, JDBC, ELASTICSEARCH, …). */
export interface ExternalTable {
  readonly kind: "external";
  readonly id: number;
  readonly name: string;
  /** ms since 1970 UTC. */
  readonly createdAt: number;
  /** The engine's name of its type: MYSQL, JDBC, ELASTICSEARCH, HIVE, … (fe catalog/Table.TableType). */
  readonly type: string;
  readonly columns: readonly Column[];
  readonly properties: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** The query that a view or materialized view keeps. */
export interface StoredQuery {
  /** As the engine keeps and prints it, with the database before each table. */
  readonly text: string;
  /** As SHOW CREATE MATERIALIZED VIEW prints it, where all tables are in one database; else that is the text. */
  readonly shortText?: string;
  /** The database that names without one belong to. */
  readonly database: string;
  /** Absent where the query holds what is read and not made into a tree. */
  readonly query?: Query;
}

/** What makes a table an asynchronous materialized view (fe catalog/MaterializedView). */
export interface MaterializedViewDefinition {
  readonly definition: StoredQuery;
  readonly baseTables: readonly BaseTable[];
  readonly refresh: RefreshScheme;
  /** When its schedule (REFRESH … EVERY) begins, ms since 1970 UTC. */
  readonly scheduleStart?: number;
  /** Its columns in the order of its query; the table has those of the sort key first. */
  readonly outputs: readonly string[];
  /** Absent where it is not partitioned. */
  readonly partition?: ViewPartition;
  readonly active: boolean;
  /** Why it is not active; "" while it is. */
  readonly inactiveReason: string;
  /** How often the front end tried in vain to make it active, and when it tries again (ms since 1970 UTC). */
  readonly activation?: { readonly failures: number; readonly again: number };
  /** Versions of its base tables' partitions, by physical id, that its rows come from. */
  readonly seen: Readonly<Record<string, number>>;
  /** The task that refreshes it: its id, and who made it. */
  readonly task: { readonly id: number; readonly creator: string };
  /** What its last refresh was; absent before the first. */
  readonly lastRefresh?: {
    /** ms since 1970 UTC. */
    readonly startedAt: number;
    readonly finishedAt: number;
    readonly state: "SUCCESS" | "FAILED";
    readonly error: string;
    readonly force: boolean;
    readonly queryId: string;
    /** Names of the partitions that it filled. */
    readonly partitions: readonly string[];
    /** Partitions that it read, by base table. */
    readonly basePartitions: Readonly<Record<string, readonly string[]>>;
  };
}

/** By what a materialized view is partitioned. */
export interface ViewPartition {
  /** What stands behind PARTITION BY as the engine prints it: `` `dt` ``, date_trunc('month', `dt`). */
  readonly text: string;
  /** The view's own column. */
  readonly column: string;
  /** The unit of date_trunc; absent where its partitions are those of the base table. */
  readonly unit?: string;
  /** The base table and column whose partitions it follows. */
  readonly table: number;
  readonly baseColumn: string;
}

export interface BaseTable {
  readonly catalog: string;
  readonly database: string;
  readonly databaseId: number;
  readonly table: string;
  readonly id: number;
}

/** A function that CREATE FUNCTION made (fe catalog/Function). */
export interface StoredFunction {
  readonly id: number;
  /** In lower case, as the engine keeps it. */
  readonly name: string;
  /** The database that its whole name says, where a restore brought it from there into another (spec/starrocks.md correction 15). */
  readonly nameDatabase?: string;
  readonly kind: "SCALAR" | "AGGREGATE" | "TABLE";
  readonly args: readonly ColumnType[];
  readonly variadic: boolean;
  readonly returns: ColumnType;
  readonly intermediate?: ColumnType;
  readonly properties: Readonly<Record<string, string>>;
}

/** A table of the engine's own storage; an asynchronous materialized view is one with a definition. */
export interface OlapTable {
  readonly kind: "olap";
  readonly materializedView?: MaterializedViewDefinition;
  /** Its data lies in the object storage: a table of a shared-data cluster. */
  readonly cloudNative?: boolean;
  /** Made by CREATE TEMPORARY TABLE: of one connection, in no backup of a whole database. */
  readonly temporary?: boolean;
  readonly id: number;
  readonly name: string;
  /** ms since 1970 UTC. */
  readonly createdAt: number;
  readonly state: TableState;
  /** A RESTORE with atomic_restore is about to take its name (spec/doris.md §3.5). */
  readonly inAtomicRestore?: true;
  readonly keysType: KeysType;
  /** Base schema, in order. */
  readonly columns: readonly Column[];
  readonly sortKeys: readonly string[];
  readonly partitioning: Partitioning;
  readonly distribution: {
    readonly type: "hash" | "random";
    readonly columns: readonly string[];
    readonly buckets: number;
    /** Doris' BUCKETS AUTO: the engine chose the number. */
    readonly automatic?: true;
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
    /** Doris: how it is made, e.g. its parser. */
    readonly properties?: Readonly<Record<string, string>>;
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
  /** A synchronous materialized view: how it was made. */
  readonly syncView?: SyncView;
}

/** What a synchronous materialized view is beside an index (fe catalog/MaterializedIndexMeta). */
export interface SyncView {
  /** Its statement, as it was written. */
  readonly statement: string;
  readonly keysType: KeysType;
  /** Its own columns, in order: some are computed from the table's. */
  readonly columns: readonly Column[];
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
  /** Doris: AUTO_INCREMENT(n) where n is said. */
  readonly autoIncrementFrom?: number;
  /** Doris: CURRENT_TIMESTAMP(n). */
  readonly nowDigits?: number;
  readonly comment: string;
}

export interface ColumnType {
  /** Upper-case base name: INT, VARCHAR, DECIMAL64, … */
  readonly name: string;
  readonly args: readonly number[];
  readonly inner: readonly ColumnType[];
  /** Names of the elements of a STRUCT. */
  readonly fields?: readonly string[];
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
  /** The version that the next snapshot wants is compacted away by then; the backup that meets it ends the fault. */
  readonly merged?: true;
  /** A RESTORE of Doris is going to replace its content: queries and loads are refused (spec/doris.md §3.5). */
  readonly restoring?: true;
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
  /** Visible rows in load order, key model applied; up to 100,000 a table, others are in segments. */
  readonly rows: readonly Row[];
  readonly rowsets: readonly Rowset[];
  /** Further visible rows that formulas make, where a load brought too many to be kept one by one. */
  readonly segments?: readonly Segment[];
}

/** Rows that are known by how they are made. */
export interface Segment {
  readonly rows: number;
  readonly made: GeneratedRows;
}

/**
 * Rows that formulas make of their numbers: those from `from` up to and without `to` whose rest by `period` lies in one of
 * the stretches, each from its first up to and without its second number.
 */
export interface GeneratedRows {
  readonly from: number;
  readonly to: number;
  readonly period: number;
  readonly stretches: readonly (readonly [number, number])[];
  /** The value of each column; the row's number is the column `#`. */
  readonly columns: readonly Expression[];
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
