import { has } from "../engine/index.ts";
import { clusterBefore } from "./catalog.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { Refusal } from "./refusal.ts";
import { nodeOfReplica, replicaId, tabletId } from "./tablets.ts";
import type { Partition, TabletRange } from "./tables.ts";

/**
 * Finds the first bucket of a range that has fewer than `wanted` replicas on nodes that will do. Tablets stand on the nodes
 * in turn, so after as many buckets as nodes everything repeats.
 */
function bucketWithFewer(
  range: TabletRange,
  wanted: number,
  willDo: (node: number) => boolean,
): { bucket: number; found: number } | undefined {
  for (let bucket = 0; bucket < Math.min(range.count, range.nodes.length); bucket++) {
    let found = 0;
    for (let replica = 0; replica < range.replicas; replica++)
      if (willDo(nodeOfReplica(range, bucket, replica))) found++;
    if (found < wanted) return { bucket, found };
  }
  return undefined;
}

/** Checks that a majority of each tablet's replicas can take rows in (fe planner/OlapTableSink). */
export function checkWritable(
  partitions: readonly Partition[],
  context: StatementContext,
): Refusal | undefined {
  const up = upNodes(context);
  for (const partition of partitions) {
    const quorum = Math.floor(partition.replicationNum / 2) + 1;
    for (const range of Object.values(partition.tablets)) {
      const short = bucketWithFewer(range, quorum, (node) => up.has(node));
      if (short === undefined) continue;
      return fail(context.target, "insertReplicasTooFew", {
        tablet: tabletId(range, short.bucket),
        replicas: replicaInfos(partition, range, short.bucket, up),
        alive: short.found,
        quorum,
        backends: holders(range, short.bucket)
          .filter((node) => up.has(node))
          .join(","),
        version: partition.visibleVersion,
        details: replicaDetails(partition, range, short.bucket, up),
      });
    }
  }
  return undefined;
}

/** Checks that each tablet has a replica that can be read (fe planner/OlapScanNode), and that its files fit their version. */
export function checkReadable(
  partitions: readonly Partition[],
  baseIndex: number,
  context: StatementContext,
): Refusal | undefined {
  const up = upNodes(context);
  for (const partition of partitions) {
    const range = partition.tablets[String(baseIndex)];
    if (range === undefined) continue;
    const version = partition.visibleVersion;
    const current = (node: number) => (partition.lagging[String(node)] ?? version) >= version;
    const missing = bucketWithFewer(range, 1, (node) => up.has(node) && current(node));
    if (missing !== undefined) {
      const tablet = tabletId(range, missing.bucket);
      return fail(context.target, "scanReplicaMissing", {
        tablet,
        replicas: replicaInfos(partition, range, missing.bucket, up),
        version,
        reasons: deadReplicas(range, missing.bucket, up, context),
      });
    }
    const { damaged = 0, damagedVersion = 1 } = range;
    if (damaged === 0 || damagedVersion === version) continue;
    const code = damagedVersion < version ? "scanVersionMissing" : "scanVersionCompacted";
    const host = clusterBefore(context).nodes.find((node) => node.up)?.host ?? "";
    return fail(context.target, code, { tablet: range.first, version, max: damagedVersion, host });
  }
  return undefined;
}

function upNodes(context: StatementContext): ReadonlySet<number> {
  return new Set(clusterBefore(context).nodes.flatMap((node) => (node.up ? [node.id] : [])));
}

function holders(range: TabletRange, bucket: number): readonly number[] {
  return Array.from({ length: range.replicas }, (_, replica) => nodeOfReplica(range, bucket, replica));
}

function replicaIds(range: TabletRange, bucket: number): readonly number[] {
  return holders(range, bucket).map((_, replica) => replicaId(range, bucket, replica));
}

/** fe catalog/Replica.toStringSimple. */
function replicaDetails(
  partition: Partition,
  range: TabletRange,
  bucket: number,
  up: ReadonlySet<number>,
): string {
  const ids = replicaIds(range, bucket);
  const nodes = holders(range, bucket).map((node, replica) => {
    const version = partition.lagging[String(node)] ?? partition.visibleVersion;
    return `[replicaId=${ids[replica]}, backendId=${node}, backendAlive=${up.has(node)}, version=${version}, state=NORMAL]`;
  });
  return nodes.join(", ");
}

/** fe planner/OlapScanNode.addScanRangeLocations. */
function deadReplicas(
  range: TabletRange,
  bucket: number,
  up: ReadonlySet<number>,
  { target }: StatementContext,
): string {
  const ids = replicaIds(range, bucket);
  const dead = holders(range, bucket).flatMap((node, replica) =>
    up.has(node) ? [] : [{ node, id: ids[replica] }],
  );
  return dead
    .map(({ node, id }) =>
      has(target, "deadReplicasTagged")
        ? `replica ${id}'s backend ${node} with tag {"location" : "default"} does not exist or not alive`
        : `${id}'s backend ${node} does not exist or not alive`,
    )
    .join(", ");
}

/** fe catalog/LocalTablet.getReplicaInfos: node:version/last failed/last success/oldest readable:state:node's state. */
function replicaInfos(
  partition: Partition,
  range: TabletRange,
  bucket: number,
  up: ReadonlySet<number>,
): string {
  return Array.from({ length: range.replicas }, (_, replica) => {
    const node = nodeOfReplica(range, bucket, replica);
    const version = partition.lagging[String(node)] ?? partition.visibleVersion;
    const failed = version < partition.visibleVersion ? partition.visibleVersion : -1;
    return `${node}:${version}/${failed}/${version}/0:NORMAL:${up.has(node) ? "ALIVE" : "DEAD"},`;
  }).join("");
}
