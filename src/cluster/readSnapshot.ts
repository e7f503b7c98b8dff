import { errorText, fillText, type ErrorData, type Target } from "../engine/index.ts";
import { snapshotInfoReason, type SnapshotInfoReason } from "../engine/errors/submit.ts";
import { listFrontFiles, type ListedFile } from "./frontEndList.ts";
import { md5Hex } from "./md5.ts";
import { modeFor } from "./reach.ts";
import { listFailure } from "./remote.ts";
import { infoPath, metaPath, repositoryPath } from "./repositoryPath.ts";
import type { Repository, SnapshotDirectory } from "./storage.ts";
import { wayIn } from "./storageWay.ts";
import type { World } from "./world.ts";

/** A snapshot whose info file could be read, or why not. */
export type SnapshotRead =
  | { readonly ok: true; readonly directory: SnapshotDirectory }
  | { readonly ok: false; readonly code: SnapshotInfoReason; readonly data: ErrorData };

/**
 * Reads `__info_<timestamp>` of a snapshot as the front end does: one file whose name begins so, with a checksum that fits
 * (spec/starrocks.md §2.4, values of `<msg>`).
 * @param timestamp as given in the statement; the beginning of one finds a file too, and is refused
 */
export function readSnapshotInfo(
  world: World,
  target: Target,
  repository: Repository,
  label: string,
  timestamp: string,
): SnapshotRead {
  const root = repositoryPath(target, repository.location, repository.name);
  const read = readFrontFile(world, target, repository, infoPath(root, label, timestamp));
  if (read.ok) return read;
  return { ...read, data: { label, timestamp, repository: repository.name, ...read.data } };
}

/** Reads a file of a repository that its front end put there: one whose name begins so, with a checksum that fits. */
function readFrontFile(world: World, target: Target, repository: Repository, path: string): SnapshotRead {
  const root = repositoryPath(target, repository.location, repository.name);
  const refuse = (code: SnapshotInfoReason, data: ErrorData): SnapshotRead => ({ ok: false, code, data });
  const mode = modeFor(world.storage, repository.properties);
  const reason = listFailure(target, mode, `${path}*`, wayIn(world, repository));
  if (reason !== undefined) return refuse("snapshotStorageFailed", { path: `${path}*`, reason });
  const files = filesAt(world, root, path);
  const [file] = files;
  if (file === undefined || files.length !== 1)
    return refuse("snapshotNotFound", { path, count: files.length });
  const read = withoutChecksum(file);
  if (read === undefined) return refuse("snapshotUnfinished", { path: `${parentOf(path)}${file.name}` });
  if (!path.endsWith(read)) return refuse("snapshotTimestampPartial", { path });
  if (file.fault === "corrupt") {
    return refuse("snapshotInfoDamaged", { local: damagedMd5(file.path), remote: file.md5 });
  }
  return { ok: true, directory: file.directory };
}

/** Words why an info file could not be read, without what RESTORE says around it. */
export function infoFailureText(target: Target, failure: Extract<SnapshotRead, { ok: false }>): string {
  return fillText(snapshotInfoReason(target, failure.code), failure.data);
}

/** Tells whether a snapshot's `__meta` file can be read. */
export function isMetaReadable(world: World, target: Target, repository: Repository, label: string): boolean {
  return readMetaFile(world, target, repository, label).ok;
}

/** Reads the `__meta` file of a snapshot. */
export function readMetaFile(
  world: World,
  target: Target,
  repository: Repository,
  label: string,
): SnapshotRead {
  const root = repositoryPath(target, repository.location, repository.name);
  return readFrontFile(world, target, repository, metaPath(root, label));
}

/** Gives the checksum that a damaged file comes out with. */
export function damagedMd5(path: string): string {
  return md5Hex(`damaged ${path}`);
}

/** Gives the text of an error in a version; "" where it cannot be given there. */
export function textOf(target: Target, code: Parameters<typeof errorText>[1], data: ErrorData): string {
  const row = errorText(target, code);
  return row === undefined ? "" : fillText(row.text, data);
}

function filesAt(world: World, root: string, path: string): ListedFile[] {
  const repository = world.storage.roots[root];
  return repository === undefined ? [] : listFrontFiles(world, root, repository, `${path}*`);
}

/** Gives the file's name without its checksum; undefined while it is a `.part`. */
function withoutChecksum(file: ListedFile): string | undefined {
  return file.md5 === "" ? undefined : file.name.slice(0, file.name.length - file.md5.length - 1);
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
