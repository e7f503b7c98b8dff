import type { Expression } from "../../sql/expressions.ts";
import { partsOf } from "./hasAggregate.ts";
import { columnsNamed, type Scope } from "./scope.ts";

/** An equality between something of the left side and something of the right one. */
export interface Equality {
  readonly leftKey: Expression;
  readonly rightKey: Expression;
}

/**
 * Takes a join's condition apart: equalities that rows can be found by, and the rest.
 * @param width columns of the left side
 */
export function splitCondition(
  on: Expression,
  both: Scope,
  width: number,
): { readonly equalities: readonly Equality[]; readonly others: readonly Expression[] } {
  const equalities: Equality[] = [];
  const others: Expression[] = [];
  for (const part of conjuncts(on)) {
    const equality = part.kind === "binary" && part.operator === "=" ? part : undefined;
    const a = equality && sideOf(equality.left, both, width);
    const b = equality && sideOf(equality.right, both, width);
    if (equality !== undefined && a === "left" && b === "right")
      equalities.push({ leftKey: equality.left, rightKey: equality.right });
    else if (equality !== undefined && a === "right" && b === "left")
      equalities.push({ leftKey: equality.right, rightKey: equality.left });
    else others.push(part);
  }
  return { equalities, others };
}

/** Gives the conditions that AND joins. */
export function conjuncts(on: Expression): readonly Expression[] {
  return on.kind === "binary" && on.operator === "AND"
    ? [...conjuncts(on.left), ...conjuncts(on.right)]
    : [on];
}

/** Tells whose columns an expression is made of; undefined where of both, of none, or of a query. */
function sideOf(expression: Expression, both: Scope, width: number): "left" | "right" | undefined {
  const sides = new Set<string>();
  const walk = (node: Expression): void => {
    if (node.kind === "query" || node.kind === "exists" || node.kind === "inQuery") sides.add("query");
    if (node.kind === "column") {
      const column = columnsNamed(both, node.name)[0];
      sides.add(column === undefined ? "query" : column.place < width ? "left" : "right");
    }
    partsOf(node).forEach(walk);
  };
  walk(expression);
  const [only] = sides;
  return sides.size === 1 && (only === "left" || only === "right") ? only : undefined;
}
