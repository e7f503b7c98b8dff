import { castDraft } from "immer";
import { databaseById, olapDraft, olapTableById } from "../catalog.ts";
import { putTable } from "../changeCatalog.ts";
import type { StepContext } from "../context.ts";
import { drawHex } from "../random.ts";
import { isRefusal } from "../refusal.ts";
import { tableRowCount } from "../sizes.ts";
import type { Database, MaterializedViewDefinition, OlapTable } from "../tables.ts";
import type { ScheduledWork } from "../world.ts";
import { activate } from "./activate.ts";
import { mayActivate } from "./activeSchedule.ts";
import { analysisContext, clusterNow } from "./analysisContext.ts";
import { baseVersions, changedPartitions, lacksPartitions } from "./baseVersions.ts";
import { refreshedTable } from "./refreshData.ts";
import { refreshDependents } from "./triggers.ts";

type Refresh = Extract<ScheduledWork, { readonly type: "refreshView" }>;

/** Ends a refresh: the view has the rows that its query gives now. */
export function endRefresh(context: StepContext, due: Refresh): void {
  const database = databaseById(clusterNow(context), due.database);
  const table = database === undefined ? undefined : olapTableById(database, due.table);
  if (database === undefined || table?.materializedView === undefined) return;
  refreshNow(context, database, table, due);
}

/**
 * Refreshes a materialized view.
 * @returns why it failed; undefined where it did not
 */
export function refreshNow(
  context: StepContext,
  database: Database,
  table: OlapTable,
  { startedAt, force }: Pick<Refresh, "startedAt" | "force">,
): string | undefined {
  if (mayActivate(context, table)) activate(context, database.name, table.name);
  const view = tableNow(context, database.id, table.id);
  const definition = view?.materializedView;
  if (view === undefined || definition === undefined) return undefined;
  const run = {
    startedAt,
    finishedAt: context.time,
    force,
    queryId: newQueryId(context),
    partitions: [],
    basePartitions: {},
  };
  const failed = (error: string) => {
    note(context, database.name, view.name, { ...run, state: "FAILED", error });
    context.emit({
      type: "materializedViewNotRefreshed",
      database: database.name,
      table: view.name,
      reason: error,
    });
    return error;
  };
  if (!definition.active)
    return failed(
      `Materialized view: ${view.name}/${view.id} is not active due to ${definition.inactiveReason}.`,
    );
  const now = clusterNow(context);
  const basePartitions = force ? allPartitions(context, view) : changedPartitions(now, view);
  if (Object.keys(basePartitions).length === 0 && !lacksPartitions(now, view)) {
    note(context, database.name, view.name, { ...run, state: "SUCCESS", error: "" });
    return undefined;
  }
  const refreshed = refreshedTable(view, analysisContext(context));
  if (isRefusal(refreshed)) {
    return failed(refreshed.kind === "error" ? refreshed.message : `${refreshed.head} is not simulated`);
  }
  const { table: filled, partitions } = refreshed;
  putTable(context, database.name, {
    ...filled,
    materializedView: {
      ...definition,
      seen: baseVersions(now, view),
      lastRefresh: { ...run, state: "SUCCESS", error: "", partitions, basePartitions },
    },
  });
  context.emit({
    type: "materializedViewRefreshed",
    database: database.name,
    table: view.name,
    rows: tableRowCount(filled),
  });
  refreshDependents(context, { database: database.name, id: view.id });
  return undefined;
}

function tableNow(context: StepContext, databaseId: number, id: number): OlapTable | undefined {
  const database = databaseById(clusterNow(context), databaseId);
  return database === undefined ? undefined : olapTableById(database, id);
}

function allPartitions(context: StepContext, table: OlapTable): Readonly<Record<string, readonly string[]>> {
  const { materializedView } = table;
  if (materializedView === undefined) return {};
  return changedPartitions(clusterNow(context), {
    ...table,
    materializedView: { ...materializedView, seen: {} },
  });
}

function note(
  context: StepContext,
  database: string,
  name: string,
  lastRefresh: NonNullable<MaterializedViewDefinition["lastRefresh"]>,
): void {
  const view = olapDraft(context, database, name)?.materializedView;
  if (view !== undefined) view.lastRefresh = castDraft(lastRefresh);
}

/** Makes the id of a query, which is what REFRESH answers. */
export function newQueryId(context: StepContext): string {
  const hex = drawHex(context.world, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
