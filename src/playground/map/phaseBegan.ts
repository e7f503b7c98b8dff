import type { Job } from "../../cluster/jobs.ts";
import type { Session } from "../../session/actions.ts";
import type { Moment } from "../../session/moment.ts";

/** Gives a way to look back at a job as it was when the newest phase before a moment began, if it was in the same state. */
export function phaseBegan(
  { timeline, events, world }: Moment,
  worldAt: Session["worldAt"],
): (cluster: string, job: Job) => Job | undefined {
  const change = timeline.events.slice(0, events).findLast(({ type }) => type === "jobState");
  const then = change === undefined ? world : worldAt(change.at);
  return (cluster, job) =>
    Object.values(then.clusters[cluster]?.jobs ?? {}).find(
      ({ key, state }) => key === job.key && state === job.state,
    );
}
