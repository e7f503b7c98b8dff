import type { Expression } from "../../sql/expressions.ts";
import { printQuery } from "../../sql/printQuery.ts";
import { clusterBefore } from "../catalog.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import { castDatum } from "../values/castDatum.ts";
import { BOOLEAN, NULL_TYPE, type Datum, type DatumType } from "../values/datum.ts";
import { comparisonType } from "./commonType.ts";
import { castTo, type Compiled, type CompiledQuery, type CompileScope, type Frame } from "./compiled.ts";
import { keyOf } from "./keyOf.ts";
import { Stopped } from "./stopped.ts";

/** Makes a query in parentheses that stands for one value: NULL where it gives no row. */
export function scalarQuery(
  node: Expression & { readonly kind: "query" },
  scope: CompileScope,
): Compiled | Refusal {
  const query = compileQuery(node.query, scope);
  if (isRefusal(query)) return query;
  const type = query.types[0] ?? NULL_TYPE;
  if (query.types.length !== 1)
    return fail(scope.context.target, "scalarColumns", { columns: query.types.length });
  return {
    type,
    evaluate: (frame) => {
      const rows = query.rows(frame);
      if (rows.length > 1) throw new Stopped(tooManyRows(rows.length, scope));
      return rows[0]?.[0] ?? null;
    },
  };
}

function tooManyRows(rows: number, { context }: CompileScope): Refusal {
  const host = clusterBefore(context).nodes.find(({ up }) => up)?.host ?? "";
  return fail(context.target, "scalarRows", { rows, host });
}

/** Makes EXISTS. */
export function existsQuery(
  node: Expression & { readonly kind: "exists" },
  scope: CompileScope,
): Compiled | Refusal {
  const query = compileQuery(node.query, scope);
  if (isRefusal(query)) return query;
  return { type: BOOLEAN, evaluate: (frame) => (query.rows(frame).length > 0 ? 1n : 0n) };
}

/** Makes IN and NOT IN of a query; with a NULL among its values it is TRUE or NULL, never FALSE. */
export function membershipQuery(
  node: Expression & { readonly kind: "inQuery" },
  operand: Compiled,
  scope: CompileScope,
): Compiled | Refusal {
  const query = compileQuery(node.query, scope);
  if (isRefusal(query)) return query;
  const from = query.types[0] ?? NULL_TYPE;
  if (query.types.length !== 1)
    return fail(scope.context.target, "inQueryColumns", {
      columns: query.types.length,
      query: printQuery(node.query, { target: scope.context.target }),
    });
  const type = comparisonType(operand.type, from, true);
  const value = castTo(operand, type).evaluate;
  const found = (rows: readonly (readonly Datum[])[]) => valueSet(rows, from, type);
  let known: ReturnType<typeof found> | undefined;
  const yes = node.negated ? 0n : 1n;
  return {
    type: BOOLEAN,
    evaluate: (frame) => {
      const set = known ?? found(query.rows(frame));
      if (query.constant) known = set;
      if (set.size === 0) return 1n - yes;
      const wanted = value(frame);
      if (wanted === null) return null;
      if (set.values.has(keyOf([wanted]))) return yes;
      return set.withNull ? null : 1n - yes;
    },
  };
}

function valueSet(rows: readonly (readonly Datum[])[], from: DatumType, to: DatumType) {
  const values = new Set<string>();
  let withNull = false;
  for (const row of rows) {
    const value = castDatum(row[0] ?? null, from, to);
    if (value === null) withNull = true;
    else values.add(keyOf([value]));
  }
  return { values, withNull, size: rows.length };
}

/** Makes the query ready; one that names no column of the query around it is run once. */
function compileQuery(
  query: (Expression & { readonly kind: "query" })["query"],
  scope: CompileScope,
): CompiledQuery | Refusal {
  if (scope.queries === undefined) return beyond("subquery");
  const compiled = scope.queries(query, scope);
  if (isRefusal(compiled) || !compiled.constant) return compiled;
  let rows: readonly (readonly Datum[])[] | undefined;
  return { ...compiled, rows: (frame: Frame) => (rows ??= compiled.rows(frame)) };
}
