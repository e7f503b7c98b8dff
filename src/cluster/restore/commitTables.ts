import { has } from "../../engine/index.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import { databaseById, olapTableOf, tableById } from "../catalog.ts";
import { leaveColocate } from "../colocate.ts";
import { putTable } from "../changeCatalog.ts";
import { enterRestore, putJob } from "../jobSlots.ts";
import type { RestoreJob, RestorePlan } from "../jobs.ts";
import { drawHex } from "../random.ts";
import { clusterOf } from "../runStep.ts";
import { rowCount, tableRowCount } from "../sizes.ts";
import type { SnapshotManifest } from "../storage.ts";
import type { Database, OlapTable, Partition, Row, Segment, Table, TabletRange } from "../tables.ts";
import { afterRestore } from "./afterRestore.ts";
import { replacementFailure, takePlace } from "./atomicRestore.ts";
import { backToNormal } from "./backToNormal.ts";
import { cancelRestore } from "./cancelRestore.ts";
import { cleanUp } from "./cleanUp.ts";

/** Digits of a rowset's id. */
const ROWSET_DIGITS = 48;

/**
 * Ends a RESTORE whose files are all in place: tables go back to NORMAL, partitions show the snapshot's rows and version
 * (spec/starrocks.md §3.3 COMMITTING; RestoreJob#allTabletCommitted).
 */
export function commitTables(context: StepContext, job: RestoreJob): void {
  if (job.catalogs.length > 0) {
    putJob(context, enterRestore(context, job, "FINISHED", { finishedTime: context.time }));
    return;
  }
  const database = databaseById(clusterOf(context.before, context.cluster.name), job.database.id);
  const { manifest } = job;
  if (database === undefined || manifest === undefined) {
    cancelRestore(context, job, failedStatus(context.target, "jobDatabaseMissing", { id: job.database.id }));
    return;
  }
  const failed = replacementFailure(context, database, job);
  if (failed !== undefined) {
    cancelRestore(context, job, failed);
    return;
  }
  const done: RestoreJob = { ...job, runs: [] };
  putJob(context, enterRestore(context, done, "FINISHED", { finishedTime: context.time }));
  const after = new Map(Object.entries(database.tables));
  for (const plan of job.plan) {
    const table = tableById(database, plan.tableId);
    if (table === undefined) continue;
    const own = commitTable(context, { database, job, manifest, plan }, table);
    after.delete(table.name);
    after.set(own.name, own);
  }
  // Materialized views that were skipped have been in state RESTORE all the time.
  backToNormal(context, database, job);
  cleanUp(context, job, [...after.values()]);
  afterRestore(context, database, job);
}

interface Committed {
  readonly database: Database;
  readonly job: RestoreJob;
  readonly manifest: SnapshotManifest;
  readonly plan: RestorePlan;
}

/** Puts what came back into the catalog, under its own name where it had a hidden one. */
function commitTable(context: StepContext, committed: Committed, table: Table): Table {
  const { database, job, manifest, plan } = committed;
  const name = plan.takes ?? table.name;
  if (table.kind !== "olap")
    return plan.takes === undefined ? table : takePlace(context, database, table, name);
  const old = plan.takes === undefined ? table : olapTableOf(database, name);
  if (plan.takes !== undefined && old !== undefined) leaveColocate(context, old.id);
  const restored = restoredTable(context, table, plan, manifest);
  putTable(context, database.name, restored);
  const own = plan.takes === undefined ? restored : takePlace(context, database, restored, name);
  const names = new Set([...Object.keys(old?.partitions ?? {}), ...plan.partitions.map((one) => one.name)]);
  const compared = plan.takes === undefined ? plan.partitions.map((one) => one.name) : [...names];
  const lostRows =
    old === undefined || own.kind !== "olap"
      ? 0
      : compared.reduce((sum, partition) => sum + lost(old, own, partition), 0);
  context.emit({ type: "tableState", database: database.name, table: name, state: "NORMAL" });
  context.emit({
    type: "tableRestored",
    job: job.key,
    database: database.name,
    table: name,
    rows: own.kind === "olap" ? tableRowCount(own) : 0,
    lostRows,
    created: plan.createsTable && (plan.takes === undefined || old === undefined),
  });
  return own;
}

function restoredTable(
  context: StepContext,
  table: OlapTable,
  plan: RestorePlan,
  manifest: SnapshotManifest,
): OlapTable {
  const saved = manifest.tables.find((candidate) => candidate.table.name === plan.source);
  const partitions = { ...table.partitions };
  for (const { name, source, action } of plan.partitions) {
    const local = partitions[name];
    const from = saved?.table.partitions[source];
    if (local === undefined || from === undefined) continue;
    const withRows = manifest.metadataOnly !== true;
    const touched = action === "overwrite" && has(context.target, "restoreSetsVersionTime");
    partitions[name] = {
      ...local,
      visibleVersion: from.visibleVersion,
      visibleVersionTime: touched ? context.time : local.visibleVersionTime,
      tablets: Object.fromEntries(
        Object.entries(local.tablets).map(([index, range]) => [index, whole(range)]),
      ),
      ...(withRows && { data: { ...from.data, rowsets: renamedRowsets(context, from) } }),
      lagging: {},
    };
  }
  return { ...table, state: "NORMAL", partitions: open(partitions) };
}

/** Gives partitions that are no longer being restored. */
function open(partitions: OlapTable["partitions"]): OlapTable["partitions"] {
  const entries = Object.entries(partitions).map(([name, partition]) => {
    const { restoring: _, ...own } = partition;
    return [name, partition.restoring === undefined ? partition : own] as const;
  });
  return Object.fromEntries(entries);
}

/** A moved tablet gets rowset ids of its own (SnapshotManager::convert_rowset_ids). */
function renamedRowsets(context: StepContext, { data }: Partition): Partition["data"]["rowsets"] {
  return data.rowsets.map((rowset) => ({ ...rowset, id: drawHex(context.world, ROWSET_DIGITS) }));
}

function whole({ damaged: _d, damagedVersion: _v, ...range }: TabletRange): TabletRange {
  return range;
}

/** Counts the rows that a partition had and the snapshot has not. */
function lost(before: OlapTable, after: OlapTable, name: string): number {
  const [old, now] = [before.partitions[name], after.partitions[name]];
  if (old === undefined || rowCount(old) === 0) return 0;
  const generated = lostSegments(old.data.segments, now?.data.segments);
  if (old.data.rows === now?.data.rows) return generated;
  const kept = new Map<string, number>();
  for (const row of now?.data.rows ?? []) kept.set(keyOf(row), (kept.get(keyOf(row)) ?? 0) + 1);
  let missing = 0;
  for (const row of old.data.rows) {
    const key = keyOf(row);
    const left = kept.get(key) ?? 0;
    if (left === 0) missing++;
    else kept.set(key, left - 1);
  }
  return missing + generated;
}

/** Rows that formulas make are the same where the formulas are. */
function lostSegments(old: readonly Segment[] = [], now: readonly Segment[] = []): number {
  const kept = new Set(now.map(({ made }) => JSON.stringify(made)));
  return old.reduce((sum, { made, rows }) => (kept.has(JSON.stringify(made)) ? sum : sum + rows), 0);
}

function keyOf(row: Row): string {
  return JSON.stringify(row);
}
