import { advance } from "../../cluster/advance.ts";
import type { Job } from "../../cluster/jobs.ts";
import type { World } from "../../cluster/world.ts";
import { jobByKey } from "../../log/started.ts";
import type { Timeline } from "../../log/timeline.ts";

/**
 * Finds a job as it was last, and the world around it. A database keeps one job: a later one, which may have been
 * submitted at the very time at which this one ended, takes its place.
 */
export function jobWorld(
  timeline: Timeline,
  cluster: string,
  key: number,
): { job: Job; world: World } | undefined {
  const last = timeline.events.findLastIndex(
    (event) => event.type === "jobState" && event.cluster === cluster && event.job === key,
  );
  const event = timeline.events[last];
  const before = timeline.checkpoints.findLast(({ events }) => events <= last);
  const after = timeline.checkpoints.find(({ events }) => events > last);
  const worlds = [
    timeline.world,
    // No entry lies between this checkpoint and the event, unless the event is an entry's own doing.
    ...(before && event ? [advance(before.world, event.at).world] : []),
    ...(after ? [after.world] : []),
  ];
  for (const world of worlds) {
    const job = jobByKey(world, cluster, key);
    if (job && (event?.type !== "jobState" || job.state === event.to)) return { job, world };
  }
  return undefined;
}
