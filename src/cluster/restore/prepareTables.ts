import { castDraft } from "immer";
import { CREATE_WAIT } from "../../engine/cost.ts";
import { jobConfigNumber } from "../../engine/jobConfig.ts";
import { databaseById, olapDraft, olapTableOf } from "../catalog.ts";
import { leaveColocate } from "../colocate.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import { putJob } from "../jobSlots.ts";
import type { PreparedTables, RestoreJob } from "../jobs.ts";
import { makeRuns, type TaskOrder } from "../makeRuns.ts";
import { everyReplica } from "../replicaPlaces.ts";
import { clusterOf } from "../runStep.ts";
import { sendTasks } from "../sendTasks.ts";
import type { StepEnd } from "../stepEnd.ts";
import type { Database, Partition } from "../tables.ts";
import { cancelRestore } from "./cancelRestore.ts";
import { checkExisting } from "./checkExisting.ts";
import { planTables } from "./planTables.ts";
import { registerTables } from "./registerTables.ts";
import { restoreCatalogs } from "./restoreCatalogs.ts";

/**
 * Does the PENDING step of a RESTORE: existing tables go into state RESTORE, everything is compared, new tables and
 * partitions get ready. While their replicas are created the scheduler's round waits (spec/starrocks.md §3.3).
 */
export function prepareTables(context: StepContext, job: RestoreJob): StepEnd {
  if (job.catalogs.length > 0) {
    restoreCatalogs(context, job);
    return "over";
  }
  const database = databaseById(clusterOf(context.before, context.cluster.name), job.database.id);
  if (database === undefined) {
    cancelRestore(context, job, failedStatus(context.target, "jobDatabaseMissing", { id: job.database.id }));
    return "over";
  }
  const numbered: RestoreJob = { ...job, id: context.newId() };
  const { manifest } = job;
  if (manifest === undefined || job.metaUnreadable === true) {
    cancelRestore(context, numbered, failedStatus(context.target, "restoreMetaUnreadable"));
    return "over";
  }
  const busy = checkExisting(context, database, job.objects);
  if (busy !== undefined) {
    cancelRestore(context, numbered, busy);
    return "over";
  }
  const planned = planTables(context, numbered, manifest);
  switch (planned.ok) {
    case "exception":
      takeTables(context, database, namesOf(job));
      putJob(context, { ...numbered, stuck: true });
      return "exception";
    case false:
      takeTables(context, database, planned.skipped);
      // Until all tables are compared the new ones bear their original names, and the clean-up goes by name (§9 quirk 19).
      cancelRestore(context, { ...numbered, skipped: planned.skipped }, planned.status, planned.ready);
      for (const id of planned.readyIds) leaveColocate(context, id);
      return "over";
    case true: {
      const { stuck: _, ...calm } = numbered;
      const { plan, prepared, skipped } = planned;
      takeTables(context, database, namesOf(job));
      return create(context, { ...calm, plan, prepared, skipped });
    }
    default: {
      const never: never = planned;
      return never;
    }
  }
}

/** Sends the creation of all new replicas; with none to create the step goes on at once. */
function create(context: StepContext, job: RestoreJob): StepEnd {
  const orders = createOrders(job.prepared);
  if (orders.length === 0) {
    registerTables(context, job);
    return "over";
  }
  const runs = makeRuns(context.cluster, orders, { kind: "create", clock: context.clock });
  putJob(context, sendTasks(context, { ...job, runs }));
  return { until: context.clock + createWait(context, orders) };
}

/** Gives the longest wait for the replicas, in ms. */
function createWait(context: StepContext, orders: readonly TaskOrder[]): number {
  const { target, cluster } = context;
  const fallback = CREATE_WAIT.perReplicaMs / 1000;
  const seconds = jobConfigNumber(target, cluster.config, "tablet_create_timeout_second", fallback);
  const replicas = orders.reduce((sum, { count }) => sum + count, 0);
  return Math.min(CREATE_WAIT.mostMs, seconds * 1000 * replicas);
}

function createOrders(prepared: PreparedTables | undefined): TaskOrder[] {
  if (prepared === undefined) return [];
  const places = [
    ...prepared.tables.flatMap((table) =>
      Object.values(table.partitions).map((partition) => ({ table: table.name, partition })),
    ),
    ...prepared.partitions,
  ];
  return places.flatMap(({ table, partition }) => ordersOf(table, partition));
}

function ordersOf(table: string, partition: Partition): TaskOrder[] {
  return Object.entries(partition.tablets).flatMap(([index, range]) =>
    everyReplica(range).map((place) => ({
      ...place,
      table,
      partition: partition.name,
      index: Number(index),
    })),
  );
}

function namesOf(job: RestoreJob): string[] {
  return job.objects.map(({ target }) => target);
}

/** Puts the existing tables of these names into state RESTORE. */
function takeTables(context: StepContext, database: Database, names: readonly string[]): void {
  for (const name of names) {
    if (olapTableOf(database, name) === undefined) continue;
    const table = olapDraft(context, database.name, name);
    if (table === undefined) continue;
    table.state = castDraft("RESTORE");
    context.emit({ type: "tableState", database: database.name, table: name, state: "RESTORE" });
  }
}
