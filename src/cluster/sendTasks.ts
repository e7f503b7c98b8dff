import type { StepContext } from "./context.ts";
import { fileTroubles, readsNothing, type TroubledTablet } from "./fileTroubles.ts";
import { clusterOf } from "./runStep.ts";
import { isUnfinished, putRuns } from "./jobSlots.ts";
import type { Job, TaskHold, TaskRun } from "./jobs.ts";
import { backEndFailure, isBackEndS3, isOut } from "./remote.ts";
import { heldAt, obstacle } from "./taskHolds.ts";
import { repack } from "./taskPlan.ts";
import { bucketAt } from "./tasks.ts";
import { textOf } from "./readSnapshot.ts";
import type { Cluster, World } from "./world.ts";

/**
 * Sends the waiting runs of a job to their nodes: what a node cannot do now is held, the rest gets workers. Other jobs of
 * the cluster keep theirs.
 * @returns the job with its runs laid out
 */
export function sendTasks<J extends Job>(context: StepContext, job: J): J {
  const cluster = clusterOf(context.before, context.cluster.name);
  const runs = admitted(context.before, cluster, job, job.runs);
  reportFailures(context, job, job.runs, runs);
  return laidOut(context, cluster, { ...job, runs });
}

/** Lays a job out among the other jobs of its cluster, which may have to move too. */
export function laidOut<J extends Job>(context: StepContext, cluster: Cluster, job: J): J {
  const others = Object.values(cluster.jobs).filter((other) => isUnfinished(other) && other.key !== job.key);
  const pace = { cost: cluster.cost, slow: context.before.storage.mode === "slow" };
  const packed = repack([...others, job], pace, context.clock);
  for (const other of packed.slice(0, -1)) {
    putRuns(context, other, other.runs);
  }
  return { ...job, runs: packed.at(-1)?.runs ?? [] };
}

/** Gives the runs with those held that meet an obstacle; the rest of a run goes on without a tablet that is in trouble. */
export function admitted(world: World, cluster: Cluster, job: Job, runs: readonly TaskRun[]): TaskRun[] {
  const troubles = fileTroubles(world, cluster, job, runs);
  return runs.flatMap((run, place) => {
    if (run.hold !== undefined || run.done === run.count) return [run];
    const hold = obstacle(world, cluster, run);
    if (hold !== undefined) return [heldAt(run, hold, world.clock, errorFor(world, cluster, run, hold))];
    if (readsNothing(job, run)) {
      return [heldAt(run, "file", world.clock, textOf(cluster.target, "taskFilesMissing", {}))];
    }
    return split(run, troubles.get(place) ?? [], world.clock);
  });
}

/** Gives what a node says of a run that it cannot do; a node that is down says nothing. */
export function errorFor(world: World, cluster: Cluster, run: TaskRun, hold: TaskHold): string | undefined {
  if (hold === "disk") return textOf(cluster.target, "taskDiskFull", {});
  if (hold !== "storage" || !isOut(world.storage.mode)) return undefined;
  if (!isBackEndS3(run.remote?.path ?? "")) return textOf(cluster.target, "taskFileSystemFailed", {});
  return textOf(cluster.target, "taskStorageFailed", { reason: backEndFailure(world.storage.mode) ?? "" });
}

/** Gives the directory of the n-th tablet of a run in the repository; "" where the run transfers nothing. */
export function remoteTablet(run: TaskRun, n: number): string {
  if (run.remote === undefined) return "";
  return `${run.remote.path}/__${run.remote.first + bucketAt(run, n) * run.remote.stride}`;
}

/** Gives what a node said of the n-th tablet of a run. */
export function errorText(run: TaskRun, n: number): string {
  return (run.error ?? "").replace("{path}", () => remoteTablet(run, n));
}

/** Tells of each node and kind the first of the tasks that failed just now. */
export function reportFailures(
  context: StepContext,
  job: Job,
  before: readonly TaskRun[],
  after: readonly TaskRun[],
): void {
  const known = new Set(before);
  const first = new Map<string, TaskRun>();
  for (const run of after) {
    if (run.hold === undefined || run.error === undefined || known.has(run)) continue;
    const key = `${run.node} ${run.kind}`;
    if (!first.has(key)) first.set(key, run);
  }
  const nodes = clusterOf(context.before, context.cluster.name).nodes;
  for (const run of [...first.values()].sort((a, b) => a.node - b.node)) {
    context.emit({
      type: "taskFailed",
      job: job.key,
      node: nodes.find(({ id }) => id === run.node)?.name ?? "",
      task: run.kind,
      message: errorText(run, run.errorFrom ?? 0),
    });
  }
}

/** Cuts tablets out of a run: each becomes a run of its own that is held. */
export function split(run: TaskRun, troubled: readonly TroubledTablet[], clock: number): TaskRun[] {
  const bad = troubled.filter(({ n }) => n >= run.done).sort((a, b) => a.n - b.n);
  if (bad.length === 0) return [run];
  const pieces: TaskRun[] = [];
  let from = 0;
  for (const { n, error } of bad) {
    if (n > from) pieces.push(piece(run, from, n));
    pieces.push(heldAt(piece(run, n, n + 1), "file", clock, error));
    from = n + 1;
  }
  if (from < run.count) pieces.push(piece(run, from, run.count));
  return pieces;
}

/** Gives the tablets from `from` up to `to` (not included) of a run as a run; only the first piece keeps what is under way. */
function piece(run: TaskRun, from: number, to: number): TaskRun {
  const count = to - from;
  const share = Math.ceil((run.bytes * count) / run.count);
  const cut = { firstBucket: bucketAt(run, from), count, bytes: share };
  if (from === 0) return { ...run, ...cut, done: Math.min(run.done, count) };
  const done = Math.min(count, Math.max(0, run.done - from));
  const firstSignature = run.firstSignature + (run.batches === undefined ? from : 0);
  return { ...run, ...cut, done, startsAt: null, firstSignature };
}
