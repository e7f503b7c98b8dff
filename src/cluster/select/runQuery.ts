import type { Expression, Query } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { compareDatum } from "../values/compareDatum.ts";
import { BOOLEAN, type Datum, type DatumType } from "../values/datum.ts";
import type { Row } from "../tables.ts";
import { isAggregate, keyOf } from "./aggregates.ts";
import { compile } from "./compile.ts";
import { castTo, type Compiled, type CompileScope, type Frame } from "./compiled.ts";
import { groupFrames, groupScope } from "./grouping.ts";
import { hasAggregate } from "./hasAggregate.ts";
import { mapParts } from "./mapParts.ts";
import { frameReader, rowScope } from "./rowScope.ts";
import { NO_TABLE, scopeColumn, type Scope } from "./scope.ts";
import { selectItems, type Output } from "./selectItems.ts";

/** What a query reads: the rows and the names of their columns. */
export interface Source {
  readonly scope: Scope;
  readonly rows: Iterable<Row>;
}

/** A query's result before it is worded. */
export interface QueryResult {
  readonly titles: readonly string[];
  readonly types: readonly DatumType[];
  readonly rows: readonly (readonly Datum[])[];
}

/** Runs a query over the rows of one table, or over none where there is no FROM. */
export function runQuery(
  query: Query,
  source: Source | undefined,
  context: StatementContext,
): QueryResult | Refusal {
  const scope = source?.scope ?? NO_TABLE;
  const base = rowScope(scope, context);
  const where = query.where === undefined ? undefined : condition(query.where, base.scope, "WHERE", context);
  if (isRefusal(where)) return where;
  const outputs = selectItems(query, scope, context);
  if (isRefusal(outputs)) return outputs;
  const grouping = groupScope(query, outputs, base, scope, context);
  if (isRefusal(grouping)) return grouping;
  const plan = planOutput(query, outputs, grouping?.scope ?? base.scope, scope, context);
  if (isRefusal(plan)) return plan;

  const frames = filtered(source?.rows ?? [[]], frameReader(base), where);
  const rows = outputRows(
    grouping === undefined ? frames : groupFrames(grouping, frames),
    plan,
    query.distinct,
  );
  const ordered =
    plan.order.length === 0 ? rows : [...rows].sort((left, right) => compareRows(left, right, plan.order));
  const { count = ordered.length, offset = 0 } = query.limit ?? {};
  return {
    titles: outputs.map(({ title }) => title),
    types: plan.items.map((item) => item.type),
    rows: ordered.slice(offset, offset + count).map((row) => row.slice(0, plan.items.length)),
  };
}

function condition(
  expression: Expression,
  scope: CompileScope,
  clause: string,
  context: StatementContext,
): Compiled | Refusal {
  if (hasAggregate(expression))
    return fail(
      context.target,
      "aggregateInWhere",
      { clause },
      { text: context.text, span: expression.span },
    );
  const compiled = compile(expression, scope);
  return isRefusal(compiled) ? compiled : castTo(compiled, BOOLEAN);
}

function* filtered(
  rows: Iterable<Row>,
  read: (row: Row) => Frame,
  where: Compiled | undefined,
): Iterable<Frame> {
  for (const row of rows) {
    const frame = read(row);
    if (where === undefined || where.evaluate(frame) === 1n) yield frame;
  }
}

interface OrderKey {
  readonly place: number;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

interface OutputPlan {
  readonly items: readonly Compiled[];
  readonly having: Compiled | undefined;
  /** Keys that are no item, computed behind the items. */
  readonly extra: readonly Compiled[];
  readonly order: readonly OrderKey[];
}

function planOutput(
  query: Query,
  outputs: readonly Output[],
  scope: CompileScope,
  table: Scope,
  context: StatementContext,
): OutputPlan | Refusal {
  const items: Compiled[] = [];
  for (const { expression } of outputs) {
    const item = compile(expression, scope);
    if (isRefusal(item)) return item;
    items.push(item);
  }
  const having =
    query.having === undefined ? undefined : compile(withAliases(query.having, outputs, table), scope);
  if (isRefusal(having)) return having;
  const extra: Compiled[] = [];
  const order: OrderKey[] = [];
  for (const { expression, descending, nullsFirst = !descending } of query.orderBy) {
    const place = outputPlace(expression, outputs, context);
    if (isRefusal(place)) return place;
    if (place >= 0) order.push({ place, descending, nullsFirst });
    else {
      const key = compile(withAliases(expression, outputs, NO_TABLE), scope);
      if (isRefusal(key)) return key;
      order.push({ place: items.length + extra.length, descending, nullsFirst });
      extra.push(key);
    }
  }
  return { items, having: having === undefined ? undefined : castTo(having, BOOLEAN), extra, order };
}

/** Finds the item that ORDER BY means by its number or its alias; -1 where it is an expression of its own. */
function outputPlace(
  expression: Expression,
  outputs: readonly Output[],
  context: StatementContext,
): number | Refusal {
  if (expression.kind === "literal" && expression.type === "number" && /^\d+$/.test(expression.value)) {
    const position = Number(expression.value);
    if (position >= 1 && position <= outputs.length) return position - 1;
    return fail(context.target, "orderPositionUnknown", { position: expression.value });
  }
  const name =
    expression.kind === "column" && expression.name.parts.length === 1
      ? expression.name.parts[0]?.value
      : undefined;
  return name === undefined
    ? -1
    : outputs.findIndex((output) => output.alias?.toLowerCase() === name.toLowerCase());
}

/**
 * Puts items in the place of their aliases, but not within aggregates (fe sql/analyzer/SelectAnalyzer).
 * @param first the names that mean something else before they mean an alias
 */
function withAliases(expression: Expression, outputs: readonly Output[], first: Scope): Expression {
  if (isAggregate(expression)) return expression;
  if (expression.kind !== "column") return mapParts(expression, (part) => withAliases(part, outputs, first));
  if (expression.name.parts.length > 1 || scopeColumn(first, expression.name) !== undefined)
    return expression;
  const name = expression.name.parts[0]?.value.toLowerCase();
  return outputs.find((output) => output.alias?.toLowerCase() === name)?.expression ?? expression;
}

function outputRows(
  frames: Iterable<Frame>,
  { items, extra, having }: OutputPlan,
  distinct: boolean,
): Datum[][] {
  const rows: Datum[][] = [];
  const seen = new Set<string>();
  for (const frame of frames) {
    if (having !== undefined && having.evaluate(frame) !== 1n) continue;
    const row = items.map((item) => item.evaluate(frame));
    if (distinct) {
      const key = keyOf(row);
      if (seen.has(key)) continue;
      seen.add(key);
    }
    rows.push(extra.length === 0 ? row : [...row, ...extra.map((key) => key.evaluate(frame))]);
  }
  return rows;
}

function compareRows(left: readonly Datum[], right: readonly Datum[], order: readonly OrderKey[]): number {
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
