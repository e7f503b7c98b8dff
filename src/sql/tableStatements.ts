import type { DataType, Expression, LiteralExpression, PartitionNames } from "./expressions.ts";
import type { Span } from "./span.ts";
import type { Name, Property, QualifiedName, StringLiteral } from "./statements.ts";

interface Node {
  readonly span: Span;
}

export interface ColumnDefinition extends Node {
  readonly name: Name;
  readonly type: DataType;
  readonly key: boolean;
  /** SUM, MIN, MAX, REPLACE, REPLACE_IF_NOT_NULL, HLL_UNION, BITMAP_UNION, PERCENTILE_UNION. */
  readonly aggregation?: string;
  /** Absent where neither NULL nor NOT NULL stands. */
  readonly nullable?: boolean;
  readonly autoIncrement: boolean;
  /** Doris: AUTO_INCREMENT(n). */
  readonly autoIncrementFrom?: number;
  readonly defaultValue?:
    LiteralExpression | { readonly kind: "now"; readonly digits?: number; readonly span: Span };
  readonly comment?: StringLiteral;
}

export type KeysType = "DUPLICATE" | "AGGREGATE" | "UNIQUE" | "PRIMARY";

/** One bound of a range partition: literals, or MAXVALUE. */
export type PartitionBound = readonly (
  LiteralExpression | { readonly kind: "maxvalue"; readonly span: Span }
)[];

export type PartitionDefinition = Node & {
  readonly name: Name;
  readonly ifNotExists: boolean;
  readonly properties: readonly Property[];
} & (
    | { readonly type: "lessThan"; readonly upper: PartitionBound | "MAXVALUE" }
    | { readonly type: "fixed"; readonly lower: PartitionBound; readonly upper: PartitionBound }
    | { readonly type: "list"; readonly values: readonly (readonly LiteralExpression[])[] }
  );

/** START ("…") END ("…") EVERY (INTERVAL n unit) or EVERY (n). */
export interface PartitionBatch extends Node {
  readonly start: StringLiteral;
  readonly end: StringLiteral;
  readonly every: { readonly count: number; readonly unit?: string };
}

export interface PartitionClause extends Node {
  readonly type: "range" | "list" | "expression";
  readonly columns: readonly Name[];
  /** Written without LIST (StarRocks), with AUTO (Doris): rows make partitions of their values. */
  readonly automatic?: boolean;
  /** The function of an expression partitioning, e.g. date_trunc('day', dt). */
  readonly expression?: Expression;
  readonly partitions: readonly PartitionDefinition[];
  readonly batches: readonly PartitionBatch[];
}

export interface DistributionClause extends Node {
  readonly type: "hash" | "random";
  readonly columns: readonly Name[];
  readonly buckets?: number;
  /** Doris: BUCKETS AUTO. */
  readonly autoBuckets?: boolean;
}

export interface IndexDefinition extends Node {
  readonly name: Name;
  readonly columns: readonly Name[];
  readonly type?: string;
  /** Doris: the properties of the index. */
  readonly properties?: readonly Property[];
  readonly comment?: StringLiteral;
}

export interface RollupDefinition extends Node {
  readonly name: Name;
  readonly columns: readonly Name[];
}

export interface CreateTableStatement extends Node {
  readonly kind: "createTable";
  readonly external: boolean;
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly name: QualifiedName;
  readonly columns: readonly ColumnDefinition[];
  readonly indexes: readonly IndexDefinition[];
  readonly engine?: Name;
  readonly keys?: {
    readonly type: KeysType;
    readonly columns: readonly Name[];
    /** Doris: CLUSTER BY. */
    readonly clusterBy?: readonly Name[];
    readonly span: Span;
  };
  readonly comment?: StringLiteral;
  readonly partitionBy?: PartitionClause;
  readonly distributedBy?: DistributionClause;
  readonly orderBy: readonly Name[];
  readonly rollups: readonly RollupDefinition[];
  readonly properties: readonly Property[];
}

export type ColumnPosition =
  { readonly type: "first" } | { readonly type: "after"; readonly column: Name } | { readonly type: "last" };

export type AlterAction =
  | (Node & {
      readonly kind: "addColumn";
      readonly column: ColumnDefinition;
      readonly position: ColumnPosition;
    })
  | (Node & { readonly kind: "addColumns"; readonly columns: readonly ColumnDefinition[] })
  | (Node & { readonly kind: "dropColumn"; readonly column: Name })
  | (Node & {
      readonly kind: "modifyColumn";
      readonly column: ColumnDefinition;
      readonly position: ColumnPosition;
    })
  | (Node & { readonly kind: "renameTable"; readonly name: Name })
  | (Node & { readonly kind: "renameColumn"; readonly from: Name; readonly to: Name })
  | (Node & { readonly kind: "renamePartition"; readonly from: Name; readonly to: Name })
  | (Node & { readonly kind: "renameRollup"; readonly from: Name; readonly to: Name })
  | (Node & {
      readonly kind: "addPartition";
      readonly temporary: boolean;
      readonly partition: PartitionDefinition;
      readonly distribution?: DistributionClause;
    })
  | (Node & {
      readonly kind: "dropPartition";
      readonly temporary: boolean;
      readonly ifExists: boolean;
      readonly force: boolean;
      readonly name: Name;
    })
  | (Node & { readonly kind: "addRollup"; readonly rollup: RollupDefinition })
  | (Node & { readonly kind: "dropRollup"; readonly name: Name })
  | (Node & { readonly kind: "setProperties"; readonly properties: readonly Property[] })
  | (Node & { readonly kind: "swapTable"; readonly name: Name })
  | (Node & {
      readonly kind: "replaceTable";
      readonly name: Name;
      readonly properties?: readonly Property[];
      readonly force: boolean;
    })
  | (Node & {
      readonly kind: "replacePartitions";
      readonly partitions: PartitionNames;
      readonly by: PartitionNames;
      readonly properties?: readonly Property[];
      readonly force: boolean;
    })
  | (Node & { readonly kind: "other"; readonly head: string });

export interface AlterTableStatement extends Node {
  readonly kind: "alterTable";
  readonly table: QualifiedName;
  readonly actions: readonly AlterAction[];
}
