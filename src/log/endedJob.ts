import { advance } from "../cluster/advance.ts";
import type { Job } from "../cluster/jobs.ts";
import type { World } from "../cluster/world.ts";
import { isOver, jobByKey } from "./started.ts";
import { worldAfterEntry, worldAt, type Timeline } from "./timeline.ts";

/**
 * Finds a job as it ended and the world of that moment, also where the next job of its database was submitted at the same time
 * and took its place; a job that still runs as it is at the session's end. Undefined where the session has no such job.
 * @param key the job's key in its cluster
 */
export function endedJob(
  timeline: Timeline,
  cluster: string,
  key: number,
): { readonly world: World; readonly job: Job } | undefined {
  const end = timeline.events.findLast(
    (event) => event.type === "jobState" && event.cluster === cluster && event.job === key,
  );
  const moments = end === undefined ? [timeline.world] : momentsOf(timeline, end.at);
  const found = moments.flatMap((world) => {
    const job = jobByKey(world, cluster, key);
    return job === undefined ? [] : [{ world, job }];
  });
  return found.find(({ job }) => isOver(job)) ?? found.at(-1);
}

/** The worlds of one moment: before what was done in it, after each such entry, and what it came to. */
function momentsOf(timeline: Timeline, at: number): readonly World[] {
  const entries = timeline.results.flatMap(({ entry, at: time }) => (time === at ? [entry] : []));
  const [first] = entries;
  if (first === undefined) return [worldAt(timeline, at)];
  const checkpoint = timeline.checkpoints.findLast((point) => point.entries <= first && point.at <= at);
  const before = checkpoint ? [advance(checkpoint.world, at).world] : [];
  return [...before, ...entries.map((entry) => worldAfterEntry(timeline, entry)), worldAt(timeline, at)];
}
