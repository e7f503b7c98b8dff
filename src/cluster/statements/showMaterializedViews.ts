import { showColumns } from "../../engine/showColumns.ts";
import type { ShowMaterializedViewsStatement } from "../../sql/objectStatements.ts";
import { maySeeTable } from "../accounts/needs.ts";
import { clusterBefore, databaseOf, olapTables, sessionDatabase } from "../catalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { likePattern } from "../select/likePattern.ts";
import { syncViewStatus, viewStatus } from "../views/viewStatus.ts";
import { unsupported } from "./unsupported.ts";

/** Runs SHOW MATERIALIZED VIEWS: the asynchronous ones, then rollups of all kinds (fe qe/ShowExecutor.visitShowMaterializedViewStatement). */
export const showMaterializedViews: StatementHandler<ShowMaterializedViewsStatement> = (
  statement,
  context,
) => {
  const { target } = context;
  if (statement.where !== undefined) return unsupported("SHOW MATERIALIZED VIEWS WHERE");
  const name = statement.database?.parts.at(-1)?.value ?? sessionDatabase(context);
  if (name === undefined) return fail(target, "noDatabaseSelected");
  const database = databaseOf(clusterBefore(context), name);
  if (database === undefined) return fail(target, "showDatabaseUnknown", { database: name });
  const matches = statement.like === undefined ? () => true : likePattern(statement.like.value);
  const tables = olapTables(database)
    .filter((table) => maySeeTable(context, database.name, table.name))
    .sort((left, right) => left.id - right.id);
  const views = tables
    .filter((table) => table.materializedView !== undefined && matches(table.name))
    .map((table) => viewStatus(table, database.name, context));
  const indexes = tables
    .filter((table) => table.materializedView === undefined)
    .flatMap((table) =>
      table.indexes
        .slice(1)
        .filter((index) => matches(index.name))
        .map((index) => syncViewStatus(index, table, database.name, target)),
    );
  const columns = showColumns(target, "materializedViews");
  const rows = [...views, ...indexes].map((status) => columns.map((column) => status[column] ?? null));
  return { kind: "rows", columns, rows };
};
