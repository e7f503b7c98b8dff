import { has } from "../../engine/index.ts";
import type { AlterAction, ColumnPosition } from "../../sql/tableStatements.ts";
import { columnTypeOf, typeName } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { newColumn } from "../newColumns.ts";
import { columnSql } from "../printTable.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { unsupported } from "../statements/unsupported.ts";
import { sameName } from "../tableKeys.ts";
import type { Column, OlapTable } from "../tables.ts";
import { checkModification } from "./modifyColumn.ts";

export type ColumnAction = Extract<
  AlterAction,
  { readonly kind: "addColumn" | "addColumns" | "dropColumn" | "modifyColumn" }
>;

/** What a change does to a table's columns, for the events. */
export interface ColumnEffect {
  readonly type: "columnAdded" | "columnDropped" | "columnChanged";
  readonly column: string;
}

/** Columns on their way from the old schema to the new one. */
export interface ColumnChange {
  readonly columns: readonly Column[];
  /** Metadata alone changes, at once (fe SchemaChangeHandler: fast schema evolution). */
  readonly fast: boolean;
  readonly effects: readonly ColumnEffect[];
}

const MODELS: Readonly<Record<OlapTable["keysType"], string>> = {
  DUPLICATE: "Duplicate",
  AGGREGATE: "Aggregation",
  UNIQUE: "Unique",
  PRIMARY: "Primary",
};

/** Applies the actions of one ALTER TABLE to a table's columns and checks the outcome (fe SchemaChangeHandler.analyzeAndCreateJob). */
export function changeColumns(
  table: OlapTable,
  actions: readonly ColumnAction[],
  context: StatementContext,
): ColumnChange | Refusal {
  const mayBeFast =
    has(context.target, "fastSchemaEvolution") && table.properties["fast_schema_evolution"] === "true";
  if (Object.keys(table.temporaryPartitions).length > 0)
    return fail(context.target, "alterTemporaryPartitions");
  let change: ColumnChange = { columns: table.columns, fast: mayBeFast, effects: [] };
  for (const action of actions) {
    const next = applyAction(table, change, action, context);
    if (isRefusal(next)) return next;
    change = next;
  }
  return checkOutcome(table, change.columns, context) ?? change;
}

function applyAction(
  table: OlapTable,
  change: ColumnChange,
  action: ColumnAction,
  context: StatementContext,
): ColumnChange | Refusal {
  switch (action.kind) {
    case "addColumn":
      return addColumn(table, change, action, context);
    case "addColumns": {
      let next = change;
      for (const column of action.columns) {
        const added = addColumn(table, next, { column, position: { type: "last" } }, context);
        if (isRefusal(added)) return added;
        next = added;
      }
      return next;
    }
    case "dropColumn":
      return dropColumn(table, change, action.column.value, context);
    case "modifyColumn":
      return modifyColumn(table, change, action, context);
    default: {
      const never: never = action;
      return never;
    }
  }
}

type Defined = Pick<Extract<AlterAction, { readonly kind: "addColumn" }>, "column" | "position">;

/** Reads the column of ADD or MODIFY COLUMN. */
function definedColumn(
  table: OlapTable,
  { column: definition, position }: Defined,
  context: StatementContext,
): Column | Refusal {
  // The parser refuses it with a text of its own.
  if (definition.autoIncrement) return unsupported("AUTO_INCREMENT in ALTER TABLE");
  const type = columnTypeOf(definition.type, context);
  if (isRefusal(type)) return type;
  const { name } = definition;
  // In a primary-key table every column is replaced, whatever was written.
  const aggregation = table.keysType === "PRIMARY" ? "REPLACE" : definition.aggregation;
  if (definition.key && aggregation !== undefined) {
    const reason = `Cannot specify aggregate function '${aggregation}' for key column '${name.value}'`;
    return fail(
      context.target,
      "alterColumnDefinition",
      { reason },
      { text: context.text, span: definition.span },
    );
  }
  // In an aggregate table a column without aggregation is a key.
  const key = definition.key || (table.keysType === "AGGREGATE" && definition.aggregation === undefined);
  const column = newColumn(
    { ...definition, ...(aggregation !== undefined && { aggregation }) },
    type,
    { keys: table.keysType, key },
    context,
  );
  if (isRefusal(column)) {
    if (column.kind === "unsupported" || !("message" in column)) return column;
    const reason = column.message
      .replace(/^Getting analyzing error\. Detail message: /, "")
      .replace(/\.$/, "");
    return fail(
      context.target,
      "alterColumnDefinition",
      { reason },
      { text: context.text, span: definition.span },
    );
  }
  if (position.type === "first" && !key && table.keysType !== "DUPLICATE" && table.keysType !== "UNIQUE") {
    return fail(
      context.target,
      "addValueColumnFirst",
      { column: column.name },
      { text: context.text, span: definition.span },
    );
  }
  return column;
}

function addColumn(
  table: OlapTable,
  change: ColumnChange,
  action: Defined,
  context: StatementContext,
): ColumnChange | Refusal {
  const { target, text } = context;
  const column = definedColumn(table, action, context);
  if (isRefusal(column)) return column;
  const { name } = column;
  const withDefault = column.defaultValue !== undefined || column.defaultNow === true;
  if (!column.nullable && !withDefault) {
    return fail(target, "addColumnWithoutDefault", { column: name }, { text, span: action.column.span });
  }
  const { aggregation } = action.column;
  if (aggregation !== undefined && (table.keysType === "DUPLICATE" || table.keysType === "UNIQUE")) {
    return fail(target, "addColumnAggregation", { model: MODELS[table.keysType], column: name });
  }
  const renamed = change.columns.find(
    (candidate) => candidate.id !== undefined && sameName(candidate.id, name),
  );
  if (renamed !== undefined)
    return fail(target, "addColumnIdExists", { column: name, definition: columnSql(renamed, table) });
  const taken = change.columns.find((candidate) => sameName(candidate.name, name));
  if (taken !== undefined && !table.columns.includes(taken)) {
    // Another clause of this statement adds it.
    return taken.key === column.key && columnSql(taken, table) === columnSql(column, table)
      ? change
      : fail(target, "addColumnRepeated", { column: name });
  }
  if (taken !== undefined) {
    const definition = columnSql(taken, table);
    if (!has(target, "columnIds") || definition === columnSql(column, table))
      return fail(target, "addColumnExists", { column: name });
    return fail(target, "addColumnIdExists", { column: name, definition });
  }
  const place = placeFor(change.columns, column, action.position, context);
  if (isRefusal(place)) return place;
  const columns = [...change.columns.slice(0, place), column, ...change.columns.slice(place)];
  return {
    columns,
    fast: change.fast && !column.key,
    effects: [...change.effects, { type: "columnAdded", column: name }],
  };
}

/** A key goes behind the last key, a value to the end, unless FIRST or AFTER says otherwise. */
function placeFor(
  columns: readonly Column[],
  column: Column,
  position: ColumnPosition,
  { target }: StatementContext,
): number | Refusal {
  switch (position.type) {
    case "first":
      return 0;
    case "after": {
      const place = columns.findIndex((candidate) => sameName(candidate.name, position.column.value));
      return place < 0 ? fail(target, "columnPositionUnknown", { column: position.column.value }) : place + 1;
    }
    case "last":
      return column.key ? columns.filter((candidate) => candidate.key).length : columns.length;
    default: {
      const never: never = position;
      return never;
    }
  }
}

function dropColumn(
  table: OlapTable,
  change: ColumnChange,
  name: string,
  { target }: StatementContext,
): ColumnChange | Refusal {
  const column = change.columns.find((candidate) => sameName(candidate.name, name));
  if (column?.key === true) {
    if (table.keysType === "PRIMARY") return fail(target, "dropKeyColumn", { model: "primary" });
    if (table.keysType === "UNIQUE") return fail(target, "dropKeyColumn", { model: "Unique" });
    const replaces = change.columns.some(
      (candidate) => candidate.aggregation?.startsWith("REPLACE") === true,
    );
    if (table.keysType === "AGGREGATE" && replaces) return fail(target, "dropKeyWithReplace");
  }
  if (column !== undefined && table.keysType === "PRIMARY" && table.sortKeys.includes(column.name))
    return fail(target, "dropSortColumn");
  if (column === undefined) return fail(target, "dropColumnUnknown", { column: name });
  return {
    columns: change.columns.filter((candidate) => candidate !== column),
    fast: change.fast && !column.key,
    effects: [...change.effects, { type: "columnDropped", column: column.name }],
  };
}

function modifyColumn(
  table: OlapTable,
  change: ColumnChange,
  action: Defined,
  context: StatementContext,
): ColumnChange | Refusal {
  const column = definedColumn(table, action, context);
  if (isRefusal(column)) return column;
  const old = change.columns.find((candidate) => sameName(candidate.name, column.name));
  const refusal = checkModification(table, old, column, action.column, context);
  if (refusal !== undefined || old === undefined)
    return refusal ?? fail(context.target, "modifyColumnUnknown", { column: column.name });
  const renamed = { ...column, name: old.name, ...(old.id !== undefined && { id: old.id }) };
  const rest = change.columns.filter((candidate) => candidate !== old);
  const place =
    action.position.type === "last"
      ? change.columns.indexOf(old)
      : placeFor(rest, renamed, action.position, context);
  if (isRefusal(place)) return place;
  return {
    columns: [...rest.slice(0, place), renamed, ...rest.slice(place)],
    fast: false,
    effects: [...change.effects, { type: "columnChanged", column: old.name }],
  };
}

/** fe SchemaChangeHandler.finalAnalyze. */
function checkOutcome(
  table: OlapTable,
  columns: readonly Column[],
  { target }: StatementContext,
): Refusal | undefined {
  const firstValue = columns.findIndex((column) => !column.key);
  if (firstValue >= 0 && columns.slice(firstValue).some((column) => column.key))
    return fail(target, "alterColumnOrder", { table: table.name });
  if (firstValue === 0) return fail(target, "alterNoKeyLeft", { table: table.name });
  for (const [code, modified, names] of [
    [
      "dropPartitionColumn",
      "modifyPartitionColumn",
      table.partitioning.type === "unpartitioned" ? [] : table.partitioning.columns,
    ],
    ["dropDistributionColumn", "modifyDistributionColumn", table.distribution.columns],
  ] as const) {
    for (const name of names) {
      const column = columns.find((candidate) => candidate.name === name);
      if (column === undefined) return fail(target, code, { column: name, table: table.name });
      const old = table.columns.find((candidate) => candidate.name === name);
      if (old !== undefined && typeName(old.type) !== typeName(column.type))
        return fail(target, modified, { column: name, table: table.name });
    }
  }
  return undefined;
}
