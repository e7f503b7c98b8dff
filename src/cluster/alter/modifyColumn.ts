import { has } from "../../engine/index.ts";
import { mayChangeType } from "../../engine/typeChanges.ts";
import type { ColumnDefinition } from "../../sql/tableStatements.ts";
import { typeName } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import type { Column, ColumnType, OlapTable } from "../tables.ts";
import { primitiveName, sqlType } from "../typeText.ts";

/** Checks that a column of a table may be modified so (fe SchemaChangeHandler.processModifyColumn). */
export function checkModification(
  table: OlapTable,
  old: Column | undefined,
  column: Column,
  definition: ColumnDefinition,
  context: StatementContext,
): Refusal | undefined {
  const { target } = context;
  if (table.keysType === "PRIMARY" && old?.key === true)
    return fail(target, "modifyKeyColumn", { column: old.name });
  if (table.keysType === "PRIMARY" && old !== undefined && table.sortKeys.includes(old.name))
    return fail(target, "modifySortColumn");
  const named = definition.aggregation !== undefined;
  if (named && (table.keysType === "DUPLICATE" || table.keysType === "UNIQUE")) {
    const model = table.keysType === "DUPLICATE" ? "Duplicate" : "Unique";
    return fail(target, "addColumnAggregation", { model, column: column.name });
  }
  if (old === undefined) return fail(target, "modifyColumnUnknown", { column: column.name });
  if (has(target, "columnTypesCheckedLast")) return undefined;
  if (old.autoIncrement === true) return fail(target, "modifyAutoIncrement");
  return checkSchemaChange(old, column, context);
}

/** Checks that a column may become another one (fe catalog/Column.checkSchemaChangeAllowed). */
export function checkSchemaChange(
  old: Column,
  column: Column,
  { target }: StatementContext,
): Refusal | undefined {
  const word = has(target, "dorisTables") ? primitiveName : typeName;
  if (!mayBecome(target, old.type, column.type))
    return fail(target, "modifyType", { from: word(old.type), to: word(column.type) });
  const [from, to] = [sqlType(target, old.type), sqlType(target, column.type)];
  if (has(target, "textMustHoldNumber") && tooNarrow(old.type, column.type))
    return fail(target, "modifyNarrow", { from, to });
  if (old.aggregation !== column.aggregation) return fail(target, "modifyAggregation");
  if (old.nullable && !column.nullable) return fail(target, "modifyNullable");
  if (old.defaultValue !== column.defaultValue || old.defaultNow !== column.defaultNow)
    return fail(target, "modifyDefault");
  const texts = (type: ColumnType) => type.name === "VARCHAR" || type.name === "CHAR";
  const shorter =
    texts(old.type) && texts(column.type) && (old.type.args[0] ?? 1) > (column.type.args[0] ?? 1);
  return shorter ? fail(target, "modifyLength", { from, to }) : undefined;
}

function mayBecome(target: StatementContext["target"], from: ColumnType, to: ColumnType): boolean {
  const decimal = (type: ColumnType) => /^DECIMAL(32|64|128)$/.test(type.name);
  if (decimal(from) && !has(target, "textMustHoldNumber")) {
    const [precision = 0, scale = 0] = from.args;
    const [wider = 0, finer = 0] = to.args;
    // Digits, a sign, a point and a leading zero.
    if (to.name === "VARCHAR") return precision + 3 <= wider;
    return decimal(to) && scale <= finer && precision - scale <= wider - finer;
  }
  return mayChangeType(target, from.name, to.name);
}

/** Characters that a number takes at most, its sign among them (fe catalog/Type.getColumnStringRepSize). */
const WIDTHS: Readonly<Record<string, number>> = {
  TINYINT: 4,
  SMALLINT: 6,
  INT: 11,
  BIGINT: 20,
  LARGEINT: 40,
  FLOAT: 24,
  DOUBLE: 32,
};

function tooNarrow(from: ColumnType, to: ColumnType): boolean {
  if (to.name !== "VARCHAR") return false;
  const decimal = from.name.startsWith("DECIMAL") ? (from.args[0] ?? 0) + 2 : 0;
  return (WIDTHS[from.name] ?? decimal) > (to.args[0] ?? 1);
}
