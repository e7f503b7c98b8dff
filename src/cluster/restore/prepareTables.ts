import { CREATE_WAITS } from "../../engine/cost.ts";
import { has } from "../../engine/index.ts";
import { jobConfigNumber } from "../../engine/jobConfig.ts";
import { databaseById } from "../catalog.ts";
import { leaveColocate } from "../colocate.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import { enterRestore, putJob } from "../jobSlots.ts";
import type { PreparedTables, RestoreJob } from "../jobs.ts";
import { makeRuns, type TaskOrder } from "../makeRuns.ts";
import { everyReplica } from "../replicaPlaces.ts";
import { clusterOf } from "../runStep.ts";
import { sendTasks } from "../sendTasks.ts";
import type { StepEnd } from "../stepEnd.ts";
import type { Partition } from "../tables.ts";
import { cancelRestore } from "./cancelRestore.ts";
import { checkExisting } from "./checkExisting.ts";
import { closeTables } from "./closeTables.ts";
import { metaFailure } from "./metaFailure.ts";
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
  const unreadable = metaFailure(context, job);
  if (unreadable === "exception") {
    putJob(context, { ...numbered, stuck: true });
    return "exception";
  }
  if (manifest === undefined || unreadable !== undefined) {
    cancelRestore(context, numbered, unreadable ?? failedStatus(context.target, "restoreMetaUnreadable"));
    return "over";
  }
  const busy = checkExisting(context, database, job);
  if (busy !== undefined) {
    cancelRestore(context, numbered, busy);
    return "over";
  }
  const planned = planTables(context, numbered, manifest);
  switch (planned.ok) {
    case "exception":
      closeTables(context, database, job);
      putJob(context, { ...numbered, stuck: true });
      return "exception";
    case false:
      closeTables(context, database, job, planned.skipped);
      // Until all tables are compared the new ones bear their original names, and the clean-up goes by name (§9 quirk 19).
      cancelRestore(context, { ...numbered, skipped: planned.skipped }, planned.status, planned.ready);
      for (const id of planned.readyIds) leaveColocate(context, id);
      return "over";
    case true: {
      const { stuck: _, ...calm } = numbered;
      const { plan, prepared, skipped } = planned;
      closeTables(context, database, job);
      return create(context, { ...calm, plan, prepared, skipped });
    }
    default: {
      const never: never = planned;
      return never;
    }
  }
}

/**
 * Sends the creation of all new replicas. The round waits for them, or the job does in a state of its own; with none to create
 * the step goes on at once.
 */
function create(context: StepContext, job: RestoreJob): StepEnd {
  const orders = createOrders(job.prepared);
  const ownState = has(context.target, "creatingIsAState");
  if (orders.length === 0 && !ownState) {
    registerTables(context, job);
    return "over";
  }
  const runs = makeRuns(context.cluster, orders, { kind: "create", clock: context.clock });
  const sent = sendTasks(context, { ...job, runs });
  const until = context.clock + createWait(context, orders);
  if (!ownState) {
    putJob(context, sent);
    return { until };
  }
  putJob(context, enterRestore(context, { ...sent, createUntil: until }, "CREATING"));
  return "over";
}

/** Gives the longest wait for the replicas, in ms. */
function createWait(context: StepContext, orders: readonly TaskOrder[]): number {
  const { target, cluster } = context;
  const { most, least, perReplica } = CREATE_WAITS[target.engine];
  const limit = (item: string | undefined, normal: number) =>
    item === undefined ? normal : jobConfigNumber(target, cluster.config, item, normal / 1000) * 1000;
  const each = limit("tablet_create_timeout_second", perReplica);
  const replicas = orders.reduce((sum, { count }) => sum + count, 0);
  const wanted = Math.max(limit(least.item, least.normal), each * replicas);
  return Math.min(limit(most.item, most.normal), wanted);
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
