import { has, type Target } from "../../engine/index.ts";
import { SHOW_COLUMNS } from "../../engine/showColumns.ts";
import type { DescribeStatement } from "../../sql/statements.ts";
import { authorizeTable } from "../accounts/needs.ts";
import { olapTables, tableOf } from "../catalog.ts";
import type { StatementHandler } from "../context.ts";
import { describeDorisColumn, describeIndexedColumn } from "../dorisTables/print.ts";
import { fail } from "../fail.ts";
import { describeColumn } from "../printTable.ts";
import { isRefusal } from "../refusal.ts";
import { completeName, resolveDatabase } from "../resolveTable.ts";
import { keysName } from "../tableKeys.ts";
import type { Column, Database, MaterializedIndex, OlapTable, Value } from "../tables.ts";

/** Runs DESC and DESC … ALL; a rollup is described by its own name (fe sql/analyzer/ShowStmtAnalyzer.visitDescTableStmt). */
export const describe: StatementHandler<DescribeStatement> = (statement, context) => {
  const name = completeName(statement.table, context, { noDatabase: "noDatabaseSelected" });
  if (isRefusal(name)) return name;
  const database = resolveDatabase(name.database, context);
  if (isRefusal(database)) return database;
  const denied = authorizeTable(context, ["ANY"], name, "describe");
  if (denied !== undefined) return denied;
  const table = tableOf(database, name.table);
  const { target } = context;
  const { describe: columns } = SHOW_COLUMNS;
  if (table === undefined) {
    const rows = describeRollup(database, name.table, context.target);
    return rows === undefined
      ? fail(context.target, "tableUnknown", { table: name.table })
      : { kind: "rows", columns, rows };
  }
  if (table.kind !== "olap")
    return {
      kind: "rows",
      columns,
      rows: table.columns.map((column) => baseColumn(column, NO_KEYS, target)),
    };
  return statement.all
    ? { kind: "rows", columns: allColumns(target), rows: allIndexes(table, target) }
    : { kind: "rows", columns, rows: table.columns.map((column) => baseColumn(column, table, target)) };
};

function allColumns(target: Target): readonly string[] {
  const { describeAll, describeAllVisible } = SHOW_COLUMNS;
  return has(target, "dorisTables") ? describeAllVisible : describeAll;
}

function baseColumn(
  column: Column,
  table: Pick<OlapTable, "keysType" | "properties">,
  target: Target,
): Value[] {
  return has(target, "dorisTables")
    ? describeDorisColumn(column, table, target)
    : describeColumn(column, table, false);
}

/** Columns of a view or of another system's table know no keys. */
const NO_KEYS = { keysType: "DUPLICATE", properties: {} } as const;

function describeRollup(database: Database, name: string, target: Target): Value[][] | undefined {
  for (const table of olapTables(database)) {
    const index = table.indexes.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (index === undefined) continue;
    return columnsOf(index, table).map((column) => indexColumn(column, table, target));
  }
  return undefined;
}

/** One block an index, an empty row between two. */
function allIndexes(table: OlapTable, target: Target): Value[][] {
  return table.indexes.flatMap((index, place) => {
    const rows = columnsOf(index, table).map((column, row) => [
      row === 0 ? index.name : "",
      row === 0 ? keysName(index.syncView?.keysType ?? table.keysType) : "",
      ...indexColumn(column, table, target),
    ]);
    return place === table.indexes.length - 1 ? rows : [...rows, Array.from(allColumns(target), () => "")];
  });
}

function indexColumn(column: Column, table: OlapTable, target: Target): Value[] {
  if (has(target, "dorisTables")) return describeIndexedColumn(column, table, target);
  const cells = describeColumn(column, table, true);
  if (has(target, "indexTypesInLowerCase")) return cells;
  return cells.map((cell, place) => (place === 1 && cell !== null ? cell.toUpperCase() : cell));
}

function columnsOf(index: MaterializedIndex, table: OlapTable): readonly Column[] {
  if (index.syncView !== undefined) return index.syncView.columns;
  return index.columns.flatMap((name) => table.columns.filter((column) => column.name === name));
}
