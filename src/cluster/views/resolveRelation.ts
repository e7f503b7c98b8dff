import type { JoinType, Query, Relation, TableRelation } from "../../sql/expressions.ts";
import { clusterBefore, databaseOf, tableOf } from "../catalog.ts";
import { beyond } from "../statements/unsupported.ts";
import { findField, type Field } from "./fields.ts";
import { refuse, type Resolution } from "./resolution.ts";
import { resolveExpression, resolveQuery, type Surroundings } from "./resolveQuery.ts";

/** A relation whose tables have their databases, and the fields that it offers. */
export interface ResolvedRelation {
  readonly relation: Relation;
  readonly fields: readonly Field[];
}

/** Completes the names of the tables behind FROM and lists the fields that they offer (fe sql/analyzer/QueryAnalyzer). */
export function resolveRelation(
  relation: Relation,
  around: Surroundings,
  resolution: Resolution,
): ResolvedRelation {
  switch (relation.kind) {
    case "table":
      return resolveTable(relation, around, resolution);
    case "subquery": {
      const { query, outputs } = resolveQuery(relation.query, around, resolution);
      const alias = relation.alias?.value;
      const fields = renamed(outputs, relation.columns, alias === undefined ? [] : [alias]);
      return { relation: { ...relation, query }, fields };
    }
    case "join":
      return resolveJoin(relation, around, resolution);
    case "values":
    case "tableFunction":
      refuse(resolution, beyond("viewRelation"));
      return { relation, fields: [] };
    default: {
      const never: never = relation;
      return never;
    }
  }
}

/** Gives fields with the names of an alias's list, and its word before them. */
export function renamed(
  fields: readonly Field[],
  names: readonly { readonly value: string }[],
  qualifier: readonly string[],
): Field[] {
  return fields.map((field, place) => ({ ...field, qualifier, name: names[place]?.value ?? field.name }));
}

function resolveTable(
  relation: TableRelation,
  around: Surroundings,
  resolution: Resolution,
): ResolvedRelation {
  const parts = relation.table.parts.map((part) => part.value);
  const name = parts.at(-1) ?? "";
  const alias = relation.alias?.value;
  const common = parts.length === 1 ? around.commonTables.get(name) : undefined;
  if (common !== undefined) return { relation, fields: renamed(common, [], [alias ?? name]) };
  const database = databaseOf(clusterBefore(resolution.context), parts.at(-2) ?? resolution.database ?? "");
  const table = database === undefined ? undefined : tableOf(database, name);
  if (database === undefined || table === undefined) {
    refuse(resolution, beyond("viewOf", { name: parts.join(".") }));
    return { relation, fields: [] };
  }
  resolution.tables.set(table.id, {
    catalog: "default_catalog",
    database: database.name,
    databaseId: database.id,
    table: table.name,
    id: table.id,
  });
  const word = (value: string) => ({ value, quoted: true, span: relation.table.span });
  const qualifier = alias === undefined ? [database.name, table.name] : [alias];
  return {
    relation: {
      ...relation,
      table: { ...relation.table, parts: [word(database.name), word(table.name)] },
    },
    fields: table.columns.map((column) => ({
      qualifier,
      name: column.name,
      nullable: column.nullable,
      type: column.type,
      table: table.id,
      column: column.name,
    })),
  };
}

/** Which sides of a join an unmatched row leaves NULL, and which sides the result has. */
const SIDES: Readonly<Record<JoinType, { readonly left: Side; readonly right: Side }>> = {
  INNER: { left: "kept", right: "kept" },
  CROSS: { left: "kept", right: "kept" },
  LEFT: { left: "kept", right: "nullable" },
  RIGHT: { left: "nullable", right: "kept" },
  FULL: { left: "nullable", right: "nullable" },
  "LEFT SEMI": { left: "kept", right: "gone" },
  "RIGHT SEMI": { left: "gone", right: "kept" },
  "LEFT ANTI": { left: "kept", right: "gone" },
  "RIGHT ANTI": { left: "gone", right: "kept" },
  "NULL AWARE LEFT ANTI": { left: "kept", right: "gone" },
};
type Side = "kept" | "nullable" | "gone";

function resolveJoin(
  join: Extract<Relation, { kind: "join" }>,
  around: Surroundings,
  resolution: Resolution,
): ResolvedRelation {
  const left = resolveRelation(join.left, around, resolution);
  const right = resolveRelation(join.right, around, resolution);
  const both = [...left.fields, ...right.fields];
  const on =
    join.on === undefined
      ? undefined
      : resolveExpression(join.on, { ...around, fields: [both, ...around.fields] }, resolution);
  for (const name of join.using ?? []) {
    for (const side of [left, right]) {
      const field = findField(side.fields, [name.value]);
      if (field?.table !== undefined && field.column !== undefined)
        resolution.used.get(field.table)?.add(field.column);
    }
  }
  const sides = SIDES[join.type];
  const offered = (fields: readonly Field[], side: Side): readonly Field[] =>
    side === "gone" ? [] : side === "kept" ? fields : fields.map((field) => ({ ...field, nullable: true }));
  return {
    relation: { ...join, left: left.relation, right: right.relation, ...(on !== undefined && { on }) },
    fields: [...offered(left.fields, sides.left), ...offered(right.fields, sides.right)],
  };
}

/** Puts a resolved relation into a query in the place where the tree has it. */
export function withRelation(query: Query, relation: Relation | undefined): Query {
  if (relation === undefined) return query;
  const { from: _from, relation: _relation, ...rest } = query;
  return relation.kind === "table" ? { ...rest, from: relation } : { ...rest, relation };
}
