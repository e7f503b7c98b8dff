import { BACK_END_STORAGE } from "../engine/nodeDefaults.ts";
import { databaseById, olapTableOf } from "./catalog.ts";
import { formatCivil } from "./civilTime.ts";
import type { Job, RestoreJob, TaskRun } from "./jobs.ts";
import { damagedMd5, textOf } from "./readSnapshot.ts";
import { savedIndexes, type SavedIndex } from "./repositoryFiles.ts";
import { repositoryPath } from "./repositoryPath.ts";
import type { FileMode } from "./storage.ts";
import { tabletFiles } from "./tabletFiles.ts";
import { tabletId } from "./tablets.ts";
import { bucketAt } from "./tasks.ts";
import type { Cluster, World } from "./world.ts";

/** The n-th tablet of a run, and what its node says of it. */
export interface TroubledTablet {
  readonly n: number;
  readonly error: string;
}

/**
 * Finds the tablets whose files in the repository are missing or damaged, by place of the run. A back end takes what it finds:
 * only a tablet without any file, or with a wrong checksum, stops a download; one that lacks a file stops at its move (§8.3).
 */
export function fileTroubles(
  world: World,
  cluster: Cluster,
  job: Job,
  runs: readonly TaskRun[],
): Map<number, TroubledTablet[]> {
  const troubles = new Map<number, TroubledTablet[]>();
  const faults = faultsByTablet(world);
  if (job.kind !== "restore" || faults.length === 0) return troubles;
  const places = savedPlaces(world, cluster, job);
  runs.forEach((run, at) => {
    const place = places.get(run.remote?.path ?? "");
    if (place === undefined || (run.kind !== "download" && run.kind !== "move")) return;
    const found = faults.flatMap((fault) => {
      const n = fault.directory === run.remote?.path ? tabletOf(run, fault.tablet) : undefined;
      const error = n === undefined ? undefined : errorOf(world, cluster, job, run, place, n);
      return n === undefined || error === undefined ? [] : [{ n, error }];
    });
    if (found.length > 0) troubles.set(at, found);
  });
  return troubles;
}

/** Tells whether a run reads a partition of which the snapshot has metadata only (§9 quirk 26). */
export function readsNothing(job: Job, run: TaskRun): boolean {
  if (job.kind !== "restore" || run.kind !== "download") return false;
  const plan = job.plan.find(({ target }) => target === run.table);
  const source = plan?.partitions.find(({ name }) => name === run.partition)?.source;
  const saved = job.manifest?.tables.find(({ table }) => table.name === plan?.source);
  return saved !== undefined && source !== undefined && !saved.partitions.includes(source);
}

interface TabletFault {
  readonly directory: string;
  readonly tablet: number;
}

/** Gives the tablets of the storage that have a fault, each once. */
function faultsByTablet(world: World): TabletFault[] {
  const seen = new Map<string, TabletFault>();
  for (const path of Object.keys(world.storage.faults)) {
    const match = /^(.*)\/__(\d+)\/[^/]+$/su.exec(path);
    const [, directory, tablet] = match ?? [];
    if (directory === undefined || tablet === undefined) continue;
    seen.set(`${directory}/${tablet}`, { directory, tablet: Number(tablet) });
  }
  return [...seen.values()];
}

/** Gives the directories that a restore reads, by path. */
function savedPlaces(world: World, cluster: Cluster, job: RestoreJob): Map<string, SavedIndex> {
  const repository = cluster.repositories[job.repository];
  if (repository === undefined) return new Map();
  const path = repositoryPath(cluster.target, repository.location, repository.name);
  const directories = Object.values(world.storage.roots[path]?.snapshots ?? {});
  const places = directories
    .filter(({ label, manifest }) => label === job.label && manifest.timestamp === job.timestamp)
    .flatMap((directory) => savedIndexes(path, directory));
  return new Map(places.map((place) => [place.path, place]));
}

/** Gives the place of a tablet of the repository in a run; undefined where the run does not read it. */
function tabletOf(run: TaskRun, tablet: number): number | undefined {
  if (run.remote === undefined) return undefined;
  const bucket = (tablet - run.remote.first) / run.remote.stride;
  const n = (bucket - run.firstBucket) / run.step;
  return Number.isInteger(n) && n >= 0 && n < run.count ? n : undefined;
}

function errorOf(
  world: World,
  cluster: Cluster,
  job: RestoreJob,
  run: TaskRun,
  { path, saved, partition, index }: SavedIndex,
  n: number,
): string | undefined {
  const range = partition.tablets[String(index.id)];
  if (range === undefined) return undefined;
  const bucket = bucketAt(run, n);
  const remote = `${path}/__${tabletId(range, bucket)}`;
  const files = tabletFiles(saved.table, partition, index, bucket).map((file) => {
    const full = `${remote}/${file.name}.${file.md5}`;
    const mode: FileMode | undefined = world.storage.faults[full];
    return { ...file, full, mode };
  });
  const missing = files.filter(({ mode }) => mode === "missing");
  const { host = "" } = cluster.nodes.find(({ id }) => id === run.node) ?? {};
  const local = localTablet(world, cluster, job, run, bucket);
  if (run.kind === "move") {
    if (missing.length === 0) return undefined;
    return textOf(cluster.target, "taskMoveFailed", { host, path: local.directory, tablet: local.id });
  }
  if (missing.length === files.length)
    return textOf(cluster.target, "taskFilesMissing", { host, path: remote });
  const damaged = files.find(({ mode }) => mode === "corrupt");
  if (damaged === undefined) return undefined;
  return textOf(cluster.target, "taskFileDamaged", {
    host,
    file: `${local.directory}/${damaged.name.replace(/^\d+\.hdr$/u, `${local.id}.hdr`)}`,
    expected: damaged.md5,
    actual: damagedMd5(damaged.full),
  });
}

/** Gives the tablet that a run writes, and where its node keeps the snapshot that is written into. */
function localTablet(
  world: World,
  cluster: Cluster,
  job: RestoreJob,
  run: TaskRun,
  bucket: number,
): { id: number; directory: string } {
  const database = databaseById(cluster, job.database.id);
  const table = database && olapTableOf(database, run.table);
  const range = table?.partitions[run.partition]?.tablets[String(run.index)];
  const id = range === undefined ? 0 : tabletId(range, bucket);
  const schemaHash = table?.indexes.find((index) => index.id === run.index)?.schemaHash ?? 0;
  const made = formatCivil(job.metaPreparedTime ?? world.start, cluster.timeZone, "seconds");
  const stamp = made.replace(/\D/gu, "");
  const directory = `${BACK_END_STORAGE[cluster.target.engine]}/snapshot/${stamp}.0.${job.timeout}/${id}/${schemaHash}`;
  return { id, directory };
}
