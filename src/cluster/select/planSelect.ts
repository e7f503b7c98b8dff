import type { Expression, Query } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { has } from "../../engine/index.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import { BOOLEAN, type Datum } from "../values/datum.ts";
import { isAggregate } from "./aggregates.ts";
import { compile } from "./compile.ts";
import { castTo, type Compiled, type CompileScope, type Frame, type QueryCompiler } from "./compiled.ts";
import { checkComputable, MOST_COMPUTED, tooMany } from "../generated/blockSource.ts";
import { generatedRows, type ManyGenerated } from "./generatedRows.ts";
import { Stopped } from "./stopped.ts";
import { addFrames, beginGroups, groupScope, type Grouping } from "./grouping.ts";
import { aggregateText } from "./aggregateText.ts";
import { hasAggregate } from "./hasAggregate.ts";
import { keyOf } from "./keyOf.ts";
import { mapParts } from "./mapParts.ts";
import { limited, orderPlace, sorted, type OrderKey } from "./ordering.ts";
import type { QueryPlace, QueryPlan } from "./queryPlan.ts";
import { ONE_ROW, type RowSource } from "./rowSource.ts";
import { rowScope, type RowScope } from "./rowScope.ts";
import { NO_TABLE, scopeColumn, type Scope } from "./scope.ts";
import { isStarred, selectItems, type Output } from "./selectItems.ts";

/** Analyzes SELECT over the rows of a source (fe sql/analyzer/SelectAnalyzer). */
export function planSelect(
  query: Query,
  source: RowSource | undefined,
  { context, outer }: QueryPlace,
  queries: QueryCompiler,
): QueryPlan | Refusal {
  const scope = source?.scope ?? NO_TABLE;
  const base = rowScope(scope, context, { queries, ...(outer !== undefined && { outer }) });
  const where =
    query.where === undefined ? undefined : condition(query.where, base.within("FILTER"), "WHERE", context);
  if (isRefusal(where)) return where;
  const outputs = selectItems(query, scope, context);
  if (isRefusal(outputs)) return outputs;
  const distinct = checkDistinct(query, outputs, context);
  if (distinct !== undefined) return distinct;
  const grouping = groupScope(query, outputs, base, scope, context);
  if (isRefusal(grouping)) return grouping;
  const plan = planOutput(query, outputs, base, grouping, scope, context);
  if (isRefusal(plan)) return plan;
  const { limit } = query;
  const wholeRows = source ?? ONE_ROW;
  const blocks = generatedRows(wholeRows, query.where, base, where, context);
  const width = plan.items.length;
  const finish = (rows: Iterable<readonly Datum[]>) => {
    const cut = limited(sorted(rows, plan.order), limit);
    return plan.extra.length === 0 ? cut : Array.from(cut, (row) => row.slice(0, width));
  };
  const one = (frames: Iterable<Frame>) => outputRows(frames, plan, query.distinct);
  const framesOf = (read: RowSource["rows"]) => filtered(read(base.used.map(({ place }) => place)), where);
  return {
    titles: outputs.map(({ title }) => title),
    types: plan.items.map((item) => item.type),
    rows: () => {
      const many = blocks();
      if (many === undefined && (grouping !== undefined || plan.order.length > 0 || limit === undefined))
        checkComputable(wholeRows);
      if (grouping === undefined) {
        const read = many && orderedRead(many, query, plan, outputs);
        return finish(one(framesOf((places) => (read ?? wholeRows.rows)(places))));
      }
      const groups = beginGroups(grouping);
      if (many === undefined)
        addFrames(
          groups,
          grouping,
          framesOf((places) => wholeRows.rows(places)),
        );
      else {
        addFrames(groups, grouping, framesOf(many.kept));
        many.addTo(groups, grouping);
      }
      return finish(one(groups.frames()));
    },
    generated: () => {
      const plain =
        grouping === undefined && !query.distinct && query.orderBy.length === 0 && limit === undefined;
      const many = plain ? blocks() : undefined;
      const made = many?.project(outputs.map(({ expression }) => expression));
      return made === undefined || many === undefined
        ? undefined
        : { blocks: made, kept: () => one(framesOf(many.kept)) };
    },
  };
}

/**
 * Finds how to read generated rows: of an order that follows their numbers, those that LIMIT leaves; else one by one.
 * @throws Stopped where there are too many
 */
function orderedRead(
  many: ManyGenerated,
  { limit, orderBy, distinct }: Query,
  { order }: OutputPlan,
  outputs: readonly Output[],
): RowSource["rows"] {
  const [first] = order;
  const key = first && (outputs[first.place]?.expression ?? orderBy[0]?.expression);
  if (key !== undefined && first !== undefined && limit !== undefined && !distinct) {
    const top = many.top(key, first.descending, limit.count + limit.offset);
    if (top !== undefined) return top;
  }
  if ((order.length > 0 || limit === undefined) && many.total > MOST_COMPUTED) throw new Stopped(tooMany());
  return many.rows;
}

/** Analyzes a condition that no aggregate may stand in. */
export function condition(
  expression: Expression,
  scope: CompileScope,
  clause: string,
  context: StatementContext,
): Compiled | Refusal {
  if (hasAggregate(expression)) {
    if (clause === "JOIN" && !has(context.target, "aggregateInJoinWorded")) return beyond("expression");
    const data = {
      clause,
      plan: clause === "JOIN" ? "LOGICAL_JOIN" : "LOGICAL_FILTER",
      expression: aggregateText(expression),
    };
    return fail(context.target, "aggregateInWhere", data, { text: context.text, span: expression.span });
  }
  const compiled = compile(expression, scope);
  return isRefusal(compiled) ? compiled : castTo(compiled, BOOLEAN);
}

function checkDistinct(
  query: Query,
  outputs: readonly Output[],
  { target }: StatementContext,
): Refusal | undefined {
  if (!query.distinct || has(target, "distinctOverAggregates")) return undefined;
  const aggregated = outputs.some(({ expression }) => !isStarred(expression) && hasAggregate(expression));
  const grouped = query.groupBy.length > 0;
  const refused = has(target, "distinctWithGroupBy") ? aggregated && !grouped : aggregated || grouped;
  return refused ? fail(target, "distinctAggregated") : undefined;
}

function* filtered(frames: Iterable<Frame>, where: Compiled | undefined): Iterable<Frame> {
  for (const frame of frames) if (where === undefined || where.evaluate(frame) === 1n) yield frame;
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
  base: RowScope,
  grouping: Grouping | undefined,
  table: Scope,
  context: StatementContext,
): OutputPlan | Refusal {
  const scopes = grouping ?? base;
  const scope = scopes.within(grouping === undefined ? (base.scope.clause ?? "PROJECT") : "AGGREGATE");
  const items: Compiled[] = [];
  for (const { expression } of outputs) {
    const item = isStarred(expression)
      ? grouping === undefined
        ? base.column(expression)
        : grouping.column(expression)
      : compile(expression, scope);
    if (isRefusal(item)) return item;
    items.push(item);
  }
  const having =
    query.having === undefined
      ? undefined
      : compile(withAliases(query.having, outputs, table), scopes.within("HAVING"));
  if (isRefusal(having)) return having;
  const extra: Compiled[] = [];
  const order: OrderKey[] = [];
  for (const { expression, descending, nullsFirst = !descending } of query.orderBy) {
    const place = orderPlace(expression, outputs, context);
    if (isRefusal(place)) return place;
    if (place >= 0) order.push({ place, descending, nullsFirst });
    else {
      const key = compile(withAliases(expression, outputs, NO_TABLE), scopes.within("SORT"));
      if (isRefusal(key)) return key;
      order.push({ place: items.length + extra.length, descending, nullsFirst });
      extra.push(key);
    }
  }
  return { items, having: having === undefined ? undefined : castTo(having, BOOLEAN), extra, order };
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
  const output = outputs.find((candidate) => candidate.alias?.toLowerCase() === name)?.expression;
  return output === undefined || isStarred(output) ? expression : output;
}

function* outputRows(
  frames: Iterable<Frame>,
  { items, extra, having }: OutputPlan,
  distinct: boolean,
): Iterable<readonly Datum[]> {
  const seen = new Set<string>();
  for (const frame of frames) {
    if (having !== undefined && having.evaluate(frame) !== 1n) continue;
    const row = items.map((item) => item.evaluate(frame));
    if (distinct) {
      const key = keyOf(row);
      if (seen.has(key)) continue;
      seen.add(key);
    }
    yield extra.length === 0 ? row : [...row, ...extra.map((key) => key.evaluate(frame))];
  }
}
