import { has } from "../../engine/index.ts";
import type { CreateMaterializedViewStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { sessionDatabase, tableOf } from "../catalog.ts";
import { checkName } from "../checkName.ts";
import { addTable } from "../changeCatalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { completeName, resolveDatabase } from "../resolveTable.ts";
import { createSyncView } from "../views/createSyncView.ts";
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
  const denied =
    authorize(
      context,
      [{ privileges: ["CREATE MATERIALIZED VIEW"], on: { type: "DATABASE", names: [name.database] } }],
      { statement: "createMaterializedView", ...name },
    ) ?? authorizeReads(analyzed.definition.reads, context);
  if (denied !== undefined) return denied;
  const database = resolveDatabase(name.database, context, { unknownDatabase: "databaseUnknownAtRun" });
  if (isRefusal(database)) return database;
  if (tableOf(database, name.table) !== undefined)
    return statement.ifNotExists ? done() : fail(target, "viewNameTaken", { table: name.table });
  const settings = viewSettings(name.table, statement.properties, analyzed.bases, context);
  if (isRefusal(settings)) return settings;
  const table = newMaterializedView(name.table, statement, analyzed, settings, database.name, context);
  if (isRefusal(table)) return table;
  addTable(context, database.name, table);
  const view = table.materializedView;
  if (view === undefined) return done();
  const place = { database: database.id, table: table.id };
  scheduleNext(context, place, view);
  const follows = view.refresh.type === "ASYNC" && view.refresh.every === undefined;
  // Before 3.0 only a view that follows its base tables is refreshed when it is made.
  const now = has(target, "refreshMoment") ? view.refresh.moment !== "DEFERRED" : follows;
  if (now) startRefresh(context, place, false);
  return done();
};
