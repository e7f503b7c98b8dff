import type { Expression, Query, SelectItem } from "../../sql/expressions.ts";
import { expressionText } from "../select/expressionText.ts";
import { mapParts } from "../select/mapParts.ts";
import { beyond } from "../statements/unsupported.ts";
import { findField, type Field } from "./fields.ts";
import { isNullable } from "./nullability.ts";
import { noteColumn, refuse, type Resolution } from "./resolution.ts";
import { renamed, resolveRelation, withRelation } from "./resolveRelation.ts";

/** What a query within another one can name. */
export interface Surroundings {
  /** Fields of the relations around it, the innermost first. */
  readonly fields: readonly (readonly Field[])[];
  /** What WITH names. */
  readonly commonTables: ReadonlyMap<string, readonly Field[]>;
}

export const NOTHING_AROUND: Surroundings = { fields: [], commonTables: new Map() };

/** A query whose tables have their databases and whose stars are columns, and the fields of its result. */
export interface ResolvedQuery {
  readonly query: Query;
  readonly outputs: readonly Field[];
}

/** Completes a query so that it means the same in every database and for ever (fe sql/analyzer/QueryAnalyzer). */
export function resolveQuery(query: Query, around: Surroundings, resolution: Resolution): ResolvedQuery {
  const commonTables = new Map(around.commonTables);
  const tables = query.with?.map((common) => {
    const inner = resolveQuery(common.query, { ...around, commonTables }, resolution);
    commonTables.set(common.name.value, renamed(inner.outputs, common.columns, []));
    return { ...common, query: inner.query };
  });
  const outside: Surroundings = { ...around, commonTables };
  const block = resolveBlock(query, outside, resolution);
  const compound = query.compound?.map((operand) => {
    const inner = resolveQuery(operand.query, outside, resolution);
    return { operand: { ...operand, query: inner.query }, outputs: inner.outputs };
  });
  return {
    query: {
      ...block.query,
      ...(tables !== undefined && { with: tables }),
      ...(compound !== undefined && { compound: compound.map(({ operand }) => operand) }),
    },
    outputs: compound === undefined ? block.outputs : compound.reduce(joined, block.outputs),
  };
}

/** The fields of UNION and the like: a type that differs is an expression's. */
function joined(
  outputs: readonly Field[],
  { outputs: others }: { readonly outputs: readonly Field[] },
): readonly Field[] {
  return outputs.map(({ name, nullable, type }, place) => {
    const other = others[place];
    const same = type !== undefined && JSON.stringify(type) === JSON.stringify(other?.type);
    return {
      qualifier: [],
      name,
      nullable: nullable || other?.nullable === true,
      ...(same && { type }),
    };
  });
}

function resolveBlock(query: Query, around: Surroundings, resolution: Resolution): ResolvedQuery {
  const written = query.from ?? query.relation;
  const source = written === undefined ? undefined : resolveRelation(written, around, resolution);
  const fields = source?.fields ?? [];
  const inside: Surroundings = { ...around, fields: [fields, ...around.fields] };
  const items: SelectItem[] = [];
  const outputs: Field[] = [];
  for (const item of query.items) {
    if (item.kind === "star") {
      for (const field of starFields(fields, item)) {
        const column = columnOf(field, item);
        noteColumn(resolution, column, field);
        items.push({ kind: "expression", expression: column, text: field.name, span: item.span });
        outputs.push(field);
      }
      continue;
    }
    const expression = resolveExpression(item.expression, inside, resolution);
    items.push({ ...item, expression });
    const field = resolution.columns.get(expression);
    outputs.push(
      field === undefined
        ? {
            qualifier: [],
            name: item.alias?.value ?? expressionText(item.expression),
            nullable: isNullable(expression, (node) => resolution.columns.get(node)?.nullable ?? true),
          }
        : { ...field, name: item.alias?.value ?? field.name },
    );
  }
  const aliases = items.flatMap((item, place): Field[] => {
    const output = outputs[place];
    const alias = item.kind === "expression" ? item.alias : undefined;
    if (alias === undefined || output === undefined) return [];
    return [{ qualifier: [], name: alias.value, nullable: output.nullable }];
  });
  const columnsFirst: Surroundings = { ...inside, fields: [...inside.fields, aliases] };
  const aliasesFirst: Surroundings = { ...inside, fields: [aliases, ...inside.fields] };
  const resolved = (expression: Expression, surroundings: Surroundings) =>
    resolveExpression(expression, surroundings, resolution);
  return {
    query: {
      ...withRelation(query, source?.relation),
      items,
      ...(query.where !== undefined && { where: resolved(query.where, inside) }),
      groupBy: query.groupBy.map((expression) => resolved(expression, columnsFirst)),
      ...(query.having !== undefined && { having: resolved(query.having, columnsFirst) }),
      orderBy: query.orderBy.map((key) => ({ ...key, expression: resolved(key.expression, aliasesFirst) })),
    },
    outputs,
  };
}

function starFields(fields: readonly Field[], star: Extract<SelectItem, { kind: "star" }>): readonly Field[] {
  const words = star.table?.parts.map((part) => part.value);
  if (words === undefined) return fields;
  return fields.filter(({ qualifier }) =>
    words.every((word, place) => word === qualifier.at(place - words.length)),
  );
}

function columnOf({ qualifier, name }: Field, { span }: SelectItem): Expression {
  const parts = [...qualifier, name].map((value) => ({ value, quoted: true, span }));
  return { kind: "column", name: { parts, span }, span };
}

/** Finds what the columns of an expression mean and completes the queries within it. */
export function resolveExpression(
  expression: Expression,
  around: Surroundings,
  resolution: Resolution,
): Expression {
  switch (expression.kind) {
    case "column": {
      const parts = expression.name.parts.map((part) => part.value);
      const field = around.fields.map((fields) => findField(fields, parts)).find((one) => one !== undefined);
      if (field === undefined) refuse(resolution, beyond("viewOf", { name: parts.join(".") }));
      else noteColumn(resolution, expression, field);
      return expression;
    }
    case "query":
    case "exists":
      return { ...expression, query: resolveQuery(expression.query, around, resolution).query };
    case "inQuery":
      return {
        ...expression,
        operand: resolveExpression(expression.operand, around, resolution),
        query: resolveQuery(expression.query, around, resolution).query,
      };
    default:
      return mapParts(expression, (part) => resolveExpression(part, around, resolution));
  }
}
