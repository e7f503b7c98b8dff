import { castDraft } from "immer";
import { databaseOf, olapDraft, olapTableOf, tableOf } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import type { BaseTable, OlapTable, StoredQuery } from "../tables.ts";
import { analysisContext } from "./analysisContext.ts";
import { analyzeDefinition } from "./analyzeDefinition.ts";
import { baseTablesOf } from "./baseTables.ts";
import { causeOf } from "./causeOf.ts";
import { checkBaseTables } from "./checkBaseTables.ts";
import { clusterNow } from "./analysisContext.ts";
import { makeInactive } from "./inactive.ts";
import { incompatibleColumn } from "./incompatibleColumn.ts";
import { printMaterializedView } from "./printMaterializedView.ts";
import { startRefresh } from "./refreshQueue.ts";
import { scheduleNext } from "./refreshSchedule.ts";
import { renamedDefinition, type RenamedTable } from "./renamedDefinition.ts";

/**
 * Makes an inactive materialized view active: its query is analyzed again and its base tables are found anew
 * (fe alter/AlterJobMgr.alterMaterializedViewStatus). An active one stays as it is.
 * @returns why it cannot be made active; undefined where it is
 */
export function activate(context: StepContext, database: string, name: string): Refusal | undefined {
  const view = viewNow(context, database, name);
  if (view === undefined || view.materializedView?.active !== false) return undefined;
  const refused = (cause: string) =>
    fail(context.target, "viewNotActivated", {
      view: name,
      sql: printMaterializedView(view, context.target, true),
      cause,
    });
  const analyzed = analyzeStored(context, view.materializedView.definition);
  if (isRefusal(analyzed))
    return analyzed.kind === "error" ? refused(causeOf(context.target, analyzed)) : analyzed;
  const incompatible = incompatibleColumn(view, analyzed.outputs, context.target);
  if (incompatible !== undefined) {
    if (incompatible.reason !== undefined) makeInactive(context, database, name, incompatible.reason);
    return refused(incompatible.cause);
  }
  setActive(context, database, name, analyzed.baseTables);
  return undefined;
}

/**
 * Runs ALTER MATERIALIZED VIEW … ACTIVE: one that becomes active is refreshed whole, unless only by hand
 * (fe alter/AlterMVJobExecutor.visitAlterMaterializedViewStatusClause).
 */
export function activateAndRefresh(
  context: StepContext,
  database: string,
  name: string,
): Refusal | undefined {
  const before = viewNow(context, database, name);
  const refusal = activate(context, database, name);
  const place = databaseOf(clusterNow(context), database);
  if (refusal !== undefined || before?.materializedView?.active !== false || place === undefined)
    return refusal;
  if (before.materializedView.refresh.type !== "MANUAL")
    startRefresh(context, { database: place.id, table: before.id }, true);
  return undefined;
}

/**
 * Brings a materialized view to life that a restore put into the catalog (spec/starrocks.md §5.5, fe
 * catalog/MaterializedView.doAfterRestore): finds its base tables by name, analyzes its query, with the new names where the
 * old ones mean nothing, and makes it active; else it stays inactive with the engine's reason. Call it when the tables are
 * back in state NORMAL, for a view on another one after that one.
 * @param restored tables that this restore or an earlier one brought back: their names in the snapshot and here
 */
export function activateAfterRestore(
  context: StepContext,
  { database, name }: { readonly database: string; readonly name: string },
  restored: readonly RenamedTable[],
): void {
  const table = viewNow(context, database, name);
  const view = table?.materializedView;
  if (table === undefined || view === undefined) return;
  const bases: BaseTable[] = [];
  const renamed: RenamedTable[] = [];
  for (const base of view.baseTables) {
    const match = restored.find(({ from }) => from.database === base.database && from.table === base.table);
    if (match !== undefined) renamed.push(match);
    const found = baseNow(context, match?.to ?? base);
    if (found !== undefined) bases.push(found);
  }
  if (bases.length < view.baseTables.length) {
    const list = view.baseTables.map((base) => `${base.catalog}.${base.databaseId}.${base.id}`).join(",");
    const reason = `Cannot active the materialized view ${name} after restore, please check whether its base table has already been backup or restore:${list}`;
    makeInactive(context, database, name, reason);
    return;
  }
  let { definition } = view;
  if (isRefusal(analyzeStored(context, definition))) {
    const other =
      renamed.length === view.baseTables.length ? renamedDefinition(definition, renamed) : undefined;
    if (other === undefined || isRefusal(analyzeStored(context, other))) {
      const sql = printMaterializedView(table, context.target, true);
      const reason = `Can not active materialized view [${name}] because analyze materialized view define sql: \n\n${sql}`;
      makeInactive(context, database, name, reason);
      return;
    }
    definition = other;
  }
  const draft = olapDraft(context, database, name);
  if (draft?.materializedView !== undefined) draft.materializedView.definition = castDraft(definition);
  setActive(context, database, name, bases);
  const inactive = bases.find(
    (base) => viewNow(context, base.database, base.table)?.materializedView?.active === false,
  );
  if (inactive !== undefined) makeInactive(context, database, name, `base-mv inactive: ${inactive.table}`);
  resumeRefreshes(context, database, name);
}

/** Gives a restored view its task anew; one that follows its base tables is refreshed at once (fe scheduler/TaskBuilder.rebuildMVTask). */
function resumeRefreshes(context: StepContext, database: string, name: string): void {
  const place = databaseOf(clusterNow(context), database);
  const table = viewNow(context, database, name);
  const view = table?.materializedView;
  if (place === undefined || table === undefined || view === undefined) return;
  const own = { database: place.id, table: table.id };
  if (view.refresh.type === "ASYNC" && view.refresh.every === undefined) startRefresh(context, own, false);
  else scheduleNext(context, own, view);
}

function viewNow(context: StepContext, database: string, name: string): OlapTable | undefined {
  const found = databaseOf(clusterNow(context), database);
  return found === undefined ? undefined : olapTableOf(found, name);
}

function baseNow(
  context: StepContext,
  place: { readonly database: string; readonly table: string },
): BaseTable | undefined {
  const database = databaseOf(clusterNow(context), place.database);
  const table = database === undefined ? undefined : tableOf(database, place.table);
  if (database === undefined || table === undefined) return undefined;
  return {
    catalog: "default_catalog",
    database: database.name,
    databaseId: database.id,
    table: table.name,
    id: table.id,
  };
}

function setActive(
  context: StepContext,
  database: string,
  name: string,
  baseTables: readonly BaseTable[],
): void {
  const draft = olapDraft(context, database, name)?.materializedView;
  if (draft === undefined) return;
  draft.baseTables = castDraft(baseTables);
  draft.active = true;
  draft.inactiveReason = "";
  draft.seen = {};
  delete draft.activation;
  context.emit({ type: "materializedViewActive", database, table: name });
}

/** Analyzes a stored query as the engine does it by itself. */
function analyzeStored(context: StepContext, { query, database }: StoredQuery) {
  if (query === undefined) return beyond("viewQuery");
  const inside = analysisContext(context);
  const analyzed = analyzeDefinition(query, database, inside);
  if (isRefusal(analyzed)) return analyzed;
  const refusal = checkBaseTables(analyzed.tables, inside);
  return refusal ?? { ...analyzed, baseTables: baseTablesOf(analyzed.tables, inside) };
}
