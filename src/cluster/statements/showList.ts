import { isInternalCatalog } from "../../engine/internalCatalog.ts";
import { isSystemDatabase, systemDatabases } from "../../engine/systemDatabases.ts";
import { SHOW_COLUMNS } from "../../engine/showColumns.ts";
import type { ShowListStatement } from "../../sql/statements.ts";
import { maySeeDatabase, maySeeTable } from "../accounts/needs.ts";
import { clusterBefore, databaseOf, sessionDatabase, tableOf } from "../catalog.ts";
import { externalCatalog, sessionCatalog } from "../catalogs.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import type { StatementResult } from "../result.ts";
import type { Table } from "../tables.ts";
import { likePattern } from "../select/likePattern.ts";
import { databaseName } from "./createDatabase.ts";
import { beyond, unsupported } from "./unsupported.ts";

/** Runs SHOW DATABASES and SHOW TABLES. */
export const showList: StatementHandler<ShowListStatement> = (statement, context) => {
  if (statement.where !== undefined) {
    return unsupported(statement.kind === "showTables" ? "SHOW TABLES WHERE" : "SHOW DATABASES WHERE");
  }
  return statement.kind === "showTables" ? showTables(statement, context) : showDatabases(statement, context);
};

function showDatabases(statement: ShowListStatement, context: StatementContext): StatementResult {
  const catalog = statement.database?.parts[0]?.value ?? sessionCatalog(context);
  if (!isInternalCatalog(context.target, catalog)) {
    return externalCatalog(clusterBefore(context), catalog) === undefined
      ? fail(context.target, "catalogUnknown", { catalog })
      : beyond("externalDatabases");
  }
  const names = [...Object.keys(clusterBefore(context).databases), ...systemDatabases(context.target)];
  return {
    kind: "rows",
    columns: SHOW_COLUMNS.databases,
    rows: chosen(names, statement)
      .filter((name) => maySeeDatabase(context, name))
      .map((name) => [name]),
  };
}

/** fe ShowExecutor.visitShowTableStatement: sorted by name, FULL adds the type. */
function showTables(statement: ShowListStatement, context: StatementContext): StatementResult {
  const name =
    statement.database === undefined ? sessionDatabase(context) : databaseName(statement.database, context);
  if (isRefusal(name)) return name;
  if (name === undefined) return fail(context.target, "noDatabaseSelected");
  const database = databaseOf(clusterBefore(context), name);
  if (database === undefined) {
    if (isSystemDatabase(context.target, name)) return unsupported(`SHOW TABLES FROM ${name}`);
    return fail(context.target, "showCreateDatabaseUnknown", { database: name });
  }
  const names = chosen(Object.keys(database.tables), statement).filter((table) =>
    maySeeTable(context, database.name, table),
  );
  const title = `Tables_in_${name}`;
  return statement.full
    ? {
        kind: "rows",
        columns: [title, "Table_type"],
        rows: names.map((table) => [table, kindOf(tableOf(database, table))]),
      }
    : { kind: "rows", columns: [title], rows: names.map((table) => [table]) };
}

function chosen(names: readonly string[], { like }: ShowListStatement): string[] {
  const matches = like === undefined ? () => true : likePattern(like.value);
  return names.filter(matches).sort();
}

/** What a table is to a MySQL client: a materialized view counts as a view (fe catalog/Table.getMysqlType). */
function kindOf(table: Table | undefined): string {
  const isView = table?.kind === "view" || (table?.kind === "olap" && table.materializedView !== undefined);
  return isView ? "VIEW" : "BASE TABLE";
}
