import { has } from "../../engine/index.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import { databaseById, olapTableById } from "../catalog.ts";
import { putTable } from "../changeCatalog.ts";
import { enterRestore, putJob } from "../jobSlots.ts";
import type { RestoreJob, RestorePlan } from "../jobs.ts";
import { drawHex } from "../random.ts";
import { clusterOf } from "../runStep.ts";
import { rowCount, tableRowCount } from "../sizes.ts";
import type { SnapshotManifest } from "../storage.ts";
import type { OlapTable, Partition, Row, Segment, TabletRange } from "../tables.ts";
import { afterRestore } from "./afterRestore.ts";
import { backToNormal } from "./backToNormal.ts";
import { cancelRestore } from "./cancelRestore.ts";

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
  const done: RestoreJob = { ...job, runs: [] };
  putJob(context, enterRestore(context, done, "FINISHED", { finishedTime: context.time }));
  for (const plan of job.plan) {
    const table = olapTableById(database, plan.tableId);
    if (table === undefined) continue;
    const restored = restoredTable(context, table, plan, manifest);
    putTable(context, database.name, restored);
    const lostRows = plan.partitions.reduce((sum, { name }) => sum + lost(table, restored, name), 0);
    context.emit({ type: "tableState", database: database.name, table: table.name, state: "NORMAL" });
    context.emit({
      type: "tableRestored",
      job: job.key,
      database: database.name,
      table: table.name,
      rows: tableRowCount(restored),
      lostRows,
      created: plan.createsTable,
    });
  }
  // Materialized views that were skipped have been in state RESTORE all the time.
  backToNormal(context, database, job);
  afterRestore(context, database, job);
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
    const touched = action === "overwrite" && has(context.target, "restoreSetsVersionTime");
    partitions[name] = {
      ...local,
      visibleVersion: from.visibleVersion,
      visibleVersionTime: touched ? context.time : local.visibleVersionTime,
      tablets: Object.fromEntries(
        Object.entries(local.tablets).map(([index, range]) => [index, whole(range)]),
      ),
      data: { ...from.data, rowsets: renamedRowsets(context, from) },
      lagging: {},
    };
  }
  return { ...table, state: "NORMAL", partitions };
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
  if (old === undefined || now === undefined || rowCount(old) === 0) return 0;
  const generated = lostSegments(old.data.segments, now.data.segments);
  if (old.data.rows === now.data.rows) return generated;
  const kept = new Map<string, number>();
  for (const row of now.data.rows) kept.set(keyOf(row), (kept.get(keyOf(row)) ?? 0) + 1);
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
