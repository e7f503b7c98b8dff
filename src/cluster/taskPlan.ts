import { SLOW_FACTOR } from "../engine/cost.ts";
import type { Job, TaskKind, TaskRun } from "./jobs.ts";
import { fractionAt, runEndsAt, settledAt } from "./tasks.ts";
import type { CostSettings } from "./world.ts";

/** How fast the nodes work: the cluster's settings, and whether the storage is slow. */
export interface Pace {
  readonly cost: CostSettings;
  readonly slow: boolean;
}

/** Gives the tasks of a kind that one node works on at a time (spec/starrocks.md §8.1). */
export function workersOf(kind: TaskKind, cost: CostSettings): number {
  switch (kind) {
    case "snapshot":
      return cost.snapshotWorkers;
    case "upload":
      return cost.uploadWorkers;
    case "download":
    case "move":
      // The pool that moves directories is as large as the download pool.
      return cost.downloadWorkers;
    case "create":
      return cost.createWorkers;
    default: {
      const never: never = kind;
      return never;
    }
  }
}

/**
 * Gives the ms that one task takes (spec/starrocks.md §8.3). Transfers pay the latency of each file and share the node's
 * bandwidth.
 * @param streams transfers that run on the node at the same time
 */
export function taskMs(
  { cost, slow }: Pace,
  run: Pick<TaskRun, "kind" | "bytesEach" | "filesEach">,
  streams: number,
): number {
  switch (run.kind) {
    case "snapshot":
      return Math.max(1, cost.snapshotTablet);
    case "create":
      return Math.max(1, cost.createTablet);
    case "move":
      return Math.max(1, cost.moveTablet);
    case "upload":
    case "download": {
      const ms =
        run.filesEach * cost.objectLatency + (run.bytesEach * streams * 1000) / cost.networkBytesPerSecond;
      return Math.max(1, Math.ceil(ms * (slow ? SLOW_FACTOR : 1)));
    }
    default: {
      const never: never = run.kind;
      return never;
    }
  }
}

/**
 * Lays the runs of all jobs out on the workers of their nodes from a clock time on: first come, first served. What runs
 * already keeps its place (at the new pace), what waits starts as soon as enough workers are free, what is held stays.
 */
export function repack(jobs: readonly Job[], pace: Pace, clock: number): Job[] {
  const runs = jobs.map((job) => job.runs.map((run) => settledAt(run, clock)));
  const order = jobs
    .map((job, at) => ({ at, sentAt: job.runs[0]?.sentAt ?? 0, key: job.key }))
    .sort((a, b) => a.sentAt - b.sentAt || a.key - b.key);
  for (const lane of lanesOf(
    runs,
    order.map(({ at }) => at),
  ))
    packLane(lane, runs, pace, clock);
  return jobs.map((job, at) => ({ ...job, runs: runs[at] ?? [] }));
}

/** The runs of one kind on one node, as places in the jobs' lists. */
interface Lane {
  readonly kind: TaskKind;
  readonly places: { readonly job: number; readonly run: number }[];
  /** Tablets of the lane, by job. */
  readonly tablets: Map<number, number>;
}

function lanesOf(runs: readonly (readonly TaskRun[])[], order: readonly number[]): Lane[] {
  const lanes = new Map<TaskKind, Map<number, Lane>>();
  for (const job of order) {
    (runs[job] ?? []).forEach((run, place) => {
      const ofKind = lanes.get(run.kind) ?? new Map<number, Lane>();
      lanes.set(run.kind, ofKind);
      const lane: Lane = ofKind.get(run.node) ?? { kind: run.kind, places: [], tablets: new Map() };
      ofKind.set(run.node, lane);
      lane.places.push({ job, run: place });
      lane.tablets.set(job, (lane.tablets.get(job) ?? 0) + run.count);
    });
  }
  return [...lanes.values()].flatMap((ofKind) => [...ofKind.values()]);
}

function packLane(lane: Lane, runs: TaskRun[][], pace: Pace, clock: number): void {
  const workers = widthOf(lane, runs, workersOf(lane.kind, pace.cost));
  const free = Array.from({ length: workers }, () => clock);
  const waiting: { job: number; run: number }[] = [];
  for (const place of lane.places) {
    const run = runs[place.job]?.[place.run];
    if (run === undefined || run.done === run.count || run.hold !== undefined) continue;
    if (run.startsAt === null || run.startsAt >= clock) {
      waiting.push(place);
      continue;
    }
    const used = Math.min(workers, run.count - run.done, run.batches ?? workers);
    const msEach = taskMs(pace, run, streamsOf(lane, place.job, workers));
    const repaced = atPace({ ...run, workers: used }, msEach, clock);
    occupy(free, used, runEndsAt(repaced) ?? clock);
    store(runs, place, repaced);
  }
  for (const place of waiting) {
    const run = runs[place.job]?.[place.run];
    if (run === undefined) continue;
    const used = Math.min(workers, run.count - run.done, run.batches ?? workers);
    const msEach = taskMs(pace, run, streamsOf(lane, place.job, workers));
    const startsAt = freeAt(free, used);
    const packed: TaskRun = { ...run, startsAt, msEach, workers: used };
    occupy(free, used, runEndsAt(packed) ?? startsAt);
    store(runs, place, packed);
  }
}

/** Where a node's tablets are cut into few tasks, no more of them can run than there are tasks. */
function widthOf(lane: Lane, runs: readonly (readonly TaskRun[])[], workers: number): number {
  const tasks = lane.places.map(({ job, run }) => runs[job]?.[run]?.batches ?? workers);
  return Math.max(
    1,
    Math.min(
      workers,
      tasks.reduce((most, count) => Math.max(most, count), 0),
    ),
  );
}

function streamsOf(lane: Lane, job: number, workers: number): number {
  return Math.max(1, Math.min(workers, lane.tablets.get(job) ?? 1));
}

/** Changes the pace of a run that is under way; each task keeps how far it is. */
function atPace(run: TaskRun, msEach: number, clock: number): TaskRun {
  if (msEach === run.msEach) return run;
  return { ...run, msEach, startsAt: clock - Math.floor(fractionAt(run, clock) * msEach) };
}

/** Gives the time from which `count` workers are free. */
function freeAt(free: readonly number[], count: number): number {
  const sorted = [...free].sort((a, b) => a - b);
  return sorted[count - 1] ?? 0;
}

/** Takes the `count` workers that are free first, until `end`. */
function occupy(free: number[], count: number, end: number): void {
  free.sort((a, b) => a - b);
  for (let at = 0; at < count && at < free.length; at++) free[at] = Math.max(free[at] ?? 0, end);
}

function store(runs: TaskRun[][], place: { job: number; run: number }, run: TaskRun): void {
  const list = runs[place.job];
  if (list !== undefined) list[place.run] = run;
}
