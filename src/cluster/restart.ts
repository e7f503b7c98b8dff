import { countTablets } from "./tablets.ts";
import { PERSISTED_TASK_ERRORS } from "../engine/cost.ts";
import { jobConfigNumber } from "../engine/jobConfig.ts";
import { restartBackup } from "./backup/stepBackup.ts";
import { databaseById } from "./catalog.ts";
import { putTable } from "./changeCatalog.ts";
import type { StepContext } from "./context.ts";
import { isUnfinished, putJob } from "./jobSlots.ts";
import type { Job } from "./jobs.ts";
import { restartRestore } from "./restore/stepRestore.ts";
import { clusterOf } from "./runStep.ts";
import { errorsOf } from "./taskErrors.ts";
import type { Cluster } from "./world.ts";

/**
 * Restarts a cluster's front end: jobs go back to the last state that was logged, tasks are sent anew, and what was changed
 * without a log record is undone (spec/starrocks.md §3.2, §3.3, §9 quirk 19). It takes no time here.
 */
export function restartCluster(context: StepContext): void {
  const cluster = clusterOf(context.before, context.cluster.name);
  delete context.cluster.round;
  context.cluster.frontEndStartedAt = context.time;
  // What ADMIN SET changed lives in memory, unless it was written to the configuration file too.
  context.cluster.config = { ...cluster.persistentConfig };
  context.cluster.schedulerIdleSince = context.clock;
  for (const job of Object.values(cluster.jobs)) {
    if (isUnfinished(job)) putJob(context, resumedJob(context, job));
    else if (isExpired(context, job)) delete context.cluster.jobs[String(job.database.id)];
  }
  bringBackDropped(context, cluster);
}

function resumedJob(context: StepContext, job: Job): Job {
  const pastErrors = errorsOf(job, context.clock).slice(0, PERSISTED_TASK_ERRORS);
  return job.kind === "backup"
    ? restartBackup(context, { ...job, pastErrors })
    : restartRestore(context, { ...job, pastErrors });
}

/** A job that ended longer ago than history_job_keep_max_second is not loaded any more (BackupHandler#isJobExpired). */
function isExpired({ target, cluster, time }: StepContext, job: Job): boolean {
  const seconds = jobConfigNumber(target, cluster.config, "history_job_keep_max_second", 604_800);
  return job.finishedTime !== undefined && Math.floor((time - job.finishedTime) / 1000) > seconds;
}

/** The log of the catalog knows nothing of tables that a failed restore dropped by their name. */
function bringBackDropped(context: StepContext, cluster: Cluster): void {
  for (const { database: id, table } of cluster.unloggedDrops ?? []) {
    const database = databaseById(cluster, id);
    if (database === undefined || database.tables[table.name] !== undefined) continue;
    putTable(context, database.name, table);
    const tablets = countTablets(table);
    context.emit({ type: "tableCreated", database: database.name, table: table.name, tablets });
  }
  delete context.cluster.unloggedDrops;
}
