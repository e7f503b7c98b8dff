import { has } from "../engine/index.ts";
import type { StepContext } from "./context.ts";
import { isDiskFull } from "./diskFull.ts";
import type { TabletRange } from "./tables.ts";

/**
 * Makes the tablets of one partition and index: ids from the cluster's counter, replicas in turn over the nodes that are
 * up, going on where the last tablets ended. Takes the same time for one tablet as for a million.
 * @returns undefined where fewer nodes take replicas than are wanted
 */
export function makeTablets(
  context: StepContext,
  { count, replicas }: { count: number; replicas: number },
): TabletRange | undefined {
  const { cluster } = context;
  const passesOver = has(context.target, "fullNodesPassedOver");
  const nodes = cluster.nodes
    .filter((node) => node.up && !(passesOver && isDiskFull(cluster, node)))
    .map((node) => node.id);
  if (nodes.length < replicas || nodes.length === 0) return undefined;
  const first = cluster.nextId;
  cluster.nextId += count * (1 + replicas);
  const offset = cluster.nextPlacement % nodes.length;
  cluster.nextPlacement = (offset + count) % nodes.length;
  return { first, count, replicas, offset, nodes };
}
