import type { Query } from "../../sql/expressions.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { castDatum } from "../values/castDatum.ts";
import type { Datum, DatumType } from "../values/datum.ts";
import { branchType } from "./commonType.ts";
import { compile } from "./compile.ts";
import { sameType, type Compiled } from "./compiled.ts";
import { keyOf } from "./keyOf.ts";
import { limited, orderPosition, sorted, type OrderKey } from "./ordering.ts";
import type { QueryPlace, QueryPlan } from "./queryPlan.ts";
import { rowScope } from "./rowScope.ts";
import { derivedScope } from "./scope.ts";

type Part = NonNullable<Query["compound"]>[number];

/** Analyzes queries joined by UNION, INTERSECT and EXCEPT (fe sql/analyzer/QueryAnalyzer.analyzeSetOperation). */
export function compoundPlan(
  query: Query,
  place: QueryPlace,
  plan: (query: Query) => QueryPlan | Refusal,
): QueryPlan | Refusal {
  const { compound = [], orderBy, limit, with: _named, ...rest } = query;
  const first = plan({ ...rest, orderBy: [] });
  if (isRefusal(first)) return first;
  const joined = join(first, compound, place, plan);
  if (isRefusal(joined)) return joined;
  return ordered(joined, orderBy, limit, place);
}

/** Joins from left to right; INTERSECT holds its sides together first. */
function join(
  first: QueryPlan,
  compound: readonly Part[],
  place: QueryPlace,
  plan: (query: Query) => QueryPlan | Refusal,
): QueryPlan | Refusal {
  let left = first;
  for (let at = 0; at < compound.length; at++) {
    const part = compound[at];
    if (part === undefined) continue;
    const planned = plan(part.query);
    if (isRefusal(planned)) return planned;
    let right = planned;
    if (part.operator !== "INTERSECT") {
      let end = at + 1;
      while (compound[end]?.operator === "INTERSECT") end++;
      const closer = join(right, compound.slice(at + 1, end), place, plan);
      if (isRefusal(closer)) return closer;
      right = closer;
      at = end - 1;
    }
    const both = combine(left, part, right, place);
    if (isRefusal(both)) return both;
    left = both;
  }
  return left;
}

function combine(
  left: QueryPlan,
  { operator, all }: Part,
  right: QueryPlan,
  { context: { target } }: QueryPlace,
): QueryPlan | Refusal {
  if (all && operator !== "UNION") return fail(target, "compoundAll", { operator });
  if (left.types.length !== right.types.length) return fail(target, "compoundColumns", operands(left, right));
  const types = left.types.map((type, column) => branchType([type, right.types[column] ?? type]));
  const a = () => converted(left, types);
  const b = () => converted(right, types);
  return {
    titles: left.titles,
    types,
    rows: () => (all ? chained(a(), b()) : OPERATIONS[operator](a(), b())),
  };
}

/** Lists the columns of both sides; they are numbered as they come. */
function operands(left: QueryPlan, right: QueryPlan) {
  const list = (titles: readonly string[], from: number) =>
    `[${titles.map((title, place) => `${title}#${from + place}`).join(", ")}]`;
  return {
    first: list(left.titles, 0),
    firstColumns: left.titles.length,
    second: list(right.titles, left.titles.length),
    secondColumns: right.titles.length,
  };
}

type Rows = Iterable<readonly Datum[]>;

const OPERATIONS: Readonly<Record<Part["operator"], (left: Rows, right: Rows) => Rows>> = {
  UNION: (left, right) => different(chained(left, right)).values(),
  INTERSECT: (left, right) => {
    const other = different(right);
    return [...different(left)].flatMap(([key, row]) => (other.has(key) ? [row] : []));
  },
  EXCEPT: (left, right) => {
    const other = different(right);
    return [...different(left)].flatMap(([key, row]) => (other.has(key) ? [] : [row]));
  },
};

function* chained(left: Rows, right: Rows): Rows {
  yield* left;
  yield* right;
}

function different(rows: Rows): ReadonlyMap<string, readonly Datum[]> {
  const found = new Map<string, readonly Datum[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!found.has(key)) found.set(key, row);
  }
  return found;
}

function* converted(plan: QueryPlan, types: readonly DatumType[]): Rows {
  const casts = types.map((to, column) => {
    const from = plan.types[column] ?? to;
    return sameType(from, to) ? undefined : { from, to };
  });
  for (const row of plan.rows())
    yield row.map((datum, column) => {
      const cast = casts[column];
      return cast === undefined ? datum : castDatum(datum, cast.from, cast.to);
    });
}

/** Orders and cuts the whole: ORDER BY sees the columns of the result alone. */
function ordered(
  plan: QueryPlan,
  orderBy: Query["orderBy"],
  limit: Query["limit"],
  { context }: QueryPlace,
): QueryPlan | Refusal {
  const scope = derivedScope(
    plan.titles.map((name, column) => ({ name, type: plan.types[column] ?? { kind: "text" } })),
    undefined,
  );
  const base = rowScope(scope, context);
  const keys: Compiled[] = [];
  const order: OrderKey[] = [];
  const width = plan.types.length;
  for (const { expression, descending, nullsFirst = !descending } of orderBy) {
    const position = orderPosition(expression, width, context);
    if (isRefusal(position)) return position;
    if (position !== undefined) {
      order.push({ place: position, descending, nullsFirst });
      continue;
    }
    const key = compile(expression, base.within("SORT"));
    if (isRefusal(key)) return key;
    order.push({ place: width + keys.push(key) - 1, descending, nullsFirst });
  }
  return {
    ...plan,
    rows: () => {
      const places = base.used.map(({ place }) => place);
      const rows =
        keys.length === 0
          ? plan.rows()
          : Array.from(plan.rows(), (row) => {
              const frame = places.map((place) => row[place] ?? null);
              return [...row, ...keys.map((key) => key.evaluate(frame))];
            });
      return Array.from(limited(sorted(rows, order), limit), (row) => row.slice(0, width));
    },
  };
}
