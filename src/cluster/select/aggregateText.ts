import type { Expression } from "../../sql/expressions.ts";
import { isAggregate } from "./aggregates.ts";
import { expressionText } from "./expressionText.ts";
import { hasAggregate, partsOf } from "./hasAggregate.ts";

/** Words the first aggregate within an expression; "" where there is none. */
export function aggregateText(expression: Expression): string {
  if (isAggregate(expression)) return expressionText(expression);
  const part = partsOf(expression).find(hasAggregate);
  return part === undefined ? "" : aggregateText(part);
}
