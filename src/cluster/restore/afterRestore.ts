import { has } from "../../engine/index.ts";
import { clusterBefore, olapTableOf } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import { dynamicPartitions } from "../dynamicPartitions/property.ts";
import { note } from "../dynamicPartitions/runtime.ts";
import { isScheduled, scheduleDynamicPartitions } from "../dynamicPartitions/schedule.ts";
import type { RestoreJob } from "../jobs.ts";
import type { Database } from "../tables.ts";
import { activateAfterRestore } from "../views/activate.ts";
import { viewsHere } from "./viewRestores.ts";

/**
 * Does what follows a restore that has FINISHED: materialized views find their base tables again, both those that came back
 * and those that are built on a table which came back anew (spec/starrocks.md §5.5; RestoreJob#allTabletCommitted, fe
 * catalog/OlapTable.doAfterRestore). Tables with dynamic partitions are given to their scheduler (§5.4).
 */
export function afterRestore(context: StepContext, database: Database, job: RestoreJob): void {
  for (const { target } of job.objects) {
    const local = olapTableOf(database, target);
    if (local === undefined || dynamicPartitions(local) === undefined) continue;
    // Doris gives tables to the scheduler only where they keep what they were.
    if (job.options?.reserveDynamicPartition === false) continue;
    note(context, target, { updatedAt: context.time });
    if (isScheduled(local)) scheduleDynamicPartitions(context);
  }
  const { manifest } = job;
  if (manifest === undefined || !has(context.target, "backupTakesViews")) return;
  if (!has(context.target, "asyncViewsSaved")) return;
  const restored = clusterBefore(context).viewRestores?.bases ?? [];
  for (const { table, target } of job.objects) {
    const local = olapTableOf(database, target);
    if (local === undefined) continue;
    const isNew = job.plan.some((plan) => plan.target === target && plan.createsTable);
    const ids = isNew ? manifest.tables.find((saved) => saved.table.name === table)?.views : undefined;
    for (const view of viewsHere(context, manifest.database.id, ids ?? [])) {
      activateAfterRestore(context, view, restored);
    }
    if (local.materializedView === undefined) continue;
    activateAfterRestore(context, { database: database.name, name: target }, restored);
  }
}
