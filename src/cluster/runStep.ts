import type { StepContext } from "./context.ts";
import type { ClusterEvent } from "./events.ts";
import { createDraft, finishDraft } from "./immer.ts";
import { followChanges } from "./views/followChanges.ts";
import type { Cluster, World } from "./world.ts";

/** A world and what happened on the way to it. */
export interface Stepped {
  readonly world: World;
  readonly events: readonly ClusterEvent[];
}

/**
 * Runs a step of one cluster on a draft of the world, at the world's own time.
 * @throws where the world has no such cluster
 */
export function runStep(before: World, name: string, step: (context: StepContext) => void): Stepped {
  const world = createDraft(before);
  const cluster = world.clusters[name];
  if (cluster === undefined) throw new Error(`no cluster ${name}`);
  const events: ClusterEvent[] = [];
  const context: StepContext = {
    before,
    world,
    cluster,
    target: cluster.target,
    clock: before.clock,
    time: before.start + before.clock,
    emit: (event) => events.push({ ...event, at: before.clock, cluster: name }),
    newId: () => cluster.nextId++,
  };
  step(context);
  followChanges(context, events);
  return { world: finishDraft(world), events };
}

/** Finds a cluster of a world. */
export function clusterOf(world: World, name: string): Cluster {
  const cluster = world.clusters[name];
  if (cluster === undefined) throw new Error(`no cluster ${name}`);
  return cluster;
}
