import { backEndAnswer } from "../engine/backEndAnswers.ts";
import { has } from "../engine/index.ts";
import { BACK_END_STORAGE } from "../engine/nodeDefaults.ts";
import { endpointOf } from "../engine/storageKeys.ts";
import type { StepContext } from "./context.ts";
import { fileTroubles, readsNothing, type TroubledTablet } from "./fileTroubles.ts";
import { clusterOf } from "./runStep.ts";
import { isUnfinished, putRuns } from "./jobSlots.ts";
import type { Job, TaskHold, TaskRun } from "./jobs.ts";
import { modeForJob } from "./reach.ts";
import { backEndFailure, isBackEndS3, isOut } from "./remote.ts";
import { heldAt, obstacle } from "./taskHolds.ts";
import { repack } from "./taskPlan.ts";
import { bucketAt } from "./tasks.ts";
import { tabletFiles, type TabletFile } from "./tabletFiles.ts";
import { textOf } from "./readSnapshot.ts";
import { tabletId } from "./tablets.ts";
import type { StorageMode } from "./storage.ts";
import type { OlapTable } from "./tables.ts";
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
    const hold = obstacle(world, cluster, job, run);
    if (hold !== undefined) return [heldAt(run, hold, world.clock, errorFor(world, cluster, job, run, hold))];
    if (readsNothing(job, run)) {
      return [
        heldAt(
          run,
          "file",
          world.clock,
          textOf(cluster.target, "taskFilesMissing", { host: hostOf(cluster, run) }),
        ),
      ];
    }
    return split(run, troubles.get(place) ?? [], world.clock);
  });
}

function hostOf({ nodes }: Cluster, run: TaskRun): string {
  return nodes.find(({ id }) => id === run.node)?.host ?? "";
}

/** Gives what a node says of a run that it cannot do; a node that is down says nothing. */
function errorFor(
  world: World,
  cluster: Cluster,
  job: Job,
  run: TaskRun,
  hold: TaskHold,
): string | undefined {
  const { target } = cluster;
  const { host = "", cutOff = false } = cluster.nodes.find(({ id }) => id === run.node) ?? {};
  switch (hold) {
    case "disk":
      return textOf(target, "taskDiskFull", { host, disk: BACK_END_STORAGE[target.engine] });
    case "merged":
      return textOf(target, "taskVersionMerged", { host, ...mergedVersions(job, run) });
    case "storage": {
      const mode = cutOff ? "unreachable" : modeForJob(world, cluster, job);
      const s3 = isBackEndS3(run.remote?.path ?? "");
      const data = { host, ...storageSaid(cluster, job, run, mode) };
      if (!isOut(mode)) return textOf(target, s3 ? "taskPutDenied" : "taskWriteDenied", data);
      return textOf(target, s3 ? "taskStorageFailed" : "taskFileSystemFailed", data);
    }
    default:
      return undefined;
  }
}

/** What the storage says to a node, and what the node tells of the storage. */
function storageSaid(
  { target, repositories }: Cluster,
  job: Job,
  run: TaskRun,
  mode: StorageMode,
): Readonly<Record<string, string>> {
  const path = run.remote?.path ?? "";
  if (!has(target, "storageKinds")) return { reason: backEndFailure(mode) ?? "" };
  const trouble = mode === "unreachable" || mode === "credentials" ? mode : "denied";
  const endpoint = endpointOf(repositories[job.repository]?.properties ?? {});
  const [bucket = ""] = path.replace(/^\w+:\/\//u, "").split("/");
  return { ...backEndAnswer(target, isBackEndS3(path), trouble), endpoint, bucket };
}

/** The version that a snapshot task asks for, and the newest one, which took it in. */
function mergedVersions(job: Job, run: TaskRun): { version: number; max: number } {
  const saved = job.kind === "backup" ? savedTable(job, run) : undefined;
  const version = saved?.partitions[run.partition]?.visibleVersion ?? 1;
  return { version, max: version + 1 };
}

function savedTable(job: Job, run: TaskRun): OlapTable | undefined {
  return job.manifest?.tables.find(({ table }) => table.name === run.table)?.table;
}

/** Gives the directory of the n-th tablet of a run in the repository; "" where the run transfers nothing. */
export function remoteTablet(run: TaskRun, n: number): string {
  if (run.remote === undefined) return "";
  return `${run.remote.path}/__${run.remote.first + bucketAt(run, n) * run.remote.stride}`;
}

/** Gives what a node said of the n-th tablet of a run. */
export function errorText(job: Job, run: TaskRun, n: number): string {
  return (run.error ?? "").replace(/\{(path|object|tablet|place|key|file|bytes)\}/gu, (_, name: string) => {
    if (name === "tablet") return String(tabletIn(job, run, n));
    if (name === "bytes") return String(firstFileOf(job, run, n)?.bytes ?? 0);
    const path = remoteTablet(run, n);
    const place = path.replace(/^s3[an]?:\/\//u, "");
    const key = place.slice(place.indexOf("/") + 1);
    switch (name) {
      case "path":
        return path;
      case "place":
        return place;
      case "key":
        return key;
      case "file":
        return `${key}/${firstFile(job, run, n)}`;
      default:
        return `${place}/${firstFile(job, run, n)}`;
    }
  });
}

/** Gives the name under which the first file of a tablet is written. */
function firstFile(job: Job, run: TaskRun, n: number): string {
  const writer = job.manifest;
  const last =
    writer !== undefined && has(writer, "uploadsUnderFinalName") && isBackEndS3(run.remote?.path ?? "");
  const file = firstFileOf(job, run, n);
  return file === undefined ? "" : `${file.name}.${last ? file.md5 : "part"}`;
}

function firstFileOf(job: Job, run: TaskRun, n: number): TabletFile | undefined {
  const table = savedTable(job, run);
  const partition = table?.partitions[run.partition];
  const index = table?.indexes.find(({ id }) => id === run.index);
  if (table === undefined || partition === undefined || index === undefined) return undefined;
  return tabletFiles(table, partition, index, bucketAt(run, n))[0];
}

/** Gives the id of the n-th tablet of a run in what the job's snapshot holds; 0 where it is not there. */
export function tabletIn(job: Job, run: TaskRun, n: number): number {
  const range = savedTable(job, run)?.partitions[run.partition]?.tablets[String(run.index)];
  return range === undefined ? 0 : tabletId(range, bucketAt(run, n));
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
      message: errorText(job, run, run.errorFrom ?? 0),
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
