import type { Expression, Query, Relation } from "../../sql/expressions.ts";
import type { QualifiedName } from "../../sql/statements.ts";
import { mapParts } from "../select/mapParts.ts";

/** Gives new names for `db`, `table`. */
type Rename = (parts: readonly string[]) => readonly string[];

/** Gives a resolved query with other names of its tables, in columns too. */
export function mapTables(query: Query, rename: Rename): Query {
  const expression = (one: Expression): Expression => mapColumns(one, rename);
  return {
    ...query,
    ...(query.with !== undefined && {
      with: query.with.map((common) => ({ ...common, query: mapTables(common.query, rename) })),
    }),
    ...(query.compound !== undefined && {
      compound: query.compound.map((operand) => ({ ...operand, query: mapTables(operand.query, rename) })),
    }),
    items: query.items.map((item) =>
      item.kind === "star" ? item : { ...item, expression: expression(item.expression) },
    ),
    ...(query.from !== undefined && {
      from: { ...query.from, table: renamedName(query.from.table, rename) },
    }),
    ...(query.relation !== undefined && { relation: mapRelation(query.relation, rename) }),
    ...(query.where !== undefined && { where: expression(query.where) }),
    groupBy: query.groupBy.map(expression),
    ...(query.having !== undefined && { having: expression(query.having) }),
    orderBy: query.orderBy.map((key) => ({ ...key, expression: expression(key.expression) })),
  };
}

function mapRelation<R extends Relation>(relation: R, rename: Rename): R;
function mapRelation(relation: Relation, rename: Rename): Relation {
  switch (relation.kind) {
    case "table":
      return { ...relation, table: renamedName(relation.table, rename) };
    case "subquery":
      return { ...relation, query: mapTables(relation.query, rename) };
    case "join":
      return {
        ...relation,
        left: mapRelation(relation.left, rename),
        right: mapRelation(relation.right, rename),
        ...(relation.on !== undefined && { on: mapColumns(relation.on, rename) }),
      };
    case "values":
    case "tableFunction":
      return relation;
    default: {
      const never: never = relation;
      return never;
    }
  }
}

function mapColumns(expression: Expression, rename: Rename): Expression {
  switch (expression.kind) {
    case "column":
      return { ...expression, name: renamedColumn(expression.name, rename) };
    case "query":
    case "exists":
      return { ...expression, query: mapTables(expression.query, rename) };
    case "inQuery":
      return {
        ...expression,
        operand: mapColumns(expression.operand, rename),
        query: mapTables(expression.query, rename),
      };
    default:
      return mapParts(expression, (part) => mapColumns(part, rename));
  }
}

function renamedName(name: QualifiedName, rename: Rename): QualifiedName {
  if (name.parts.length < 2) return name;
  return { ...name, parts: words(rename(name.parts.map((part) => part.value)), name) };
}

/** Only a column that names its database is known to be of that table. */
function renamedColumn(name: QualifiedName, rename: Rename): QualifiedName {
  if (name.parts.length < 3) return name;
  const values = name.parts.map((part) => part.value);
  return { ...name, parts: words([...rename(values.slice(0, -1)), values.at(-1) ?? ""], name) };
}

function words(values: readonly string[], { span }: QualifiedName): QualifiedName["parts"] {
  return values.map((value) => ({ value, quoted: true, span }));
}
