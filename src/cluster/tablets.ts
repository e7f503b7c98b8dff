import type { TabletRange, Table } from "./tables.ts";

/** Gives the id of the tablet of a bucket (0-based). */
export function tabletId(range: TabletRange, bucket: number): number {
  return range.first + bucket * (1 + range.replicas);
}

/** Gives the id of replica `replica` (0-based) of a bucket's tablet. */
export function replicaId(range: TabletRange, bucket: number, replica: number): number {
  return tabletId(range, bucket) + 1 + replica;
}

/** Gives the id of the node that holds a replica. */
export function nodeOfReplica(range: TabletRange, bucket: number, replica: number): number {
  const node = range.nodes[(range.offset + bucket + replica) % range.nodes.length];
  if (node === undefined) throw new Error("a tablet range without nodes");
  return node;
}

/** Gives the buckets whose replica `replica` stands on a node: a first one and the distance between them. */
export function bucketsOnNode(
  range: TabletRange,
  node: number,
  replica: number,
): { first: number; step: number; count: number } {
  const step = range.nodes.length;
  const place = range.nodes.indexOf(node);
  if (place < 0) return { first: 0, step, count: 0 };
  const first = (((place - range.offset - replica) % step) + step) % step;
  return { first, step, count: first < range.count ? Math.floor((range.count - 1 - first) / step) + 1 : 0 };
}

/** Counts the tablets of a table over all partitions and indexes; a view has none. */
export function countTablets(table: Table): number {
  if (table.kind !== "olap") return 0;
  return Object.values(table.partitions).reduce(
    (sum, partition) =>
      sum + Object.values(partition.tablets).reduce((count, range) => count + range.count, 0),
    0,
  );
}
