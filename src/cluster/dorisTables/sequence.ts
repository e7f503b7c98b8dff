import { isDate, isWholeNumber } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import { sameName } from "../tableKeys.ts";
import type { SettingsOf } from "./settings.ts";

const COLUMN = "function_column.sequence_col";
const TYPE = "function_column.sequence_type";
const TYPES = [
  "TINYINT",
  "SMALLINT",
  "INT",
  "BIGINT",
  "LARGEINT",
  "DATE",
  "DATETIME",
  "DATEV2",
  "DATETIMEV2",
];

/** Checks the sequence column of a unique key table (fe datasource/InternalCatalog.createOlapTable). */
export function checkSequence(
  given: Readonly<Record<string, string>>,
  { keys, columns }: SettingsOf,
  { target }: StatementContext,
): Refusal | undefined {
  const name = given[COLUMN];
  const type = given[TYPE];
  if (name === undefined && type === undefined) return undefined;
  if (keys.type !== "UNIQUE") return fail(target, "sequenceModel");
  if (name !== undefined) {
    const column = columns.find((candidate) => sameName(candidate.name, name));
    if (column === undefined) return fail(target, "sequenceColumnUnknown", { column: name });
    if (!isWholeNumber(column.type) && !isDate(column.type)) return fail(target, "sequenceColumnType");
  }
  if (type !== undefined && !TYPES.includes(type.toUpperCase()))
    return fail(target, "sequenceColumnType", { kind: "type" });
  return name !== undefined && type !== undefined ? fail(target, "sequenceTwice") : undefined;
}
