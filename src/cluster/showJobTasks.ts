import { FILES_PER_REPORT } from "../engine/cost.ts";
import { concurrentMapOrder, hashMapNumberOrder } from "./javaOrder.ts";
import type { Job, TaskRun } from "./jobs.ts";
import { errorsOf, signatureOf, tabletOfRun } from "./taskErrors.ts";
import { bucketAt, doneAt, runningAt } from "./tasks.ts";
import type { Cluster } from "./world.ts";

/** From so many tasks on they are listed as they come: nobody can tell the order of the engine's map any more. */
const MOST_ORDERED = 20_000;

/** Words the column UnfinishedTasks (spec/starrocks.md §4.1, §4.2). */
export function unfinishedTasks(cluster: Cluster, job: Job, clock: number): string {
  const wanted = unfinishedKeys(job.state);
  if (wanted === undefined) return "";
  const pairs = new Map<number, number>();
  let total = 0;
  for (const run of job.runs) {
    total += run.batches === undefined ? run.count : 0;
    if (run.batches !== undefined) continue;
    for (let n = doneAt(run, clock); n < run.count; n++) {
      const tablet = wanted.includes("tablet") ? tabletOfRun(cluster, job, run, n) : undefined;
      if (job.kind === "backup" && job.state === "SNAPSHOTING") pairs.set(tablet ?? 0, run.node);
      else pairs.set(signatureOf(run, n), tablet ?? run.node);
    }
  }
  for (const task of batchesOf(job, clock)) {
    total++;
    if (task.done < task.total) pairs.set(task.signature, task.node);
  }
  return ordered([...pairs.keys()], total)
    .map((key) => `${key}=${pairs.get(key) ?? 0}`)
    .join(", ");
}

function unfinishedKeys(state: Job["state"]): "tablet" | "node" | undefined {
  switch (state) {
    case "SNAPSHOTING":
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
export function progress(job: Job, clock: number): string {
  if (job.state !== "UPLOADING" && job.state !== "DOWNLOADING") return "";
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
  return [...single, ...batched].join(", ");
}

function placeOf(run: TaskRun, bucket: number): number {
  return (bucket - bucketAt(run, 0)) / run.step;
}

/** Words the column TaskErrMsg, in the order of the engine's map. */
export function taskErrors(job: Job, clock: number): string {
  const errors = new Map(errorsOf(job, clock).map(({ key, message }) => [key, message]));
  return hashMapNumberOrder([...errors.keys()])
    .map((key) => `[${key}: ${errors.get(key) ?? ""}]`)
    .join(", ");
}

/** A task of several tablets (max_upload_task_per_be, max_download_task_per_be; §8.2). */
interface Batch {
  readonly node: number;
  readonly signature: number;
  readonly done: number;
  readonly total: number;
  /** Files that the node has begun. */
  readonly files: number;
}

/** Gives the tasks of nodes whose tablets are cut into few: the tablets are dealt out evenly, the last task takes the rest. */
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
  const size = Math.max(1, Math.floor(tablets / tasks));
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
