import type { Expression } from "../../sql/expressions.ts";

/** Functions that never give NULL (fe catalog/FunctionSet.alwaysReturnNonNullableFunctions, those that are simulated). */
const NEVER_NULL = new Set(["count", "count_if", "null_or_empty", "ndv", "approx_count_distinct"]);
/** Functions that give NULL for NULL alone (fe analysis/FunctionCallExpr.nullableSameWithChildrenFunctions). */
const AS_ARGUMENTS = new Set(["year", "month", "day", "hour", "add", "subtract", "multiply"]);

/** Tells whether an expression may give NULL, as the engine thinks (fe analysis/Expr.isNullable and its overrides). */
export function isNullable(expression: Expression, column: (node: Expression) => boolean): boolean {
  const inner = (node: Expression) => isNullable(node, column);
  switch (expression.kind) {
    case "column":
      return column(expression);
    case "literal":
      return expression.type === "null";
    case "isNull":
    case "exists":
      return false;
    case "binary":
      switch (expression.operator) {
        case "<=>":
          return false;
        case "=":
        case "!=":
        case "<":
        case "<=":
        case ">":
        case ">=":
        case "+":
        case "-":
        case "*":
          return inner(expression.left) || inner(expression.right);
        default:
          return true;
      }
    case "call": {
      const name = expression.name.value.toLowerCase();
      if (NEVER_NULL.has(name)) return false;
      return AS_ARGUMENTS.has(name) ? expression.args.some(inner) : true;
    }
    default:
      return true;
  }
}
