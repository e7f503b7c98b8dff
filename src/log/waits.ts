import { advance, nextEventAt } from "../cluster/advance.ts";
import type { Job } from "../cluster/jobs.ts";
import type { World } from "../cluster/world.ts";
import { phasesOf } from "../engine/phases.ts";
import { isGoing, isOver, jobByKey, type Started } from "./started.ts";

/** What a script waits for before it goes on. */
export type Wait =
  /** Until what a statement started is over. */
  | { readonly type: "over"; readonly started: readonly Started[] }
  /** Until a job comes into a state, or ends without. */
  | { readonly type: "state"; readonly cluster: string; readonly job: number; readonly state: string };

/** Longest time that a script waits for one job: 8 days, as `advanceUntilIdle`, in ms. */
export const WAIT_LIMIT = 691_200_000;

/** Tells whether the wait is not over yet in this world. */
export function isWaiting(world: World, wait: Wait): boolean {
  switch (wait.type) {
    case "over":
      return wait.started.some((started) => isGoing(world, started));
    case "state": {
      const job = jobByKey(world, wait.cluster, wait.job);
      return job !== undefined && !isOver(job) && !hasReached(world, wait.cluster, job, wait.state);
    }
    default: {
      const never: never = wait;
      return never;
    }
  }
}

/**
 * Finds the cluster time at which a wait will be over if nobody does anything meanwhile.
 * @param limit how far ahead to look, in ms
 * @returns ms since the session's start; undefined where it is not over within the limit
 */
export function endOfWait(world: World, wait: Wait, limit = WAIT_LIMIT): number | undefined {
  const last = world.clock + limit;
  let at = world;
  for (let next = nextEventAt(at); isWaiting(at, wait); next = nextEventAt(at)) {
    if (next === undefined || next > last) return undefined;
    at = advance(at, next).world;
  }
  return at.clock;
}

/** Tells whether a job is in a state or past it. */
function hasReached(world: World, cluster: string, job: Job, state: string): boolean {
  if (job.state === state) return true;
  const target = world.clusters[cluster]?.target;
  const order = (target && phasesOf(target, job.kind)?.phases.map((phase) => phase.state)) ?? [];
  return order.includes(state) && order.indexOf(job.state) > order.indexOf(state);
}
