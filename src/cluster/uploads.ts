import type { BackupJob, TaskRun } from "./jobs.ts";
import type { SnapshotDirectory, UploadedRun } from "./storage.ts";
import { doneAt, fractionAt } from "./tasks.ts";
import type { World } from "./world.ts";

/** Tablets of one partition and index that are in a snapshot's directory, and those that are on their way. */
export interface UploadCover extends UploadedRun {
  /** Tablets after the first `count` that are being uploaded, each `fraction` of the way. */
  readonly running: number;
  readonly fraction: number;
}

/** Gives what of a snapshot lies in the storage at the world's time, the upload that runs now included. */
export function coversOf(world: World, directory: SnapshotDirectory): UploadCover[] {
  const settled = directory.uploads.map((run) => ({ ...run, running: 0, fraction: 0 }));
  const job = writerOf(world, directory);
  if (job === undefined || job.state !== "UPLOADING") return settled;
  return [...settled, ...job.runs.map((run) => coverOf(run, world.clock))];
}

/** Sorts covers by the table, partition and index that they belong to; gives a look-up. */
export function groupCovers(
  covers: readonly UploadCover[],
): (table: string, partition: string, index: number) => readonly UploadCover[] {
  const groups = new Map<string, UploadCover[]>();
  const keyOf = (table: string, partition: string, index: number) =>
    JSON.stringify([table, partition, index]);
  for (const cover of covers) {
    const key = keyOf(cover.table, cover.partition, cover.index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cover]);
    else group.push(cover);
  }
  return (table, partition, index) => groups.get(keyOf(table, partition, index)) ?? [];
}

/** Finds the backup that writes a directory; undefined when it is over. */
export function writerOf(world: World, directory: SnapshotDirectory): BackupJob | undefined {
  const jobs = Object.values(world.clusters[directory.cluster]?.jobs ?? {});
  const job = jobs.find(({ key }) => key === directory.job);
  return job?.kind === "backup" ? job : undefined;
}

/** Tells how an upload stands with a tablet: there, on its way with the share that is done, or neither. */
export function uploadOf(
  covers: readonly UploadCover[],
  bucket: number,
): { readonly whole: boolean; readonly fraction: number } | undefined {
  for (const cover of covers) {
    const offset = bucket - cover.firstBucket;
    if (offset < 0 || offset % cover.step !== 0) continue;
    const place = offset / cover.step;
    if (place < cover.count) return { whole: true, fraction: 1 };
    if (place < cover.count + cover.running) return { whole: false, fraction: cover.fraction };
  }
  return undefined;
}

/**
 * Gives what stays of runs that are cut short: what is done, and what runs, for a back end ends the tasks it has begun
 * (spec/starrocks.md §3.2, Cancel).
 */
export function uploadedRuns(runs: readonly TaskRun[], clock: number): UploadedRun[] {
  return runs.flatMap((run) => {
    const cover = coverOf(run, clock);
    const count = cover.count + cover.running;
    return count === 0 ? [] : [{ ...placeOf(run), count }];
  });
}

function coverOf(run: TaskRun, clock: number): UploadCover {
  const count = doneAt(run, clock);
  const begun = run.startsAt !== null && clock >= run.startsAt;
  const running = begun ? Math.min(run.workers, run.count - count) : 0;
  return { ...placeOf(run), count, running, fraction: fractionAt(run, clock) };
}

function placeOf({ node, table, partition, index, firstBucket, step, count }: TaskRun): UploadedRun {
  return { node, table, partition, index, firstBucket, step, count };
}
