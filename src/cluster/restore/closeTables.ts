import { castDraft } from "immer";
import { has } from "../../engine/index.ts";
import { olapDraft, olapTableOf } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import type { JobObject, RestoreJob } from "../jobs.ts";
import { savedTable } from "../savedObjects.ts";
import type { Database } from "../tables.ts";
import { markAtomic } from "./atomicRestore.ts";
import { chosenNames } from "./newRestoredTable.ts";

/**
 * Puts the existing tables of a restore into state RESTORE. Where only partitions are closed, these are the ones that the
 * restore overwrites; an atomic restore closes nothing and marks the table (spec/starrocks.md §3.3; spec/doris.md §3.5, §5.1).
 */
export function closeTables(
  context: StepContext,
  database: Database,
  job: RestoreJob,
  names: readonly string[] = job.objects.map(({ target }) => target),
): void {
  for (const name of names) {
    if (olapTableOf(database, name) === undefined) continue;
    if (job.options?.atomic === true) {
      markAtomic(context, database, name);
      continue;
    }
    const table = olapDraft(context, database.name, name);
    if (table === undefined) continue;
    table.state = castDraft("RESTORE");
    if (has(context.target, "partitionsBlocked")) closePartitions(context, database, job, name);
    context.emit({ type: "tableState", database: database.name, table: name, state: "RESTORE" });
  }
}

function closePartitions(context: StepContext, database: Database, job: RestoreJob, name: string): void {
  const object = job.objects.find(({ target }) => target === name);
  const partitions = olapDraft(context, database.name, name)?.partitions;
  if (object === undefined || partitions === undefined) return;
  for (const wanted of savedPartitions(job, object)) {
    const partition = partitions[wanted];
    if (partition !== undefined) partition.restoring = castDraft(true as const);
  }
}

/** Gives the names of the partitions that a restore takes out of a snapshot's table. */
export function savedPartitions(job: RestoreJob, object: JobObject): readonly string[] {
  const saved = savedTable(job.manifest, object.table);
  return saved === undefined ? [] : chosenNames(saved, object);
}
