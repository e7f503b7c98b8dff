import type { StepContext } from "../context.ts";
import { clusterNow } from "./analysisContext.ts";
import { dependentsOf } from "./dependents.ts";
import { startRefresh } from "./refreshQueue.ts";

/** Starts the refreshes that new data of a table calls for: of views with REFRESH ASYNC and no schedule (fe catalog/MaterializedView.isLoadTriggeredRefresh). */
export function refreshDependents(
  context: StepContext,
  base: { readonly database: string; readonly id: number },
): void {
  for (const { database, view } of dependentsOf(clusterNow(context), base.id)) {
    const definition = view.materializedView;
    if (definition?.refresh.type !== "ASYNC" || definition.refresh.every !== undefined) continue;
    if (isExcluded(view.properties["excluded_trigger_tables"], definition.baseTables, base.id)) continue;
    startRefresh(context, { database: database.id, table: view.id }, false);
  }
}

/** Tells whether a property names a table, with its database or without (fe common/util/PropertyAnalyzer.analyzeExcludedTables). */
function isExcluded(
  names: string | undefined,
  bases: readonly { readonly database: string; readonly table: string; readonly id: number }[],
  id: number,
): boolean {
  const base = bases.find((one) => one.id === id);
  if (names === undefined || base === undefined) return false;
  const listed = names.split(",").map((name) => name.trim());
  return listed.includes(base.table) || listed.includes(`${base.database}.${base.table}`);
}
