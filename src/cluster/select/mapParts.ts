import type { Expression } from "../../sql/expressions.ts";

/** Gives an expression with each of the expressions that it is made of replaced by what `change` gives for it. */
export function mapParts(expression: Expression, change: (part: Expression) => Expression): Expression {
  switch (expression.kind) {
    case "literal":
    case "column":
    case "variable":
    case "query":
    case "exists":
      return expression;
    case "interval":
      return { ...expression, count: change(expression.count) };
    case "unary":
    case "isNull":
    case "cast":
    case "inQuery":
      return { ...expression, operand: change(expression.operand) };
    case "binary":
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case "in":
      return { ...expression, operand: change(expression.operand), items: expression.items.map(change) };
    case "between":
      return {
        ...expression,
        operand: change(expression.operand),
        low: change(expression.low),
        high: change(expression.high),
      };
    case "like":
      return { ...expression, operand: change(expression.operand), pattern: change(expression.pattern) };
    case "case":
      return {
        ...expression,
        ...(expression.operand !== undefined && { operand: change(expression.operand) }),
        branches: expression.branches.map(({ when, then }) => ({ when: change(when), then: change(then) })),
        ...(expression.otherwise !== undefined && { otherwise: change(expression.otherwise) }),
      };
    case "call":
      return {
        ...expression,
        args: expression.args.map(change),
        ...(expression.orderBy !== undefined && {
          orderBy: expression.orderBy.map((key) => ({ ...key, expression: change(key.expression) })),
        }),
      };
    case "unitCall":
      return { ...expression, args: expression.args.map(change) };
    default: {
      const never: never = expression;
      return never;
    }
  }
}
