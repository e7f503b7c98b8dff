import type { Expression, Query } from "../../sql/expressions.ts";
import { describeType } from "../columnType.ts";
import { literalText } from "./expressionText.ts";

/**
 * Words an expression as Doris' newer planner does (fe nereids/trees/expressions, toSql): every operation in parentheses, what the
 * parser makes of it instead of what was written.
 * @param query words a query within
 * @param column words a column by its name
 */
export function plannerText(
  expression: Expression,
  query: (query: Query) => string,
  column: (name: string) => string = (name) => name,
): string {
  const inner = (node: Expression) => plannerText(node, query, column);
  const not = (text: string, negated: boolean) => (negated ? `( not ${text})` : text);
  switch (expression.kind) {
    case "literal":
      return literalText(expression.type, expression.value);
    case "column":
      return column(expression.name.parts.at(-1)?.value ?? "");
    case "variable":
      return `${expression.scope === "user" ? "@" : "@@"}${expression.name}`;
    case "unary":
      return unaryText(expression.operator, inner(expression.operand), expression.operand.kind === "literal");
    case "binary": {
      const { operator } = expression;
      const [left, right] = [inner(expression.left), inner(expression.right)];
      if (operator === "!=") return `( not (${left} = ${right}))`;
      return `(${left} ${operator === "DIV" ? "div" : operator} ${right})`;
    }
    case "in": {
      const items = expression.items.map(inner).sort().join(", ");
      return not(`${inner(expression.operand)} IN (${items})`, expression.negated);
    }
    case "between": {
      const operand = inner(expression.operand);
      const both = `((${operand} >= ${inner(expression.low)}) AND (${operand} <= ${inner(expression.high)}))`;
      return not(both, expression.negated);
    }
    case "like": {
      const operator = expression.operator.toLowerCase();
      const text = `(${inner(expression.operand)} ${operator} ${inner(expression.pattern)})`;
      return not(text, expression.negated);
    }
    case "isNull":
      return not(`${inner(expression.operand)} IS NULL`, expression.negated);
    case "case": {
      const subject = expression.operand;
      const when = (node: Expression) =>
        subject === undefined ? inner(node) : `(${inner(subject)} = ${inner(node)})`;
      const branches = expression.branches.map((one) => ` WHEN ${when(one.when)} THEN ${inner(one.then)}`);
      const end = expression.otherwise === undefined ? "" : ` ELSE ${inner(expression.otherwise)}`;
      return `CASE${branches.join("")}${end} END`;
    }
    case "call": {
      const args = expression.star ? "*" : expression.args.map(inner).join(", ");
      return `${expression.name.value.toLowerCase()}(${expression.distinct ? "DISTINCT " : ""}${args})`;
    }
    case "interval":
      return `INTERVAL ${inner(expression.count)} ${expression.unit.toUpperCase()}`;
    case "unitCall":
      return `${expression.name.toLowerCase()}(${[expression.unit, ...expression.args.map(inner)].join(", ")})`;
    case "query":
      return `(${query(expression.query)})`;
    case "exists":
      return `EXISTS (${query(expression.query)})`;
    case "inQuery":
      return not(`${inner(expression.operand)} IN (${query(expression.query)})`, expression.negated);
    case "cast":
      return `cast(${inner(expression.operand)} as ${describeType(expression.type).toUpperCase()})`;
    default: {
      const never: never = expression;
      return never;
    }
  }
}

function unaryText(operator: "NOT" | "-" | "+" | "~" | "!", operand: string, literal: boolean): string {
  switch (operator) {
    case "NOT":
    case "!":
      return `( not ${operand})`;
    case "+":
      return operand;
    case "-":
      return literal ? `-${operand}` : `(-1 * ${operand})`;
    case "~":
      return `(~ ${operand})`;
    default: {
      const never: never = operator;
      return never;
    }
  }
}
