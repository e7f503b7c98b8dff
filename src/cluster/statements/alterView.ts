import { has } from "../../engine/index.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { AlterViewStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { sessionDatabase, tableOf } from "../catalog.ts";
import { checkName } from "../checkName.ts";
import { putTable } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { completeName, resolveDatabase, type TableName } from "../resolveTable.ts";
import type { Database, View } from "../tables.ts";
import { analyzeView } from "../views/analyzeView.ts";
import { redefine } from "./createView.ts";
import { done } from "./done.ts";
import { authorizeReads } from "./select.ts";
import { unsupported } from "./unsupported.ts";

/** Runs ALTER VIEW (fe sql/analyzer/ViewAnalyzer.visitAlterViewStatement, alter/AlterJobMgr.processAlterView). */
export const alterView: StatementHandler<AlterViewStatement> = (statement, context) => {
  const { target } = context;
  const { change } = statement;
  if (change.type === "properties" || change.type === "dialect")
    return unsupported(`ALTER VIEW ${HEADS[change.type]}`);
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  const wrong = checkName("table", name.table, context);
  if (wrong !== undefined) return wrong;
  // Before 3.0 the view is looked for when the statement runs, after its query was analyzed.
  const first = has(target, "alteredViewFirst") ? findView(name, context) : undefined;
  if (isRefusal(first)) return first;
  const analyzed =
    change.type === "definition" ? analyzeView(change, sessionDatabase(context), context) : undefined;
  if (isRefusal(analyzed)) return analyzed;
  const denied =
    authorize(context, [
      { privileges: ["ALTER"], on: { type: "VIEW", names: [name.database, name.table] } },
    ]) ?? authorizeReads(analyzed?.reads ?? [], context);
  if (denied !== undefined) return denied;
  const found = first ?? findView(name, context);
  if (isRefusal(found)) return found;
  const { database, view } = found;
  if (analyzed !== undefined) return redefine(database, view, analyzed, context);
  if (change.type === "security") putTable(context, database.name, { ...view, security: change.security });
  context.emit({ type: "viewChanged", database: database.name, view: view.name });
  return done();
};

const HEADS = { properties: "SET (…)", dialect: "DIALECT" } as const;

function findView(
  name: TableName,
  context: StatementContext,
): { readonly database: Database; readonly view: View } | Refusal {
  const { target } = context;
  const wording = unresolved(target, "alter view");
  const database = resolveDatabase(name.database, context, wording, name.table);
  if (isRefusal(database)) return database;
  const view = tableOf(database, name.table);
  if (view === undefined) return fail(target, wording.noTable, { table: name.table });
  return view.kind === "view"
    ? { database, view }
    : fail(target, "viewNotAView", { table: name.table, database: database.name });
}
