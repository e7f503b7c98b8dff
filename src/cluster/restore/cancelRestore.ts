import { castDraft } from "immer";
import { has } from "../../engine/index.ts";
import { databaseById, tableById, tableOf, olapDraft } from "../catalog.ts";
import { removeTable } from "../changeCatalog.ts";
import { leaveColocate } from "../colocate.ts";
import type { StepContext } from "../context.ts";
import { enterRestore, putJob } from "../jobSlots.ts";
import type { JobStatus, RestoreJob } from "../jobs.ts";
import { roundEndsAt } from "../rounds.ts";
import { clusterOf } from "../runStep.ts";
import { laidOut } from "../sendTasks.ts";
import { leftTasks } from "../showJobTasks.ts";
import { errorsOf } from "../taskErrors.ts";
import type { Database } from "../tables.ts";
import { backToNormal } from "./backToNormal.ts";
import { damagedTablets } from "./damagedTablets.ts";
import { dropCatalogs } from "./restoreCatalogs.ts";
import { dropFunctions } from "./restoreFunctions.ts";

/**
 * Ends a RESTORE before its time and undoes it: existing tables go back to NORMAL, new tables and partitions are dropped.
 * Tablets of existing tables that were moved already stay as they are (spec/starrocks.md §3.3, Cancel; RestoreJob#cancelInternal).
 * @param ready original names of the new tables that were got ready before the step failed (§9 quirk 19)
 */
export function cancelRestore(
  context: StepContext,
  job: RestoreJob,
  status: JobStatus,
  ready: readonly string[] = [],
): void {
  const cluster = clusterOf(context.before, context.cluster.name);
  const database = databaseById(cluster, job.database.id);
  if (database !== undefined) {
    if (job.state === "COMMITTING") markDamage(context, database, job);
    backToNormal(context, database, job);
    dropNewTables(context, database, job, ready);
    dropNewPartitions(context, database, job);
    dropFunctions(context, database, job);
  }
  for (const { createsTable, tableId } of job.plan) if (createsTable) leaveColocate(context, tableId);
  dropCatalogs(context, job);
  // The round that waits for this job's replicas waits on: the nodes finish what they were told.
  const { round } = context.cluster;
  if (round?.job === job.key) round.until = roundEndsAt(context.before, cluster) ?? round.until;
  const { prepared: _p, stuck: _s, createUntil: _c, ...rest } = job;
  const left = leftTasks(cluster, job, context.clock);
  const over: RestoreJob = {
    ...rest,
    status,
    runs: [],
    pastErrors: errorsOf(job, context.clock),
    ...(left !== undefined && left !== "" && { leftTasks: left }),
  };
  const cancelled = enterRestore(context, laidOut(context, cluster, over), "CANCELLED", {
    finishedTime: context.time,
  });
  putJob(context, cancelled);
}

/** New tables are dropped by name, whichever table bears it by now, without recycle bin and without a log record. */
function dropNewTables(
  context: StepContext,
  database: Database,
  job: RestoreJob,
  ready: readonly string[],
): void {
  const withViews = has(context.target, "cancelDropsViews");
  const made = job.plan.filter(({ createsTable, view }) => createsTable && (withViews || view !== true));
  const names = [...ready, ...made.map(({ target }) => target)];
  for (const name of names) {
    // The step itself may have put the table there.
    const id = context.cluster.databases[database.name]?.tables[name]?.id;
    if (id === undefined) continue;
    removeTable(context, database.name, name);
    context.emit({ type: "tableRemoved", job: job.key, database: database.name, table: name });
    const table = tableOf(database, name);
    if (table === undefined || job.plan.some(({ tableId }) => tableId === id)) continue;
    (context.cluster.unloggedDrops ??= []).push(castDraft({ database: database.id, table }));
  }
}

function dropNewPartitions(context: StepContext, database: Database, job: RestoreJob): void {
  for (const plan of job.plan) {
    const table = tableById(database, plan.tableId);
    const draft = table === undefined ? undefined : olapDraft(context, database.name, table.name);
    if (plan.createsTable || draft === undefined) continue;
    for (const { name, action } of plan.partitions) {
      if (action !== "add" || draft.partitions[name] === undefined) continue;
      delete draft.partitions[name];
      context.emit({
        type: "partitionDropped",
        database: database.name,
        table: plan.target,
        partition: name,
      });
    }
  }
}

/** Marks the tablets whose files were moved: the front end still records the version that they had before. */
function markDamage(context: StepContext, database: Database, job: RestoreJob): void {
  const damage = damagedTablets(database, job, context.clock);
  const perTable = new Map<string, number>();
  for (const { table, partition, index, tablets, version } of damage) {
    const range = olapDraft(context, database.name, table)?.partitions[partition]?.tablets[index];
    if (range === undefined) continue;
    range.damaged = Math.max(range.damaged ?? 0, tablets);
    range.damagedVersion = version;
    perTable.set(table, (perTable.get(table) ?? 0) + tablets);
  }
  for (const [table, tablets] of perTable) {
    context.emit({ type: "tableDamaged", job: job.key, database: database.name, table, tablets });
  }
}
