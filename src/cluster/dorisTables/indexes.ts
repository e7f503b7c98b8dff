import { has } from "../../engine/index.ts";
import type { CreateTableStatement, IndexDefinition } from "../../sql/tableStatements.ts";
import { isDate, isText, isWholeNumber } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import { sameName } from "../tableKeys.ts";
import { primitiveName } from "../typeText.ts";
import type { Column, ColumnType } from "../tables.ts";
import type { DorisKeys } from "./keys.ts";

const SINGLE = ["BITMAP", "INVERTED", "ANN"];
const MOST_LETTERS = 64;

/** The type of an index that names none (fe nereids parser/LogicalPlanBuilder, analysis/IndexDef). */
export const USUAL_INDEX = "BITMAP";

/** Checks the indexes of a new table (fe analysis/IndexDef, nereids IndexDefinition). */
export function checkIndexes(
  { indexes }: CreateTableStatement,
  columns: readonly Column[],
  keys: DorisKeys,
  context: StatementContext,
): Refusal | undefined {
  const { target } = context;
  for (const index of indexes) {
    const refusal = checkIndex(index, columns, keys, context);
    if (refusal !== undefined) return refusal;
  }
  const names = new Set(indexes.map(({ name }) => name.value.toLowerCase()));
  if (names.size !== indexes.length) return fail(target, "indexTwice");
  const seen = new Set<string>();
  for (const { columns: on, type = USUAL_INDEX } of indexes) {
    const apart = has(target, "invertedIndexesBeside") && type === "INVERTED";
    const key = `${type} ${on.map(({ value }) => value.toUpperCase()).join(",")}`;
    if (seen.has(key) && !apart)
      return fail(target, "indexTwice", { kind: "columns", column: on[0]?.value ?? "", index: type });
    seen.add(key);
  }
  return undefined;
}

function checkIndex(
  index: IndexDefinition,
  columns: readonly Column[],
  keys: DorisKeys,
  { target }: StatementContext,
): Refusal | undefined {
  const type = index.type ?? USUAL_INDEX;
  const name = index.name.value;
  if (SINGLE.includes(type)) {
    if (index.columns.length !== 1) return fail(target, "indexSeveralColumns", { type });
    if (name.length > MOST_LETTERS) return fail(target, "indexNameLong", { limit: MOST_LETTERS });
  }
  for (const { value } of index.columns) {
    const column = columns.find((candidate) => sameName(candidate.name, value));
    if (column === undefined) return fail(target, "indexColumnUnknown", { column: value });
    const data = { index: type, column: column.name, name, type: primitiveName(column.type) };
    const element = type === "INVERTED" && column.type.name === "ARRAY" ? column.type.inner[0] : column.type;
    if (element !== undefined && !canBeIndexed(element)) return fail(target, "indexColumnType", data);
    if (!column.key && keys.type === "AGGREGATE") return fail(target, "indexValueColumn", data);
    const merged = type === "INVERTED" && keys.type === "UNIQUE" && !keys.mergeOnWrite;
    if (merged && !has(target, "invertedIndexesBeside")) return fail(target, "indexValueColumn", data);
    if (type === "NGRAM_BF" && index.properties?.length !== 2) return fail(target, "ngramProperties");
  }
  return undefined;
}

function canBeIndexed(type: ColumnType): boolean {
  const others = ["BOOLEAN", "IPV4", "IPV6", "VARIANT"];
  return (
    isDate(type) ||
    isWholeNumber(type) ||
    isText(type) ||
    type.name.startsWith("DECIMAL") ||
    others.includes(type.name)
  );
}
