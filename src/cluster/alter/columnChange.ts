import { has } from "../../engine/index.ts";
import { changesMetadataAlone, lengthensAtOnce } from "../../engine/metadataChange.ts";
import type { AlterAction, ColumnPosition } from "../../sql/tableStatements.ts";
import { columnTypeOf } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { newColumn } from "../newColumns.ts";
import { columnSql } from "../printTable.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { unsupported } from "../statements/unsupported.ts";
import { sameName } from "../tableKeys.ts";
import type { Column, OlapTable } from "../tables.ts";
import { checkOutcome } from "./checkOutcome.ts";
import { definedDorisColumn } from "./definedDorisColumn.ts";
import { checkModification, checkSchemaChange } from "./modifyColumn.ts";

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
  database: string,
  table: OlapTable,
  actions: readonly ColumnAction[],
  context: StatementContext,
): ColumnChange | Refusal {
  const mayBeFast = changesMetadataAlone(context.target, table.properties);
  if (Object.keys(table.temporaryPartitions).length > 0)
    return fail(context.target, "alterTemporaryPartitions");
  let change: ColumnChange = { columns: table.columns, fast: mayBeFast, effects: [] };
  for (const action of actions) {
    const next = applyAction(table, change, action, context);
    if (isRefusal(next)) return next;
    change = next;
  }
  return checkOutcome(database, table, change.columns, change.fast, context) ?? change;
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

export type Defined = Pick<Extract<AlterAction, { readonly kind: "addColumn" }>, "column" | "position">;

/** Reads the column of ADD or MODIFY COLUMN. */
export function definedColumn(
  table: OlapTable,
  { column: definition, position }: Defined,
  context: StatementContext,
): Column | Refusal {
  const { name } = definition;
  // The parser refuses it with a text of its own.
  if (definition.autoIncrement) return unsupported("AUTO_INCREMENT in ALTER TABLE");
  const type = columnTypeOf(definition.type, context);
  if (isRefusal(type)) return type;
  if (has(context.target, "dorisTables")) return definedDorisColumn(table, definition, type, context);
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

/** Rows that are there already would have no value. */
export function lacksDefault({ nullable, defaultValue, defaultNow }: Column): boolean {
  return !nullable && defaultValue === undefined && defaultNow !== true;
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
  if (lacksDefault(column))
    return fail(target, "addColumnWithoutDefault", { column: name }, { text, span: action.column.span });
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
    if (table.keysType === "UNIQUE") return fail(target, "dropKeyColumn", { model: "Unique", column: name });
    const replaces = change.columns.some(
      (candidate) => candidate.aggregation?.startsWith("REPLACE") === true,
    );
    if (table.keysType === "AGGREGATE" && replaces)
      return fail(target, "dropKeyWithReplace", { column: name });
  }
  if (column !== undefined && table.keysType === "PRIMARY" && table.sortKeys.includes(column.name))
    return fail(target, "dropSortColumn");
  if (column === undefined) return fail(target, "dropColumnUnknown", { column: name });
  const rollup = table.indexes.slice(1).find(({ columns }) => columns.some((other) => sameName(other, name)));
  if (rollup !== undefined && has(target, "rollupColumnsKept"))
    return fail(target, "dropColumnInRollup", { column: name, rollup: rollup.name });
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
  const { position } = action;
  const rest = change.columns.filter((candidate) => candidate !== old);
  if (position.type === "after" && has(context.target, "columnTypesCheckedLast")) {
    const wrong = misplaced(change.columns, old, position.column.value, context);
    if (wrong !== undefined) return wrong;
  }
  const place =
    position.type === "last" ? change.columns.indexOf(old) : placeFor(rest, renamed, position, context);
  if (isRefusal(place)) return place;
  const longer =
    position.type === "last" &&
    lengthensAtOnce(context.target) &&
    old.type.name === "VARCHAR" &&
    column.type.name === "VARCHAR" &&
    JSON.stringify(old) !== JSON.stringify(renamed);
  const refused = longer ? checkSchemaChange(old, renamed, context) : undefined;
  if (refused !== undefined) return refused;
  return {
    columns: [...rest.slice(0, place), renamed, ...rest.slice(place)],
    fast: change.fast && longer,
    effects: [...change.effects, { type: "columnChanged", column: old.name }],
  };
}

/** fe SchemaChangeHandler.processModifyColumn: AFTER a column that is not there, or itself. */
function misplaced(
  columns: readonly Column[],
  moved: Column,
  after: string,
  { target }: StatementContext,
): Refusal | undefined {
  const other = columns.find(({ name }) => sameName(name, after));
  if (other === undefined) return fail(target, "modifyColumnUnknown", { column: after });
  return other === moved ? fail(target, "modifyColumnAfterItself", { column: after }) : undefined;
}
