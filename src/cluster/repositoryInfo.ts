import { has, type Target } from "../engine/index.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { pathsThatFit } from "./frontEndList.ts";
import { isWritable } from "./reach.ts";
import { writeFailure } from "./remote.ts";
import type { ErrorResult } from "./result.ts";
import { textBytes } from "./sizes.ts";
import type { RepositoryRoot } from "./storage.ts";
import type { StorageWay } from "./storageWay.ts";

/** Where a new repository's `__repo_info` belongs. */
export interface InfoPlace {
  /** Of the file, as CREATE REPOSITORY has it. */
  readonly path: string;
  /** Of the repository. */
  readonly name: string;
  /** The statement deletes the directory before it looks. */
  readonly isEmptied: boolean;
  readonly way: StorageWay;
}

/**
 * Checks what lies where a new repository's `__repo_info` belongs (fe backup/Repository.initRepository). It is looked for
 * with a pattern: a location with wildcards can find several.
 */
export function checkInfoFile(
  { target, before }: StatementContext,
  { path, name, isEmptied, way }: InfoPlace,
): ErrorResult | undefined {
  const { storage } = before;
  const found = Object.entries(storage.roots).flatMap(([root, { info, strays = [] }]) => {
    const file = `${root}/__repo_info`;
    if (isEmptied && file === path) return [];
    if (storage.faults[file] !== "missing") return [{ file, info, isFile: true }];
    return strays.some((stray) => stray.startsWith("__repo_info/")) ? [{ file, info, isFile: false }] : [];
  });
  const fitting = new Set(
    pathsThatFit(
      path,
      found.map(({ file }) => file),
    ),
  );
  const files = found.filter(({ file }) => file === path || fitting.has(file));
  if (files.length > 1) {
    const listed = files.map((file) => listedText(target, file)).join(", ");
    return fail(target, "repositoryInfoTwice", { files: `[${listed}]` });
  }
  const [file] = files;
  if (file === undefined) {
    return isWritable(storage, path)
      ? undefined
      : fail(target, "repositoryWriteFailed", { path, reason: writeFailure(target, path, way) });
  }
  if (!file.isFile) return fail(target, "repositoryInfoNotFile");
  return checkName(target, file.info, name, path);
}

/** Doris up to 2.0 takes the name that it finds, StarRocks looks at none (spec/doris.md §6.1 row 6). */
function checkName(target: Target, info: string, name: string, path: string): ErrorResult | undefined {
  if (!has(target, "storageKinds") || has(target, "repositoryTakesFoundName")) return undefined;
  const found = nameIn(info);
  return found === name
    ? undefined
    : fail(target, "repositoryNameDiffers", { repository: name, name: found, path });
}

/** Gives the name that a `__repo_info` holds. */
export function nameIn(info: RepositoryRoot["info"]): string {
  return /"name":"([^"]*)"/u.exec(info)?.[1] ?? "";
}

function listedText(target: Target, { info, isFile }: { info: string; isFile: boolean }): string {
  if (!has(target, "listedFilesInFull")) return `[name: __repo_info, is file: ${isFile}]`;
  const size = isFile ? textBytes(info) : -1;
  return `RemoteFile [name: __repo_info, isFile: ${isFile}, isDirectory: ${!isFile}, size: ${size}, blockSize: ${size}]`;
}
