import type { ColumnDefinition } from "../../sql/tableStatements.ts";
import { typeName } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import type { Column, ColumnType, OlapTable } from "../tables.ts";

/** To which types a type may change (fe catalog/ColumnType); each may stay as it is. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  TINYINT: ["SMALLINT", "INT", "BIGINT", "LARGEINT", "DOUBLE", "VARCHAR"],
  SMALLINT: ["INT", "BIGINT", "LARGEINT", "DOUBLE", "VARCHAR"],
  INT: ["BIGINT", "LARGEINT", "DOUBLE", "DATE", "VARCHAR"],
  BIGINT: ["LARGEINT", "DOUBLE", "VARCHAR"],
  LARGEINT: ["VARCHAR"],
  FLOAT: ["DOUBLE", "VARCHAR"],
  DOUBLE: ["VARCHAR"],
  CHAR: ["VARCHAR"],
  JSON: ["VARCHAR"],
  VARCHAR: [
    "JSON",
    "TINYINT",
    "SMALLINT",
    "INT",
    "BIGINT",
    "LARGEINT",
    "FLOAT",
    "DOUBLE",
    "DATE",
    "DECIMAL32",
    "DECIMAL64",
    "DECIMAL128",
  ],
  DECIMALV2: ["VARCHAR"],
  DATETIME: ["DATE"],
  DATE: ["DATETIME"],
};

/** Checks that a column may become another one (fe SchemaChangeHandler.processModifyColumn, Column.checkSchemaChangeAllowed). */
export function checkModification(
  table: OlapTable,
  old: Column | undefined,
  column: Column,
  definition: ColumnDefinition,
  { target }: StatementContext,
): Refusal | undefined {
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
  if (old.autoIncrement === true) return fail(target, "modifyAutoIncrement");
  if (!mayBecome(old.type, column.type))
    return fail(target, "modifyType", { from: typeName(old.type), to: typeName(column.type) });
  if (old.aggregation !== column.aggregation) return fail(target, "modifyAggregation");
  if (old.nullable && !column.nullable) return fail(target, "modifyNullable");
  if (old.defaultValue !== column.defaultValue || old.defaultNow !== column.defaultNow)
    return fail(target, "modifyDefault");
  const texts = (type: ColumnType) => type.name === "VARCHAR" || type.name === "CHAR";
  const shorter =
    texts(old.type) && texts(column.type) && (old.type.args[0] ?? 1) > (column.type.args[0] ?? 1);
  return shorter ? fail(target, "modifyLength") : undefined;
}

function mayBecome(from: ColumnType, to: ColumnType): boolean {
  const decimal = (type: ColumnType) => /^DECIMAL(32|64|128)$/.test(type.name);
  if (decimal(from)) {
    const [precision = 0, scale = 0] = from.args;
    const [wider = 0, finer = 0] = to.args;
    // Digits, a sign, a point and a leading zero.
    if (to.name === "VARCHAR") return precision + 3 <= wider;
    return decimal(to) && scale <= finer && precision - scale <= wider - finer;
  }
  return from.name === to.name || CHANGES[from.name]?.includes(to.name) === true;
}
