import { castDraft } from "immer";
import { has } from "../../engine/index.ts";
import { olapDraft, olapTableOf } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import type { RestoreJob } from "../jobs.ts";
import type { Database } from "../tables.ts";

/**
 * Takes from a table what a restore marked it with.
 * @returns whether its state is another now
 */
export function openTable(context: StepContext, database: Database, name: string): boolean {
  const table = olapDraft(context, database.name, name);
  if (table === undefined) return false;
  if (table.inAtomicRestore !== undefined) delete table.inAtomicRestore;
  for (const partition of Object.values(olapTableOf(database, name)?.partitions ?? {})) {
    const own = partition.restoring === true ? table.partitions[partition.name] : undefined;
    if (own !== undefined) delete own.restoring;
  }
  if (table.state !== "RESTORE" && table.state !== "RESTORE_WITH_LOAD") return false;
  table.state = castDraft("NORMAL");
  return true;
}

/**
 * Brings the tables of a restore that are in state RESTORE back to NORMAL. While the job still knows which active
 * materialized views it skipped, it leaves them out: they stay as they are (§9 quirk 20; RestoreJob#setTableStateToNormal).
 */
export function backToNormal(context: StepContext, database: Database, job: RestoreJob): void {
  const left = has(context.target, "skippedViewsStayInRestore") ? job.skipped : [];
  for (const { target } of job.objects) {
    if (left.includes(target) || !openTable(context, database, target)) continue;
    const own = job.plan.some((plan) => plan.target === target && plan.createsTable);
    if (own) continue;
    context.emit({ type: "tableState", database: database.name, table: target, state: "NORMAL" });
  }
}
