import { has } from "../../engine/index.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { AlterMaterializedViewStatement } from "../../sql/objectStatements.ts";
import type { Span } from "../../sql/span.ts";
import type { Name } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { tableOf } from "../catalog.ts";
import { checkName } from "../checkName.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { completeName, resolveDatabase, type TableName } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import { activateAndRefresh } from "../views/activate.ts";
import { changeRefresh, checkStep } from "../views/changeRefresh.ts";
import type { FoundView } from "../views/foundView.ts";
import { makeInactive } from "../views/inactive.ts";
import { MANUAL_INACTIVE_REASON } from "../views/inactiveReasons.ts";
import { cancelRefreshes } from "../views/refreshQueue.ts";
import { refuseSchedule } from "../views/refreshSchedule.ts";
import { renameView, swapViews } from "../views/renameView.ts";
import { setViewProperties } from "../views/viewProperties.ts";
import { done } from "./done.ts";
import { unsupported } from "./unsupported.ts";

/** Runs ALTER MATERIALIZED VIEW (fe alter/AlterJobMgr.processAlterMaterializedView, AlterMVJobExecutor). */
export const alterMaterializedView: StatementHandler<AlterMaterializedViewStatement> = (
  statement,
  context,
) => {
  const { target } = context;
  const { change } = statement;
  if (change.type === "refresh" && change.refresh.type === "INCREMENTAL")
    return unsupported("ALTER MATERIALIZED VIEW … REFRESH INCREMENTAL");
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  // Before 3.2 the view is looked for when the statement runs.
  const first = has(target, "alteredMaterializedViewFirst") ? findView(statement, name, context) : undefined;
  if (isRefusal(first)) return first;
  const wrong = checkChange(statement, name, context);
  if (wrong !== undefined) return wrong;
  const denied = authorize(context, [
    { privileges: ["ALTER"], on: { type: "MATERIALIZED VIEW", names: [name.database, name.table] } },
  ]);
  if (denied !== undefined) return denied;
  const found = first ?? findView(statement, name, context);
  if (isRefusal(found)) return found;
  if (found.table.state !== "NORMAL")
    return fail(target, "materializedViewNotNormal", { view: found.table.name });
  return run(statement, found, context);
};

function findView(
  { name: written }: AlterMaterializedViewStatement,
  name: TableName,
  context: StatementContext,
): FoundView | Refusal {
  const { target, text } = context;
  const database = resolveDatabase(
    name.database,
    context,
    unresolved(target, "alter materialized view"),
    name.table,
  );
  if (isRefusal(database)) return database;
  const table = tableOf(database, name.table);
  const named = { table: name.table, qualified: `${name.database}.${name.table}` };
  if (table === undefined) return fail(target, "materializedViewToAlterUnknown", named);
  if (table.kind === "olap" && table.materializedView !== undefined)
    return { database, table, view: table.materializedView };
  const at = has(target, "alteredMaterializedViewFirst") ? { text, span: written.span } : undefined;
  return fail(target, "notAMaterializedView", named, at);
}

/** What the analyzer asks of a change. */
function checkChange(
  { change, name: written }: AlterMaterializedViewStatement,
  name: TableName,
  context: StatementContext,
): Refusal | undefined {
  const { target, text } = context;
  if (change.type === "refresh") return checkStep(change.refresh, context) ?? refuseSchedule(change.refresh);
  if (change.type !== "rename") return undefined;
  const { value } = change.name;
  const clause = { text, span: renameClause(change.name, text) };
  if (has(target, "renameAnalyzed")) {
    if (value === name.table) return fail(target, "renameSame", { name: value }, clause);
    return checkName("table", value, context);
  }
  const at = has(target, "refreshErrorsPlaced") ? { text, span: written.span } : undefined;
  return value === name.table ? fail(target, "materializedViewNameSame", { name: value }, at) : undefined;
}

function renameClause({ span }: Name, text: string): Span {
  const before = /rename\s*$/iu.exec(text.slice(0, span.start));
  return { start: before?.index ?? span.start, end: span.end };
}

function run(
  { change }: AlterMaterializedViewStatement,
  found: FoundView,
  context: StatementContext,
): StatementResult {
  const { database, table, view } = found;
  switch (change.type) {
    case "rename":
      return renameView(found, change.name.value, context);
    case "swap":
      return swapViews(found, change.name.value, context);
    case "properties":
      return setViewProperties(found, change.properties, context);
    case "refresh":
      changeRefresh(found, change.refresh, context);
      return done();
    case "status": {
      if (change.active) return activateAndRefresh(context, database.name, table.name) ?? done();
      if (!view.active) return done();
      makeInactive(context, database.name, table.name, MANUAL_INACTIVE_REASON);
      cancelRefreshes(context, table.id);
      return done();
    }
    default: {
      const never: never = change;
      return never;
    }
  }
}
