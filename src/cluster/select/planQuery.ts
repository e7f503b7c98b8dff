import { has } from "../../engine/index.ts";
import type { Query } from "../../sql/expressions.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { CompileScope, QueryCompiler } from "./compiled.ts";
import { compoundPlan } from "./compoundPlan.ts";
import { outerScope } from "./outerScope.ts";
import { planSelect } from "./planSelect.ts";
import type { QueryPlace, QueryPlan } from "./queryPlan.ts";
import { resolveRelation } from "./relations.ts";

/** Analyzes a query: what WITH names, then SELECT or several of them (fe sql/analyzer/QueryAnalyzer). */
export function planQuery(query: Query, place: QueryPlace): QueryPlan | Refusal {
  const inside = withNamed(query, place);
  if (isRefusal(inside)) return inside;
  if (query.compound === undefined) return planOne(query, inside);
  const plan = compoundPlan(query, inside, (one) =>
    one.compound === undefined ? planOne(one, inside) : planQuery(one, inside),
  );
  return plan;
}

function planOne(query: Query, place: QueryPlace): QueryPlan | Refusal {
  const from = query.from ?? query.relation;
  const queries = queryCompiler(place);
  const source =
    from === undefined ? undefined : resolveRelation(from, place, { queries, planQuery }, query.where);
  return isRefusal(source) ? source : planSelect(query, source, place, queries);
}

/** Makes queries within expressions ready: they see the query around them. */
function queryCompiler(place: QueryPlace): QueryCompiler {
  return (query: Query, around: CompileScope) => {
    const outer = outerScope(around);
    const plan = planQuery(query, { ...place, outer });
    if (isRefusal(plan)) return plan;
    return {
      types: plan.types,
      constant: !outer.used(),
      rows: (frame) => {
        outer.enter(frame);
        return [...plan.rows()];
      },
    };
  };
}

/** Adds what WITH names; each query sees those before it (fe sql/analyzer/QueryAnalyzer.analyzeCTE). */
function withNamed(query: Query, place: QueryPlace): QueryPlace | Refusal {
  if (query.with === undefined) return place;
  const { target } = place.context;
  let inside = place;
  const here = new Set<string>();
  for (const { name, columns, query: one } of query.with) {
    const plan = planQuery(one, inside);
    if (isRefusal(plan)) return plan;
    if (here.has(name.value)) return fail(target, "tableNotUnique", { table: name.value });
    const fewer = has(target, "fewerNamesInWith") && columns.length < plan.titles.length;
    if (columns.length > 0 && columns.length !== plan.titles.length && !fewer)
      return fail(target, "withColumns", {
        name: name.value,
        columns: plan.titles.length,
        labels: columns.length,
      });
    here.add(name.value);
    const titles = plan.titles.map((title, at) => columns[at]?.value ?? title);
    inside = { ...inside, named: new Map([...inside.named, [name.value, { ...plan, titles }]]) };
  }
  return inside;
}
