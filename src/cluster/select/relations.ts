import { has } from "../../engine/index.ts";
import type { Expression, Query, Relation, TableRelation } from "../../sql/expressions.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { QueryCompiler } from "./compiled.ts";
import { joinSources } from "./joinSources.ts";
import { namedTable, type NamedTable } from "./namedTable.ts";
import { numbersSource } from "./numbersSource.ts";
import { planSource } from "./planSource.ts";
import type { QueryPlace, QueryPlan } from "./queryPlan.ts";
import type { RowSource } from "./rowSource.ts";
import { lateralFunction, seriesSource } from "./seriesSource.ts";
import { conjuncts } from "./splitCondition.ts";
import { tableSource } from "./tableSource.ts";
import { valuesSource } from "./valuesSource.ts";
import { viewPlan } from "./viewPlan.ts";

/** What the parts of FROM need of those who analyze queries. */
export interface QueryTools {
  readonly queries: QueryCompiler;
  readonly planQuery: (query: Query, place: QueryPlace) => QueryPlan | Refusal;
}

/**
 * Makes what stands behind FROM ready to be read (fe sql/analyzer/QueryAnalyzer.visitSelect).
 * @param where the query's condition: rows of a join that it leaves out need not be paired
 */
export function resolveRelation(
  from: Relation,
  place: QueryPlace,
  tools: QueryTools,
  where?: Expression,
): RowSource | Refusal {
  // First all tables and aliases are looked up, then what they are made of is analyzed.
  const tables = new Map<TableRelation, NamedTable>();
  const refusal = findTables(from, place, tables, new Set());
  if (refusal !== undefined) return refusal;
  if (from.kind === "tableFunction" && !from.wrapped) return fail(place.context.target, "functionNotLateral");
  return sourceOf(from, where === undefined ? [] : conjuncts(where), place, tools, tables);
}

/** Looks tables up and sees to it that no alias is there twice (fe QueryAnalyzer.resolveTableRef). */
function findTables(
  relation: Relation,
  place: QueryPlace,
  tables: Map<TableRelation, NamedTable>,
  aliases: Set<string>,
): Refusal | undefined {
  if (relation.kind === "join")
    return (
      findTables(relation.left, place, tables, aliases) ?? findTables(relation.right, place, tables, aliases)
    );
  const taken = (key: string, table: string) => {
    if (!has(place.context.target, "relationNamesUnique")) return undefined;
    if (aliases.has(key)) return fail(place.context.target, "tableNotUnique", { table });
    aliases.add(key);
    return undefined;
  };
  if (relation.kind !== "table") {
    const { alias } = relation;
    return alias === undefined ? undefined : taken(alias.value, alias.value);
  }
  const found = namedTable(relation, place);
  if (isRefusal(found)) return found;
  if (found.kind !== "named") {
    const twice = taken(`${found.database.name}.${found.alias}`, found.alias);
    if (twice !== undefined) return twice;
  }
  tables.set(relation, found);
  return undefined;
}

function sourceOf(
  relation: Relation,
  conditions: readonly Expression[],
  place: QueryPlace,
  tools: QueryTools,
  tables: ReadonlyMap<TableRelation, NamedTable>,
): RowSource | Refusal {
  switch (relation.kind) {
    case "table": {
      const found = tables.get(relation);
      if (found === undefined) throw new Error("a table that was not looked up");
      return namedSource(found, conditions, place, tools);
    }
    case "subquery": {
      const { alias, columns, query } = relation;
      if (alias === undefined) return fail(place.context.target, "derivedAliasMissing");
      const plan = tools.planQuery(query, place);
      if (isRefusal(plan)) return plan;
      return planSource(plan, alias.value, columns, place);
    }
    case "values":
      return valuesSource(relation, place, tools.queries);
    case "tableFunction":
      return relation.properties === undefined
        ? seriesSource(relation, place, tools.queries)
        : numbersSource(relation, place);
    case "join": {
      // What holds for the rows of the result holds for the rows of a side that the join keeps as it is.
      const inner = relation.type === "INNER" || relation.type === "CROSS";
      const ofLeft = inner || relation.type.startsWith("LEFT") ? conditions : [];
      const ofRight = inner || relation.type.startsWith("RIGHT") ? conditions : [];
      const left = sourceOf(relation.left, ofLeft, place, tools, tables);
      if (isRefusal(left)) return left;
      const { right: other } = relation;
      const lateral = other.kind === "tableFunction" && !other.wrapped;
      if (relation.lateral && !lateral) return fail(place.context.target, "lateralNotFunction");
      if (lateral) return lateralFunction(relation, left, other, place, tools.queries);
      const right = sourceOf(other, ofRight, place, tools, tables);
      if (isRefusal(right)) return right;
      return joinSources(relation, inner ? conditions : [], left, right, place, tools.queries);
    }
    default: {
      const never: never = relation;
      return never;
    }
  }
}

function namedSource(
  found: NamedTable,
  conditions: readonly Expression[],
  place: QueryPlace,
  tools: QueryTools,
): RowSource | Refusal {
  switch (found.kind) {
    case "named":
      return planSource(found.plan, found.alias, [], place);
    case "table":
      return tableSource(found, conditions, place.context);
    case "view": {
      const plan = viewPlan(found, place, tools.planQuery);
      return isRefusal(plan) ? plan : planSource(plan, found.alias, [], place, found.database.name);
    }
    default: {
      const never: never = found;
      return never;
    }
  }
}
