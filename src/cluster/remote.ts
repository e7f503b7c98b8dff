import { has, type Target } from "../engine/index.ts";
import { remoteText, type RemoteRequest } from "../engine/remoteTexts.ts";
import type { StorageMode } from "./storage.ts";
import { wayTo, type StorageWay } from "./storageWay.ts";

/**
 * What the front end's and the back ends' storage clients say when the storage does not answer them. Heads are the engine's
 * (fe/…/fs/hdfs/HdfsFsManager.java, fe/…/backup/BlobStorage.java, be/src/fs/fs_s3.cpp); where the text ends in what the
 * storage itself said, its error code stands for it (spec/problems.md REP-05).
 */

/** Tells whether requests fail in a mode. */
export function isOut(mode: StorageMode): boolean {
  return mode === "unreachable" || isRefused(mode);
}

/** Error code and message of S3 for what it refuses. */
const REFUSALS = {
  denied: { code: "AccessDenied", message: "Access Denied" },
  credentials: {
    code: "InvalidAccessKeyId",
    message: "The AWS Access Key Id you provided does not exist in our records.",
  },
} as const;

function isRefused(mode: StorageMode): mode is keyof typeof REFUSALS {
  return mode === "denied" || mode === "credentials";
}

/**
 * Words why a listing failed; undefined where it works. StarRocks puts `failed to list remote path: <path>. msg: ` before it,
 * Doris nothing.
 * @param way how the repository's storage is reached; absent: as the path looks
 */
export function listFailure(
  target: Target,
  mode: StorageMode,
  path: string,
  way?: StorageWay,
): string | undefined {
  if (has(target, "storageKinds")) return refusedRequest(target, "list", mode, path, way);
  if (mode === "unreachable") return `Failed to list path: ${path}`;
  if (!isRefused(mode)) return undefined;
  const { code } = REFUSALS[mode];
  return has(target, "newStorageErrors")
    ? `Fail to get file status: ${code}`
    : `unknown error when get file status: ${code}`;
}

/** Words why Doris' front end could not make a request; undefined where it could. */
export function refusedRequest(
  target: Target,
  request: RemoteRequest,
  mode: StorageMode,
  path: string,
  way: StorageWay = wayTo(path),
): string | undefined {
  if (mode !== "unreachable" && !isRefused(mode)) return undefined;
  return remoteText(target, way.kind, request, mode, path, way.broker);
}

/** Words why a file cannot be written where nothing can be: for Doris, whose texts end in what the storage says. */
export function writeFailure(target: Target, path: string, way: StorageWay = wayTo(path)): string {
  return remoteText(target, way.kind, "put", "denied", path, way.broker);
}

/** Words why a file could not be deleted, as it stands after `failed to delete remote path: <path>. msg: `. */
export function deleteFailure(mode: StorageMode, path: string): string | undefined {
  if (mode === "unreachable") return `Failed to delete path: ${path}`;
  return isRefused(mode) ? `delete path ${path}error` : undefined;
}

/** Words why the front end's look at a directory, in Doris at a file, failed; undefined where it works. */
export function pathFailure(
  target: Target,
  mode: StorageMode,
  path: string,
  way?: StorageWay,
): string | undefined {
  if (has(target, "storageKinds")) return refusedRequest(target, "head", mode, path, way);
  const reason = existsFailure(target, mode, path);
  return reason === undefined ? undefined : `failed to check remote path exist: ${path}. msg: ${reason}`;
}

/** Words that a directory is not there. */
export function pathMissing(path: string): string {
  return `remote path does not exist: ${path}`;
}

/** Tells whether back ends reach a path through their S3 client (be/src/fs/fs_util.h, is_s3_uri). */
export function isBackEndS3(path: string): boolean {
  return /^(?:s3|s3a|s3n|oss|cos|cosn|ks3|obs|tos):\/\//u.test(path);
}

/** Words what S3 answered a back end. */
export function backEndFailure(mode: StorageMode): string | undefined {
  if (mode === "unreachable") return "curlCode: 28, Timeout was reached";
  return isRefused(mode) ? REFUSALS[mode].message : undefined;
}

function existsFailure(target: Target, mode: StorageMode, path: string): string | undefined {
  if (mode === "unreachable") {
    return has(target, "checkPathSaysSo")
      ? `Failed to check path exist: ${path}`
      : `Failed to list path: ${path}`;
  }
  return isRefused(mode) ? `errors while check if path ${path} exist` : undefined;
}
