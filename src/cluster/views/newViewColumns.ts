import { has } from "../../engine/index.ts";
import type { CreateMaterializedViewStatement } from "../../sql/objectStatements.ts";
import { canBeKey, isText, typeName } from "../columnType.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { checkColumnName } from "../checkName.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { indexBytes, SHORT_KEY_BYTES, shortKeyColumns } from "../tableKeys.ts";
import type { Column } from "../tables.ts";
import type { DefinitionOutput } from "./analyzeDefinition.ts";
import { viewColumnType } from "./viewColumns.ts";

/** The columns of a new materialized view. */
export interface NewViewColumns {
  /** Those of the sort key first. */
  readonly columns: readonly Column[];
  /** Their names in the order of the query. */
  readonly outputs: readonly string[];
}

/** Makes the columns of a materialized view and finds its sort key (fe sql/analyzer/MaterializedViewAnalyzer.genMaterializedViewColumns). */
export function newViewColumns(
  statement: CreateMaterializedViewStatement,
  outputs: readonly DefinitionOutput[],
  context: StatementContext,
): NewViewColumns | Refusal {
  const { target } = context;
  const { columns: named } = statement;
  if (named.length > 0 && named.length !== outputs.length) return fail(target, "viewColumnsCount");
  for (const { name } of named) {
    const wrong = checkColumnName(name.value, context);
    if (wrong !== undefined) return wrong;
  }
  const columns = outputs.map((output, place): Column => ({
    name: named[place]?.name.value ?? output.name,
    type: viewColumnType(output.type),
    key: false,
    nullable: output.nullable,
    aggregation: "NONE",
    comment: named[place]?.comment?.value ?? "",
  }));
  const given = statement.orderBy.map(({ value }) => value);
  const keys = given.length > 0 ? given : impliedKeys(columns, context);
  if (isRefusal(keys)) return keys;
  if (keys.length > columns.length) return fail(target, "viewSortKeysTooMany");
  const names = columns.map((column) => column.name);
  const twice = names.find((name, place) => names.indexOf(name) < place);
  if (twice !== undefined) return fail(target, "viewQuotedColumnTwice", { column: twice });
  const sorted: Column[] = [];
  for (const key of keys) {
    const column = columns.find(({ name }) => name === key);
    if (column === undefined) return fail(target, "viewSortKeyUnknown", { column: key });
    if (!canBeKey(column.type))
      return fail(target, "viewSortKeyType", { type: typeName(column.type), column: key });
    const { aggregation: _none, ...rest } = column;
    sorted.push({ ...rest, key: true });
  }
  const others = columns.filter(({ name }) => !keys.includes(name));
  const inPlace = given.length === 0 && !has(target, "viewKeysSorted");
  return {
    columns: inPlace
      ? columns.map((column) => sorted.find(({ name }) => name === column.name) ?? column)
      : [...sorted, ...others],
    outputs: names,
  };
}

/** fe MaterializedViewAnalyzer.chooseSortKeysByDefault; before 3.1 the short key of a table. */
function impliedKeys(columns: readonly Column[], { target }: StatementContext): readonly string[] | Refusal {
  const [head] = columns;
  if (!has(target, "viewKeysSorted")) {
    const count = shortKeyColumns(columns.map(({ type }) => type));
    return count === 0 && head !== undefined
      ? fail(target, "viewNothingForKeys", { type: typeName(head.type) })
      : columns.slice(0, count).map(({ name }) => name);
  }
  const first = columns.findIndex(({ type }) => canBeKey(type));
  if (first < 0) return fail(target, "viewNothingForKeys");
  const keys: string[] = [];
  let bytes = 0;
  for (const { name, type } of columns.slice(first)) {
    bytes += indexBytes(type);
    if (bytes > SHORT_KEY_BYTES) {
      if (isText(type)) keys.push(name);
      break;
    }
    if (!canBeKey(type)) continue;
    keys.push(name);
    if (type.name === "VARCHAR") break;
  }
  return keys;
}
