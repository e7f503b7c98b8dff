import { has } from "../../engine/index.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import type { FailedStatus } from "../jobs.ts";
import { isDiskFull } from "../diskFull.ts";
import type { BackendNode, Cluster } from "../world.ts";
import { clusterOf } from "../runStep.ts";

/** What a restored table or partition wants, and what it is called. */
interface Wanted {
  readonly table: string;
  readonly replicas: number;
}

const TAG = '{"location" : "default"}';

/**
 * Says why the replicas of a new table find no place; undefined where they do (spec/starrocks.md §5.3; spec/doris.md §5.3, fe
 * system/SystemInfoService.selectBackendIdsForReplicaCreation).
 */
export function placementFailure(
  context: StepContext,
  { table, replicas }: Wanted,
): FailedStatus | undefined {
  const { target } = context;
  const cluster = clusterOf(context.before, context.cluster.name);
  const up = backEnds(context, cluster).filter((node) => node.up);
  if (up.length < replicas) {
    return failedStatus(target, "restoreTooFewHosts", { replicas, table, available: up.length });
  }
  if (!has(target, "fullNodesPassedOver")) return undefined;
  const fit = up.filter((node) => !isDiskFull(cluster, node));
  if (fit.length >= replicas) return undefined;
  return failedStatus(target, "restoreBackendsUnfit", {
    tag: TAG,
    replicas,
    table,
    details: details(cluster),
  });
}

/**
 * Gives the nodes that can bear replicas: in a shared-data cluster whose nodes are compute nodes, none (StarRocks: fe
 * catalog/OlapTable.createTabletsForRestore asks for back ends; read in the source, never run).
 */
export function backEnds(
  { target }: Pick<StepContext, "target">,
  { runMode, nodes }: Pick<Cluster, "runMode" | "nodes">,
): readonly BackendNode[] {
  return runMode === "shared_data" && has(target, "computeNodesApart") ? [] : nodes;
}

function details(cluster: Cluster): string {
  return `backends with tag ${TAG} is [${cluster.nodes.map((node) => nodeDetails(cluster, node)).join(", ")}], `;
}

function nodeDetails(cluster: Cluster, node: BackendNode): string {
  const start = `[backendId=${node.id}, host=${node.host}`;
  if (!node.up) return `${start}, isAlive=false, exclude it]`;
  const disks = isDiskFull(cluster, node) ? "capExceedLimit=1," : "ok=1,";
  return `${start}, hdd disks count={${disks}}, ssd disk count={}]`;
}
