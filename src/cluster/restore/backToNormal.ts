import { castDraft } from "immer";
import { has } from "../../engine/index.ts";
import { olapDraft } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import type { RestoreJob } from "../jobs.ts";
import type { Database } from "../tables.ts";

/**
 * Brings the tables of a restore that are in state RESTORE back to NORMAL. While the job still knows which active
 * materialized views it skipped, it leaves them out: they stay as they are (§9 quirk 20; RestoreJob#setTableStateToNormal).
 */
export function backToNormal(context: StepContext, database: Database, job: RestoreJob): void {
  const left = has(context.target, "skippedViewsStayInRestore") ? job.skipped : [];
  for (const { target } of job.objects) {
    const table = olapDraft(context, database.name, target);
    if (table?.state !== "RESTORE" || left.includes(target)) continue;
    table.state = castDraft("NORMAL");
    const own = job.plan.some((plan) => plan.target === target && plan.createsTable);
    if (own) continue;
    context.emit({ type: "tableState", database: database.name, table: target, state: "NORMAL" });
  }
}
