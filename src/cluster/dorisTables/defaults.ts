import type { ColumnDefinition } from "../../sql/tableStatements.ts";
import { checkLiteral } from "../checkLiteral.ts";
import { isComplex, isDate } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import type { Column, ColumnType } from "../tables.ts";

type Initial = Pick<Column, "defaultValue" | "defaultNow" | "nowDigits">;

/** Names of types as the refusals word them. */
const TITLES: Readonly<Record<string, string>> = {
  HLL: "Hll",
  BITMAP: "Bitmap",
  MAP: "Map",
  STRUCT: "Struct",
};

/** Checks DEFAULT (fe analysis/ColumnDef.validateDefaultValue). */
export function columnDefault(
  { defaultValue: given, name, aggregation }: ColumnDefinition,
  type: ColumnType,
  nullable: boolean,
  { target }: StatementContext,
): Initial | Refusal {
  const column = name.value;
  if (given === undefined) return {};
  const absent = given.kind === "literal" && given.type === "null";
  const title = TITLES[type.name] ?? type.name;
  if (type.name === "HLL" || (type.name === "BITMAP" && !absent))
    return fail(target, "defaultInvalid", { column, type: title });
  if (isComplex(type) && !absent) {
    const empty = given.kind === "literal" && given.value === "[]";
    if (type.name !== "ARRAY") return fail(target, "defaultInvalid", { column, type: title, kind: "nested" });
    return empty
      ? { defaultValue: "[]" }
      : fail(target, "defaultInvalid", { column, type: title, kind: "array" });
  }
  if (absent)
    return nullable || aggregation === "REPLACE_IF_NOT_NULL"
      ? {}
      : fail(target, "defaultInvalid", { column, type: title, kind: "null" });
  if (given.kind === "now") {
    return isDate(type)
      ? { defaultNow: true, ...(given.digits !== undefined && { nowDigits: given.digits }) }
      : fail(target, "defaultInvalidBecause", { column, reason: nowReason(type) });
  }
  const checked = checkLiteral(type, given.value);
  if ("reason" in checked) return fail(target, "defaultInvalidBecause", { column, reason: checked.reason });
  return { defaultValue: given.value };
}

/** The time is taken for a text of that name. */
function nowReason(type: ColumnType): string {
  const checked = checkLiteral(type, "CURRENT_TIMESTAMP");
  return "reason" in checked ? checked.reason : `Unsupported type: ${type.name}`;
}
