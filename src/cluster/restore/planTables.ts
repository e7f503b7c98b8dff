import { databaseById, olapTableOf, olapDraft } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import type { FailedStatus, JobObject, PreparedTables, RestoreJob, RestorePlan } from "../jobs.ts";
import { schemaDifference, type SchemaDifference } from "../schemaDifference.ts";
import type { SnapshotManifest } from "../storage.ts";
import type { Database, OlapTable } from "../tables.ts";
import { newRestoredTable } from "./newRestoredTable.ts";
import { planPartitions } from "./planPartitions.ts";

/** What a RESTORE makes of its tables; where it fails, the tables that it had got ready by then (§9 quirk 19). */
export type TablesPlanned =
  | { readonly ok: true; readonly plan: readonly RestorePlan[]; readonly prepared: PreparedTables }
  | { readonly ok: false; readonly status: FailedStatus; readonly ready: readonly string[] }
  | { readonly ok: "exception" };

/** Looks whether the existing tables may be touched: kind, state, temporary partitions (spec/starrocks.md §5.2 rows 1 to 3). */
export function checkExisting(
  { target }: StepContext,
  database: Database,
  objects: readonly JobObject[],
): FailedStatus | undefined {
  for (const object of objects) {
    const table = olapTableOf(database, object.target);
    if (table === undefined) continue;
    if (table.state !== "NORMAL") {
      return failedStatus(target, "restoreTableBusy", { table: table.name, state: table.state });
    }
    if (Object.keys(table.temporaryPartitions).length > 0) {
      return failedStatus(target, "restoreTemporaryPartitions", { table: table.name });
    }
  }
  return undefined;
}

/**
 * Compares the snapshot with what is there, table by table in the order of the engine's map, and gets new tables and
 * partitions ready with ids of their own (spec/starrocks.md §5; RestoreJob#checkAndPrepareMeta).
 */
export function planTables(context: StepContext, job: RestoreJob, manifest: SnapshotManifest): TablesPlanned {
  const cluster = context.before.clusters[context.cluster.name];
  const database = cluster === undefined ? undefined : databaseById(cluster, job.database.id);
  const plan: RestorePlan[] = [];
  const tables: OlapTable[] = [];
  const partitions: { table: string; partition: PreparedTables["partitions"][number]["partition"] }[] = [];
  for (const object of job.objects) {
    const saved = manifest.tables.find(({ table }) => table.name === object.table)?.table;
    if (saved === undefined) continue;
    const existing = database === undefined ? undefined : olapTableOf(database, object.target);
    const wanted = { job, object, saved, manifest };
    const made =
      existing === undefined ? createTable(context, wanted) : overwriteTable(context, wanted, existing);
    if (made === "exception") return { ok: "exception" };
    if ("ok" in made)
      return { ok: false, status: made, ready: tables.map(({ name }) => sourceOf(plan, name)) };
    plan.push(made.plan);
    tables.push(...made.tables);
    partitions.push(...made.partitions);
  }
  return { ok: true, plan, prepared: { tables, partitions } };
}

export interface WantedTable {
  readonly job: RestoreJob;
  readonly object: JobObject;
  readonly saved: OlapTable;
  readonly manifest: SnapshotManifest;
}

interface MadeTable {
  readonly plan: RestorePlan;
  readonly tables: readonly OlapTable[];
  readonly partitions: PreparedTables["partitions"];
}

function createTable(context: StepContext, wanted: WantedTable): MadeTable | FailedStatus | "exception" {
  const { object, job, saved } = wanted;
  if (job.replicationNum <= 0) return "exception";
  const made = newRestoredTable(context, wanted);
  if (made === undefined) {
    const data = { replicas: job.replicationNum, table: object.table };
    return failedStatus(context.target, "restoreTooFewHosts", data);
  }
  const renamed = saved.partitioning.type === "unpartitioned";
  const partitions = Object.values(made.partitions).map((partition) => ({
    name: partition.name,
    source: renamed ? object.table : partition.name,
    action: "create" as const,
    id: partition.id,
  }));
  const plan = {
    source: object.table,
    target: object.target,
    tableId: made.id,
    createsTable: true,
    partitions,
  };
  return { plan, tables: [made], partitions: [] };
}

function overwriteTable(
  context: StepContext,
  wanted: WantedTable,
  existing: OlapTable,
): MadeTable | FailedStatus | "exception" {
  const { object, saved } = wanted;
  takeAutoIncrement(context, wanted, existing);
  const difference = schemaDifference(existing, saved);
  if (difference !== undefined) return differenceStatus(context, object.target, difference);
  const planned = planPartitions(context, wanted, existing);
  if (planned === "exception" || "ok" in planned) return planned;
  const { partitions, added } = planned;
  const plan = {
    source: object.table,
    target: object.target,
    tableId: existing.id,
    createsTable: false,
    partitions,
  };
  return { plan, tables: [], partitions: added.map((partition) => ({ table: existing.name, partition })) };
}

/** The snapshot's counter goes into the existing table before anything is compared, and stays there (§9 quirk 22). */
function takeAutoIncrement(context: StepContext, { job, saved }: WantedTable, existing: OlapTable): void {
  if (saved.autoIncrement === undefined) return;
  const table = olapDraft(context, job.database.name, existing.name);
  if (table !== undefined) table.autoIncrement = saved.autoIncrement;
}

function differenceStatus(
  { target }: StepContext,
  table: string,
  difference: SchemaDifference,
): FailedStatus {
  switch (difference.type) {
    case "partitioning":
      return failedStatus(target, "restorePartitionTypeDiffers", { table });
    case "signature":
      return failedStatus(target, "restoreSchemaDiffers", { table, difference: difference.part });
    case "keys":
      return failedStatus(target, "restoreKeysDiffer", { table });
    case "column":
      return failedStatus(target, "restoreColumnDiffers", {
        table,
        column: difference.existing,
        snapshotColumn: difference.snapshot,
      });
    default: {
      const never: never = difference;
      return never;
    }
  }
}

function sourceOf(plan: readonly RestorePlan[], target: string): string {
  return plan.find((table) => table.target === target)?.source ?? target;
}
