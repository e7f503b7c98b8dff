import { frontFiles } from "./frontFiles.ts";
import { snapshotPath } from "./repositoryPath.ts";
import type { FileMode, RepositoryRoot, SnapshotDirectory } from "./storage.ts";
import { coversOf } from "./uploads.ts";
import type { World } from "./world.ts";

/** An entry of the storage that a listing of the front end finds. */
export interface ListedFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly md5: string;
  readonly directory: SnapshotDirectory;
  readonly fault?: FileMode;
}

/** Gives the snapshot directories of a repository in which something lies, sorted by label as the storage lists them. */
export function directoriesOf(world: World, root: RepositoryRoot): SnapshotDirectory[] {
  return Object.values(root.snapshots)
    .filter((directory) => hasFiles(world, directory))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.job - b.job));
}

/**
 * Lists the names of a repository's snapshots: the first part of each `__ss_<label>` path, for a label with a slash in it
 * makes a directory in a directory (spec/starrocks.md §3.5, §9 quirk 6).
 */
export function snapshotNames(world: World, root: RepositoryRoot): string[] {
  const names = directoriesOf(world, root).map((directory) => directory.label.split("/")[0] ?? "");
  const strays = (root.strays ?? []).flatMap((path) => /^__ss_([^/]+)\//u.exec(path)?.[1] ?? []);
  return [...new Set([...names, ...strays])].sort();
}

/** Lists the metadata files of all snapshots whose path fits a pattern of the front end (`*`, `?`, `{…}`). */
export function listFrontFiles(
  world: World,
  root: string,
  repository: RepositoryRoot,
  pattern: string,
): ListedFile[] {
  const fits = globPattern(pattern);
  const written = directoriesOf(world, repository).flatMap((directory) =>
    frontFiles(directory).flatMap((file): ListedFile[] => {
      const path = `${snapshotPath(root, directory.label)}/${file.name}`;
      const fault = world.storage.faults[path];
      if (fault === "missing" || !fits.test(path)) return [];
      return [{ ...file, path, directory, ...(fault !== undefined && { fault }) }];
    }),
  );
  const strays = (repository.strays ?? []).flatMap((stray): ListedFile[] => {
    const path = `${root}/${stray}`;
    const directory = Object.values(repository.snapshots).find(({ label }) =>
      path.startsWith(`${snapshotPath(root, label)}/`),
    );
    if (directory === undefined || !fits.test(path)) return [];
    const name = stray.slice(stray.lastIndexOf("/") + 1);
    // What lies in it is nothing that its name promises.
    return [{ path, name, bytes: 0, md5: checksumIn(name), directory, fault: "corrupt" }];
  });
  return [...written, ...strays].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Gives the checksum that a name ends in; "" for one without, or of a file that is being written. */
function checksumIn(name: string): string {
  return /\.([0-9a-f]{32})$/u.exec(name)?.[1] ?? "";
}

function hasFiles(world: World, directory: SnapshotDirectory): boolean {
  if (frontFiles(directory).length > 0) return true;
  return coversOf(world, directory).some((cover) => cover.count > 0);
}

/** Tells which of some paths fit a pattern of the front end. */
export function pathsThatFit(pattern: string, paths: readonly string[]): string[] {
  const fits = globPattern(pattern);
  return paths.filter((path) => fits.test(path));
}

/** Makes a pattern of Hadoop's glob language; a star stays within one directory. */
function globPattern(pattern: string): RegExp {
  let source = "";
  let depth = 0;
  for (const char of pattern) {
    if (char === "*") source += "[^/]*";
    else if (char === "?") source += "[^/]";
    else if (char === "{") {
      source += "(?:";
      depth++;
    } else if (char === "}" && depth > 0) {
      source += ")";
      depth--;
    } else if (char === "," && depth > 0) source += "|";
    else source += char.replace(/[\\^$.|+()[\]{}]/u, "\\$&");
  }
  return new RegExp(`^${source}${")".repeat(depth)}$`, "su");
}
