import type { Target } from "../../engine/index.ts";
import type { Expression, LiteralExpression, Query, SelectItem } from "../../sql/expressions.ts";
import { printType } from "../columnType.ts";

/** How the parts of a stored query are worded. */
export interface StoredText {
  readonly target: Target;
  column(node: Expression): string;
  query(query: Query, to: StoredText): string;
  /** The name of a result's column. */
  outputName(item: Extract<SelectItem, { kind: "expression" }>): string;
}

/** Words an expression of a stored query: whatever is no column and no literal stands in parentheses (fe AstToStringBuilder). */
export function storedExpression(expression: Expression, to: StoredText): string {
  const inner = (node: Expression) => storedExpression(node, to);
  const held = (node: Expression) =>
    node.kind === "column" || node.kind === "literal" ? inner(node) : `(${inner(node)})`;
  switch (expression.kind) {
    case "literal":
      return literal(expression);
    case "column":
      return to.column(expression);
    case "variable":
      return `${expression.scope === "user" ? "@" : expression.scope === "global" ? "@@GLOBAL." : "@@"}${expression.name}`;
    case "unary":
      return unary(expression.operator, expression.operand, inner, held);
    case "binary": {
      const { left, operator, right } = expression;
      // Dates and intervals are no arithmetic to the engine (fe analysis/TimestampArithmeticExpr).
      if (left.kind === "interval" || right.kind === "interval")
        return `${inner(left)} ${operator} ${inner(right)}`;
      return `${held(left)} ${operator === "||" ? "OR" : operator} ${held(right)}`;
    }
    case "in":
      return `${held(expression.operand)} ${expression.negated ? "NOT " : ""}IN (${expression.items.map(held).join(", ")})`;
    case "between":
      return `${held(expression.operand)} ${expression.negated ? "NOT " : ""}BETWEEN ${held(expression.low)} AND ${held(expression.high)}`;
    case "like": {
      const text = `${held(expression.operand)} ${expression.operator} ${held(expression.pattern)}`;
      return expression.negated ? `NOT (${text})` : text;
    }
    case "isNull":
      return `${held(expression.operand)} IS ${expression.negated ? "NOT " : ""}NULL`;
    case "case": {
      const head = expression.operand === undefined ? "" : ` ${held(expression.operand)}`;
      const branches = expression.branches.map(({ when, then }) => ` WHEN ${held(when)} THEN ${held(then)}`);
      const otherwise = expression.otherwise === undefined ? "" : ` ELSE ${held(expression.otherwise)}`;
      return `CASE${head}${branches.join("")}${otherwise} END`;
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
      return `(${to.query(expression.query, to)})`;
    case "exists":
      return `EXISTS (${to.query(expression.query, to)})`;
    case "inQuery":
      return `${held(expression.operand)} ${expression.negated ? "NOT " : ""}IN (((${to.query(expression.query, to)})))`;
    case "cast":
      return `CAST(${held(expression.operand)} AS ${printType(expression.type)})`;
    default: {
      const never: never = expression;
      return never;
    }
  }
}

/** A minus before a number belongs to it; before anything else it multiplies (fe sql/parser/AstBuilder.visitArithmeticUnary). */
function unary(
  operator: Extract<Expression, { kind: "unary" }>["operator"],
  operand: Expression,
  inner: (node: Expression) => string,
  held: (node: Expression) => string,
): string {
  switch (operator) {
    case "NOT":
    case "!":
      return `NOT ${held(operand)}`;
    case "-":
      return operand.kind === "literal" ? `-${inner(operand)}` : `-1 * ${held(operand)}`;
    case "+":
      return inner(operand);
    case "~":
      return `~${held(operand)}`;
    default: {
      const never: never = operator;
      return never;
    }
  }
}

function literal({ type, value }: LiteralExpression): string {
  switch (type) {
    case "string":
      return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
    case "date":
      return `'${value}'`;
    case "null":
      return "NULL";
    case "boolean":
      return value.toUpperCase();
    case "number":
      return value;
    default: {
      const never: never = type;
      return never;
    }
  }
}
