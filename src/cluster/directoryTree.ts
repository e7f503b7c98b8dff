import { frontFiles } from "./frontFiles.ts";
import { savedIndexes } from "./repositoryFiles.ts";
import { snapshotPath } from "./repositoryPath.ts";
import { textBytes } from "./sizes.ts";
import type { SnapshotDirectory } from "./storage.ts";
import { amountOf } from "./stretch.ts";
import { coversOf, groupCovers } from "./uploads.ts";
import type { World } from "./world.ts";

/** A directory of a repository with what lies in and below it; tablets are counted, not listed. */
export interface RemoteDirectory {
  readonly path: string;
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** Tablets that are there whole, and those that the snapshot has. */
  readonly tablets: { readonly there: number; readonly of: number };
  readonly children: readonly RemoteDirectory[];
}

/**
 * Gives the directories of a repository, down to the partition and index.
 * @returns undefined where nothing lies at `path`
 */
export function directoryTree(world: World, path: string): RemoteDirectory | undefined {
  const root = world.storage.roots[path];
  if (root === undefined) return undefined;
  const children = Object.values(root.snapshots)
    .map((directory) => snapshotTree(world, path, directory))
    .filter(({ files }) => files > 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = 1 + (root.strays ?? []).length;
  return summed(path, path, { files, bytes: textBytes(root.info) }, children);
}

function snapshotTree(world: World, root: string, directory: SnapshotDirectory): RemoteDirectory {
  const path = snapshotPath(root, directory.label);
  const covers = groupCovers(coversOf(world, directory));
  const leaves = savedIndexes(root, directory).map(
    ({ path: place, saved, partition, index }): RemoteDirectory => {
      const amounts = covers(saved.table.name, partition.name, index.id).map((cover) => ({
        there: cover.count,
        ...amountOf(saved.table, partition, index, cover),
      }));
      const total = (of: (amount: (typeof amounts)[number]) => number) =>
        amounts.reduce((sum, amount) => sum + of(amount), 0);
      return {
        path: place,
        name: place.slice(place.lastIndexOf("/") + 1),
        files: total(({ files }) => files),
        bytes: total(({ bytes }) => bytes),
        tablets: { there: total(({ there }) => there), of: partition.tablets[String(index.id)]?.count ?? 0 },
        children: [],
      };
    },
  );
  const content = `${path}/__ss_content`;
  const front = frontFiles(directory);
  const own = { files: front.length, bytes: front.reduce((sum, { bytes }) => sum + bytes, 0) };
  const inside = leaves.length === 0 ? [] : [nest(content, leaves)];
  return summed(path, path.slice(root.length + 1), own, inside);
}

/** Puts leaves under the directories that their paths name. */
function nest(path: string, leaves: readonly RemoteDirectory[]): RemoteDirectory {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const groups = new Map<string, RemoteDirectory[]>();
  const children: RemoteDirectory[] = [];
  for (const leaf of leaves) {
    const [next = ""] = leaf.path.slice(path.length + 1).split("/");
    const child = `${path}/${next}`;
    if (child === leaf.path) children.push(leaf);
    else groups.set(child, [...(groups.get(child) ?? []), leaf]);
  }
  for (const [child, below] of groups) children.push(nest(child, below));
  return summed(path, name, { files: 0, bytes: 0 }, children);
}

function summed(
  path: string,
  name: string,
  own: { readonly files: number; readonly bytes: number },
  children: readonly RemoteDirectory[],
): RemoteDirectory {
  const sum = (of: (child: RemoteDirectory) => number) =>
    children.reduce((total, child) => total + of(child), 0);
  return {
    path,
    name,
    files: own.files + sum(({ files }) => files),
    bytes: own.bytes + sum(({ bytes }) => bytes),
    tablets: { there: sum(({ tablets }) => tablets.there), of: sum(({ tablets }) => tablets.of) },
    children,
  };
}
