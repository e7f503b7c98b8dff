import { olapTables } from "../../cluster/catalog.ts";
import type { Job } from "../../cluster/jobs.ts";
import type { OlapTable, Partition, TabletRange } from "../../cluster/tables.ts";
import type { BackendNode, Cluster } from "../../cluster/world.ts";

/** How a tablet is drawn; look.md, "Signs". */
export type SquareLook = "solid" | "hatched" | "hollow" | "lost";

/** The tablets of one partition and index on one node, in the order of their buckets. */
export interface SquareGroup {
  readonly database: string;
  readonly table: string;
  readonly tableId: number;
  readonly partition: string;
  readonly index: number;
  readonly look: SquareLook;
  /** Nodes in the range: buckets repeat their placement after so many. */
  readonly step: number;
  /** Which buckets stand here: those whose number modulo `step` is in this list, ascending. */
  readonly residues: readonly number[];
  /** Tablets of this group on the node. */
  readonly count: number;
}

export interface NodeSquares {
  readonly node: BackendNode;
  readonly groups: readonly SquareGroup[];
  readonly count: number;
}

/**
 * Lists what every node of a cluster holds, table by table.
 * @param rank gives the place of a table among all that the session has seen, so that one made again keeps its place
 */
export function tabletSquares(
  cluster: Cluster,
  rank: (database: string, table: string) => number = () => 0,
): readonly NodeSquares[] {
  const tables = Object.values(cluster.databases)
    .flatMap((database) => olapTables(database).map((table) => ({ database: database.name, table })))
    .sort(
      (a, b) => rank(a.database, a.table.name) - rank(b.database, b.table.name) || a.table.id - b.table.id,
    );
  return cluster.nodes.map((node) => {
    const groups = tables.flatMap(({ database, table }) => groupsOf(cluster, node, database, table));
    return { node, groups, count: groups.reduce((sum, group) => sum + group.count, 0) };
  });
}

/** Counts tablets (not replicas) and the replicas of most of them: "24 tablets × 3 replicas". */
export function tabletTotals(cluster: Cluster): { tablets: number; replicas: number } {
  let tablets = 0;
  let replicas = 0;
  for (const range of rangesOf(cluster)) {
    tablets += range.count;
    replicas += range.count * range.replicas;
  }
  return { tablets, replicas };
}

/** Gives the place of a bucket's tablet among its group's, from 0; undefined where the group has none of it. */
export function placeInGroup(group: SquareGroup, bucket: number): number | undefined {
  const rank = group.residues.indexOf(bucket % group.step);
  if (rank < 0) return undefined;
  const place = Math.floor(bucket / group.step) * group.residues.length + rank;
  return place < group.count ? place : undefined;
}

function groupsOf(cluster: Cluster, node: BackendNode, database: string, table: OlapTable): SquareGroup[] {
  const groups: SquareGroup[] = [];
  for (const partition of Object.values(table.partitions)) {
    for (const index of table.indexes) {
      const range = partition.tablets[index.id];
      if (range === undefined) continue;
      const residues = residuesOn(range, node.id);
      const count = countOf(range.count, range.nodes.length, residues);
      if (count === 0) continue;
      groups.push({
        database,
        table: table.name,
        tableId: table.id,
        partition: partition.name,
        index: index.id,
        look: lookOf(cluster, node, table, partition),
        step: range.nodes.length,
        residues,
        count,
      });
    }
  }
  return groups;
}

function lookOf(cluster: Cluster, node: BackendNode, table: OlapTable, partition: Partition): SquareLook {
  if (!node.up) return "lost";
  if (table.state !== "RESTORE" && table.state !== "RESTORE_WITH_LOAD" && partition.restoring !== true)
    return "solid";
  const job = Object.values(cluster.jobs).find((candidate) => makes(candidate, table.id));
  return job !== undefined && !arrived(job) ? "hollow" : "hatched";
}

/** Tells whether a restore that is under way makes this table anew. */
function makes(job: Job, tableId: number): boolean {
  return job.kind === "restore" && job.plan.some((plan) => plan.tableId === tableId && plan.createsTable);
}

/** Tells whether the files of a restore have come to the nodes. */
function arrived(job: Job): boolean {
  return job.kind === "restore" && job.downloadFinishedTime !== undefined;
}

/** Residues of the buckets that have any replica on a node. */
function residuesOn(range: TabletRange, node: number): number[] {
  const step = range.nodes.length;
  const place = range.nodes.indexOf(node);
  if (place < 0) return [];
  const residues = new Set<number>();
  for (let replica = 0; replica < range.replicas; replica++) {
    residues.add((((place - range.offset - replica) % step) + step) % step);
  }
  return [...residues].sort((a, b) => a - b);
}

function countOf(buckets: number, step: number, residues: readonly number[]): number {
  return residues.reduce((sum, residue) => sum + Math.max(0, Math.ceil((buckets - residue) / step)), 0);
}

function* rangesOf(cluster: Cluster): Generator<TabletRange> {
  for (const database of Object.values(cluster.databases)) {
    for (const table of olapTables(database)) {
      for (const partition of Object.values(table.partitions)) yield* Object.values(partition.tablets);
    }
  }
}
