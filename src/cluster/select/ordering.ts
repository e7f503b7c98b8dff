import { has } from "../../engine/index.ts";
import type { Expression, Query } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import { compareDatum } from "../values/compareDatum.ts";
import type { Datum } from "../values/datum.ts";
import { expressionText } from "./expressionText.ts";
import { isStarred, type Output } from "./selectItems.ts";

/** A key of ORDER BY: the place of its value in a row. */
export interface OrderKey {
  readonly place: number;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** Finds the item that ORDER BY means by its number or its name; -1 where it is an expression of its own. */
export function orderPlace(
  expression: Expression,
  outputs: readonly Output[],
  context: StatementContext,
): number | Refusal {
  const position = orderPosition(expression, outputs.length, context);
  if (position !== undefined) return position;
  const name =
    expression.kind === "column" && expression.name.parts.length === 1
      ? expression.name.parts[0]?.value.toLowerCase()
      : undefined;
  if (name === undefined) return -1;
  const found = outputs.flatMap((output, place) => (nameOf(output)?.toLowerCase() === name ? [place] : []));
  const [first = -1] = found;
  const meanings = new Set(found.map((place) => meaningOf(outputs[place])));
  if (meanings.size <= 1) return first;
  const candidates = found.map((place) => `${name}#${place}`).join(", ");
  return fail(context.target, "columnAmbiguous", { column: name, written: name, candidates });
}

/** Gives the place that ORDER BY means by a number; undefined where it is none. */
export function orderPosition(
  expression: Expression,
  width: number,
  context: StatementContext,
): number | Refusal | undefined {
  if (expression.kind !== "literal" || expression.type !== "number" || !/^\d+$/.test(expression.value))
    return undefined;
  const position = Number(expression.value);
  if (position >= 1 && position <= width) return position - 1;
  return has(context.target, "positionsBeyond")
    ? undefined
    : fail(context.target, "orderPositionUnknown", { position: expression.value });
}

/** The name by which ORDER BY finds an item: its alias, or that of a column. */
function nameOf({ alias, expression }: Output): string | undefined {
  if (alias !== undefined || isStarred(expression)) return alias;
  return expression.kind === "column" ? expression.name.parts.at(-1)?.value : undefined;
}

function meaningOf(output: Output | undefined): string {
  if (output === undefined || isStarred(output.expression)) return String(output?.title);
  return expressionText(output.expression).toLowerCase();
}

/** Puts rows in order; equal ones stay as they came. */
export function sorted(
  rows: Iterable<readonly Datum[]>,
  order: readonly OrderKey[],
): Iterable<readonly Datum[]> {
  return order.length === 0 ? rows : [...rows].sort((left, right) => compareRows(left, right, order));
}

/** Leaves out what LIMIT leaves out, and computes no more rows than it asks for. */
export function* limited(
  rows: Iterable<readonly Datum[]>,
  limit: Query["limit"],
): Iterable<readonly Datum[]> {
  if (limit === undefined) {
    yield* rows;
    return;
  }
  let at = 0;
  if (limit.count === 0) return;
  for (const row of rows) {
    if (at >= limit.offset) yield row;
    at++;
    if (at >= limit.offset + limit.count) return;
  }
}

/** Compares rows by keys of ORDER BY: negative, 0 or positive. */
export function compareRows(
  left: readonly Datum[],
  right: readonly Datum[],
  order: readonly OrderKey[],
): number {
  for (const { place, descending, nullsFirst } of order) {
    const a = left[place] ?? null;
    const b = right[place] ?? null;
    if (a === null || b === null) {
      if (a !== b) return (a === null) === nullsFirst ? -1 : 1;
      continue;
    }
    const difference = compareDatum(a, b);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}
