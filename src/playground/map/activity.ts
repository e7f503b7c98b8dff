import type { Job, TaskRun } from "../../cluster/jobs.ts";
import { runEndsAt } from "../../cluster/tasks.ts";
import type { World } from "../../cluster/world.ts";

/** The tasks of one job that run in its present phase, as they are drawn. */
export interface Activity {
  readonly cluster: string;
  readonly job: Job;
  readonly runs: readonly TaskRun[];
  /** They are drawn slower than they ran; what they did is then shown as it arrives in the drawing. */
  readonly slowed: boolean;
}

/**
 * Shortest time for which a run of tasks is drawn, ms of cluster time. Small tablets move in a tenth of a second, and
 * then the job waits for the scheduler's next round: the drawing takes a part of that wait, and ends before it does.
 */
const SHOWN = 2_400;

/** Lists what the jobs of a world are busy with. `began` gives the job as it was when its present phase began. */
export function activities(
  world: World,
  began: (cluster: string, job: Job) => Job | undefined,
): readonly Activity[] {
  return Object.values(world.clusters).flatMap((cluster) =>
    Object.values(cluster.jobs).flatMap((job): Activity[] => {
      if (job.state === "FINISHED" || job.state === "CANCELLED") return [];
      const first = began(cluster.name, job)?.runs ?? [];
      const slowed =
        first.length > 0 && first.every(({ startsAt }) => startsAt !== null) && lengthOf(first) < SHOWN;
      const runs = slowed ? first : job.runs;
      return runs.length > 0 ? [{ cluster: cluster.name, job, runs, slowed }] : [];
    }),
  );
}

/**
 * Gives the time at which runs are drawn at a clock time: it goes slower than the clock where they are over too soon to be
 * seen, all of them alike.
 */
export function drawnClock(runs: readonly TaskRun[], clock: number): number {
  const length = lengthOf(runs);
  if (length <= 0 || length >= SHOWN) return clock;
  const first = beginOf(runs);
  return first + ((clock - first) * length) / SHOWN;
}

function beginOf(runs: readonly TaskRun[]): number {
  return Math.min(...runs.flatMap(({ startsAt }) => startsAt ?? []));
}

/** Gives the ms from the first start of runs to their last end; 0 where none runs. */
function lengthOf(runs: readonly TaskRun[]): number {
  const ends = runs.flatMap((run) => (run.startsAt === null ? [] : (runEndsAt(run) ?? [])));
  return ends.length === 0 ? 0 : Math.max(...ends) - beginOf(runs);
}
