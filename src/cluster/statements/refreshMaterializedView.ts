import { has } from "../../engine/index.ts";
import type { CancelRefreshStatement, RefreshMaterializedViewStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore, databaseOf, tableOf } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { completeName, resolveDatabase } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import { tableTypeName } from "../tableType.ts";
import { MANUAL_INACTIVE_REASON } from "../views/inactiveReasons.ts";
import { newQueryId, refreshNow } from "../views/refresh.ts";
import { cancelRefreshes, startRefresh } from "../views/refreshQueue.ts";
import { done } from "./done.ts";
import { beyond, unsupported } from "./unsupported.ts";

/** Runs REFRESH MATERIALIZED VIEW: it answers with the id of a query; the rows come when that has run, WITH SYNC MODE at once. */
export const refreshMaterializedView: StatementHandler<RefreshMaterializedViewStatement> = (
  statement,
  context,
) => {
  const { target, text } = context;
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  if (has(target, "asyncViews")) return refreshDorisView(statement, name, context);
  const at = has(target, "refreshErrorsPlaced") ? { text, span: statement.name.span } : undefined;
  const database = databaseOf(clusterBefore(context), name.database);
  if (database === undefined) return fail(target, "viewDatabaseUnknown", { database: name.database }, at);
  const table = tableOf(database, name.table);
  if (table === undefined) return fail(target, "refreshViewUnknown", { view: name.table }, at);
  if (table.kind !== "olap" || table.materializedView === undefined) {
    return has(target, "refreshErrorsPlaced") && table.kind === "olap"
      ? fail(target, "refreshNotAView", { table: table.name }, at)
      : beyond("refreshOfOther");
  }
  const view = table.materializedView;
  if (!view.active && view.inactiveReason === MANUAL_INACTIVE_REASON)
    return fail(target, "refreshInactive", { view: table.name }, at);
  if (statement.range !== undefined) return unsupported("REFRESH MATERIALIZED VIEW PARTITION");
  const denied = authorize(context, [viewNeed("REFRESH", database.name, table.name)]);
  if (denied !== undefined) return denied;
  const { force } = statement;
  if (statement.mode === "SYNC") {
    const error = refreshNow(context, database, table, { startedAt: context.time, force });
    if (error !== undefined) return fail(target, "refreshFailed", { reason: error, view: `mv-${table.id}` });
  } else startRefresh(context, { database: database.id, table: table.id }, force);
  return { kind: "rows", columns: ["QUERY_ID"], rows: [[newQueryId(context)]] };
};

/** Runs it for Doris: it answers at once, a task refreshes the view (fe nereids RefreshMTMVInfo.analyze). */
function refreshDorisView(
  { partitions, force }: RefreshMaterializedViewStatement,
  name: { readonly database: string; readonly table: string },
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const denied = authorize(context, [viewNeed("REFRESH", name.database, name.table)], {
    statement: "refreshMaterializedView",
    ...name,
  });
  if (denied !== undefined) return denied;
  const database = resolveDatabase(name.database, context, { unknownDatabase: "databaseUnknownAtRun" });
  if (isRefusal(database)) return database;
  const table = tableOf(database, name.table);
  if (table === undefined) return fail(target, "refreshViewUnknown", { view: name.table });
  if (table.kind !== "olap" || table.materializedView === undefined)
    return fail(target, "refreshNotAView", { table: table.name, type: tableTypeName(table) });
  if (partitions !== undefined) return unsupported("REFRESH MATERIALIZED VIEW PARTITION");
  startRefresh(context, { database: database.id, table: table.id }, force);
  return done();
}

/** Runs CANCEL REFRESH MATERIALIZED VIEW (fe LocalMetastore.cancelRefreshMaterializedView). */
export const cancelRefresh: StatementHandler<CancelRefreshStatement> = (statement, context) => {
  const { target } = context;
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  const denied = authorize(context, [viewNeed("REFRESH", name.database, name.table)]);
  if (denied !== undefined) return denied;
  const database = resolveDatabase(name.database, context, { unknownDatabase: "databaseUnknownAtRun" });
  if (isRefusal(database)) return database;
  const table = tableOf(database, name.table);
  if (table?.kind !== "olap" || table.materializedView === undefined)
    return fail(target, "refreshToCancelUnknown", { view: name.table });
  cancelRefreshes(context, table.id);
  return done();
};

function viewNeed(privilege: string, database: string, name: string) {
  return {
    privileges: [privilege],
    on: { type: "MATERIALIZED VIEW" as const, names: [database, name] },
  };
}
