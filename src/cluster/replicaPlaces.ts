import type { Stretch } from "./stretch.ts";
import { bucketsOnNode } from "./tablets.ts";
import type { Partition, TabletRange } from "./tables.ts";

/** The tablets of one partition and index of which one node does the work. */
export interface ReplicaPlace extends Stretch {
  readonly node: number;
  /** 0-based. */
  readonly replica: number;
}

/** Gives every replica of a partition and index, by node. */
export function everyReplica(range: TabletRange): ReplicaPlace[] {
  return range.nodes.flatMap((node) =>
    Array.from({ length: range.replicas }, (_, replica): ReplicaPlace[] => {
      const { first, step, count } = bucketsOnNode(range, node, replica);
      return count === 0 ? [] : [{ node, replica, firstBucket: first, step, count }];
    }).flat(),
  );
}

/**
 * Gives for each tablet the healthy replica with the smallest id, whether or not its node is up (spec/starrocks.md §3.2).
 * @returns the bucket of the first tablet without one, where there is such a tablet
 */
export function chosenReplicas(partition: Partition, range: TabletRange): ReplicaPlace[] | number {
  const step = range.nodes.length;
  const places: ReplicaPlace[] = [];
  // Tablets that are `step` buckets apart have their replicas on the same nodes.
  for (let firstBucket = 0; firstBucket < Math.min(step, range.count); firstBucket++) {
    const place = healthyReplica(partition, range, firstBucket);
    if (place === undefined) return firstBucket;
    const count = Math.floor((range.count - 1 - firstBucket) / step) + 1;
    places.push({ ...place, firstBucket, step, count });
  }
  return places;
}

function healthyReplica(
  partition: Partition,
  range: TabletRange,
  bucket: number,
): { node: number; replica: number } | undefined {
  for (let replica = 0; replica < range.replicas; replica++) {
    const node = range.nodes[(range.offset + bucket + replica) % range.nodes.length];
    if (node === undefined) continue;
    const reached = partition.lagging[String(node)] ?? partition.visibleVersion;
    if (reached >= partition.visibleVersion) return { node, replica };
  }
  return undefined;
}
