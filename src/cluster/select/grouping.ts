import { errorText, has, type ErrorData } from "../../engine/index.ts";
import type { Expression, Query } from "../../sql/expressions.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { Datum } from "../values/datum.ts";
import { aggregate, isAggregate, type Aggregate, type AggregateState } from "./aggregates.ts";
import type { Clause } from "./clause.ts";
import { aggregateText } from "./aggregateText.ts";
import { compile } from "./compile.ts";
import type { Compiled, CompileScope, Frame } from "./compiled.ts";
import { expressionText } from "./expressionText.ts";
import { hasAggregate } from "./hasAggregate.ts";
import { keyOf } from "./keyOf.ts";
import type { RowScope } from "./rowScope.ts";
import { columnsNamed, qualifiedColumn, scopeColumn, type Scope, type ScopeColumn } from "./scope.ts";
import { isStarred, type Output } from "./selectItems.ts";

/** How rows become groups: a frame holds the keys, then the aggregates in the order first named. */
export interface Grouping {
  readonly keys: readonly Compiled[];
  readonly aggregates: readonly Aggregate[];
  /** Gives the scope of a clause behind GROUP BY, or of the items. */
  within(clause: Clause): CompileScope;
  /** Gives a column that a star stands for. */
  column(column: ScopeColumn): Compiled | Refusal;
  /** The keys, and the arguments of the aggregates, as they were written. */
  readonly keyNodes: readonly Expression[];
  readonly argumentNodes: readonly (readonly Expression[])[];
}

/** Makes the groups of a query and the scope of expressions over them; undefined where nothing is aggregated. */
export function groupScope(
  query: Query,
  outputs: readonly Output[],
  base: RowScope,
  table: Scope,
  context: StatementContext,
): Grouping | undefined | Refusal {
  const expressions = [
    ...outputs.flatMap(({ expression }) => (isStarred(expression) ? [] : [expression])),
    ...query.orderBy.map((key) => key.expression),
  ];
  const aggregated = [...expressions, ...(query.having === undefined ? [] : [query.having])].some(
    hasAggregate,
  );
  if (query.groupBy.length === 0 && !aggregated && query.having === undefined) return undefined;

  const text = (expression: Expression) => expressionText(expression, canonicalColumn(table));
  const places = new Map<string, number>();
  const keys: Compiled[] = [];
  const keyNodes: Expression[] = [];
  const argumentNodes: (readonly Expression[])[] = [];
  for (const written of query.groupBy) {
    const expression = meant(written, outputs, table, context);
    if (isRefusal(expression)) return expression;
    if (hasAggregate(expression)) {
      return fail(
        context.target,
        "aggregateInWhere",
        { clause: "GROUP BY", expression: aggregateText(expression) },
        { text: context.text, span: expression.span },
      );
    }
    const key = compile(expression, base.within("AGGREGATE"));
    if (isRefusal(key)) return key;
    places.set(text(expression), keys.length);
    keys.push(key);
    keyNodes.push(expression);
  }
  const aggregates: Aggregate[] = [];
  const aggregatePlaces = new Map<string, number>();

  const aggregateLeaf = (node: Expression & { kind: "call" }): Compiled | Refusal => {
    const known = aggregatePlaces.get(text(node));
    const made = known === undefined ? makeAggregate(node, base.scope, table) : aggregates[known];
    if (made === undefined || isRefusal(made))
      return made ?? fail(context.target, "aggregateNested", { expression: namedText(node, table) });
    const place = known ?? aggregates.push(made) - 1;
    argumentNodes[place] = node.args;
    aggregatePlaces.set(text(node), place);
    return { type: made.type, evaluate: (frame) => frame[keys.length + place] ?? null };
  };
  const within = (clause: Clause): CompileScope => ({
    ...base.within(clause),
    leaf: (node) => {
      const place = places.get(text(node));
      const key = place === undefined ? undefined : keys[place];
      if (place !== undefined && key !== undefined)
        return { type: key.type, evaluate: (frame) => frame[place] ?? null };
      if (isAggregate(node)) return aggregateLeaf(node);
      return node.kind === "column" ? notGrouped(node, table, base, clause, context) : undefined;
    },
  });
  const column = (starred: ScopeColumn): Compiled | Refusal => {
    const at = keyNodes.findIndex(
      (node) => node.kind === "column" && scopeColumn(table, node.name) === starred,
    );
    const key = keys[at];
    const { target } = context;
    if (key !== undefined && has(target, "starWithGroupBy"))
      return { type: key.type, evaluate: (frame) => frame[at] ?? null };
    return has(target, "starWithGroupBy") && errorText(target, "starWithGroupBy") !== undefined
      ? fail(target, "starWithGroupBy")
      : fail(target, "columnNotGrouped", ungrouped(starred, "PROJECT"));
  };
  return { keys, aggregates, within, column, keyNodes, argumentNodes };
}

/** Words an expression with the whole names of its columns (fe analysis/Expr.toSql). */
function namedText(expression: Expression, table: Scope): string {
  return expressionText(expression, (name, node) => {
    const [column] = node.kind === "column" ? columnsNamed(table, node.name) : [];
    return column === undefined ? name : qualifiedColumn(column);
  });
}

function makeAggregate(
  node: Expression & { kind: "call" },
  scope: CompileScope,
  table: Scope,
): Aggregate | Refusal {
  const { context } = scope;
  if (node.args.some(hasAggregate)) {
    const place = { text: context.text, span: node.span };
    return fail(context.target, "aggregateNested", { expression: namedText(node, table) }, place);
  }
  const args: Compiled[] = [];
  for (const arg of [...node.args, ...(node.orderBy ?? []).map((key) => key.expression)]) {
    const compiled = compile(arg, scope);
    if (isRefusal(compiled)) return compiled;
    args.push(compiled);
  }
  const count = node.args.length;
  return aggregate(node, args.slice(0, count), args.slice(count), context);
}

/** Names a column in one way however it was written. */
function canonicalColumn(table: Scope) {
  return (name: string, node: Expression): string => {
    const column = node.kind === "column" ? scopeColumn(table, node.name) : undefined;
    return column === undefined ? name : `\`${column.name}\`#${column.place}`;
  };
}

/** Finds the expression that GROUP BY means: by number, by a column, by an alias. */
function meant(
  written: Expression,
  outputs: readonly Output[],
  table: Scope,
  context: StatementContext,
): Expression | Refusal {
  if (written.kind === "literal" && written.type === "number" && /^\d+$/.test(written.value)) {
    const output = outputs[Number(written.value) - 1]?.expression;
    if (output === undefined)
      return has(context.target, "positionsBeyond")
        ? written
        : fail(context.target, "groupPositionUnknown", { position: written.value });
    return isStarred(output) ? written : output;
  }
  if (written.kind !== "column" || scopeColumn(table, written.name) !== undefined) return written;
  const name = written.name.parts.at(-1)?.value.toLowerCase();
  const output = outputs.find(({ alias }) => alias?.toLowerCase() === name)?.expression;
  return output === undefined || isStarred(output) ? written : output;
}

/** What a column is that no key names: an error, or a column of the query around. */
function notGrouped(
  node: Expression & { kind: "column" },
  table: Scope,
  base: RowScope,
  clause: Clause,
  context: StatementContext,
): Compiled | Refusal | undefined {
  const [column, second] = columnsNamed(table, node.name);
  if (column === undefined || second !== undefined) return base.within(clause).leaf(node);
  const data = ungrouped(column, clause === "AGGREGATE" ? "PROJECT" : clause);
  return fail(context.target, "columnNotGrouped", data, { text: context.text, span: node.span });
}

/** What is told of a column that is no key. `part`, `whole`: as the older planner of Doris words them (fe analysis/SelectStmt). */
function ungrouped(column: ScopeColumn, clause: Clause): ErrorData {
  const part =
    clause === "HAVING"
      ? "HAVING clause"
      : clause === "SORT"
        ? "ORDER BY expression"
        : "select list expression";
  const expression = qualifiedColumn(column);
  return { expression, column: column.name, clause, part, whole: `\`${column.name}\`` };
}

/** The groups while rows are taken in. */
export interface Groups {
  /** Gives the aggregates of the group with some values of the keys. */
  group(values: readonly Datum[]): readonly AggregateState[];
  frames(): Frame[];
}

/** Begins to sort rows into groups; without keys all rows, even none, are one group. */
export function beginGroups({ keys, aggregates }: Pick<Grouping, "keys" | "aggregates">): Groups {
  const groups = new Map<
    string,
    { readonly values: readonly Datum[]; readonly states: readonly AggregateState[] }
  >();
  const group = (values: readonly Datum[]) => {
    const name = keys.length === 0 ? "" : keyOf(values);
    let found = groups.get(name);
    if (found === undefined) {
      found = { values, states: aggregates.map((made) => made.start()) };
      groups.set(name, found);
    }
    return found.states;
  };
  if (keys.length === 0) group([]);
  return {
    group,
    frames: () =>
      Array.from(groups.values(), ({ values, states }) => [
        ...values,
        ...states.map((state) => state.result()),
      ]),
  };
}

/** Takes rows in, one by one. */
export function addFrames(groups: Groups, { keys }: Grouping, frames: Iterable<Frame>): void {
  for (const frame of frames)
    for (const state of groups.group(keys.map((key) => key.evaluate(frame)))) state.add(frame);
}
