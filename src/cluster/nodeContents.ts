import { olapTables } from "./catalog.ts";
import { keptObjects } from "./recycleBin.ts";
import { bucketsOnNode } from "./tablets.ts";
import type { Database, OlapTable, Partition, Rowset, TabletRange } from "./tables.ts";
import type { Cluster } from "./world.ts";

/** What lies on one back end. */
export interface NodeContents {
  /** Replicas of tablets. */
  readonly tablets: number;
  /** Bytes of their data. */
  readonly bytes: number;
}

/**
 * Counts what lies on a node: replicas of all tables, of temporary partitions, and of what RECOVER can still bring back.
 * Takes the same time for one tablet of a partition as for a million.
 * @param time ms since 1970 UTC
 */
export function nodeContents(cluster: Cluster, node: number, time: number): NodeContents {
  let tablets = 0;
  let bytes = 0;
  for (const { table, partition } of heldPartitions(cluster, time)) {
    for (const [index, range] of Object.entries(partition.tablets)) {
      tablets += replicasOnNode(range, node);
      const { part, of } = shareOfColumns(table, index);
      bytes += Math.floor((bytesOnNode(partition, range, node) * part) / of);
    }
  }
  return { tablets, bytes };
}

interface HeldPartition {
  /** Absent where the table of a dropped partition is gone for good. */
  readonly table: OlapTable | undefined;
  readonly partition: Partition;
}

function heldPartitions(cluster: Cluster, time: number): HeldPartition[] {
  const dropped = keptObjects(cluster, time);
  const databases: Database[] = Object.values(cluster.databases);
  for (const object of dropped) if (object.type === "database") databases.push(object.database);
  const tables: OlapTable[] = databases.flatMap(olapTables);
  for (const object of dropped)
    if (object.type === "table" && object.table.kind === "olap") tables.push(object.table);
  const byId = new Map(tables.map((table) => [table.id, table]));
  const held: HeldPartition[] = tables.flatMap((table) =>
    [...Object.values(table.partitions), ...Object.values(table.temporaryPartitions)].map((partition) => ({
      table,
      partition,
    })),
  );
  for (const object of dropped) {
    if (object.type === "partition")
      held.push({ table: byId.get(object.table), partition: object.partition });
  }
  return held;
}

function replicasOnNode(range: TabletRange, node: number): number {
  let count = 0;
  for (let replica = 0; replica < range.replicas; replica++)
    count += bucketsOnNode(range, node, replica).count;
  return count;
}

/** Sums `rowsetShare` over the buckets on a node; a node that missed a version lacks the later loads. */
function bytesOnNode(partition: Partition, range: TabletRange, node: number): number {
  const last = partition.lagging[String(node)] ?? partition.visibleVersion;
  const rowsets = partition.data.rowsets.filter(({ version: loaded }) => loaded <= last);
  let bytes = 0;
  for (let replica = 0; replica < range.replicas; replica++) {
    const buckets = bucketsOnNode(range, node, replica);
    for (const rowset of rowsets) bytes += bytesInBuckets(rowset, partition.buckets, buckets);
  }
  return bytes;
}

function bytesInBuckets(
  rowset: Rowset,
  all: number,
  { first, step, count }: { first: number; step: number; count: number },
): number {
  const filled = Math.min(rowset.rows, all);
  if (filled === 0) return 0;
  const below = (end: number) =>
    first < end ? Math.min(count, Math.floor((end - 1 - first) / step) + 1) : 0;
  return Math.floor(rowset.bytes / filled) * below(filled) + below(rowset.bytes % filled);
}

/** The base index has all columns; a rollup takes the share of its own, as in `indexBytes`. */
function shareOfColumns(table: OlapTable | undefined, index: string): { part: number; of: number } {
  const own = table?.indexes.find(({ id }) => String(id) === index);
  if (table === undefined || own === undefined || own === table.indexes[0]) return { part: 1, of: 1 };
  return { part: own.columns.length, of: table.columns.length };
}
