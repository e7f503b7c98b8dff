import type { Name, Property, QualifiedName } from "./statements.ts";
import type { Span } from "./span.ts";

export type BinaryOperator =
  | "OR"
  | "AND"
  | "="
  | "<=>"
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "+"
  | "-"
  | "*"
  | "/"
  | "DIV"
  | "%"
  | "||"
  | "^"
  | "&"
  | "|"
  | "BITSHIFTLEFT"
  | "BITSHIFTRIGHT"
  | "BITSHIFTRIGHTLOGICAL";

interface Node {
  readonly span: Span;
}

export interface LiteralExpression extends Node {
  readonly kind: "literal";
  readonly type: "string" | "number" | "boolean" | "null" | "date";
  /** The value as text: the string's content, the number's digits, TRUE or FALSE, the date's text; "" for null. */
  readonly value: string;
}

export type Expression =
  | LiteralExpression
  | (Node & { readonly kind: "column"; readonly name: QualifiedName })
  | (Node & {
      readonly kind: "variable";
      readonly scope: "session" | "global" | "user";
      readonly name: string;
    })
  | (Node & {
      readonly kind: "unary";
      readonly operator: "NOT" | "-" | "+" | "~" | "!";
      readonly operand: Expression;
    })
  | (Node & {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Node & {
      readonly kind: "in";
      readonly negated: boolean;
      readonly operand: Expression;
      readonly items: readonly Expression[];
    })
  | (Node & {
      readonly kind: "between";
      readonly negated: boolean;
      readonly operand: Expression;
      readonly low: Expression;
      readonly high: Expression;
    })
  | (Node & {
      readonly kind: "like";
      readonly negated: boolean;
      readonly operator: "LIKE" | "REGEXP";
      readonly operand: Expression;
      readonly pattern: Expression;
    })
  | (Node & { readonly kind: "isNull"; readonly negated: boolean; readonly operand: Expression })
  | (Node & {
      readonly kind: "case";
      readonly operand?: Expression;
      readonly branches: readonly { readonly when: Expression; readonly then: Expression }[];
      readonly otherwise?: Expression;
    })
  | (Node & {
      readonly kind: "call";
      readonly name: Name;
      readonly distinct: boolean;
      readonly star: boolean;
      readonly args: readonly Expression[];
      /** What GROUP_CONCAT and ARRAY_AGG put their values in order by. */
      readonly orderBy?: Query["orderBy"];
      /** What GROUP_CONCAT puts between its values. */
      readonly separator?: Expression;
      readonly over?: Window;
    })
  /** INTERVAL n unit, which is added to a date or taken from it. */
  | (Node & { readonly kind: "interval"; readonly count: Expression; readonly unit: string })
  /** A function whose first argument is a unit: TIMESTAMPDIFF(DAY, a, b), EXTRACT(DAY FROM a). */
  | (Node & {
      readonly kind: "unitCall";
      readonly name: "EXTRACT" | "TIMESTAMPADD" | "TIMESTAMPDIFF";
      readonly unit: string;
      readonly args: readonly Expression[];
    })
  /** A query in parentheses where one value stands. */
  | (Node & { readonly kind: "query"; readonly query: Query })
  | (Node & { readonly kind: "exists"; readonly query: Query })
  | (Node & {
      readonly kind: "inQuery";
      readonly negated: boolean;
      readonly operand: Expression;
      readonly query: Query;
    })
  | (Node & { readonly kind: "cast"; readonly operand: Expression; readonly type: DataType });

export interface DataType extends Node {
  /** Upper-case base name as the engine prints it: INT, VARCHAR, DECIMAL64, ARRAY, … */
  readonly name: string;
  /** Length, or precision and scale. */
  readonly args: readonly number[];
  /** Element types of ARRAY, MAP, STRUCT. */
  readonly inner: readonly DataType[];
  /** Names of the elements of a STRUCT. */
  readonly fields?: readonly string[];
}

export type SelectItem =
  | (Node & { readonly kind: "star"; readonly table?: QualifiedName })
  /** `text` is the expression as written, which is the column's title where there is no alias. */
  | (Node & {
      readonly kind: "expression";
      readonly expression: Expression;
      readonly alias?: Name;
      readonly text: string;
    });

/** OVER ( … ). */
export interface Window extends Node {
  readonly partitionBy: readonly Expression[];
  readonly orderBy: Query["orderBy"];
  /** Without `end` the frame ends with the current row. */
  readonly frame?: {
    readonly unit: "ROWS" | "RANGE";
    readonly start: FrameBound;
    readonly end?: FrameBound;
  };
}

/** Without `offset`: UNBOUNDED, or the current row. */
export interface FrameBound {
  readonly type: "PRECEDING" | "FOLLOWING" | "CURRENT ROW";
  readonly offset?: Expression;
}

export type JoinType =
  | "INNER"
  | "CROSS"
  | "LEFT"
  | "RIGHT"
  | "FULL"
  | "LEFT SEMI"
  | "RIGHT SEMI"
  | "LEFT ANTI"
  | "RIGHT ANTI"
  | "NULL AWARE LEFT ANTI";

/** A table as FROM names it. */
export interface TableRelation extends Node {
  readonly kind: "table";
  readonly table: QualifiedName;
  readonly partitions?: PartitionNames;
  readonly alias?: Name;
}

interface Aliased extends Node {
  readonly alias?: Name;
  /** Names of its columns: AS x (a, b). */
  readonly columns: readonly Name[];
}

/** What stands behind FROM; a comma is a CROSS join. */
export type Relation =
  | TableRelation
  | (Aliased & { readonly kind: "subquery"; readonly query: Query })
  | (Aliased & { readonly kind: "values"; readonly rows: readonly (readonly Expression[])[] })
  | (Aliased & {
      readonly kind: "tableFunction";
      readonly name: QualifiedName;
      readonly args: readonly { readonly name?: Name; readonly value: Expression }[];
      /** Written TABLE(f(…)). */
      readonly wrapped: boolean;
      /** What a function of Doris is told: f("key" = "value"). */
      readonly properties?: readonly Property[];
    })
  | (Node & {
      readonly kind: "join";
      readonly type: JoinType;
      readonly lateral: boolean;
      readonly left: Relation;
      readonly right: Relation;
      readonly on?: Expression;
      readonly using?: readonly Name[];
    });

export interface CommonTable extends Node {
  readonly name: Name;
  readonly columns: readonly Name[];
  readonly query: Query;
}

export interface Query extends Node {
  readonly with?: readonly CommonTable[];
  readonly distinct: boolean;
  readonly items: readonly SelectItem[];
  /** One table; where more than that stands behind FROM, it is `relation`. */
  readonly from?: TableRelation;
  readonly relation?: Exclude<Relation, TableRelation>;
  /** What follows UNION and the like, in the order of the text (INTERSECT binds closer); ORDER BY and LIMIT are of the whole. */
  readonly compound?: readonly {
    readonly operator: "UNION" | "INTERSECT" | "EXCEPT";
    readonly all: boolean;
    readonly query: Query;
  }[];
  readonly where?: Expression;
  readonly groupBy: readonly Expression[];
  readonly having?: Expression;
  readonly orderBy: readonly {
    readonly expression: Expression;
    readonly descending: boolean;
    readonly nullsFirst?: boolean;
  }[];
  readonly limit?: { readonly count: number; readonly offset: number };
}

/** PARTITION (p1, p2), TEMPORARY PARTITION (…), or the key form PARTITION (k = 1), which names no partition. */
export interface PartitionNames extends Node {
  readonly temporary: boolean;
  readonly names: readonly Name[];
  readonly keys: readonly { readonly column: Name; readonly value: LiteralExpression }[];
}
