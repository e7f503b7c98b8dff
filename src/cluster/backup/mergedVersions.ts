import { olapDraft } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import { unfinishedJobs } from "../jobSlots.ts";
import type { BackupJob, Job } from "../jobs.ts";
import { clusterOf } from "../runStep.ts";
import { cancelBackup } from "./cancelBackup.ts";

/** Gives the clock time at which a node says that the version it was to freeze is gone; undefined where none will. */
export function mergedAnswerAt(job: Job): number | undefined {
  let first: number | undefined;
  for (const run of job.runs) {
    if (run.hold !== "merged") continue;
    const at = run.sentAt + run.msEach;
    if (first === undefined || at < first) first = at;
  }
  return first;
}

/** Ends the backups whose nodes say so: no round of the scheduler is waited for (spec/starrocks.md §3.2 SNAPSHOTING). */
export function endMergedBackups(context: StepContext): void {
  const cluster = clusterOf(context.before, context.cluster.name);
  for (const job of unfinishedJobs(cluster)) {
    const at = mergedAnswerAt(job);
    if (job.kind !== "backup" || at === undefined || at > context.clock) continue;
    forgetFaults(context, job);
    cancelBackup(context, job, failedStatus(context.target, "backupVersionMerged"));
  }
}

/** A fault is over when a backup met it: the next one asks for a version that is there. */
function forgetFaults(context: StepContext, job: BackupJob): void {
  for (const run of job.runs) {
    if (run.hold !== "merged") continue;
    const partition = olapDraft(context, job.database.name, run.table)?.partitions[run.partition];
    if (partition !== undefined) delete partition.merged;
  }
}
