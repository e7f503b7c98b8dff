import { isInternalCatalog } from "../../engine/internalCatalog.ts";
import { isSystemDatabase, systemDatabases } from "../../engine/systemDatabases.ts";
import { errorText, has, type Target } from "../../engine/index.ts";
import { SHOW_COLUMNS, showColumns } from "../../engine/showColumns.ts";
import { invertedIndexFormat } from "../../engine/storageFormats.ts";
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
    const own = errorText(context.target, "showCreateDatabaseUnknown") !== undefined;
    return fail(context.target, own ? "showCreateDatabaseUnknown" : "databaseUnknown", { database: name });
  }
  const names = chosen(Object.keys(database.tables), statement).filter((table) =>
    maySeeTable(context, database.name, table),
  );
  const title = `Tables_in_${name}`;
  if (!statement.full) return { kind: "rows", columns: [title], rows: names.map((table) => [table]) };
  const columns = showColumns(context.target, "fullTables");
  return {
    kind: "rows",
    columns: columns.map((column) => (column === "{tables}" ? title : column)),
    rows: names.map((name) => {
      const cells = fullCells(name, tableOf(database, name), context.target);
      return columns.map((column) => cells[column] ?? null);
    }),
  };
}

function fullCells(name: string, table: Table | undefined, target: Target): Readonly<Record<string, string>> {
  const own = table?.kind === "olap";
  const format = own ? "V2" : "NONE";
  return {
    "{tables}": name,
    Table_type: kindOf(table, target),
    StorageFormat: format,
    Storage_format: format,
    Inverted_index_storage_format: own
      ? (table.properties["inverted_index_storage_format"]?.toUpperCase() ?? invertedIndexFormat(target))
      : "NONE",
  };
}

function chosen(names: readonly string[], { like }: ShowListStatement): string[] {
  const matches = like === undefined ? () => true : likePattern(like.value);
  return names.filter(matches).sort();
}

/** What a table is to a MySQL client: a materialized view of StarRocks counts as a view (fe catalog/Table.getMysqlType). */
function kindOf(table: Table | undefined, target: Target): string {
  const materialized = table?.kind === "olap" && table.materializedView !== undefined;
  const isView = table?.kind === "view" || (materialized && has(target, "materializedViewsAreViews"));
  return isView ? "VIEW" : "BASE TABLE";
}
