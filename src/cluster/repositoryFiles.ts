import { frontFiles } from "./frontFiles.ts";
import { has } from "../engine/index.ts";
import { indexPath, snapshotPath } from "./repositoryPath.ts";
import { isBackEndS3 } from "./remote.ts";
import type { FileMode, RepositoryRoot, SnapshotDirectory, SnapshotTable } from "./storage.ts";
import { tabletFiles } from "./tabletFiles.ts";
import { tabletId } from "./tablets.ts";
import { coversOf, groupCovers, uploadOf, type UploadCover } from "./uploads.ts";
import { textBytes } from "./sizes.ts";
import type { MaterializedIndex, Partition } from "./tables.ts";
import type { World } from "./world.ts";

export { repositoryPath } from "./repositoryPath.ts";

/** A file of the object storage; `mode` where a fault took it away or damaged it. */
export interface RemoteFile {
  readonly path: string;
  readonly bytes: number;
  readonly mode?: FileMode;
}

/** Gives the files whose path begins with `prefix`, made one by one: a snapshot of a million tablets costs what is read of it. */
export function* listFiles(world: World, prefix: string): Iterable<RemoteFile> {
  for (const [path, root] of sortedEntries(world.storage.roots)) {
    if (!meets(path, prefix)) continue;
    yield* matching(world, prefix, [{ path: `${path}/__repo_info`, bytes: textBytes(root.info) }]);
    yield* listSnapshots(world, path, root, prefix);
    const strays = (root.strays ?? []).map((stray) => ({ path: `${path}/${stray}`, bytes: 0 }));
    yield* matching(world, prefix, strays);
  }
}

/** One partition and index of a snapshot, as its directory in a repository. */
export interface SavedIndex {
  readonly path: string;
  readonly saved: SnapshotTable;
  readonly partition: Partition;
  readonly index: MaterializedIndex;
}

/** Gives the directories that hold a snapshot's tablets. */
export function savedIndexes(root: string, directory: SnapshotDirectory): SavedIndex[] {
  const { manifest, label } = directory;
  const snapshot = snapshotPath(root, label);
  return manifest.tables.flatMap((saved) =>
    savedPartitions(saved).flatMap((partition) =>
      saved.table.indexes.map((index) => ({
        path: indexPath(snapshot, manifest, saved.table, partition, index),
        saved,
        partition,
        index,
      })),
    ),
  );
}

/** Gives the partitions of a snapshot's table whose files are saved. */
export function savedPartitions({ table, partitions }: SnapshotTable): Partition[] {
  return partitions.flatMap((name) => {
    const partition = table.partitions[name];
    return partition === undefined ? [] : [partition];
  });
}

function* listSnapshots(
  world: World,
  path: string,
  root: RepositoryRoot,
  prefix: string,
): Iterable<RemoteFile> {
  for (const [, directory] of sortedEntries(root.snapshots)) {
    const snapshot = snapshotPath(path, directory.label);
    if (!meets(snapshot, prefix)) continue;
    const front = frontFiles(directory).map(({ name, bytes }) => ({ path: `${snapshot}/${name}`, bytes }));
    yield* matching(world, prefix, front);
    const covers = groupCovers(coversOf(world, directory));
    for (const place of savedIndexes(path, directory)) {
      if (!meets(place.path, prefix)) continue;
      const here = covers(place.saved.table.name, place.partition.name, place.index.id);
      yield* listTablets(world, directory, place, here, prefix);
    }
  }
}

function* listTablets(
  world: World,
  directory: SnapshotDirectory,
  { path, saved, partition, index }: SavedIndex,
  covers: readonly UploadCover[],
  prefix: string,
): Iterable<RemoteFile> {
  const range = partition.tablets[String(index.id)];
  if (range === undefined || covers.length === 0) return;
  // The name of a file that is being written; where it gets its last name at once it shows when it is whole.
  const part = has(directory.manifest, "uploadsUnderFinalName") && isBackEndS3(path) ? undefined : "part";
  for (let bucket = 0; bucket < range.count; bucket++) {
    const tablet = `${path}/__${tabletId(range, bucket)}`;
    if (!meets(tablet, prefix)) continue;
    const upload = uploadOf(covers, bucket);
    if (upload === undefined) continue;
    const files = tabletFiles(saved.table, partition, index, bucket);
    const there = upload.whole ? files.length : Math.floor(upload.fraction * files.length);
    yield* matching(
      world,
      prefix,
      files.flatMap(({ name, bytes, md5 }, place) => {
        if (place < there) return [{ path: `${tablet}/${name}.${md5}`, bytes }];
        if (place > there || part === undefined) return [];
        const share = upload.fraction * files.length - there;
        return [{ path: `${tablet}/${name}.${part}`, bytes: Math.floor(bytes * share) }];
      }),
    );
  }
}

function* matching(world: World, prefix: string, files: readonly RemoteFile[]): Iterable<RemoteFile> {
  for (const file of files) {
    if (!file.path.startsWith(prefix)) continue;
    const mode = world.storage.faults[file.path];
    yield mode === undefined ? file : { ...file, mode };
  }
}

/** Tells whether something below a directory can begin with a prefix. */
function meets(path: string, prefix: string): boolean {
  return path.startsWith(prefix) || prefix.startsWith(path);
}

function sortedEntries<V>(record: Readonly<Record<string, V>>): [string, V][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
