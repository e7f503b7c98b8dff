import type { Job } from "../../cluster/jobs.ts";
import type { World } from "../../cluster/world.ts";
import type { Session } from "../../session/actions.ts";
import type { Moment } from "../../session/moment.ts";

/** The world as it was when the newest phase of any job began. */
export interface PhaseBegan {
  readonly world: World;
  /** Gives a job as it was then, if it was in the state in which it still is. */
  readonly job: (cluster: string, job: Job) => Job | undefined;
}

/** Looks back to where the newest phase before a moment began. */
export function phaseBegan({ timeline, events, world }: Moment, worldAt: Session["worldAt"]): PhaseBegan {
  const change = timeline.events.slice(0, events).findLast(({ type }) => type === "jobState");
  const then = change === undefined ? world : worldAt(change.at);
  return {
    world: then,
    job: (cluster, job) =>
      Object.values(then.clusters[cluster]?.jobs ?? {}).find(
        ({ key, state }) => key === job.key && state === job.state,
      ),
  };
}
