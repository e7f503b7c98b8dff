import { has } from "../../engine/index.ts";
import type { StepContext } from "../context.ts";
import type { JobObject, RestoreJob } from "../jobs.ts";
import { makeTablets } from "../makeTablets.ts";
import { sealRows } from "../sealRows.ts";
import type {
  MaterializedIndex,
  MaterializedViewDefinition,
  OlapTable,
  Partition,
  TabletRange,
} from "../tables.ts";
import { backEnds } from "./placement.ts";
import type { WantedTable } from "./planTables.ts";

/**
 * Makes a table of a snapshot anew: the chosen partitions only, fresh ids, as many replicas as asked for, on HDD, empty until
 * the commit (spec/starrocks.md §5.1; OlapTable#resetIdsForRestore).
 * @param name that it gets
 * @returns undefined where fewer nodes are up than replicas are wanted
 */
export function newRestoredTable(
  context: StepContext,
  wanted: WantedTable,
  name: string,
): OlapTable | undefined {
  const { job, saved } = wanted;
  const id = context.newId();
  const indexes = saved.indexes.map((index) => ({
    ...index,
    id: context.newId(),
    // The base index bears the table's name.
    name: index.name === saved.name ? name : index.name,
  }));
  const chosen = chosenPartitions(wanted);
  const ids = chosen.map(() => context.newId());
  const partitions: Record<string, Partition> = {};
  for (const [place, source] of chosen.entries()) {
    const own = saved.partitioning.type === "unpartitioned" ? name : source.name;
    const replicas = wantedReplicas(job, source);
    const partition = newRestoredPartition(context, source, {
      id: ids[place] ?? 0,
      name: own,
      indexes,
      replicas,
      medium: wanted.replaced?.partitions[source.name]?.storageMedium ?? "HDD",
    });
    if (partition === undefined) return undefined;
    partitions[own] = partition;
  }
  return {
    ...saved,
    id,
    name,
    state: job.options !== undefined && job.allowLoad ? "RESTORE_WITH_LOAD" : "RESTORE",
    indexes,
    partitions,
    temporaryPartitions: {},
    replicationNum: wantedReplicas(job, saved),
    properties: restoredProperties(job, saved),
    ...(saved.materializedView !== undefined && {
      materializedView: forgetful(saved.materializedView),
    }),
  };
}

/** Gives the replicas that a table or partition of a snapshot gets: those that are asked for, or as many as it had. */
export function wantedReplicas(
  { options, replicationNum }: RestoreJob,
  saved: Pick<OlapTable | Partition, "replicationNum">,
): number {
  return options?.reserveReplica === true ? saved.replicationNum : replicationNum;
}

/** Gives the properties that a table keeps (spec/starrocks.md §5.4; spec/doris.md §5.5 to §5.7). */
function restoredProperties({ colocates, options }: RestoreJob, saved: OlapTable): OlapTable["properties"] {
  const { colocate_with: group, ...alone } = saved.properties;
  const kept = colocates || options?.reserveColocate === true;
  const properties = kept && group !== undefined ? { ...alone, colocate_with: group } : alone;
  if (options === undefined) return properties;
  const { storage_policy: _, ...own } = properties;
  const off = !options.reserveDynamicPartition && own["dynamic_partition.enable"] !== undefined;
  return {
    ...own,
    ...(off && { "dynamic_partition.enable": "false" }),
    ...(options.isBeingSynced && { is_being_synced: "true" }),
  };
}

/** What a materialized view was refreshed from is not in the snapshot (spec/starrocks.md §5.5). */
function forgetful({
  lastRefresh: _,
  ...definition
}: MaterializedViewDefinition): MaterializedViewDefinition {
  return { ...definition, seen: {} };
}

interface PartitionShape {
  readonly id: number;
  readonly name: string;
  /** Indexes of the table that it goes into: the base first, then as in the snapshot. */
  readonly indexes: readonly Pick<MaterializedIndex, "id">[];
  readonly replicas: number;
  readonly medium?: Partition["storageMedium"];
}

/**
 * Makes a partition of a snapshot anew, with tablets of its own; its data comes with the commit.
 * @returns undefined where fewer nodes that bear replicas are up than replicas are wanted
 */
export function newRestoredPartition(
  context: StepContext,
  source: Partition,
  { id, name, indexes, replicas, medium = "HDD" }: PartitionShape,
): Partition | undefined {
  if (backEnds(context, context.cluster).length === 0) return undefined;
  const physicalId = has(context.target, "physicalPartitionIds") ? context.newId() : id;
  const tablets: Record<string, TabletRange> = {};
  for (const index of indexes) {
    const range = makeTablets(context, { count: source.buckets, replicas });
    if (range === undefined) return undefined;
    tablets[String(index.id)] = range;
  }
  const { merged: _m, restoring: _r, ...kept } = source;
  return {
    ...kept,
    id,
    physicalId,
    name,
    replicationNum: replicas,
    storageMedium: medium,
    tablets,
    data: { rows: sealRows([]), rowsets: [] },
    lagging: {},
  };
}

/** Gives the partitions of the snapshot's table that the statement chose, in the table's order. */
export function chosenPartitions({ object, saved }: WantedTable): Partition[] {
  const names = new Set(chosenNames(saved, object));
  return Object.values(saved.partitions).filter(({ name }) => names.has(name));
}

/** Gives their names. */
export function chosenNames({ partitions }: OlapTable, { partitions: chosen }: JobObject): readonly string[] {
  const all = Object.keys(partitions);
  return chosen === undefined ? all : all.filter((name) => chosen.includes(name));
}
