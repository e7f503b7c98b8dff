import { castDraft } from "immer";
import { has } from "../engine/index.ts";
import { jobConfigNumber } from "../engine/jobConfig.ts";
import { clusterBefore } from "./catalog.ts";
import type { StatementContext, StepContext } from "./context.ts";
import { fail } from "./fail.ts";
import { concurrentMapOrder } from "./javaOrder.ts";
import type { BackupJob, BackupState, Job, RestoreJob, RestoreState } from "./jobs.ts";
import type { ErrorResult } from "./result.ts";
import type { Cluster } from "./world.ts";

/** The slot of jobs that take or make external catalogs: one in the whole cluster (spec/starrocks.md §0, Job slots). */
export const CATALOG_JOBS = { id: -1, name: "" } as const;

/** Refuses a second job in a slot whose job is not over (spec/starrocks.md §2.4 row 7, spec/doris.md §2.3 row 4). */
export function slotTaken(
  context: StatementContext,
  database: { readonly id: number; readonly name: string },
  label: string,
): ErrorResult | undefined {
  const running = jobOfDatabase(clusterBefore(context), database.id);
  if (running === undefined || !isUnfinished(running)) return undefined;
  const data = {
    database: database.name,
    running: running.label,
    job: running.id,
    kind: running.kind,
    label,
  };
  return fail(context.target, database.id === CATALOG_JOBS.id ? "catalogJobRunning" : "jobRunning", data);
}

/** Tells whether a job is still on its way. */
export function isUnfinished(job: Job): boolean {
  return job.state !== "FINISHED" && job.state !== "CANCELLED";
}

/** Gives the last job of a database (spec/starrocks.md §0, Job slots). */
export function jobOfDatabase(cluster: Cluster, databaseId: number): Job | undefined {
  return cluster.jobs[String(databaseId)];
}

/** Gives the unfinished jobs in the order in which a scheduler round visits them: that of the engine's map of databases. */
export function unfinishedJobs(cluster: Cluster): Job[] {
  const ids = Object.values(cluster.jobs).map((job) => job.database.id);
  return concurrentMapOrder(ids).flatMap((id) => {
    const job = jobOfDatabase(cluster, id);
    return job !== undefined && isUnfinished(job) ? [job] : [];
  });
}

/** Gives the jobs of a database that the front end has, oldest first: the last one ends the list. */
export function jobsOfDatabase(cluster: Cluster, databaseId: number): readonly Job[] {
  const last = jobOfDatabase(cluster, databaseId);
  return [...(cluster.pastJobs?.[String(databaseId)] ?? []), ...(last ? [last] : [])];
}

/** Puts a job into the slot of its database; the one that was there goes among the past ones where the engine keeps them. */
export function putJob(context: StepContext, job: Job): void {
  const slot = String(job.database.id);
  const before = clusterBefore(context).jobs[slot];
  if (before !== undefined && before.key !== job.key) keepPast(context, slot, before);
  // Immer does not look into what is frozen: a job of many partitions would cost a walk through all of them at each step.
  Object.freeze(job.runs);
  Object.freeze(job.manifest);
  if (job.kind === "restore") Object.freeze(job.plan);
  context.cluster.jobs[slot] = castDraft(job);
}

/**
 * Tells whether the front end takes jobs in at all: where it keeps none it answers OK and never runs them (spec/doris.md §3.1; fe
 * backup/BackupHandler.addBackupOrRestoreJob).
 */
export function keepsJobs({ target, cluster }: StepContext): boolean {
  if (!has(target, "jobHistory")) return true;
  return jobConfigNumber(target, cluster.config, "max_backup_restore_job_num_per_db", 10) > 0;
}

function keepPast(context: StepContext, slot: string, job: Job): void {
  if (!has(context.target, "jobHistory")) return;
  const most = jobConfigNumber(
    context.target,
    context.cluster.config,
    "max_backup_restore_job_num_per_db",
    10,
  );
  const past = [...(clusterBefore(context).pastJobs?.[slot] ?? []), job].slice(-(most - 1));
  context.cluster.pastJobs = { ...context.cluster.pastJobs, [slot]: most > 1 ? castDraft(past) : [] };
}

/** Gives the job in a slot other runs. */
export function putRuns(context: StepContext, job: Job, runs: Job["runs"]): void {
  const slot = context.cluster.jobs[String(job.database.id)];
  if (slot !== undefined) slot.runs = castDraft(Object.freeze(runs));
}

/** Brings a backup job into a state, and says so. */
export function enterBackup(
  context: StepContext,
  job: BackupJob,
  state: BackupState,
  changes: Partial<BackupJob> = {},
): BackupJob {
  const next: BackupJob = { ...job, ...changes, state };
  emitState(context, job, next);
  return next;
}

/** Brings a restore job into a state, and says so. */
export function enterRestore(
  context: StepContext,
  job: RestoreJob,
  state: RestoreState,
  changes: Partial<RestoreJob> = {},
): RestoreJob {
  const next: RestoreJob = { ...job, ...changes, state };
  emitState(context, job, next);
  return next;
}

function emitState(context: StepContext, before: Job, after: Job): void {
  context.emit({
    type: "jobState",
    job: after.key,
    kind: after.kind,
    database: after.database.name,
    label: after.label,
    from: before.state,
    to: after.state,
    status: after.status,
  });
}
