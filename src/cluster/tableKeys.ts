import type { ColumnDefinition, CreateTableStatement, KeysType } from "../sql/tableStatements.ts";
import { canBeKey, isDate, isText, isWholeNumber, printType, typeName } from "./columnType.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { Refusal } from "./refusal.ts";
import type { ColumnType } from "./tables.ts";

/** A column of a CREATE TABLE with its type made out. */
export interface TypedColumn {
  readonly definition: ColumnDefinition;
  readonly type: ColumnType;
}

export interface TableKeys {
  readonly type: KeysType;
  /** The first so many columns. */
  readonly count: number;
}

/** A short key has at most so many columns and bytes (fe common/FeConstants). */
const SHORT_KEY_COLUMNS = 3;
export const SHORT_KEY_BYTES = 36;

const INDEX_BYTES: Readonly<Record<string, number>> = {
  BOOLEAN: 1,
  TINYINT: 1,
  SMALLINT: 2,
  INT: 4,
  BIGINT: 8,
  LARGEINT: 16,
  FLOAT: 4,
  DOUBLE: 8,
  DATE: 3,
  DATETIME: 8,
  DECIMAL32: 4,
  DECIMAL64: 8,
  DECIMAL128: 16,
  DECIMALV2: 12,
  VARCHAR: 20,
};

/** Words a key model as it stands before KEY. */
export function keysName(type: KeysType): string {
  return `${SHORT_NAMES[type]}_KEYS`;
}

const SHORT_NAMES: Readonly<Record<KeysType, string>> = {
  DUPLICATE: "DUP",
  AGGREGATE: "AGG",
  UNIQUE: "UNIQUE",
  PRIMARY: "PRIMARY",
};

/** Finds out the keys of a new table and checks them (fe CreateTableAnalyzer.analyzeKeysDesc). */
export function tableKeys(
  statement: CreateTableStatement,
  columns: readonly TypedColumn[],
  context: StatementContext,
): TableKeys | Refusal {
  const { target } = context;
  if (statement.keys === undefined) return impliedKeys(columns, context);
  const { type, columns: names } = statement.keys;
  if (names.length > columns.length) return fail(target, "keyColumnsTooMany");
  for (const [place, name] of names.entries()) {
    const refusal = checkKey(type, name.value, place, columns, context);
    if (refusal !== undefined) return refusal;
  }
  return checkValues({ type, count: names.length }, columns, context);
}

function checkKey(
  type: KeysType,
  key: string,
  place: number,
  columns: readonly TypedColumn[],
  context: StatementContext,
): Refusal | undefined {
  const { target } = context;
  const column = columns[place];
  if (column === undefined || !sameName(column.definition.name.value, key)) {
    const known = columns.some(({ definition }) => sameName(definition.name.value, key));
    return known ? fail(target, "keyColumnsOrder") : fail(target, "keyColumnUnknown", { column: key });
  }
  const name = column.definition.name.value;
  if (column.definition.aggregation !== undefined)
    return fail(target, "keyColumnAggregated", { column: name });
  if (type !== "PRIMARY") return undefined;
  if (column.definition.nullable === true) return fail(target, "primaryKeyNullable", { column: name });
  return canBePrimary(column.type)
    ? undefined
    : fail(target, "primaryKeyType", { column: name, type: printType(column.type) });
}

function canBePrimary(type: ColumnType): boolean {
  return type.name === "BOOLEAN" || type.name === "VARCHAR" || isWholeNumber(type) || isDate(type);
}

function checkValues(
  keys: TableKeys,
  columns: readonly TypedColumn[],
  { target }: StatementContext,
): TableKeys | Refusal {
  for (const { definition } of columns.slice(keys.count)) {
    const column = definition.name.value;
    if (keys.type === "AGGREGATE") {
      if (definition.aggregation === undefined) return fail(target, "valueColumnNotAggregated", { column });
    } else if (definition.aggregation !== undefined && definition.aggregation !== "REPLACE") {
      return fail(target, "valueColumnAggregated", { keys: keysName(keys.type), column });
    }
  }
  return keys;
}

/** Without keys: AGGREGATE where a column has an aggregation, else DUPLICATE over the first columns that fit a short key. */
function impliedKeys(columns: readonly TypedColumn[], context: StatementContext): TableKeys | Refusal {
  if (columns.some(({ definition }) => definition.aggregation !== undefined)) {
    const firstValue = columns.findIndex(({ definition }) => definition.aggregation !== undefined);
    const misplaced = columns
      .slice(firstValue)
      .some(({ definition }) => definition.aggregation === undefined);
    if (misplaced) return fail(context.target, "keyColumnsOrder");
    return { type: "AGGREGATE", count: firstValue };
  }
  const count = shortKeyColumns(columns.map(({ type }) => type));
  const first = columns[0];
  if (count > 0 || first === undefined) return { type: "DUPLICATE", count };
  return fail(context.target, "firstColumnType", { type: typeName(first.type) });
}

/** Counts the columns of a short key: at most three and 36 bytes, a VARCHAR ends it. */
export function shortKeyColumns(types: readonly ColumnType[]): number {
  let bytes = 0;
  let count = 0;
  for (const type of types.slice(0, SHORT_KEY_COLUMNS)) {
    bytes += indexBytes(type);
    if (bytes > SHORT_KEY_BYTES) return count === 0 && isText(type) ? 1 : count;
    if (!canBeKey(type)) return count;
    count++;
    if (type.name === "VARCHAR") return count;
  }
  return count;
}

/** Gives the bytes that a column takes in a short key (fe catalog/Type.getIndexSize). */
export function indexBytes(type: ColumnType): number {
  return type.name === "CHAR" ? (type.args[0] ?? 1) : (INDEX_BYTES[type.name] ?? 16);
}

/** Checks whom ORDER BY names before anything else is looked at, as versions before 3.3 do (fe CreateTableAnalyzer.analyze). */
export function checkSortKeyNames(
  statement: CreateTableStatement,
  { target, text }: StatementContext,
): Refusal | undefined {
  if (statement.orderBy.length === 0) return undefined;
  const { keys } = statement;
  if (keys?.type !== "PRIMARY")
    return fail(target, "sortKeyNotPrimary", {}, keys && { text, span: keys.span });
  const names = statement.columns.map(({ name }) => name.value);
  const unknown = statement.orderBy.find(({ value }) => !names.includes(value));
  return unknown && fail(target, "sortKeyUnknown", { column: unknown.value });
}

/** Checks ORDER BY (fe CreateTableAnalyzer.analyzeSortKeys and OlapTableFactory). */
export function checkSortKeys(
  statement: CreateTableStatement,
  keys: TableKeys,
  columns: readonly TypedColumn[],
  { target }: StatementContext,
): Refusal | undefined {
  const names = statement.orderBy.map((name) => name.value);
  const columnNames = columns.map(({ definition }) => definition.name.value);
  if (names.length === 0 || keys.type === "DUPLICATE") return undefined;
  for (const name of names) {
    const column = columns.find(({ definition }) => definition.name.value === name);
    if (column === undefined) return fail(target, "sortKeyUnknown", { column: name });
    if (keys.type === "PRIMARY" && !canBePrimary(column.type))
      return fail(target, "sortKeyType", { column: name, type: printType(column.type) });
  }
  const keyNames = new Set(columnNames.slice(0, keys.count));
  if (keys.type === "PRIMARY" || (names.length >= keyNames.size && names.every((name) => keyNames.has(name))))
    return undefined;
  return fail(target, "sortKeyNotKeys", { keys: `${keys.type} KEY` });
}

/** Compares names of columns, for which case does not matter. */
export function sameName(left: string, right: string): boolean {
  return left === right || left.toLowerCase() === right.toLowerCase();
}
