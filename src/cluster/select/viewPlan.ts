import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import { datumTypeOf } from "../values/datum.ts";
import { castDatum } from "../values/castDatum.ts";
import { errorText, has } from "../../engine/index.ts";
import { sameType } from "./compiled.ts";
import type { NamedTable } from "./namedTable.ts";
import type { QueryPlace, QueryPlan } from "./queryPlan.ts";
import type { QueryTools } from "./relations.ts";

/** Analyzes the query of a view in the view's own database (fe QueryAnalyzer.visitView). */
export function viewPlan(
  { database, view }: NamedTable & { readonly kind: "view" },
  place: QueryPlace,
  planQuery: QueryTools["planQuery"],
): QueryPlan | Refusal {
  const { definition, columns } = view;
  if (definition.query === undefined) return beyond("viewQuery");
  const plan = planQuery(definition.query, {
    context: { ...place.context, text: definition.text },
    database: definition.database,
    named: new Map(),
    // Who reads a view need not be allowed what it reads, unless it runs as who reads it.
    note:
      view.security === "INVOKER" || has(place.context.target, "viewsReadThrough")
        ? place.note
        : () => undefined,
  });
  if (isRefusal(plan)) {
    if (plan.kind !== "error") return plan;
    const { target } = place.context;
    if (errorText(target, "viewInvalid") === undefined) return withoutPlace(plan);
    return fail(target, "viewInvalid", { view: `${database.name}.${view.name}`, reason: plan.message });
  }
  const types = columns.map(({ type }) => datumTypeOf(type));
  return {
    titles: columns.map(({ name }) => name),
    types,
    rows: function* () {
      for (const row of plan.rows())
        yield types.map((to, column) => {
          const from = plan.types[column] ?? to;
          const datum = row[column] ?? null;
          return sameType(from, to) ? datum : castDatum(datum, from, to);
        });
    },
  };
}

/** Leaves out where the error stands: that counts in the view's text. */
function withoutPlace({ errorSpan: _span, ...error }: Refusal & { readonly kind: "error" }): Refusal {
  return error;
}
