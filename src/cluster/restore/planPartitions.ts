import { errorText, has, type Target } from "../../engine/index.ts";
import { partitionOf } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import { hashMapOrder } from "../javaOrder.ts";
import type { FailedStatus, RestorePlan } from "../jobs.ts";
import { RangeSet } from "../rangeBounds.ts";
import type { ColumnType, MaterializedIndex, OlapTable, Partition } from "../tables.ts";
import type { SnapshotManifest } from "../storage.ts";
import { chosenPartitions, newRestoredPartition, wantedReplicas } from "./newRestoredTable.ts";
import { placementFailure } from "./placement.ts";
import type { WantedTable } from "./planTables.ts";

interface PlannedPartitions {
  readonly partitions: RestorePlan["partitions"];
  readonly added: readonly Partition[];
}

/** Decides for each partition whether an existing one is overwritten or a new one is added (spec/starrocks.md §5.3). */
export function planPartitions(
  context: StepContext,
  wanted: WantedTable,
  existing: OlapTable,
): PlannedPartitions | FailedStatus | "exception" {
  const partitions: RestorePlan["partitions"][number][] = [];
  const added: Partition[] = [];
  for (const source of inMapOrder(wanted)) {
    const local = partitionOf(existing, source.name);
    if (local !== undefined) {
      const failed = checkOverwrite(context, wanted, existing, local, source);
      if (failed !== undefined) return failed;
      partitions.push({ name: local.name, source: source.name, action: "overwrite", id: local.id });
      continue;
    }
    const made = addPartition(context, wanted, existing, source);
    if (made === "exception" || "ok" in made) return made;
    partitions.push({ name: made.name, source: source.name, action: "add", id: made.id });
    added.push(made);
  }
  return { partitions, added };
}

/** The partitions of an info file are a HashMap, filled with all of the table and then reduced. */
function inMapOrder(wanted: WantedTable): Partition[] {
  const chosen = new Map(chosenPartitions(wanted).map((partition) => [partition.name, partition]));
  return hashMapOrder(Object.keys(wanted.saved.partitions)).flatMap((name) => chosen.get(name) ?? []);
}

function checkOverwrite(
  { target }: StepContext,
  { job, manifest }: WantedTable,
  existing: OlapTable,
  local: Partition,
  source: Partition,
): FailedStatus | "exception" | undefined {
  const named = { partition: source.name, table: existing.name };
  // A 3.4+ snapshot lists one sub-partition for each partition.
  if (has(target, "subPartitionsRefused") && has(manifest, "snapshotHasSubPartitions")) {
    return failedStatus(target, "restoreSubPartitions", named);
  }
  if (isPlaced(target, existing) && !isSameItem(local, source)) {
    return failedStatus(target, "restoreRangeDiffers", named);
  }
  const wanted = wantedReplicas(job, source);
  if (local.replicationNum !== wanted) {
    const data = { ...named, local: local.replicationNum, wanted };
    return failedStatus(target, "restoreReplicationDiffers", data);
  }
  if (tripsOverSubPartitions(target, manifest)) return "exception";
  // The signature looks at the lowest byte of the bucket number only; the mapping of tablets then fails on the rest.
  return local.buckets === source.buckets ? undefined : "exception";
}

function addPartition(
  context: StepContext,
  { job, saved, manifest }: WantedTable,
  existing: OlapTable,
  source: Partition,
): Partition | FailedStatus | "exception" {
  const { target } = context;
  const named = { partition: source.name, table: existing.name };
  if (!isPlaced(target, existing)) {
    // In Doris a table without partitions has the same one as the snapshot's: their names were compared.
    const told = errorText(target, "restorePartitionUnaddable") !== undefined;
    return told ? failedStatus(target, "restorePartitionUnaddable", named) : "exception";
  }
  if (conflicts(existing, source)) return failedStatus(target, "restoreRangeConflicts", named);
  if (job.replicationNum <= 0 || tripsOverSubPartitions(target, manifest)) return "exception";
  const replicas = wantedReplicas(job, source);
  const shape = { id: context.newId(), name: source.name, indexes: localIndexes(existing, saved), replicas };
  const partition = newRestoredPartition(context, source, shape);
  if (partition !== undefined) return partition;
  if (errorText(target, "restorePartitionNull") !== undefined) {
    return failedStatus(target, "restorePartitionNull", named);
  }
  return placementFailure(context, { table: existing.name, replicas }) ?? "exception";
}

/** Tells whether a version stumbles over a snapshot that lists its tablets under sub-partitions (RestoreJob#genFileMapping). */
export function tripsOverSubPartitions(target: Target, manifest: SnapshotManifest): boolean {
  return has(manifest, "snapshotHasSubPartitions") && has(target, "subPartitionsUnread");
}

/** Gives the existing table's indexes in the order of the snapshot's. */
function localIndexes(existing: OlapTable, saved: OlapTable): MaterializedIndex[] {
  return saved.indexes.flatMap(
    (index) => existing.indexes.find((candidate) => candidate.name === index.name) ?? [],
  );
}

/** Tells whether the partitions of a table have places that are compared: ranges, in Doris also lists. */
function isPlaced(target: Target, { partitioning }: OlapTable): boolean {
  return (
    partitioning.type === "range" || (partitioning.type === "list" && has(target, "listPartitionsAdded"))
  );
}

/** Finds the first partition that both sides have, with another place. */
export function differentRange(
  { target }: StepContext,
  wanted: WantedTable,
  existing: OlapTable,
): FailedStatus | undefined {
  if (!isPlaced(target, existing)) return undefined;
  const other = inMapOrder(wanted).find((source) => {
    const local = partitionOf(existing, source.name);
    return local !== undefined && !isSameItem(local, source);
  });
  const named = { partition: other?.name ?? "", table: existing.name };
  return other === undefined ? undefined : failedStatus(target, "restoreRangeDiffers", named);
}

function isSameItem(local: Partition, source: Partition): boolean {
  const text = ({ range, list = [] }: Partition) =>
    JSON.stringify([
      range?.lower ?? [],
      range?.upper ?? [],
      list.map((values) => JSON.stringify(values)).sort(),
    ]);
  return text(local) === text(source);
}

/** Tells whether a partition of the snapshot lies where others of the table are. */
function conflicts(existing: OlapTable, source: Partition): boolean {
  const others = Object.values(existing.partitions);
  const values = new Set((source.list ?? []).map((value) => JSON.stringify(value)));
  if (others.some(({ list = [] }) => list.some((value) => values.has(JSON.stringify(value))))) return true;
  if (source.range === undefined) return false;
  return new RangeSet(rangeTypes(existing), others).meeting(source.range) !== undefined;
}

function rangeTypes(table: OlapTable): ColumnType[] {
  if (table.partitioning.type !== "range") return [];
  return table.partitioning.columns.flatMap(
    (name) => table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.type ?? [],
  );
}
