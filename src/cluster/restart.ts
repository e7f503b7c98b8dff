import { PERSISTED_TASK_ERRORS } from "../engine/cost.ts";
import { restartBackup } from "./backup/stepBackup.ts";
import { databaseById, olapTables } from "./catalog.ts";
import { addTable } from "./changeCatalog.ts";
import type { StepContext } from "./context.ts";
import { isUnfinished, putJob } from "./jobSlots.ts";
import type { Job } from "./jobs.ts";
import { isExpired } from "./keptJobs.ts";
import { openTable } from "./restore/backToNormal.ts";
import { restartRestore } from "./restore/stepRestore.ts";
import { schedule } from "./schedule.ts";
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
    else if (isExpired(context, job, context.time)) delete context.cluster.jobs[String(job.database.id)];
  }
  forgetTasks(context);
  restartDynamicPartitions(context);
  releaseForgotten(context, cluster);
  bringBackDropped(context, cluster);
}

/** Which tasks a cancelled job has left is in the front end's memory alone. */
function forgetTasks({ cluster }: StepContext): void {
  const past = Object.values(cluster.pastJobs ?? {}).flat();
  for (const job of [...Object.values(cluster.jobs), ...past]) delete job.leftTasks;
}

/** The scheduler of dynamic partitions begins with a round at once, and knows nothing of the earlier ones. */
function restartDynamicPartitions(context: StepContext): void {
  const { world, cluster } = context;
  delete cluster.dynamicPartitions;
  const own = world.queue.find(
    (entry) => entry.type === "dynamicPartitions" && entry.cluster === cluster.name,
  );
  if (own === undefined) return;
  world.queue = world.queue.filter((entry) => entry !== own);
  schedule(context, context.clock, { type: "dynamicPartitions" });
}

/** The state of a table is not logged: those that no job in the log holds are NORMAL again (§9 quirk 20). */
function releaseForgotten(context: StepContext, cluster: Cluster): void {
  for (const database of Object.values(cluster.databases)) {
    const job = context.cluster.jobs[String(database.id)];
    const holds = job?.kind === "restore" && isUnfinished(job) && job.state !== "PENDING";
    const held = new Set(holds ? [...job.objects, ...job.plan].map(({ target }) => target) : []);
    for (const { name, state } of olapTables(database)) {
      const marked = state === "RESTORE" || state === "RESTORE_WITH_LOAD";
      if (marked && !held.has(name)) openTable(context, database, name);
    }
  }
}

function resumedJob(context: StepContext, job: Job): Job {
  const pastErrors = errorsOf(job, context.clock).slice(0, PERSISTED_TASK_ERRORS);
  return job.kind === "backup"
    ? restartBackup(context, { ...job, pastErrors })
    : restartRestore(context, { ...job, pastErrors });
}

/** The log of the catalog knows nothing of tables that a failed restore dropped by their name. */
function bringBackDropped(context: StepContext, cluster: Cluster): void {
  for (const { database: id, table } of cluster.unloggedDrops ?? []) {
    const database = databaseById(cluster, id);
    const now = context.cluster.databases[database?.name ?? ""];
    if (database === undefined || now === undefined || now.tables[table.name] !== undefined) continue;
    addTable(context, database.name, table);
  }
  delete context.cluster.unloggedDrops;
}
