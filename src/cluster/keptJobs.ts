import { JOB_CLEAN_MS } from "../engine/cost.ts";
import { has } from "../engine/index.ts";
import { jobConfigNumber } from "../engine/jobConfig.ts";
import { clusterBefore } from "./catalog.ts";
import type { StepContext } from "./context.ts";
import { jobOfDatabase } from "./jobSlots.ts";
import type { Job } from "./jobs.ts";

const KEPT_SECONDS = 604_800;

/** Tells whether a job ended longer before a time than jobs are kept (fe backup/BackupHandler.isJobExpired); Doris counts them instead. */
export function isExpired({ target, cluster }: StepContext, job: Job, time: number): boolean {
  if (!has(target, "jobsExpire")) return false;
  const kept = jobConfigNumber(target, cluster.config, "history_job_keep_max_second", KEPT_SECONDS);
  return job.finishedTime !== undefined && Math.floor((time - job.finishedTime) / 1000) > kept;
}

/**
 * Gives the last job of a database; undefined where there is none, or the front end has thrown it out by now: it looks for old
 * jobs when it starts and every four hours from then on (spec/starrocks.md §0, §8.1; fe server/GlobalStateMgr.clearExpiredJobs).
 */
export function keptJob(context: StepContext, databaseId: number): Job | undefined {
  const cluster = clusterBefore(context);
  const job = jobOfDatabase(cluster, databaseId);
  if (job === undefined) return undefined;
  const started = cluster.frontEndStartedAt ?? context.before.start;
  const cleaned = started + Math.floor((context.time - started) / JOB_CLEAN_MS) * JOB_CLEAN_MS;
  return isExpired(context, job, cleaned) ? undefined : job;
}
