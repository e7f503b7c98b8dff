import { has } from "../../engine/index.ts";
import type { Relation } from "../../sql/expressions.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import { BIGINT, INT, LARGEINT, type DatumType } from "../values/datum.ts";
import { compile } from "./compile.ts";
import { castTo, type Compiled, type Frame, type QueryCompiler } from "./compiled.ts";
import { engineTypeName } from "./engineTypeName.ts";
import { condition } from "./planSelect.ts";
import type { QueryPlace } from "./queryPlan.ts";
import type { RowSource } from "./rowSource.ts";
import { rowScope } from "./rowScope.ts";
import { derivedScope, joinScopes, NO_TABLE, type Scope } from "./scope.ts";
import { Stopped, untilStopped } from "./stopped.ts";
import { allNumbers } from "../generated/numbers.ts";
import { blockSource } from "../generated/blockSource.ts";
import { lineFormula } from "../generated/formulas.ts";
import type { GeneratedRows } from "../tables.ts";

type FunctionRelation = Relation & { readonly kind: "tableFunction" };
type Join = Relation & { readonly kind: "join" };

/** Functions of the engine that give rows and are not simulated (fe catalog/TableFunction). */
const OTHERS = ["unnest", "unnest_bitmap", "json_each", "subdivide_bitmap", "list_rowsets", "files"];

/** Makes TABLE(generate_series(…)) ready to be read. */
export function seriesSource(
  relation: FunctionRelation,
  place: QueryPlace,
  queries: QueryCompiler,
): RowSource | Refusal {
  const { outer } = place;
  const series = analyzeSeries(relation, NO_TABLE, place, queries);
  if (isRefusal(series)) return series;
  const generated = outer === undefined ? series.formula() : undefined;
  const rows = (places: readonly number[]) => series.rows([], places.length);
  return generated === undefined
    ? { scope: series.scope, rows }
    : blockSource(series.scope, () => [], [generated], place.context);
}

/** Makes a function ready that is computed for each row of what stands before it: FROM t, generate_series(1, t.n). */
export function lateralFunction(
  join: Join,
  left: RowSource,
  relation: FunctionRelation,
  place: QueryPlace,
  queries: QueryCompiler,
): RowSource | Refusal {
  const { context } = place;
  const inner = join.type === "INNER" || join.type === "CROSS";
  const unnest = relation.name.parts.at(-1)?.value.toLowerCase() === "unnest";
  if (!inner && !unnest) return fail(context.target, "lateralJoinType");
  const series = analyzeSeries(relation, left.scope, place, queries);
  if (isRefusal(series)) return series;
  if (join.using !== undefined) return beyond("usingTableFunction");
  const scope = joinScopes(left.scope, series.scope);
  const width = left.scope.columns.length;
  const base = rowScope(scope, context, { queries });
  const on = join.on === undefined ? undefined : condition(join.on, base.within("JOIN"), "JOIN", context);
  if (isRefusal(on)) return on;
  return {
    scope,
    rows: function* (places) {
      const argued = series.used.map((column) => column.place);
      const tested = base.used.map((column) => column.place);
      const kept = [...tested, ...places];
      const ofLeft = kept.filter((at) => at < width);
      for (const frame of left.rows([...argued, ...ofLeft])) {
        const own = frame.slice(argued.length);
        for (const [value = null] of series.rows(frame, 1)) {
          let next = 0;
          const all = kept.map((at) => (at < width ? (own[next++] ?? null) : value));
          if (on === undefined || on.evaluate(all) === 1n) yield all.slice(tested.length);
        }
      }
    },
  };
}

interface Series {
  readonly scope: Scope;
  readonly used: readonly { readonly place: number }[];
  /** Gives the values for a row that the arguments are computed from, each as often as it is wanted. */
  rows(frame: Frame, width: number): Iterable<Frame>;
  /** Gives the values as a formula of their number; undefined where there are none. */
  formula(): GeneratedRows | undefined;
}

/** fe QueryAnalyzer.visitTableFunction. */
function analyzeSeries(
  { name, args, alias, columns }: FunctionRelation,
  around: Scope,
  { context, outer }: QueryPlace,
  queries: QueryCompiler,
): Series | Refusal {
  const { target } = context;
  const base = rowScope(around, context, { queries, ...(outer !== undefined && { outer }) });
  const compiled: Compiled[] = [];
  for (const { name: given, value } of args) {
    if (given !== undefined) return beyond("namedArguments");
    const arg = compile(value, base.scope);
    if (isRefusal(arg)) return arg;
    compiled.push(arg);
  }
  const called = name.parts.map((part) => part.value).join(".");
  if (OTHERS.includes(called.toLowerCase())) return beyond("tableFunction", { name: called.toLowerCase() });
  const type = seriesType(compiled);
  const known = called.toLowerCase() === "generate_series" && has(target, "generateSeries");
  if (!known || type === undefined)
    return fail(target, "tableFunctionUnknown", {
      name: called,
      types: compiled.map((arg) => engineTypeName(arg.type)).join(","),
    });
  if (columns.length > 1)
    return fail(target, "tableFunctionColumns", {
      table: alias?.value ?? "null",
      columns: 1,
      given: columns.length,
    });
  const [first, last, step] = compiled.map((arg) => castTo(arg, type).evaluate);
  const ends = (frame: Frame) => {
    const from = first?.(frame) ?? null;
    const to = last?.(frame) ?? null;
    const by = step === undefined ? 1n : step(frame);
    if (typeof from !== "bigint" || typeof to !== "bigint" || typeof by !== "bigint") return undefined;
    if (by === 0n) throw new Stopped(fail(target, "seriesStepZero"));
    return { from, to, by };
  };
  return {
    scope: derivedScope([{ name: columns[0]?.value ?? "generate_series", type }], alias?.value),
    used: base.used,
    rows: function* (frame, width) {
      const found = ends(frame);
      if (found === undefined) return;
      const { from, to, by } = found;
      for (let value = from; by > 0n ? value <= to : value >= to; value += by)
        yield Array.from({ length: width }, () => value);
    },
    formula: () => {
      const found = untilStopped(() => ends([]));
      if (found === undefined || isRefusal(found)) return undefined;
      const { from, to, by } = found;
      const count = by > 0n ? (to - from) / by + 1n : (from - to) / -by + 1n;
      const empty = by > 0n ? to < from : to > from;
      if (empty || count > MOST_NUMBERS) return undefined;
      return { ...allNumbers(Number(count)), columns: [lineFormula(from, by, type)] };
    },
  };
}

/** So many rows a formula can number. */
const MOST_NUMBERS = 1_000_000_000_000_000n;

/** The signature is one of INT, BIGINT and LARGEINT, with two or three arguments. */
function seriesType(args: readonly Compiled[]): DatumType | undefined {
  if (args.length < 2 || args.length > 3) return undefined;
  let bits = 32;
  for (const { type } of args) {
    if (type.kind === "null" || type.kind === "boolean") continue;
    if (type.kind !== "integer") return undefined;
    bits = Math.max(bits, type.bits);
  }
  return bits === 128 ? LARGEINT : bits === 64 ? BIGINT : INT;
}
