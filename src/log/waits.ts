import { advance, nextEventAt } from "../cluster/advance.ts";
import type { World } from "../cluster/world.ts";
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
      return job !== undefined && !isOver(job) && job.state !== wait.state;
    }
    default: {
      const never: never = wait;
      return never;
    }
  }
}

/** Finds the cluster time at which a wait will be over if nobody does anything meanwhile. */
export function endOfWait(world: World, wait: Wait): number {
  const limit = world.clock + WAIT_LIMIT;
  let at = world;
  for (
    let next = nextEventAt(at);
    isWaiting(at, wait) && next !== undefined && next <= limit;
    next = nextEventAt(at)
  ) {
    at = advance(at, next).world;
  }
  return at.clock;
}
