import type { Expression } from "../../sql/expressions.ts";
import { isAggregate } from "./aggregates.ts";

/** Tells whether an aggregate stands somewhere in an expression. */
export function hasAggregate(expression: Expression): boolean {
  if (isAggregate(expression)) return true;
  return partsOf(expression).some(hasAggregate);
}

/** Gives the expressions that an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
    case "column":
    case "variable":
    case "query":
    case "exists":
      // The aggregates of a query within are its own.
      return [];
    case "interval":
      return [expression.count];
    case "unary":
    case "isNull":
    case "cast":
    case "inQuery":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "in":
      return [expression.operand, ...expression.items];
    case "between":
      return [expression.operand, expression.low, expression.high];
    case "like":
      return [expression.operand, expression.pattern];
    case "case": {
      const ends = [expression.operand, expression.otherwise].filter((part) => part !== undefined);
      return [...ends, ...expression.branches.flatMap(({ when, then }) => [when, then])];
    }
    case "call":
      return [
        ...expression.args,
        ...(expression.orderBy ?? []).map((key) => key.expression),
        ...(expression.separator === undefined ? [] : [expression.separator]),
      ];
    case "unitCall":
      return expression.args;
    default: {
      const never: never = expression;
      return never;
    }
  }
}
