import type { Expression, Relation } from "../../sql/expressions.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import type { Datum } from "../values/datum.ts";
import { checkComputable } from "../generated/blockSource.ts";
import { areMany, productRows } from "../generated/product.ts";
import { comparisonType } from "./commonType.ts";
import { compile } from "./compile.ts";
import { castTo, type Compiled, type Frame, type QueryCompiler } from "./compiled.ts";
import { keyOf } from "./keyOf.ts";
import { condition } from "./planSelect.ts";
import type { QueryPlace } from "./queryPlan.ts";
import type { RowSource } from "./rowSource.ts";
import { rowScope, type RowScope } from "./rowScope.ts";
import { columnsNamed, joinScopes, type Scope, type ScopeColumn } from "./scope.ts";
import { splitCondition } from "./splitCondition.ts";
import { Stopped } from "./stopped.ts";
import { ambiguousColumn, unknownColumn } from "./unknownColumn.ts";

type Join = Relation & { readonly kind: "join" };

/** How often rows without an equality between them are compared before the join is beyond what is simulated. */
const MOST_COMPARISONS = 20_000_000;

/** One side of a join: how to read it, and what its rows are found by. */
interface Side {
  readonly source: RowSource;
  readonly base: RowScope;
  readonly keys: Compiled[];
}

/**
 * Joins two relations: rows that equal each other are found by hash (fe QueryAnalyzer.visitJoin).
 * @param conditions of the whole query, which hold for each pair that is left in the end
 */
export function joinSources(
  join: Join,
  conditions: readonly Expression[],
  leftSource: RowSource,
  rightSource: RowSource,
  place: QueryPlace,
  queries: QueryCompiler,
): RowSource | Refusal {
  const { context } = place;
  const both = joinScopes(leftSource.scope, rightSource.scope);
  const around = { queries, ...(place.outer !== undefined && { outer: place.outer }) };
  const side = (source: RowSource): Side => ({
    source,
    base: rowScope(source.scope, context, around),
    keys: [],
  });
  const left = side(leftSource);
  const right = side(rightSource);
  const rest = rowScope(both, context, around);
  const using = usingKeys(join, left, right, place);
  if (using !== undefined) return using;
  const tests: Compiled[] = [];
  if (join.on !== undefined) {
    // The whole condition is analyzed over both sides, as the engine does it, before it is taken apart.
    const whole = condition(join.on, rowScope(both, context, around).within("JOIN"), "JOIN", context);
    if (isRefusal(whole)) return whole;
    const parts = splitCondition(join.on, both, leftSource.scope.columns.length);
    for (const { leftKey, rightKey } of parts.equalities) {
      const refusal = addKey(left, right, leftKey, rightKey);
      if (refusal !== undefined) return refusal;
    }
    for (const part of parts.others) {
      const test = condition(part, rest.within("JOIN"), "JOIN", context);
      if (isRefusal(test)) return test;
      tests.push(test);
    }
  }
  const width = leftSource.scope.columns.length;
  for (const one of conditions) {
    for (const { leftKey, rightKey } of splitCondition(one, both, width).equalities) {
      const refusal = addKey(left, right, leftKey, rightKey);
      if (refusal !== undefined) return refusal;
    }
  }
  const rows = (places: readonly number[]) => {
    checkComputable(leftSource);
    checkComputable(rightSource);
    return joinedRows(join.type, left, right, rest, tests, width, places);
  };
  switch (join.type) {
    case "LEFT SEMI":
    case "LEFT ANTI":
    case "NULL AWARE LEFT ANTI":
      return { scope: leftSource.scope, rows };
    case "RIGHT SEMI":
    case "RIGHT ANTI":
      return { scope: rightSource.scope, rows: (places) => rows(places.map((at) => at + width)) };
    case "INNER":
    case "CROSS": {
      if (left.keys.length > 0 || tests.length > 0) return { scope: both, rows };
      let pairs: ReturnType<typeof productRows> | null = null;
      const formula = () => {
        if (pairs === null) pairs = productRows(leftSource, rightSource);
        return pairs;
      };
      return {
        scope: both,
        rows,
        formula,
        get generated() {
          const all = formula();
          return all !== undefined && areMany(all) ? { blocks: [all], kept: () => [] } : undefined;
        },
      };
    }
    case "LEFT":
    case "RIGHT":
    case "FULL":
      return { scope: both, rows };
    default: {
      const never: never = join.type;
      return never;
    }
  }
}

/** Adds the equalities of USING (fe QueryAnalyzer.analyzeJoinUsing). */
function usingKeys(join: Join, left: Side, right: Side, { context }: QueryPlace): Refusal | undefined {
  const find = ({ columns }: Scope, name: string): ScopeColumn | Refusal => {
    const named = { parts: [{ value: name, quoted: false, span: join.span }], span: join.span };
    const found = columnsNamed({ columns }, named);
    if (found.length > 1) return ambiguousColumn(named, found, { columns }, context);
    return found[0] ?? unknownColumn(named, "USING_JOIN", context);
  };
  for (const { value: name } of join.using ?? []) {
    const a = find(left.source.scope, name);
    if (isRefusal(a)) return a;
    const b = find(right.source.scope, name);
    if (isRefusal(b)) return b;
    pairKeys(left, right, left.base.column(a), right.base.column(b));
  }
  return undefined;
}

function addKey(left: Side, right: Side, a: Expression, b: Expression): Refusal | undefined {
  const x = compile(a, left.base.scope);
  if (isRefusal(x)) return x;
  const y = compile(b, right.base.scope);
  if (isRefusal(y)) return y;
  pairKeys(left, right, x, y);
  return undefined;
}

function pairKeys(left: Side, right: Side, a: Compiled, b: Compiled): void {
  const type = comparisonType(a.type, b.type, true);
  left.keys.push(castTo(a, type));
  right.keys.push(castTo(b, type));
}

/** Frames of a side: first the columns that its keys need, then those that others want. */
function reader({ base, source }: Side, wanted: readonly number[]) {
  const keyed = base.used.map(({ place }) => place);
  const all = [...keyed, ...wanted];
  return { rows: () => source.rows(all), after: keyed.length };
}

function* joinedRows(
  type: Join["type"],
  left: Side,
  right: Side,
  rest: RowScope,
  tests: readonly Compiled[],
  width: number,
  places: readonly number[],
): Iterable<Frame> {
  const tested = rest.used.map(({ place }) => place);
  const wanted = [...tested, ...places];
  const ofLeft = [...new Set(wanted.filter((at) => at < width))];
  const ofRight = [...new Set(wanted.filter((at) => at >= width))];
  const a = reader(left, ofLeft);
  const b = reader(
    right,
    ofRight.map((at) => at - width),
  );
  // Where each wanted column stands in a pair of frames.
  const whereTested = tested.map((at) => locate(at));
  const whereGiven = places.map((at) => locate(at));
  function locate(at: number): { readonly ofLeft: boolean; readonly slot: number } {
    return at < width
      ? { ofLeft: true, slot: a.after + ofLeft.indexOf(at) }
      : { ofLeft: false, slot: b.after + ofRight.indexOf(at) };
  }
  const value = (
    x: Frame | undefined,
    y: Frame | undefined,
    { ofLeft: isLeft, slot }: (typeof whereGiven)[number],
  ) => (isLeft ? x?.[slot] : y?.[slot]) ?? null;
  const given = (x: Frame | undefined, y: Frame | undefined): Frame =>
    whereGiven.map((where) => value(x, y, where));
  let comparisons = 0;
  const fits = (x: Frame, y: Frame): boolean => {
    if (tests.length === 0) return true;
    if (++comparisons > MOST_COMPARISONS) throw new Stopped(beyond("joinWithoutEquality"));
    const frame = whereTested.map((where) => value(x, y, where));
    return tests.every((test) => test.evaluate(frame) === 1n);
  };
  const found = hashed(b.rows(), right.keys);
  const nullAware = type === "NULL AWARE LEFT ANTI";
  const keepLeft = type === "LEFT" || type === "FULL";
  const keepRight = type === "RIGHT" || type === "FULL";
  const onlyLeft = type === "LEFT SEMI" || type === "LEFT ANTI" || nullAware;
  const onlyRight = type === "RIGHT SEMI" || type === "RIGHT ANTI";
  const met = new Set<Frame>();
  const anyNull = nullAware && found.withNull > 0;
  for (const x of a.rows()) {
    const key = keyValues(x, left.keys);
    let paired = false;
    for (const y of key === undefined ? [] : (found.frames.get(key) ?? [])) {
      if (!fits(x, y)) continue;
      paired = true;
      if (onlyLeft) break;
      if (keepRight || onlyRight) met.add(y);
      if (!onlyRight) yield given(x, y);
    }
    if (type === "LEFT SEMI" ? paired : type === "LEFT ANTI" ? !paired : keepLeft && !paired)
      yield given(x, undefined);
    else if (nullAware && !paired && !anyNull && (key !== undefined || found.size === 0))
      yield given(x, undefined);
  }
  if (!keepRight && !onlyRight) return;
  const whole = type === "RIGHT SEMI";
  for (const y of found.all) if (met.has(y) === whole) yield given(undefined, y);
}

function keyValues(frame: Frame, keys: readonly Compiled[]): string | undefined {
  if (keys.length === 0) return "";
  const values: Datum[] = [];
  for (const key of keys) {
    const value = key.evaluate(frame);
    if (value === null) return undefined;
    values.push(value);
  }
  return keyOf(values);
}

function hashed(rows: Iterable<Frame>, keys: readonly Compiled[]) {
  const frames = new Map<string, Frame[]>();
  const all: Frame[] = [];
  let withNull = 0;
  for (const row of rows) {
    all.push(row);
    const key = keyValues(row, keys);
    if (key === undefined) {
      withNull++;
      continue;
    }
    const list = frames.get(key);
    if (list === undefined) frames.set(key, [row]);
    else list.push(row);
  }
  return { frames, all, withNull, size: all.length };
}
