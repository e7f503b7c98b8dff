import { errorText, fillText, has } from "../../engine/index.ts";
import { databaseById, olapDraft, tableOf } from "../catalog.ts";
import { colocateMisfit, joinColocate } from "../colocate.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import type { FailedStatus, JobObject, PreparedTables, RestoreJob, RestorePlan } from "../jobs.ts";
import { savedTable, savedView } from "../savedObjects.ts";
import { schemaDifference, type SchemaDifference } from "../schemaDifference.ts";
import type { SnapshotManifest } from "../storage.ts";
import type { OlapTable, Table, View } from "../tables.ts";
import { newRestoredTable } from "./newRestoredTable.ts";
import { planPartitions, tripsOverSubPartitions } from "./planPartitions.ts";

/** What a RESTORE makes of its tables; where it fails, the tables that it had got ready by then (§9 quirk 19). */
export type TablesPlanned =
  | {
      readonly ok: true;
      readonly plan: readonly RestorePlan[];
      readonly prepared: PreparedTables;
      readonly skipped: readonly string[];
    }
  | {
      readonly ok: false;
      readonly status: FailedStatus;
      readonly ready: readonly string[];
      /** Ids of these tables. */
      readonly readyIds: readonly number[];
      readonly skipped: readonly string[];
    }
  | { readonly ok: "exception" };

/**
 * Compares the snapshot with what is there, table by table in the order of the engine's map, and gets new tables, views and
 * partitions ready with ids of their own (spec/starrocks.md §5; RestoreJob#checkAndPrepareMeta).
 */
export function planTables(context: StepContext, job: RestoreJob, manifest: SnapshotManifest): TablesPlanned {
  const cluster = context.before.clusters[context.cluster.name];
  const database = cluster === undefined ? undefined : databaseById(cluster, job.database.id);
  const plan: RestorePlan[] = [];
  const tables: OlapTable[] = [];
  const views: View[] = [];
  const skipped: string[] = [];
  const partitions: { table: string; partition: PreparedTables["partitions"][number]["partition"] }[] = [];
  for (const object of job.objects) {
    const existing = database === undefined ? undefined : tableOf(database, object.target);
    const made = planObject(context, { job, object, manifest }, existing);
    if (made === "exception") return { ok: "exception" };
    if (made === "skipped") {
      skipped.push(object.target);
      continue;
    }
    if ("ok" in made) {
      const created = plan.filter(({ createsTable }) => createsTable);
      const [ready, readyIds] = [created.map(({ source }) => source), created.map(({ tableId }) => tableId)];
      return { ok: false, status: made, ready, readyIds, skipped };
    }
    plan.push(made.plan);
    tables.push(...made.tables);
    views.push(...made.views);
    partitions.push(...made.partitions);
  }
  return { ok: true, plan, prepared: { tables, views, partitions }, skipped };
}

type Planned = MadeTable | FailedStatus | "exception" | "skipped";

function planObject(
  context: StepContext,
  wanted: Omit<WantedTable, "saved">,
  existing: Table | undefined,
): Planned {
  const { object, manifest } = wanted;
  const views = has(context.target, "backupTakesViews");
  const view = savedView(manifest, object.table);
  // A version that knows no views here takes one for a table.
  if (view !== undefined) return views ? planView(context, object, view, existing) : "exception";
  const saved = savedTable(manifest, object.table);
  if (saved === undefined) return "exception";
  if (existing === undefined) return createTable(context, { ...wanted, saved });
  // Correction 15: the code takes what bears the name for a table.
  if (existing.kind !== "olap") return "exception";
  if (views && existing.materializedView?.active === true) return "skipped";
  return overwriteTable(context, { ...wanted, saved }, existing);
}

/** A view takes the place of another view, and of nothing else (spec/starrocks.md §5.1). */
function planView(
  context: StepContext,
  { table: source, target }: JobObject,
  view: View,
  existing: Table | undefined,
): Planned {
  if (existing !== undefined && existing.kind !== "view") {
    return failedStatus(context.target, "restoreViewOverTable", { table: target });
  }
  const id = context.newId();
  const plan = { source, target, tableId: id, createsTable: true, view: true, partitions: [] } as const;
  return { plan, tables: [], views: [{ ...view, id, name: target }], partitions: [] };
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
  readonly views: readonly View[];
  readonly partitions: PreparedTables["partitions"];
}

function createTable(context: StepContext, wanted: WantedTable): MadeTable | FailedStatus | "exception" {
  const { object, job, saved, manifest } = wanted;
  if (job.replicationNum <= 0 || tripsOverSubPartitions(context.target, manifest)) return "exception";
  const made = newRestoredTable(context, wanted);
  if (made === undefined) {
    const data = { replicas: job.replicationNum, table: object.table };
    return failedStatus(context.target, "restoreTooFewHosts", data);
  }
  const misfit = joinGroup(context, job, made);
  if (misfit !== undefined) return misfit;
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
  return { plan, tables: [made], views: [], partitions: [] };
}

/** A new table that keeps its colocate group joins it at once, or the restore fails (fe catalog/OlapTable.createTabletsForRestore). */
function joinGroup(
  context: StepContext,
  { database }: RestoreJob,
  table: OlapTable,
): FailedStatus | undefined {
  const { target, cluster } = context;
  const misfit = colocateMisfit(cluster, database, table, cluster.timeZone);
  if (misfit === undefined) {
    joinColocate(context, database, table);
    return undefined;
  }
  const row = errorText(target, misfit.code);
  const reason = row === undefined ? "" : fillText(row.text, misfit.data);
  return failedStatus(target, "restoreColocateFailed", { table: table.name, reason });
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
  const partitionsAdded = added.map((partition) => ({ table: existing.name, partition }));
  return { plan, tables: [], views: [], partitions: partitionsAdded };
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
