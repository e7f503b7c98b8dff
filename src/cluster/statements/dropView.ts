import { errorText, has } from "../../engine/index.ts";
import type { DropViewStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { tableOf } from "../catalog.ts";
import { recycle, removeTable } from "../changeCatalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { completeName, resolveDatabase } from "../resolveTable.ts";
import { makeDependentsInactive } from "../views/inactive.ts";
import { done } from "./done.ts";

/** Runs DROP VIEW (fe sql/analyzer/DropStmtAnalyzer.visitDropTableStatement). */
export const dropView: StatementHandler<DropViewStatement> = (statement, context) => {
  const { target } = context;
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  const database = resolveDatabase(name.database, context);
  if (isRefusal(database)) return database;
  const view = tableOf(database, name.table);
  if (view === undefined)
    return statement.ifExists ? done() : fail(target, "tableUnknown", { table: name.table });
  const materialized = view.kind === "olap" && view.materializedView !== undefined;
  if (materialized && errorText(target, "materializedViewDroppedAsTable") !== undefined)
    return fail(target, "materializedViewDroppedAsTable", { table: view.name });
  if (view.kind !== "view")
    return fail(target, "objectWrong", {
      database: database.name,
      table: view.name,
      kind: "VIEW",
      actual: materialized ? "MATERIALIZED VIEW" : "TABLE",
    });
  const denied = authorize(context, [
    { privileges: ["DROP"], on: { type: "VIEW", names: [database.name, view.name] } },
  ]);
  if (denied !== undefined) return denied;
  removeTable(context, database.name, view.name);
  recycle(context, { type: "table", database: database.id, table: view, droppedAt: context.time });
  context.emit({ type: "viewDropped", database: database.name, view: view.name });
  if (has(target, "droppedViewInactivates"))
    makeDependentsInactive(
      context,
      { database: database.name, id: view.id },
      `base-table dropped: ${view.name}`,
    );
  return done();
};
