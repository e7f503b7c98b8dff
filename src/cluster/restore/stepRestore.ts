import { phaseOf } from "../../engine/phases.ts";
import { databaseById, tableById, olapDraft } from "../catalog.ts";
import { removeTable } from "../changeCatalog.ts";
import { leaveColocate } from "../colocate.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import { enterRestore, putJob } from "../jobSlots.ts";
import type { RestoreJob } from "../jobs.ts";
import { clusterOf } from "../runStep.ts";
import type { StepEnd } from "../stepEnd.ts";
import { doneAt } from "../tasks.ts";
import { openTable } from "./backToNormal.ts";
import { cancelRestore } from "./cancelRestore.ts";
import { commitTables } from "./commitTables.ts";
import { droppedObject } from "./droppedObject.ts";
import { prepareTables } from "./prepareTables.ts";
import { awaitReplicas } from "./registerTables.ts";
import { sendDownloads, sendMoves } from "./transfers.ts";

/** Gives a restore its one step of a scheduler round (spec/starrocks.md §3.3, RestoreJob#run). */
export function stepRestore(context: StepContext, job: RestoreJob): StepEnd {
  const { target } = context;
  if (context.time - job.createTime > job.timeout * 1000) {
    cancelRestore(context, job, failedStatus(target, "restoreTimeout", { label: job.label }));
    return "over";
  }
  const gone = droppedObject(clusterOf(context.before, context.cluster.name), job);
  if (gone !== undefined) {
    cancelRestore(context, job, gone);
    return "over";
  }
  switch (phaseOf(target, "restore", job.state)?.action) {
    case "prepareTables":
      return prepareTables(context, job);
    case "awaitReplicas":
      awaitReplicas(context, job);
      return "over";
    case "awaitTasks":
      if (job.runs.every((run) => doneAt(run, context.clock) === run.count)) endTasks(context, job);
      return "over";
    case "sendDownloads":
      sendDownloads(context, job);
      return "over";
    case "sendMoves":
      sendMoves(context, job);
      return "over";
    default:
      return "over";
  }
}

/** Leaves a state whose tasks are all done. */
function endTasks(context: StepContext, job: RestoreJob): void {
  switch (job.state) {
    case "SNAPSHOTING":
      forgetReplaced(context, job);
      leave(context, job, "DOWNLOAD", { snapshotFinishedTime: context.time });
      return;
    case "DOWNLOADING":
      leave(context, job, "COMMIT", { downloadFinishedTime: context.time });
      return;
    case "COMMITTING":
      commitTables(context, job);
      return;
    default:
      return;
  }
}

/** The state DOWNLOAD is logged with the views that the job made: those before them do not come back any more. */
function forgetReplaced(context: StepContext, job: RestoreJob): void {
  const { cluster } = context;
  if (cluster.unloggedDrops === undefined) return;
  cluster.unloggedDrops = cluster.unloggedDrops.filter((drop) => drop.job !== job.key);
}

function leave(
  context: StepContext,
  job: RestoreJob,
  state: "DOWNLOAD" | "COMMIT",
  times: Partial<RestoreJob>,
): void {
  putJob(context, enterRestore(context, job, state, { ...times, runs: [], pastErrors: [] }));
}

/** Brings a restore back to the last state that was logged; what it had put into the catalog before that is gone. */
export function restartRestore(context: StepContext, job: RestoreJob): RestoreJob {
  const wanted = phaseOf(context.target, "restore", job.state)?.restart;
  const state = RESUMABLE.find((candidate) => candidate === wanted);
  // Of a restore of catalogs the step to COMMITTING is logged.
  if (state === undefined || (job.catalogs.length > 0 && job.state === "COMMITTING")) return job;
  if (state === "PENDING") {
    forget(context, job);
    const { prepared: _p, stuck: _s, metaPreparedTime: _m, createUntil: _u, ...logged } = job;
    const fresh: RestoreJob = { ...logged, id: -1, plan: [], runs: [], pastErrors: [], skipped: [] };
    return job.state === "PENDING" ? fresh : enterRestore(context, fresh, "PENDING");
  }
  return state === job.state ? job : enterRestore(context, job, state, { runs: [] });
}

const RESUMABLE = ["PENDING", "DOWNLOAD", "COMMIT"] as const;

/** Takes back what only the front end's memory knew: table states, new tables, new partitions. */
function forget(context: StepContext, job: RestoreJob): void {
  const cluster = clusterOf(context.before, context.cluster.name);
  const database = databaseById(cluster, job.database.id);
  if (database === undefined) return;
  for (const { target } of job.objects) openTable(context, database, target);
  for (const plan of job.plan) {
    const table = tableById(database, plan.tableId);
    if (table === undefined) continue;
    if (plan.createsTable) {
      removeTable(context, database.name, table.name);
      leaveColocate(context, table.id);
      continue;
    }
    const draft = olapDraft(context, database.name, table.name);
    for (const { name, action } of plan.partitions) {
      if (action === "add" && draft !== undefined) delete draft.partitions[name];
    }
  }
}
