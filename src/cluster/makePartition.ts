import { jobConfigNumber } from "../engine/jobConfig.ts";
import { has } from "../engine/index.ts";
import type { StepContext } from "./context.ts";
import { fail } from "./fail.ts";
import { makeTablets } from "./makeTablets.ts";
import type { PartitionPlan } from "./newPartitions.ts";
import { type Refusal } from "./refusal.ts";
import { sealRows } from "./sealRows.ts";
import type { MaterializedIndex, Partition, TabletRange } from "./tables.ts";

/** How the tablets of a partition are made. */
export interface PartitionShape {
  readonly table: string;
  readonly indexes: readonly Pick<MaterializedIndex, "id">[];
  readonly buckets: number;
  readonly replicationNum: number;
  readonly storageMedium: Partition["storageMedium"];
}

/** A new partition has version 1 (fe catalog/Partition.PARTITION_INIT_VERSION). */
export const FIRST_VERSION = 1;

/** Makes an empty partition with its tablets. */
export function makePartition(
  id: number,
  plan: PartitionPlan,
  shape: PartitionShape,
  context: StepContext,
): Partition | Refusal {
  const tablets: Record<string, TabletRange> = {};
  const physicalId = has(context.target, "physicalPartitionIds") ? context.newId() : id;
  for (const index of shape.indexes) {
    const range = makeTablets(context, { count: shape.buckets, replicas: shape.replicationNum });
    if (range === undefined) return nodesTooFew(shape, context);
    tablets[String(index.id)] = range;
  }
  return {
    id,
    physicalId,
    name: plan.name,
    ...(plan.range !== undefined && { range: plan.range }),
    ...(plan.list !== undefined && { list: plan.list }),
    buckets: shape.buckets,
    replicationNum: shape.replicationNum,
    storageMedium: shape.storageMedium,
    visibleVersion: FIRST_VERSION,
    visibleVersionTime: context.time,
    tablets,
    data: { rows: sealRows([]), rowsets: [] },
    lagging: {},
  };
}

/** fe LocalMetastore.chosenBackendIdBySeq. */
function nodesTooFew(shape: PartitionShape, { target, cluster }: StepContext): Refusal {
  return fail(target, "nodesTooFew", {
    nodes: cluster.nodes
      .filter((node) => node.up)
      .map((node) => node.id)
      .join(","),
    table: shape.table,
    replicas: shape.replicationNum,
    alive: cluster.nodes.filter((node) => node.up).length,
    default: jobConfigNumber(target, cluster.config, "default_replication_num", 3),
  });
}

/**
 * Gives the buckets of a partition for which none were given (fe catalog/CatalogUtils).
 * @param nodes back ends, whether up or not
 */
export function automaticBuckets(type: "hash" | "random", nodes: number, partitioned: boolean): number {
  if (type === "random") return divisible(nodes);
  const buckets =
    nodes <= 12
      ? 2 * nodes
      : nodes <= 24
        ? Math.floor((3 * nodes) / 2)
        : nodes <= 36
          ? 36
          : Math.min(nodes, 48);
  return partitioned ? buckets : Math.max(buckets, UNPARTITIONED_BUCKETS);
}

const UNPARTITIONED_BUCKETS = 16;

function divisible(nodes: number): number {
  let buckets = nodes;
  while (buckets > 7)
    buckets = Math.floor(buckets / ([2, 3, 5, 7].find((divisor) => buckets % divisor === 0) ?? 2));
  return buckets;
}
