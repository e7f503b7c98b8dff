import { has } from "../../engine/index.ts";
import type { CreateMaterializedViewStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { sessionDatabase, tableOf } from "../catalog.ts";
import { checkName } from "../checkName.ts";
import { addTable } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { completeName, resolveDatabase } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import type { Database, OlapTable } from "../tables.ts";
import { createSyncView } from "../views/createSyncView.ts";
import { analyzeDorisView, dorisViewSettings, refuseUnit } from "../views/dorisMaterializedView.ts";
import { analyzeMaterializedView, newMaterializedView } from "../views/newMaterializedView.ts";
import { startRefresh } from "../views/refreshQueue.ts";
import { refuseSchedule, scheduleNext } from "../views/refreshSchedule.ts";
import { viewSettings } from "../views/viewProperties.ts";
import { done } from "./done.ts";
import { authorizeReads } from "./select.ts";
import { beyond, unsupported } from "./unsupported.ts";

/** Runs CREATE MATERIALIZED VIEW: without REFRESH and DISTRIBUTED BY it is a synchronous one, an index of its table. */
export const createMaterializedView: StatementHandler<CreateMaterializedViewStatement> = (
  statement,
  context,
) => {
  const { target } = context;
  const { refresh, distributedBy, definition } = statement;
  if (refresh === undefined && distributedBy === undefined) return createSyncView(statement, context);
  if (refresh?.type === "INCREMENTAL") return unsupported("CREATE MATERIALIZED VIEW … REFRESH INCREMENTAL");
  if (has(target, "asyncViews")) return createDorisView(statement, context);
  const odd = refuseSchedule(refresh);
  if (odd !== undefined) return odd;
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  const wrong = checkName("table", name.table, context);
  if (wrong !== undefined) return wrong;
  // A key of that name cannot be kept in a plain object.
  if (name.table === "__proto__") return beyond("nameReserved", { name: "__proto__" });
  if (definition.query === undefined) return beyond("materializedViewQuery");
  const { query } = definition;
  const analyzed = analyzeMaterializedView(
    { ...statement, definition: { ...definition, query } },
    { database: name.database, session: sessionDatabase(context) },
    context,
  );
  if (isRefusal(analyzed)) return analyzed;
  const denied = refuseCreation(name, context) ?? authorizeReads(analyzed.definition.reads, context);
  if (denied !== undefined) return denied;
  const database = resolveDatabase(name.database, context, { unknownDatabase: "databaseUnknownAtRun" });
  if (isRefusal(database)) return database;
  if (tableOf(database, name.table) !== undefined)
    return statement.ifNotExists ? done() : fail(target, "viewNameTaken", { table: name.table });
  const settings = viewSettings(name.table, statement.properties, analyzed.bases, context);
  if (isRefusal(settings)) return settings;
  const table = newMaterializedView(name.table, statement, analyzed, settings, database.name, context);
  if (isRefusal(table)) return table;
  return putView(database, table, context);
};

/** Runs it for Doris, whose checks come in another order (fe nereids CreateMTMVInfo.analyze, datasource/InternalCatalog.createTable). */
function createDorisView(
  statement: CreateMaterializedViewStatement,
  context: StatementContext,
): StatementResult {
  const odd = refuseUnit(statement.refresh, context);
  if (odd !== undefined) return odd;
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  const wrong = checkName("table", name.table, context) ?? refuseCreation(name, context);
  if (wrong !== undefined) return wrong;
  if (name.table === "__proto__") return beyond("nameReserved", { name: "__proto__" });
  const analyzed = analyzeDorisView(statement, sessionDatabase(context), context);
  if (isRefusal(analyzed)) return analyzed;
  const denied = authorizeReads(analyzed.definition.reads, context);
  if (denied !== undefined) return denied;
  const database = resolveDatabase(name.database, context, { unknownDatabase: "databaseUnknownAtRun" });
  if (isRefusal(database)) return database;
  if (tableOf(database, name.table) !== undefined)
    return statement.ifNotExists ? done() : fail(context.target, "viewNameTaken", { table: name.table });
  const settings = dorisViewSettings(name.table, statement, analyzed, context);
  if (isRefusal(settings)) return settings;
  const table = newMaterializedView(name.table, statement, analyzed, settings, database.name, context);
  return isRefusal(table) ? table : putView(database, table, context);
}

function refuseCreation(
  name: { readonly database: string; readonly table: string },
  context: StatementContext,
): Refusal | undefined {
  return authorize(
    context,
    [{ privileges: ["CREATE MATERIALIZED VIEW"], on: { type: "DATABASE", names: [name.database] } }],
    { statement: "createMaterializedView", ...name },
  );
}

function putView(database: Database, table: OlapTable, context: StatementContext): StatementResult {
  const { target } = context;
  addTable(context, database.name, table);
  const view = table.materializedView;
  if (view === undefined) return done();
  const place = { database: database.id, table: table.id };
  scheduleNext(context, place, view);
  const follows = view.refresh.type === "ASYNC" && view.refresh.every === undefined;
  // Before 3.0 only a view that follows its base tables is refreshed when it is made.
  const told = has(target, "refreshMoment") || has(target, "asyncViews");
  const now = told ? view.refresh.moment !== "DEFERRED" : follows;
  if (now) startRefresh(context, place, false);
  return done();
}
