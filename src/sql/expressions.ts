import type { Name, QualifiedName } from "./statements.ts";
import type { Span } from "./span.ts";

export type BinaryOperator =
  "OR" | "AND" | "=" | "<=>" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "DIV" | "%" | "||";

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
  | (Node & { readonly kind: "unary"; readonly operator: "NOT" | "-" | "+"; readonly operand: Expression })
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
    })
  | (Node & { readonly kind: "cast"; readonly operand: Expression; readonly type: DataType });

export interface DataType extends Node {
  /** Upper-case base name as the engine prints it: INT, VARCHAR, DECIMAL64, ARRAY, … */
  readonly name: string;
  /** Length, or precision and scale. */
  readonly args: readonly number[];
  /** Element types of ARRAY, MAP, STRUCT. */
  readonly inner: readonly DataType[];
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

export interface Query extends Node {
  readonly distinct: boolean;
  readonly items: readonly SelectItem[];
  readonly from?: {
    readonly table: QualifiedName;
    readonly partitions?: PartitionNames;
    readonly alias?: Name;
  };
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
