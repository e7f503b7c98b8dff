import type { CreateViewStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { sessionDatabase, tableOf } from "../catalog.ts";
import { checkName } from "../checkName.ts";
import { putTable } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { completeName, resolveDatabase } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import type { Database, View } from "../tables.ts";
import { analyzeView, type AnalyzedView } from "../views/analyzeView.ts";
import { makeDependentsInactive } from "../views/inactive.ts";
import { done } from "./done.ts";
import { authorizeReads } from "./select.ts";
import { beyond } from "./unsupported.ts";

/** Runs CREATE VIEW (fe sql/analyzer/ViewAnalyzer, server/LocalMetastore.createView). */
export const createView: StatementHandler<CreateViewStatement> = (statement, context) => {
  const { target } = context;
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  const wrong = checkName("table", name.table, context);
  if (wrong !== undefined) return wrong;
  // A key of that name cannot be kept in a plain object.
  if (name.table === "__proto__") return beyond("nameReserved", { name: "__proto__" });
  const analyzed = analyzeView(statement, sessionDatabase(context), context);
  if (isRefusal(analyzed)) return analyzed;
  const denied =
    authorize(context, [{ privileges: ["CREATE VIEW"], on: { type: "DATABASE", names: [name.database] } }], {
      statement: "createView",
      ...name,
    }) ?? authorizeReads(analyzed.reads, context);
  if (denied !== undefined) return denied;
  const database = resolveDatabase(name.database, context, { unknownDatabase: "databaseUnknownAtRun" });
  if (isRefusal(database)) return database;
  const existing = tableOf(database, name.table);
  if (existing !== undefined) {
    if (statement.ifNotExists) return done();
    if (!statement.orReplace) return fail(target, "viewNameTaken", { table: name.table });
    if (existing.kind !== "view")
      return fail(target, "viewReplacesOther", {
        table: name.table,
        qualified: `${database.name}.${name.table}`,
      });
    return redefine(database, { ...existing, comment: statement.comment?.value ?? "" }, analyzed, context);
  }
  putTable(context, database.name, {
    kind: "view",
    id: context.newId(),
    name: name.table,
    createdAt: context.time,
    columns: analyzed.columns,
    definition: { ...analyzed.stored, database: database.name },
    comment: statement.comment?.value ?? "",
    security: statement.security ?? "NONE",
  });
  context.emit({ type: "viewCreated", database: database.name, view: name.table });
  return done();
};

/** Gives a view another query; materialized views on it become inactive (fe alter/AlterJobMgr.alterView). */
export function redefine(
  database: Database,
  view: View,
  { columns, stored }: AnalyzedView,
  context: StatementContext,
): StatementResult {
  const definition = { ...stored, database: database.name };
  putTable(context, database.name, { ...view, columns, definition });
  context.emit({ type: "viewChanged", database: database.name, view: view.name });
  makeDependentsInactive(
    context,
    { database: database.name, id: view.id },
    `base-view changed: ${view.name}`,
  );
  return done();
}
