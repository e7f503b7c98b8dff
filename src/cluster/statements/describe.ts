import { SHOW_COLUMNS } from "../../engine/showColumns.ts";
import type { DescribeStatement, ShowCreateTableStatement } from "../../sql/statements.ts";
import type { StatementHandler } from "../context.ts";
import { describeColumn, printTable } from "../printTable.ts";
import { isRefusal } from "../refusal.ts";
import { resolveTable } from "../resolveTable.ts";
import { keysName } from "../tableKeys.ts";
import type { OlapTable, Value } from "../world.ts";

/** Runs DESC and DESC … ALL (fe sql/analyzer/ShowStmtAnalyzer.visitDescTableStmt). */
export const describe: StatementHandler<DescribeStatement> = (statement, context) => {
  const found = resolveTable(statement.table, context, {
    noDatabase: "noDatabaseSelected",
    noTable: "tableUnknown",
  });
  if (isRefusal(found)) return found;
  const { table } = found;
  if (statement.all) return { kind: "rows", columns: SHOW_COLUMNS.describeAll, rows: allIndexes(table) };
  return {
    kind: "rows",
    columns: SHOW_COLUMNS.describe,
    rows: table.columns.map((column) => describeColumn(column, table)),
  };
};

/** One block an index, an empty row between two. */
function allIndexes(table: OlapTable): Value[][] {
  return table.indexes.flatMap((index, place) => {
    const columns = index.columns.flatMap((name) => table.columns.filter((column) => column.name === name));
    const rows = columns.map((column, row) => [
      row === 0 ? index.name : "",
      row === 0 ? keysName(table.keysType) : "",
      ...describeColumn(column, table),
    ]);
    return place === table.indexes.length - 1
      ? rows
      : [...rows, Array.from(SHOW_COLUMNS.describeAll, () => "")];
  });
}

/** Runs SHOW CREATE TABLE. */
export const showCreateTable: StatementHandler<ShowCreateTableStatement> = (statement, context) => {
  const found = resolveTable(statement.table, context, {
    noDatabase: "noDatabaseSelected",
    noTable: "tableUnknown",
  });
  if (isRefusal(found)) return found;
  const { table } = found;
  return {
    kind: "rows",
    columns: SHOW_COLUMNS.createTable,
    rows: [[table.name, printTable(table, context.target)]],
  };
};
