import { errorText, fillText, has } from "../../engine/index.ts";
import { databaseById, olapDraft, tableOf } from "../catalog.ts";
import { colocateGroupName, colocateMisfit, joinColocate } from "../colocate.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import type { FailedStatus, JobObject, PreparedTables, RestoreJob, RestorePlan } from "../jobs.ts";
import { savedTable, savedView } from "../savedObjects.ts";
import { schemaDifference, type SchemaDifference } from "../schemaDifference.ts";
import type { SnapshotManifest } from "../storage.ts";
import type { OlapTable, Table, View } from "../tables.ts";
import { isSameSignature, partitionTypeName } from "../tableSignature.ts";
import { hiddenName } from "./hiddenNames.ts";
import { inOrder } from "./checkExisting.ts";
import { chosenPartitions, newRestoredTable, wantedReplicas } from "./newRestoredTable.ts";
import { placementFailure } from "./placement.ts";
import { differentRange, planPartitions, tripsOverSubPartitions } from "./planPartitions.ts";
import { planView } from "./planView.ts";

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
  for (const object of inOrder(context.target, job.objects, manifest)) {
    const existing = database === undefined ? undefined : tableOf(database, object.target);
    const made = planObject(context, { job, object, manifest }, existing);
    if (made === "exception") return { ok: "exception" };
    if (made === "same") continue;
    if (made === "skipped") {
      skipped.push(object.target);
      continue;
    }
    if ("ok" in made) {
      const originals = has(context.target, "failedPlanDropsOriginals");
      const created = plan.filter(
        ({ createsTable, view }) => createsTable && originals && !keeps(context, view),
      );
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

/** Tells whether a cancelled restore lets a new view be. */
function keeps({ target }: StepContext, view: true | undefined): boolean {
  return view === true && !has(target, "cancelDropsViews");
}

/** "same": what is there may stay, and is not in the job's way. */
type Planned = MadeTable | FailedStatus | "exception" | "skipped" | "same";

function planObject(context: StepContext, wanted: WantedObject, existing: Table | undefined): Planned {
  const { object, manifest, job } = wanted;
  const views = has(context.target, "backupTakesViews");
  const view = savedView(manifest, object.table);
  // A version that knows no views here takes one for a table.
  if (view !== undefined) {
    const planned = views ? planView(context, wanted, view, existing) : "exception";
    if (planned === "exception" || planned === "same" || "ok" in planned) return planned;
    return { plan: planned.plan, tables: [], views: [planned.view], partitions: [] };
  }
  const saved = savedTable(manifest, object.table);
  if (saved === undefined) return "exception";
  const atomic = job.options?.atomic === true;
  if (existing === undefined) return createTable(context, { ...wanted, saved }, atomic);
  // Correction 15: the code takes what bears the name for a table.
  if (existing.kind !== "olap") return "exception";
  if (views && existing.materializedView?.active === true) return "skipped";
  if (!atomic) return overwriteTable(context, { ...wanted, saved }, existing);
  return (
    compareReplaced(context, { ...wanted, saved }, existing) ??
    createTable(context, { ...wanted, saved, replaced: existing }, atomic)
  );
}

export interface WantedObject {
  readonly job: RestoreJob;
  readonly object: JobObject;
  readonly manifest: SnapshotManifest;
}

export interface WantedTable extends WantedObject {
  readonly saved: OlapTable;
  /** The table whose place it takes (atomic_restore). */
  readonly replaced?: OlapTable;
}

interface MadeTable {
  readonly plan: RestorePlan;
  readonly tables: readonly OlapTable[];
  readonly views: readonly View[];
  readonly partitions: PreparedTables["partitions"];
}

/** @param hidden it gets its own name in the end only */
function createTable(
  context: StepContext,
  wanted: WantedTable,
  hidden: boolean,
): MadeTable | FailedStatus | "exception" {
  const { object, job, saved, manifest } = wanted;
  if (job.replicationNum <= 0 || tripsOverSubPartitions(context.target, manifest)) return "exception";
  const name = hidden ? hiddenName(object.target) : object.target;
  const made = newRestoredTable(context, wanted, name);
  if (made === undefined) {
    const replicas = chosenPartitions(wanted).map((partition) => wantedReplicas(job, partition));
    const most = replicas.reduce((a, b) => Math.max(a, b), 0);
    return placementFailure(context, { table: object.table, replicas: most }) ?? "exception";
  }
  const misfit = joinGroup(context, wanted, made);
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
    target: name,
    tableId: made.id,
    createsTable: true,
    partitions,
    ...(hidden && { takes: object.target }),
  };
  return { plan, tables: [made], views: [], partitions: [] };
}

/** A new table that keeps its colocate group joins it at once, or the restore fails (fe catalog/OlapTable.createTabletsForRestore). */
function joinGroup(
  context: StepContext,
  { job: { database }, object: { table: source } }: WantedTable,
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
  const group = colocateGroupName(table) ?? "";
  return failedStatus(target, "restoreColocateFailed", { table: table.name, source, group, reason });
}

function overwriteTable(
  context: StepContext,
  wanted: WantedTable,
  existing: OlapTable,
): MadeTable | FailedStatus | "exception" {
  const { object, saved } = wanted;
  const grouped = colocateRefusal(context, wanted, existing);
  if (grouped !== undefined) return grouped;
  takeAutoIncrement(context, wanted, existing);
  const difference = differenceOf(context, existing, saved);
  if (difference !== undefined) return differenceStatus(context, wanted, existing, difference);
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
  if (saved.autoIncrement === undefined || !has(context.target, "counterTakenOver")) return;
  const table = olapDraft(context, job.database.name, existing.name);
  if (table !== undefined) table.autoIncrement = saved.autoIncrement;
}

/** Compares the table whose place a new one is to take; replicas and missing partitions do not matter to it (spec/doris.md §5.1). */
function compareReplaced(
  context: StepContext,
  wanted: WantedTable,
  existing: OlapTable,
): FailedStatus | undefined {
  const grouped = colocateRefusal(context, wanted, existing);
  if (grouped !== undefined || wanted.job.options?.forceReplace === true) return grouped;
  const difference = differenceOf(context, existing, wanted.saved);
  if (difference !== undefined) return differenceStatus(context, wanted, existing, difference);
  return differentRange(context, wanted, existing);
}

function colocateRefusal(
  { target }: StepContext,
  { job, object, saved }: WantedTable,
  existing: OlapTable,
): FailedStatus | undefined {
  if (!has(target, "colocateTablesRefused")) return undefined;
  const kept = job.options?.reserveColocate === true && colocateGroupName(saved) !== undefined;
  if (!kept && colocateGroupName(existing) === undefined) return undefined;
  return failedStatus(target, "restoreColocateLocal", { table: object.table });
}

function differenceOf(
  { target }: StepContext,
  existing: OlapTable,
  saved: OlapTable,
): SchemaDifference | undefined {
  if (!has(target, "schemaBySignature")) return schemaDifference(existing, saved);
  if (existing.partitioning.type !== saved.partitioning.type) return { type: "partitioning" };
  return isSameSignature(target, existing, saved) ? undefined : { type: "signature", part: "" };
}

function differenceStatus(
  { target }: StepContext,
  { object, saved }: WantedTable,
  existing: OlapTable,
  difference: SchemaDifference,
): FailedStatus {
  const table = object.target;
  switch (difference.type) {
    case "partitioning":
      return failedStatus(target, "restorePartitionTypeDiffers", {
        table,
        source: object.table,
        localType: partitionTypeName(existing.partitioning),
        snapshotType: partitionTypeName(saved.partitioning),
      });
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
