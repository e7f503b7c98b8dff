import { has } from "../engine/index.ts";
import { databaseById, olapTableOf } from "./catalog.ts";
import type { Job, PastError, TaskRun } from "./jobs.ts";
import { errorText, tabletIn } from "./sendTasks.ts";
import { doneAt, bucketAt } from "./tasks.ts";
import { tabletId } from "./tablets.ts";
import type { TabletRange } from "./tables.ts";
import type { Cluster } from "./world.ts";

/** So many entries of TaskErrMsg are kept at most: a storage that is out makes every tablet's task fail. */
const MOST = 1_000;

/**
 * Gives what the nodes said of a job's tasks up to a clock time. Tasks lose it when they are done; in StarRocks a finished
 * upload keeps its error (spec/starrocks.md §4.1 TaskErrMsg; BackupJob#finishSnapshotUploadTask).
 */
export function errorsOf(job: Job, clock: number): PastError[] {
  const errors: PastError[] = [...job.pastErrors];
  for (const run of job.runs) {
    if (run.error === undefined) continue;
    const from = Math.max(run.errorFrom ?? 0, keepsErrors(job, run) ? 0 : doneAt(run, clock));
    for (let n = from; n < run.count && errors.length < MOST; n++) {
      errors.push({ key: keyOf(job, run, n), message: errorText(job, run, n) });
    }
  }
  return distinct(errors);
}

function keepsErrors({ manifest }: Job, run: TaskRun): boolean {
  return run.kind === "upload" && manifest !== undefined && has(manifest, "finishedUploadsKeepErrors");
}

function keyOf(job: Job, run: TaskRun, n: number): number {
  return toldByTablet(job, run) ? tabletIn(job, run, n) : signatureOf(run, n);
}

/** Tells whether a task is known by its tablet, not by a signature: a backup's snapshot tasks are, but in later versions of Doris. */
export function toldByTablet({ kind, manifest }: Job, run: TaskRun): boolean {
  if (kind !== "backup" || run.kind !== "snapshot") return false;
  return manifest === undefined || !has(manifest, "snapshotTasksSigned");
}

/** Gives the signature of the task that has the n-th tablet of a run. */
export function signatureOf(run: TaskRun, n: number): number {
  if (run.batches === undefined) return run.firstSignature + n;
  return run.firstSignature + (n % run.batches);
}

/** Gives the id of the n-th tablet of a run; undefined where its table is gone. */
export function tabletOfRun(cluster: Cluster, job: Job, run: TaskRun, n: number): number | undefined {
  const range = rangeOfRun(cluster, job, run);
  return range === undefined ? undefined : tabletId(range, bucketAt(run, n));
}

/** Finds the tablets that a run works on: a backup's in what it froze, a restore's in the catalog. */
export function rangeOfRun(cluster: Cluster, job: Job, run: TaskRun): TabletRange | undefined {
  const database = databaseById(cluster, job.database.id);
  const table =
    job.kind === "backup"
      ? job.manifest?.tables.find((saved) => saved.table.name === run.table)?.table
      : database && olapTableOf(database, run.table);
  return table?.partitions[run.partition]?.tablets[String(run.index)];
}

function distinct(errors: readonly PastError[]): PastError[] {
  return [...new Map(errors.map((error) => [error.key, error])).values()];
}
