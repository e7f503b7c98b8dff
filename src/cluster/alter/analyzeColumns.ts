import { has } from "../../engine/index.ts";
import type { AlterAction } from "../../sql/tableStatements.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { sameName } from "../tableKeys.ts";
import type { Column, OlapTable } from "../tables.ts";
import { definedColumn, lacksDefault, type ColumnAction, type Defined } from "./columnChange.ts";
import { checkSchemaChange } from "./modifyColumn.ts";

/** Checks the clauses of an ALTER TABLE one by one, before the table's state (fe analysis/AddColumnClause, nereids AddColumnOp). */
export function analyzeColumns(
  table: OlapTable,
  actions: readonly ColumnAction[],
  context: StatementContext,
): Refusal | undefined {
  for (const action of actions) {
    const refusal = analyzeAction(table, action, context);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function analyzeAction(
  table: OlapTable,
  action: ColumnAction,
  context: StatementContext,
): Refusal | undefined {
  switch (action.kind) {
    case "addColumn":
      return analyzeAdded(table, action, context);
    case "addColumns":
      for (const column of action.columns) {
        const refusal = analyzeAdded(table, { column, position: { type: "last" } }, context);
        if (refusal !== undefined) return refusal;
      }
      return undefined;
    case "dropColumn":
      return has(context.target, "columnsAnalyzedWhole")
        ? analyzeDropped(table, action.column.value, context)
        : undefined;
    case "modifyColumn":
      return analyzeModified(table, action, context);
    default: {
      const never: never = action;
      return never;
    }
  }
}

function analyzeAdded(table: OlapTable, action: Defined, context: StatementContext): Refusal | undefined {
  const { target } = context;
  const column = definedColumn(table, action, context);
  if (isRefusal(column)) return column;
  if (lacksDefault(column)) return fail(target, "addColumnWithoutDefault", { column: column.name });
  const whole = has(target, "columnsAnalyzedWhole");
  const value = whole ? !column.key : action.column.aggregation !== undefined;
  if (action.position.type === "first" && value)
    return fail(target, "addValueColumnFirst", { column: column.name });
  return whole && action.position.type === "after"
    ? checkNeighbours(table, column, action.position.column.value, context)
    : undefined;
}

/** Keys stand before values. */
function checkNeighbours(
  { columns }: OlapTable,
  { name, key }: Column,
  after: string,
  { target }: StatementContext,
): Refusal | undefined {
  const place = columns.findIndex((column) => sameName(column.name, after));
  const [left, right] = [columns[place], columns[place + 1]];
  if (place < 0 || left === undefined) return undefined;
  if (left.key && !key && right?.key === true)
    return fail(target, "columnPlaceWrong", {
      what: "value",
      column: name,
      where: "before key",
      other: right.name,
    });
  return !left.key && key
    ? fail(target, "columnPlaceWrong", { what: "key", column: name, where: "after value", other: left.name })
    : undefined;
}

function analyzeDropped(table: OlapTable, name: string, { target }: StatementContext): Refusal | undefined {
  const is = (other: string) => sameName(other, name);
  const { partitioning, distribution } = table;
  if (partitioning.type !== "unpartitioned" && partitioning.columns.some(is))
    return fail(target, "dropPartitionColumn", { column: name, table: table.name });
  if (distribution.columns.some(is))
    return fail(target, "dropDistributionColumn", { column: name, table: table.name });
  const column = table.columns.find((candidate) => is(candidate.name));
  if (column?.key !== true) return undefined;
  if (table.keysType === "UNIQUE") return fail(target, "dropKeyColumn", { model: "unique", column: name });
  const replaces = table.columns.some(({ aggregation }) => aggregation?.startsWith("REPLACE") === true);
  return table.keysType === "AGGREGATE" && replaces
    ? fail(target, "dropKeyWithReplace", { column: name })
    : undefined;
}

function analyzeModified(
  table: OlapTable,
  action: Extract<AlterAction, { readonly kind: "modifyColumn" }>,
  context: StatementContext,
): Refusal | undefined {
  const { target } = context;
  const column = definedColumn(table, action, context);
  if (isRefusal(column)) return column;
  if (!has(target, "columnsAnalyzedWhole")) return undefined;
  const { position } = action;
  if (position.type === "first" && !column.key)
    return fail(target, "addValueColumnFirst", { column: column.name });
  if (position.type === "after" && sameName(position.column.value, column.name))
    return fail(target, "modifyColumnAfterItself", { column: column.name });
  const old = table.columns.find(({ name }) => sameName(name, column.name));
  return old === undefined ? undefined : checkSchemaChange(old, column, context);
}
