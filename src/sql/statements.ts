import type { AccountStatement } from "./accountStatements.ts";
import type { ClusterStatement } from "./clusterStatements.ts";
import type { ObjectStatement } from "./objectStatements.ts";
import type { AlterTableStatement, CreateTableStatement } from "./tableStatements.ts";
import type { CommonTable, Expression, PartitionNames, Query, Relation } from "./expressions.ts";
import type { Span } from "./span.ts";

interface Node {
  readonly span: Span;
}

/** An identifier; `value` without its quotes. */
export interface Name extends Node {
  readonly value: string;
  readonly quoted: boolean;
}

/** One to three names joined by dots; never empty. */
export interface QualifiedName extends Node {
  readonly parts: readonly Name[];
}

export interface StringLiteral extends Node {
  readonly value: string;
}

/** One `"key" = "value"` pair. */
export interface Property extends Node {
  readonly key: StringLiteral;
  readonly value: StringLiteral;
}

/** What a BACKUP or RESTORE lists inside ON ( … ); `any` is a name without a kind word. `all` has no name. */
export interface SnapshotObject extends Node {
  readonly type: "any" | "table" | "view" | "materializedView" | "function";
  readonly all: boolean;
  readonly name?: QualifiedName;
  readonly partitions?: PartitionNames;
  readonly alias?: Name;
}

export interface ExternalCatalogs extends Node {
  readonly all: boolean;
  readonly names: readonly { readonly name: Name; readonly alias?: Name }[];
}

export interface BackupStatement extends Node {
  readonly kind: "backup";
  /** `db.label` or `label`. */
  readonly label: QualifiedName;
  readonly repository: Name;
  readonly database?: Name;
  readonly catalogs?: ExternalCatalogs;
  /** Absent without ON or EXCLUDE. */
  readonly objects?: readonly SnapshotObject[];
  /** Doris: the list is what to leave out. */
  readonly exclude: boolean;
  readonly properties: readonly Property[];
}

export interface RestoreStatement extends Node {
  readonly kind: "restore";
  readonly label: QualifiedName;
  readonly repository: Name;
  readonly database?: Name;
  readonly databaseAlias?: Name;
  readonly catalogs?: ExternalCatalogs;
  readonly objects?: readonly SnapshotObject[];
  readonly exclude: boolean;
  readonly properties: readonly Property[];
}

export interface CancelStatement extends Node {
  readonly kind: "cancel";
  readonly job: "backup" | "restore";
  readonly database?: Name;
  readonly externalCatalog: boolean;
}

export interface ShowJobStatement extends Node {
  readonly kind: "showJob";
  readonly job: "backup" | "restore";
  readonly brief: boolean;
  readonly database?: Name;
  /** Doris. */
  readonly like?: StringLiteral;
  readonly where?: Expression;
}

export interface ShowSnapshotStatement extends Node {
  readonly kind: "showSnapshot";
  readonly repository: Name;
  /** Doris. */
  readonly like?: StringLiteral;
  readonly where?: Expression;
}

export interface ShowRepositoriesStatement extends Node {
  readonly kind: "showRepositories";
}

export interface CreateRepositoryStatement extends Node {
  readonly kind: "createRepository";
  readonly readOnly: boolean;
  readonly name: Name;
  /** WITH BROKER (StarRocks, always), WITH S3, WITH HDFS, WITH LOCAL (Doris); NONE: nothing after WITH (Doris until 3.0). */
  readonly storage: "BROKER" | "S3" | "HDFS" | "LOCAL" | "NONE";
  readonly broker?: Name;
  readonly location: StringLiteral;
  readonly properties: readonly Property[];
}

/** Doris from 2.1 on. */
export interface AlterRepositoryStatement extends Node {
  readonly kind: "alterRepository";
  readonly name: Name;
  readonly properties: readonly Property[];
}

/** Doris. */
export interface ShowCreateRepositoryStatement extends Node {
  readonly kind: "showCreateRepository";
  readonly name: Name;
}

export interface DropRepositoryStatement extends Node {
  readonly kind: "dropRepository";
  readonly name: Name;
}

export interface RecoverStatement extends Node {
  readonly kind: "recover";
  readonly what: "database" | "table" | "partition";
  readonly name: QualifiedName;
  /** Doris: the id of what was dropped, as written. */
  readonly id?: string;
  /** Doris: the name that it gets. */
  readonly alias?: Name;
  /** The table that a partition is recovered into. */
  readonly from?: QualifiedName;
}

export interface CreateDatabaseStatement extends Node {
  readonly kind: "createDatabase";
  readonly ifNotExists: boolean;
  readonly name: QualifiedName;
  readonly properties: readonly Property[];
}

export interface DropDatabaseStatement extends Node {
  readonly kind: "dropDatabase";
  readonly ifExists: boolean;
  readonly force: boolean;
  readonly name: QualifiedName;
}

export interface CreateTableLikeStatement extends Node {
  readonly kind: "createTableLike";
  readonly ifNotExists: boolean;
  readonly name: QualifiedName;
  readonly source: QualifiedName;
}

export interface DropTableStatement extends Node {
  readonly kind: "dropTable";
  readonly ifExists: boolean;
  readonly force: boolean;
  readonly name: QualifiedName;
}

export interface TruncateStatement extends Node {
  readonly kind: "truncate";
  readonly table: QualifiedName;
  readonly partitions?: PartitionNames;
}

export interface InsertStatement extends Node {
  readonly kind: "insert";
  readonly overwrite: boolean;
  readonly table: QualifiedName;
  readonly partitions?: PartitionNames;
  readonly label?: Name;
  readonly columns?: readonly Name[];
  /** BY NAME: the query's columns go to those of the same name. */
  readonly byName?: boolean;
  readonly source:
    | {
        readonly kind: "values";
        readonly rows: readonly (readonly (
          Expression | { readonly kind: "default"; readonly span: Span }
        )[])[];
      }
    | { readonly kind: "query"; readonly query: Query };
}

export interface DeleteStatement extends Node {
  readonly kind: "delete";
  readonly with?: readonly CommonTable[];
  readonly table: QualifiedName;
  readonly partitions?: PartitionNames;
  readonly alias?: Name;
  readonly using?: Relation;
  readonly where?: Expression;
}

export interface UpdateStatement extends Node {
  readonly kind: "update";
  readonly with?: readonly CommonTable[];
  readonly table: QualifiedName;
  readonly alias?: Name;
  readonly assignments: readonly {
    readonly column: Name;
    readonly value: Expression | { readonly kind: "default"; readonly span: Span };
  }[];
  readonly from?: Relation;
  readonly where?: Expression;
}

export interface SelectStatement extends Node {
  readonly kind: "select";
  readonly query: Query;
}

export interface ShowListStatement extends Node {
  readonly kind: "showDatabases" | "showTables";
  readonly full: boolean;
  readonly database?: QualifiedName;
  readonly like?: StringLiteral;
  readonly where?: Expression;
}

export interface ShowPartitionsStatement extends Node {
  readonly kind: "showPartitions";
  readonly temporary: boolean;
  readonly table: QualifiedName;
  readonly where?: Expression;
  readonly orderBy: Query["orderBy"];
  readonly limit?: Query["limit"];
}

export interface ShowCreateTableStatement extends Node {
  readonly kind: "showCreateTable";
  readonly table: QualifiedName;
}

export interface ShowAlterStatement extends Node {
  readonly kind: "showAlter";
  readonly what: "column" | "rollup";
  readonly database?: QualifiedName;
}

export interface ShowVariablesStatement extends Node {
  readonly kind: "showVariables";
  readonly scope: "session" | "global";
  readonly like?: StringLiteral;
}

export interface ShowNodesStatement extends Node {
  readonly kind: "showNodes";
  readonly what: "frontends" | "backends" | "computeNodes";
}

export interface DescribeStatement extends Node {
  readonly kind: "describe";
  readonly table: QualifiedName;
  readonly all: boolean;
}

export interface UseStatement extends Node {
  readonly kind: "use";
  readonly name: QualifiedName;
}

export interface SetStatement extends Node {
  readonly kind: "set";
  readonly assignments: readonly {
    readonly scope: "session" | "global" | "user";
    readonly name: string;
    readonly value: Expression;
    readonly span: Span;
  }[];
}

export interface AdminSetConfigStatement extends Node {
  readonly kind: "adminSetConfig";
  readonly key: StringLiteral;
  readonly value: StringLiteral;
  readonly persistent: boolean;
}

export interface AdminShowConfigStatement extends Node {
  readonly kind: "adminShowConfig";
  readonly like?: StringLiteral;
}

/** A statement of the engine that is recognised by its head and not simulated. `head`: its first words in upper case, e.g. "CREATE VIEW". */
export interface OtherStatement extends Node {
  readonly kind: "other";
  readonly head: string;
}

export type Statement =
  | BackupStatement
  | RestoreStatement
  | CancelStatement
  | ShowJobStatement
  | ShowSnapshotStatement
  | ShowRepositoriesStatement
  | CreateRepositoryStatement
  | AlterRepositoryStatement
  | ShowCreateRepositoryStatement
  | DropRepositoryStatement
  | RecoverStatement
  | CreateDatabaseStatement
  | DropDatabaseStatement
  | CreateTableStatement
  | CreateTableLikeStatement
  | DropTableStatement
  | TruncateStatement
  | InsertStatement
  | DeleteStatement
  | UpdateStatement
  | AlterTableStatement
  | SelectStatement
  | ShowListStatement
  | ShowPartitionsStatement
  | ShowCreateTableStatement
  | ShowAlterStatement
  | ShowVariablesStatement
  | ShowNodesStatement
  | DescribeStatement
  | UseStatement
  | SetStatement
  | AdminSetConfigStatement
  | AdminShowConfigStatement
  | AccountStatement
  | ObjectStatement
  | ClusterStatement
  | OtherStatement;

export type StatementKind = Statement["kind"];
