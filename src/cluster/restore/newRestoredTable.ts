import { has } from "../../engine/index.ts";
import type { StepContext } from "../context.ts";
import { makeTablets } from "../makeTablets.ts";
import { sealRows } from "../sealRows.ts";
import type {
  MaterializedIndex,
  MaterializedViewDefinition,
  OlapTable,
  Partition,
  TabletRange,
} from "../tables.ts";
import type { WantedTable } from "./planTables.ts";

/**
 * Makes a table of a snapshot anew: the chosen partitions only, fresh ids, as many replicas as asked for, on HDD, empty until
 * the commit (spec/starrocks.md §5.1; OlapTable#resetIdsForRestore).
 * @returns undefined where fewer nodes are up than replicas are wanted
 */
export function newRestoredTable(context: StepContext, wanted: WantedTable): OlapTable | undefined {
  const { job, object, saved } = wanted;
  const id = context.newId();
  const indexes = saved.indexes.map((index) => ({
    ...index,
    id: context.newId(),
    // The base index bears the table's name.
    name: index.name === saved.name ? object.target : index.name,
  }));
  const chosen = chosenPartitions(wanted);
  const ids = chosen.map(() => context.newId());
  const partitions: Record<string, Partition> = {};
  for (const [place, source] of chosen.entries()) {
    const name = saved.partitioning.type === "unpartitioned" ? object.target : source.name;
    const shape = { id: ids[place] ?? 0, name, indexes, replicas: job.replicationNum };
    const partition = newRestoredPartition(context, source, shape);
    if (partition === undefined) return undefined;
    partitions[name] = partition;
  }
  const { colocate_with: group, ...alone } = saved.properties;
  const properties = job.colocates && group !== undefined ? { ...alone, colocate_with: group } : alone;
  return {
    ...saved,
    id,
    name: object.target,
    state: "RESTORE",
    indexes,
    partitions,
    temporaryPartitions: {},
    replicationNum: job.replicationNum,
    properties,
    ...(saved.materializedView !== undefined && {
      materializedView: forgetful(saved.materializedView),
    }),
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
}

/** Makes a partition of a snapshot anew, with tablets of its own; its data comes with the commit. */
export function newRestoredPartition(
  context: StepContext,
  source: Partition,
  { id, name, indexes, replicas }: PartitionShape,
): Partition | undefined {
  const physicalId = has(context.target, "physicalPartitionIds") ? context.newId() : id;
  const tablets: Record<string, TabletRange> = {};
  for (const index of indexes) {
    const range = makeTablets(context, { count: source.buckets, replicas });
    if (range === undefined) return undefined;
    tablets[String(index.id)] = range;
  }
  const { merged: _, ...kept } = source;
  return {
    ...kept,
    id,
    physicalId,
    name,
    replicationNum: replicas,
    storageMedium: "HDD",
    tablets,
    data: { rows: sealRows([]), rowsets: [] },
    lagging: {},
  };
}

/** Gives the partitions of the snapshot's table that the statement chose, in the table's order. */
export function chosenPartitions({ object, saved }: WantedTable): Partition[] {
  const all = Object.values(saved.partitions);
  const { partitions } = object;
  return partitions === undefined ? all : all.filter(({ name }) => partitions.includes(name));
}
