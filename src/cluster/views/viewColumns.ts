import type { ColumnType } from "../tables.ts";

/** The longest VARCHAR (fe catalog/ScalarType.MAX_VARCHAR_LENGTH). */
const LONGEST_TEXT = 1_048_576;

/** Gives the type that a column of a materialized view has for an output of its query (fe sql/analyzer/AnalyzerUtils.transformTableColumnType). */
export function viewColumnType(type: ColumnType): ColumnType {
  switch (type.name) {
    case "VARCHAR":
    case "CHAR":
    case "NULL_TYPE":
      return { name: "VARCHAR", args: [type.args[0] ?? LONGEST_TEXT], inner: [] };
    default:
      return { ...type, inner: type.inner.map(viewColumnType) };
  }
}
