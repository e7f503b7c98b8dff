import type { Expression, Query } from "../../sql/expressions.ts";
import { describeType } from "../columnType.ts";

/**
 * Words an expression as the engine does, which is a column's title where there is no alias
 * (fe sql/analyzer/AstToStringBuilder). Two expressions with one text mean the same.
 * @param column words a column; else it stands as it was written
 * @param query words a query within; else it is told from others and not fit to be read
 */
export function expressionText(
  expression: Expression,
  column: (name: string, node: Expression) => string = (name) => name,
  query: (query: Query) => string = JSON.stringify,
): string {
  const inner = (node: Expression) => expressionText(node, column, query);
  const operand = (node: Expression) => (isSimple(node) ? inner(node) : `(${inner(node)})`);
  switch (expression.kind) {
    case "literal":
      return literalText(expression.type, expression.value);
    case "column":
      return column(expression.name.parts.map((part) => part.value).join("."), expression);
    case "variable":
      return `${expression.scope === "user" ? "@" : "@@"}${expression.name}`;
    case "unary":
      return expression.operator === "NOT"
        ? `NOT ${operand(expression.operand)}`
        : `${expression.operator}${operand(expression.operand)}`;
    case "binary":
      return `${operand(expression.left)} ${expression.operator} ${operand(expression.right)}`;
    case "in": {
      const items = expression.items.map(inner).join(", ");
      return `${operand(expression.operand)} ${expression.negated ? "NOT IN" : "IN"} (${items})`;
    }
    case "between":
      return `${operand(expression.operand)} ${expression.negated ? "NOT BETWEEN" : "BETWEEN"} ${operand(expression.low)} AND ${operand(expression.high)}`;
    case "like":
      return `${operand(expression.operand)} ${expression.negated ? "NOT " : ""}${expression.operator} ${operand(expression.pattern)}`;
    case "isNull":
      return `${operand(expression.operand)} IS ${expression.negated ? "NOT NULL" : "NULL"}`;
    case "case": {
      const head = expression.operand === undefined ? "" : ` ${operand(expression.operand)}`;
      const branches = expression.branches
        .map(({ when, then }) => ` WHEN ${operand(when)} THEN ${operand(then)}`)
        .join("");
      const end = expression.otherwise === undefined ? "" : ` ELSE ${operand(expression.otherwise)}`;
      return `CASE${head}${branches}${end} END`;
    }
    case "call": {
      const args = expression.star ? "*" : expression.args.map(inner).join(", ");
      return `${expression.name.value.toLowerCase()}(${expression.distinct ? "DISTINCT " : ""}${args})`;
    }
    case "interval":
      return `INTERVAL ${inner(expression.count)} ${expression.unit}`;
    case "unitCall":
      return `${expression.name.toLowerCase()}(${[expression.unit, ...expression.args.map(inner)].join(", ")})`;
    case "query":
      return `(${query(expression.query)})`;
    case "exists":
      return `EXISTS (${query(expression.query)})`;
    case "inQuery":
      return `${operand(expression.operand)} ${expression.negated ? "NOT IN" : "IN"} (${query(expression.query)})`;
    case "cast":
      return `CAST(${operand(expression.operand)} AS ${describeType(expression.type).toUpperCase()})`;
    default: {
      const never: never = expression;
      return never;
    }
  }
}

function isSimple({ kind }: Expression): boolean {
  return (
    kind === "literal" ||
    kind === "column" ||
    kind === "call" ||
    kind === "variable" ||
    kind === "cast" ||
    kind === "interval" ||
    kind === "case"
  );
}

/** Words a literal as both analyzers do in their messages. */
export function literalText(type: string, value: string): string {
  switch (type) {
    case "string":
    case "date":
      return `'${value}'`;
    case "null":
      return "NULL";
    case "boolean":
      return value.toUpperCase();
    default:
      return value;
  }
}
