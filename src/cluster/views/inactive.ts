import { configValue } from "../../engine/config.ts";
import { has } from "../../engine/index.ts";
import { databaseById, olapDraft, tableById } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import type { BaseTable, OlapTable } from "../tables.ts";
import type { Cluster } from "../world.ts";
import { scheduleActiveCheck } from "./activeSchedule.ts";
import { clusterNow } from "./analysisContext.ts";
import { dependentsOf } from "./dependents.ts";

/**
 * Makes a materialized view inactive, and with it those that are built on it (fe AlterMVJobExecutor.doInactiveMaterializedView).
 * One that is inactive gets the new reason. The front end tries to make it active again where the reason allows that.
 */
export function makeInactive(context: StepContext, database: string, name: string, reason: string): void {
  const draft = olapDraft(context, database, name);
  const view = draft?.materializedView;
  if (draft === undefined || view === undefined) return;
  if (view.active) context.emit({ type: "materializedViewInactive", database, table: name, reason });
  view.active = false;
  view.inactiveReason = reason;
  scheduleActiveCheck(context);
  makeDependentsInactive(context, { database, id: draft.id }, `base-mv inactive: ${name}`);
}

/** Makes the materialized views inactive that are built on a table or view (fe AlterMVJobExecutor.inactiveRelatedMaterializedView). */
export function makeDependentsInactive(
  context: StepContext,
  base: { readonly database: string; readonly id: number },
  reason: string,
): void {
  const { target, cluster } = context;
  if (!has(target, "changedBasesInactivate")) return;
  const automatic = configValue(target, cluster.config, "enable_mv_automatic_inactive_by_base_table_changes");
  if (automatic === "false") return;
  const everywhere = has(target, "inactiveAcrossDatabases");
  for (const { database, view } of dependentsOf(clusterNow(context), base.id)) {
    if (view.id !== base.id && (everywhere || database.name === base.database))
      makeInactive(context, database.name, view.name, reason);
  }
}

/** Lists the base tables of a materialized view that are no longer there under their ids. */
export function missingBaseTables(cluster: Cluster, view: OlapTable): readonly BaseTable[] {
  return (view.materializedView?.baseTables ?? []).filter((base) => {
    const database = databaseById(cluster, base.databaseId);
    return database === undefined || tableById(database, base.id) === undefined;
  });
}
