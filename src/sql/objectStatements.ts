import type { FunctionSignature } from "./accountStatements.ts";
import type { DataType, Expression, PartitionNames, Query } from "./expressions.ts";
import type { Name, Property, QualifiedName, StringLiteral } from "./statements.ts";
import type { DistributionClause, IndexDefinition } from "./tableStatements.ts";
import type { Span } from "./span.ts";

interface Node {
  readonly span: Span;
}

/** A query that a view or materialized view keeps. */
export interface Definition extends Node {
  /** As it was written. */
  readonly text: string;
  /** Absent where the query holds what is read and not made into a tree. */
  readonly query?: Query;
}

export interface ViewColumn extends Node {
  readonly name: Name;
  readonly comment?: StringLiteral;
}

export interface CreateViewStatement extends Node {
  readonly kind: "createView";
  readonly orReplace: boolean;
  readonly ifNotExists: boolean;
  readonly name: QualifiedName;
  readonly columns: readonly ViewColumn[];
  readonly comment?: StringLiteral;
  readonly security?: "NONE" | "INVOKER";
  readonly definition: Definition;
}

export interface AlterViewStatement extends Node {
  readonly kind: "alterView";
  readonly name: QualifiedName;
  readonly change:
    | {
        readonly type: "definition";
        readonly columns: readonly ViewColumn[];
        readonly definition: Definition;
      }
    | { readonly type: "security"; readonly security: "NONE" | "INVOKER" }
    | { readonly type: "properties"; readonly properties: readonly Property[] }
    | {
        readonly type: "dialect";
        readonly action: "ADD" | "MODIFY";
        readonly definition: Definition;
      };
}

export interface DropViewStatement extends Node {
  readonly kind: "dropView" | "dropMaterializedView";
  readonly ifExists: boolean;
  readonly name: QualifiedName;
  /** ON table, in Doris: a synchronous materialized view of it. */
  readonly table?: QualifiedName;
}

/** REFRESH … of a materialized view; one without it and without DISTRIBUTED BY is synchronous. */
export interface RefreshScheme extends Node {
  readonly type: "ASYNC" | "INCREMENTAL" | "MANUAL";
  readonly moment?: "IMMEDIATE" | "DEFERRED";
  /** Which partitions Doris refreshes. */
  readonly method?: "COMPLETE" | "AUTO";
  readonly start?: StringLiteral;
  readonly every?: { readonly count: Expression; readonly unit: string };
}

export interface CreateMaterializedViewStatement extends Node {
  readonly kind: "createMaterializedView";
  readonly ifNotExists: boolean;
  readonly name: QualifiedName;
  readonly columns: readonly ViewColumn[];
  readonly indexes: readonly IndexDefinition[];
  readonly comment?: StringLiteral;
  readonly partitionBy: readonly Expression[];
  readonly distributedBy?: DistributionClause;
  readonly orderBy: readonly Name[];
  readonly refresh?: RefreshScheme;
  readonly properties: readonly Property[];
  readonly definition: Definition;
}

export interface AlterMaterializedViewStatement extends Node {
  readonly kind: "alterMaterializedView";
  readonly name: QualifiedName;
  readonly change:
    | { readonly type: "refresh"; readonly refresh: RefreshScheme }
    | { readonly type: "rename"; readonly name: Name }
    | { readonly type: "swap"; readonly name: Name }
    | { readonly type: "properties"; readonly properties: readonly Property[] }
    | { readonly type: "status"; readonly active: boolean };
}

export interface RefreshMaterializedViewStatement extends Node {
  readonly kind: "refreshMaterializedView";
  readonly name: QualifiedName;
  readonly range?: { readonly start: StringLiteral; readonly end: StringLiteral };
  /** PARTITIONS, in Doris. */
  readonly partitions?: PartitionNames;
  readonly method?: "COMPLETE" | "AUTO";
  readonly force: boolean;
  readonly mode?: "SYNC" | "ASYNC";
  readonly priority?: number;
}

export interface CancelRefreshStatement extends Node {
  readonly kind: "cancelRefresh";
  readonly name: QualifiedName;
  readonly force: boolean;
}

export interface ShowMaterializedViewsStatement extends Node {
  readonly kind: "showMaterializedViews";
  /** SHOW MATERIALIZED VIEW, as the statement is called before 3.0. */
  readonly oldWord: boolean;
  readonly database?: QualifiedName;
  readonly like?: StringLiteral;
  readonly where?: Expression;
}

export interface CreateFunctionStatement extends Node {
  readonly kind: "createFunction";
  readonly orReplace: boolean;
  readonly ifNotExists: boolean;
  readonly global: boolean;
  readonly type?: "TABLE" | "AGGREGATE";
  readonly signature: FunctionSignature;
  readonly returns: DataType;
  readonly intermediate?: DataType;
  readonly properties: readonly Property[];
}

export interface DropFunctionStatement extends Node {
  readonly kind: "dropFunction";
  readonly ifExists: boolean;
  readonly global: boolean;
  readonly signature: FunctionSignature;
}

export interface ShowFunctionsStatement extends Node {
  readonly kind: "showFunctions";
  readonly full: boolean;
  readonly of?: "BUILTIN" | "GLOBAL";
  readonly database?: QualifiedName;
  readonly like?: StringLiteral;
  readonly where?: Expression;
}

export interface CreateCatalogStatement extends Node {
  readonly kind: "createCatalog";
  readonly ifNotExists: boolean;
  readonly name: Name;
  readonly comment?: StringLiteral;
  readonly properties: readonly Property[];
}

export interface AlterCatalogStatement extends Node {
  readonly kind: "alterCatalog";
  readonly name: Name;
  readonly properties: readonly Property[];
}

export interface DropCatalogStatement extends Node {
  readonly kind: "dropCatalog";
  readonly ifExists: boolean;
  readonly name: Name;
}

export interface SetCatalogStatement extends Node {
  readonly kind: "setCatalog";
  readonly name: Name;
}

export interface ShowCatalogsStatement extends Node {
  readonly kind: "showCatalogs";
  readonly like?: StringLiteral;
}

/** SHOW CREATE of what is no table. */
export interface ShowCreateStatement extends Node {
  readonly kind: "showCreate";
  readonly what: "database" | "view" | "materializedView" | "catalog";
  readonly name: QualifiedName;
}

export interface AlterDatabaseStatement extends Node {
  readonly kind: "alterDatabase";
  readonly name: Name;
  readonly change:
    | { readonly type: "rename"; readonly name: Name }
    /** `10T` for DATA, a number for REPLICA. */
    | { readonly type: "quota"; readonly quota: "DATA" | "REPLICA"; readonly value: Name | number };
}

export interface ShowProcStatement extends Node {
  readonly kind: "showProc";
  readonly path: StringLiteral;
}

/** SHOW TABLET n, or SHOW TABLET FROM table. */
export interface ShowTabletStatement extends Node {
  readonly kind: "showTablet";
  readonly tablet?: number;
  readonly table?: QualifiedName;
  readonly partitions?: PartitionNames;
  readonly where?: Expression;
  readonly orderBy: Query["orderBy"];
  readonly limit?: Query["limit"];
}

export interface AdminShowReplicaStatement extends Node {
  readonly kind: "adminShowReplica";
  readonly what: "STATUS" | "DISTRIBUTION";
  readonly table: QualifiedName;
  readonly partitions?: PartitionNames;
  readonly where?: Expression;
}

export interface ShowDataStatement extends Node {
  readonly kind: "showData";
  readonly table?: QualifiedName;
}

export interface ShowLoadStatement extends Node {
  readonly kind: "showLoad";
  readonly all: boolean;
  readonly database?: Name;
  readonly where?: Expression;
  readonly orderBy: Query["orderBy"];
  readonly limit?: Query["limit"];
}

export interface CancelLoadStatement extends Node {
  readonly kind: "cancelLoad";
  readonly database?: Name;
  readonly where?: Expression;
}

export interface KillStatement extends Node {
  readonly kind: "kill";
  readonly what: "CONNECTION" | "QUERY";
  /** A connection's number, or a query's id. */
  readonly id: number | StringLiteral;
}

/** Statements about what a database holds beside tables, and about the cluster's work. */
export type ObjectStatement =
  | CreateViewStatement
  | AlterViewStatement
  | DropViewStatement
  | CreateMaterializedViewStatement
  | AlterMaterializedViewStatement
  | RefreshMaterializedViewStatement
  | CancelRefreshStatement
  | ShowMaterializedViewsStatement
  | CreateFunctionStatement
  | DropFunctionStatement
  | ShowFunctionsStatement
  | CreateCatalogStatement
  | AlterCatalogStatement
  | DropCatalogStatement
  | SetCatalogStatement
  | ShowCatalogsStatement
  | ShowCreateStatement
  | AlterDatabaseStatement
  | ShowProcStatement
  | ShowTabletStatement
  | AdminShowReplicaStatement
  | ShowDataStatement
  | ShowLoadStatement
  | CancelLoadStatement
  | KillStatement;
