import { errorText, has } from "../../engine/index.ts";
import { databaseById, olapTableById, olapDraft, tableOf } from "../catalog.ts";
import { addTable, putTable } from "../changeCatalog.ts";
import { castDraft } from "immer";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import { enterRestore, putJob } from "../jobSlots.ts";
import type { JobStatus, RestoreJob } from "../jobs.ts";
import { makeRuns } from "../makeRuns.ts";
import { md5Hex } from "../md5.ts";
import { clusterOf } from "../runStep.ts";
import { sendTasks } from "../sendTasks.ts";
import { isDiskFull } from "../diskFull.ts";
import { doneAt, bucketAt } from "../tasks.ts";
import { tabletId } from "../tablets.ts";
import type { Database, View } from "../tables.ts";
import type { BackendNode, Cluster } from "../world.ts";
import { cancelRestore } from "./cancelRestore.ts";
import { replicaOrders, type LocalPlace } from "./replicaOrders.ts";
import { restoreFunctions } from "./restoreFunctions.ts";
import { noteViews } from "./viewRestores.ts";

/** Ends the wait for new replicas: all are there, or the restore fails (spec/starrocks.md §3.3 PENDING, step d). */
export function endCreation(context: StepContext, job: RestoreJob): void {
  if (isCreated(job, context.clock)) {
    registerTables(context, job);
    return;
  }
  const marks = unfinishedMarks(context, job).slice(0, MOST_MARKS).join(", ");
  cancelRestore(context, job, failedStatus(context.target, "restoreReplicasUnfinished", { marks }));
}

const MOST_MARKS = 10;

function isCreated({ runs }: RestoreJob, clock: number): boolean {
  return runs.every((run) => doneAt(run, clock) === run.count);
}

/** Does the CREATING step: looks whether all new replicas are there, and gives up after some time (spec/doris.md §3.3). */
export function awaitReplicas(context: StepContext, job: RestoreJob): void {
  const { target, clock } = context;
  if (isCreated(job, clock)) {
    registerTables(context, job);
    return;
  }
  const [first] = job.runs;
  if (first === undefined || job.createUntil === undefined || clock <= job.createUntil) return;
  const data = { ms: clock - first.sentAt, label: job.label };
  cancelRestore(context, job, failedStatus(target, "restoreCreationTimeout", data));
}

/** Ends the PENDING step: new tables and partitions come into the catalog, and every replica gets a snapshot to download into. */
export function registerTables(context: StepContext, job: RestoreJob): void {
  const cluster = clusterOf(context.before, context.cluster.name);
  const database = databaseById(cluster, job.database.id);
  if (database === undefined) {
    cancelRestore(context, job, databaseGone(context, job));
    return;
  }
  const failed = addPrepared(context, database, job);
  if (failed !== undefined) {
    cancelRestore(context, job, failed);
    return;
  }
  restoreFunctions(context, database, job);
  noteViews(context, job);
  const { prepared: _p, createUntil: _u, ...rest } = job;
  // From here on the job no longer knows whom it skipped (§9 quirk 20).
  const registered: RestoreJob = { ...rest, skipped: [] };
  const places = preparedPlaces(database, job);
  const withFiles = job.manifest?.metadataOnly !== true;
  const full = withFiles ? fullNode(cluster, places) : undefined;
  if (full !== undefined) {
    const data = { disk: pathHash(full), path: DISK_PATH, backend: full.id };
    cancelRestore(context, registered, failedStatus(context.target, "restoreDiskFull", data));
    return;
  }
  const orders = withFiles ? replicaOrders(places) : [];
  const runs = makeRuns(context.cluster, orders, { kind: "snapshot", clock: context.clock });
  const sent = sendTasks(context, { ...registered, runs, pastErrors: [], metaPreparedTime: context.time });
  putJob(context, enterRestore(context, sent, "SNAPSHOTING"));
}

/** Words that the database is gone by now: as any later state does, as the first step does, or as the catalog does. */
function databaseGone({ target }: StepContext, { database: { id, name } }: RestoreJob): JobStatus {
  if (has(target, "creatingIsAState")) return failedStatus(target, "jobDatabaseMissing", { id });
  return errorText(target, "restoreDatabaseGone") === undefined
    ? failedStatus(target, "restoreDatabaseDropped", { id })
    : failedStatus(target, "restoreDatabaseGone", { database: name });
}

function addPrepared(context: StepContext, database: Database, job: RestoreJob): JobStatus | undefined {
  const { tables = [], views = [], partitions = [] } = job.prepared ?? {};
  for (const { table, partition } of partitions) {
    const draft = olapDraft(context, database.name, table);
    if (draft === undefined) continue;
    draft.partitions[partition.name] = castDraft(partition);
    context.emit({ type: "partitionAdded", database: database.name, table, partition: partition.name });
  }
  for (const plan of job.plan) {
    const view = views.find(({ id }) => id === plan.tableId);
    const table = tables.find(({ id }) => id === plan.tableId);
    if (view !== undefined) replaceView(context, database, job, view);
    if (table === undefined) continue;
    if (tableOf(database, table.name) !== undefined) {
      return failedStatus(context.target, "restoreNameTaken", { table: table.name, database: database.name });
    }
    addTable(context, database.name, table);
  }
  return undefined;
}

/** What bears the view's name goes, without a log record: a restart of the front end brings it back (RestoreJob#addRestorePartitionsAndTables). */
function replaceView(context: StepContext, database: Database, job: RestoreJob, view: View): void {
  const old = tableOf(database, view.name);
  if (old !== undefined) {
    const dropped = { database: database.id, table: old, job: job.key };
    (context.cluster.unloggedDrops ??= []).push(castDraft(dropped));
    if (old.kind === "view") context.emit({ type: "viewDropped", database: database.name, view: view.name });
  }
  putTable(context, database.name, view);
  context.emit({ type: "viewCreated", database: database.name, view: view.name });
}

/** Gives what the job works on once its new tables and partitions are in the catalog. */
function preparedPlaces(database: Database, job: RestoreJob): LocalPlace[] {
  const { tables = [], partitions = [] } = job.prepared ?? {};
  return job.plan.flatMap((plan) => {
    const table = tables.find(({ id }) => id === plan.tableId) ?? olapTableById(database, plan.tableId);
    if (table === undefined) return [];
    return plan.partitions.flatMap(({ name, id }) => {
      const added = partitions.find(({ partition }) => partition.id === id)?.partition;
      const partition = added ?? table.partitions[name];
      return partition === undefined ? [] : [{ plan, table, partition }];
    });
  });
}

function fullNode(cluster: Cluster, places: readonly LocalPlace[]): BackendNode | undefined {
  const used = new Set(
    places.flatMap(({ partition }) => Object.values(partition.tablets).flatMap((range) => range.nodes)),
  );
  return cluster.nodes.find((node) => used.has(node.id) && isDiskFull(cluster, node));
}

/** Where the nodes keep their data. */
const DISK_PATH = "/opt/be/storage";

/** A node's one disk has a number that stands for its path (DiskInfo#getPathHash). */
function pathHash(node: BackendNode): string {
  return BigInt(`0x${md5Hex(`${node.host}/storage`).slice(0, 15)}`).toString();
}

function markOf({ target }: StepContext, node: number, tablet: number): string {
  return has(target, "marksSpelledOut") ? `(backendId = ${node}, tabletId = ${tablet})` : `${node}=${tablet}`;
}

/** Names the replicas that are missing. */
function unfinishedMarks(context: StepContext, job: RestoreJob): string[] {
  const partitions = [
    ...(job.prepared?.tables ?? []).flatMap((table) => Object.values(table.partitions)),
    ...(job.prepared?.partitions ?? []).map(({ partition }) => partition),
  ];
  const marks: string[] = [];
  for (const run of job.runs) {
    const key = String(run.index);
    const made = partitions.find(({ name, tablets }) => name === run.partition && tablets[key] !== undefined);
    const range = made?.tablets[key];
    if (range === undefined) continue;
    for (let n = doneAt(run, context.clock); n < run.count && marks.length < MOST_MARKS; n++) {
      marks.push(markOf(context, run.node, tabletId(range, bucketAt(run, n))));
    }
  }
  return marks;
}
