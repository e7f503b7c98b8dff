import { SHOW_COLUMNS } from "../../engine/showColumns.ts";
import type { DescribeStatement, ShowCreateTableStatement } from "../../sql/statements.ts";
import { olapTableOf, olapTables } from "../catalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { describeColumn, printTable } from "../printTable.ts";
import { isRefusal } from "../refusal.ts";
import { completeName, resolveDatabase, resolveTable } from "../resolveTable.ts";
import { keysName } from "../tableKeys.ts";
import type { Column, Database, MaterializedIndex, OlapTable, Value } from "../tables.ts";

/** Runs DESC and DESC … ALL; a rollup is described by its own name (fe sql/analyzer/ShowStmtAnalyzer.visitDescTableStmt). */
export const describe: StatementHandler<DescribeStatement> = (statement, context) => {
  const name = completeName(statement.table, context, { noDatabase: "noDatabaseSelected" });
  if (isRefusal(name)) return name;
  const database = resolveDatabase(name.database, context);
  if (isRefusal(database)) return database;
  const table = olapTableOf(database, name.table);
  const { describe: columns, describeAll } = SHOW_COLUMNS;
  if (table === undefined) {
    const rows = describeRollup(database, name.table);
    return rows === undefined
      ? fail(context.target, "tableUnknown", { table: name.table })
      : { kind: "rows", columns, rows };
  }
  return statement.all
    ? { kind: "rows", columns: describeAll, rows: allIndexes(table) }
    : { kind: "rows", columns, rows: table.columns.map((column) => describeColumn(column, table, false)) };
};

function describeRollup(database: Database, name: string): Value[][] | undefined {
  for (const table of olapTables(database)) {
    const index = table.indexes.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (index === undefined) continue;
    return columnsOf(index, table).map((column) => describeColumn(column, table, true));
  }
  return undefined;
}

/** One block an index, an empty row between two. */
function allIndexes(table: OlapTable): Value[][] {
  return table.indexes.flatMap((index, place) => {
    const rows = columnsOf(index, table).map((column, row) => [
      row === 0 ? index.name : "",
      row === 0 ? keysName(table.keysType) : "",
      ...describeColumn(column, table, true),
    ]);
    return place === table.indexes.length - 1
      ? rows
      : [...rows, Array.from(SHOW_COLUMNS.describeAll, () => "")];
  });
}

function columnsOf(index: MaterializedIndex, table: OlapTable): Column[] {
  return index.columns.flatMap((name) => table.columns.filter((column) => column.name === name));
}

/** Runs SHOW CREATE TABLE. */
export const showCreateTable: StatementHandler<ShowCreateTableStatement> = (statement, context) => {
  const found = resolveTable(statement.table, context, {
    noDatabase: "noDatabaseSelected",
    unknownDatabase: "showCreateDatabaseUnknown",
    noTable: "showCreateTableUnknown",
  });
  if (isRefusal(found)) return found;
  const { table } = found;
  return {
    kind: "rows",
    columns: SHOW_COLUMNS.createTable,
    rows: [[table.name, printTable(table, context.target)]],
  };
};
