import { FILES_PER_REPORT } from "../engine/cost.ts";
import { has } from "../engine/index.ts";
import { concurrentMapOrder, hashMapNumberOrder } from "./javaOrder.ts";
import type { Job, TaskRun } from "./jobs.ts";
import { errorsOf, signatureOf, tabletOfRun, toldByTablet } from "./taskErrors.ts";
import { bucketAt, doneAt, runningAt } from "./tasks.ts";
import type { Cluster } from "./world.ts";

/** From so many tasks on they are listed as they come: nobody can tell the order of the engine's map any more. */
const MOST_ORDERED = 20_000;

/** So many entries a column lists where tasks stand in brackets (spec/doris.md §4.1). */
const MOST_LISTED = 100;

/** So many tasks are remembered of a cancelled job at most. */
const MOST_LEFT = 1_000;

/** Words the columns UnfinishedTasks, Progress and TaskErrMsg of a job. */
export function taskCells(cluster: Cluster, job: Job, clock: number): readonly [string, string, string] {
  const most = has(cluster.target, "tasksInBrackets") ? MOST_LISTED : Infinity;
  const list = (entries: readonly string[]) => entries.slice(0, most).join(", ");
  const unfinished = job.leftTasks ?? list(unfinishedTasks(cluster, job, clock));
  return [unfinished, list(progress(job, clock)), list(taskErrors(job, clock))];
}

/** Words what UnfinishedTasks goes on showing once a job is cancelled; undefined where the engine clears it. */
export function leftTasks(cluster: Cluster, job: Job, clock: number): string | undefined {
  if (!has(cluster.target, "cancelledTasksListed")) return undefined;
  const most = has(cluster.target, "tasksInBrackets") ? MOST_LISTED : MOST_LEFT;
  return unfinishedTasks(cluster, job, clock).slice(0, most).join(", ");
}

/** Gives the tasks that are not done (spec/starrocks.md §4.1, §4.2; spec/doris.md §4.1, §4.2). */
function unfinishedTasks(cluster: Cluster, job: Job, clock: number): readonly string[] {
  const wanted = unfinishedKeys(job);
  if (wanted === undefined) return [];
  const pairs = new Map<number, number>();
  let total = 0;
  for (const run of job.runs) {
    total += run.batches === undefined ? run.count : 0;
    if (run.batches !== undefined) continue;
    for (let n = doneAt(run, clock); n < run.count; n++) {
      const tablet = wanted.includes("tablet") ? tabletOfRun(cluster, job, run, n) : undefined;
      if (wanted === "tablet" && toldByTablet(job, run)) pairs.set(tablet ?? 0, run.node);
      else pairs.set(signatureOf(run, n), tablet ?? run.node);
    }
  }
  for (const task of batchesOf(job, clock)) {
    total++;
    if (task.done < task.total) pairs.set(task.signature, task.node);
  }
  return ordered([...pairs.keys()], total)
    .map((key) => `${key}=${pairs.get(key) ?? 0}`)
    .map((pair) => (has(cluster.target, "tasksInBrackets") ? `[${pair}]` : pair));
}

function unfinishedKeys(job: Job): "tablet" | "node" | undefined {
  switch (job.state) {
    case "SNAPSHOTING":
      return job.runs.some((run) => job.kind === "restore" || toldByTablet(job, run)) ? "tablet" : "node";
    case "COMMITTING":
      return "tablet";
    case "UPLOADING":
    case "DOWNLOADING":
      return "node";
    default:
      return undefined;
  }
}

function ordered(keys: readonly number[], total: number): readonly number[] {
  return total > MOST_ORDERED ? keys : concurrentMapOrder(keys);
}

/**
 * Words the column Progress: what back ends reported, after every 10th file of a task that is still running (§4.1). One task
 * of one tablet can only be at 0 of 1.
 */
function progress(job: Job, clock: number): readonly string[] {
  if (job.state !== "UPLOADING" && job.state !== "DOWNLOADING") return [];
  const single = job.runs
    .filter(({ batches }) => batches === undefined)
    .flatMap((run) =>
      runningAt(run, clock)
        .filter(({ fraction }) => Math.floor(fraction * run.filesEach) >= FILES_PER_REPORT)
        .map(({ bucket }) => `[${signatureOf(run, placeOf(run, bucket))}: 0/1]`),
    );
  const batched = batchesOf(job, clock)
    .filter(({ done, total, files }) => done < total && files >= FILES_PER_REPORT)
    .map(({ signature, done, total }) => `[${signature}: ${done}/${total}]`);
  return [...single, ...batched];
}

function placeOf(run: TaskRun, bucket: number): number {
  return (bucket - bucketAt(run, 0)) / run.step;
}

/** Words the column TaskErrMsg, in the order of the engine's map. */
function taskErrors(job: Job, clock: number): readonly string[] {
  const errors = new Map(errorsOf(job, clock).map(({ key, message }) => [key, message]));
  return hashMapNumberOrder([...errors.keys()]).map((key) => `[${key}: ${errors.get(key) ?? ""}]`);
}

/** A task of several tablets (engine/transferTasks). */
interface Batch {
  readonly node: number;
  readonly signature: number;
  readonly done: number;
  readonly total: number;
  /** Files that the node has begun. */
  readonly files: number;
}

/** Gives the tasks of nodes whose tablets are cut into few; the last task takes the rest. */
function batchesOf(job: Job, clock: number): Batch[] {
  const nodes = new Map<number, TaskRun[]>();
  for (const run of job.runs) {
    if (run.batches === undefined) continue;
    nodes.set(run.node, [...(nodes.get(run.node) ?? []), run]);
  }
  return [...nodes].flatMap(([node, runs]) => batchesOfNode(node, runs, clock));
}

function batchesOfNode(node: number, runs: readonly TaskRun[], clock: number): Batch[] {
  const [first] = runs;
  const tasks = first?.batches ?? 0;
  if (first === undefined || tasks === 0) return [];
  const tablets = runs.reduce((sum, { count }) => sum + count, 0);
  const done = runs.reduce((sum, run) => sum + doneAt(run, clock), 0);
  const size = first.batchSize ?? Math.max(1, Math.floor(tablets / tasks));
  const wide = Math.min(first.workers, tasks);
  return Array.from({ length: tasks }, (_, place) => {
    const total = place === tasks - 1 ? tablets - size * (tasks - 1) : size;
    const before = Math.floor(place / wide) * wide * size;
    const own = Math.floor((done - before + (wide - 1 - (place % wide))) / wide);
    const finished = done === tablets ? total : Math.max(0, Math.min(total, own));
    return {
      node,
      signature: first.firstSignature + place,
      done: finished,
      total,
      files: finished * first.filesEach,
    };
  });
}
