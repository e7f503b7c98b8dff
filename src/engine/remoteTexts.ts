import { inRange, type Target, type VersionRange } from "./versions.ts";
import type { StorageKind } from "./storageDetection.ts";

/** What a front end of Doris asks of a repository's storage. */
export type RemoteRequest = "list" | "head" | "put" | "delete";

/** How the storage does not answer; `credentials`: it does not know the key. */
export type RemoteTrouble = "unreachable" | "denied" | "credentials";

interface RemoteRow extends VersionRange {
  readonly kind: StorageKind;
  /** `{path}` is what was asked for, `{parent}` the directory that a pattern is looked for in, `{broker}` who was sent. */
  readonly texts: Readonly<Record<RemoteRequest, string>>;
  /** Put requests that fail before the storage says anything. */
  readonly unsent?: string;
  /** What the storage, or the client that waits for it, says: `{tail}` of the texts. */
  readonly tails: Readonly<Record<RemoteTrouble, string>>;
}

const S3_EXCEPTION = "software.amazon.awssdk.services.s3.model.S3Exception";
const HADOOP_TAILS = {
  unreachable: "Connection refused",
  denied: "Permission denied",
  credentials: "Permission denied",
} as const;

/**
 * Doris' words for a storage that does not do what it is asked (fe fs/remote/S3FileSystem, fs/obs/S3ObjStorage, fs/obj/S3ObjStorage,
 * fs/remote/dfs/DFSFileSystem, fs/operations/HDFSFileOperations, fs/remote/BrokerFileSystem; broker hdfs/FileSystemManager).
 * Where a text ends in what S3 itself said, its error code stands for it (spec/problems.md REP-05, REP-24).
 */
const ROWS: readonly RemoteRow[] = [
  {
    kind: "S3",
    until: "4.0",
    texts: {
      list: "errors while get file status {operation}: {tail}",
      head: "headObject failed: {tail}",
      put: "put object failed: {tail}",
      delete: "delete file failed: {tail}",
    },
    unsent: "connect to s3 failed: {tail}",
    tails: {
      unreachable: "Unable to execute HTTP request: connect timed out",
      denied: "AccessDenied",
      credentials: "InvalidAccessKeyId",
    },
  },
  {
    kind: "S3",
    since: "4.0",
    texts: {
      list: "Errors while getting file status {tail}",
      head: "headObject failed: {tail}",
      put: "put object failed: {tail}",
      delete: "delete file failed: {tail}",
    },
    unsent: "connect to s3 failed: {tail}",
    tails: {
      unreachable: "java.net.SocketTimeoutException: Connect timed out",
      denied: `${S3_EXCEPTION}: AccessDenied`,
      credentials: `${S3_EXCEPTION}: InvalidAccessKeyId`,
    },
  },
  {
    kind: "HDFS",
    texts: {
      list: "errors while get file status {tail}",
      head: "failed to check remote path exist: {path}. msg: {tail}",
      put: "failed to open writer, msg:{tail}",
      delete: "failed to delete remote path: {path}, msg: {tail}",
    },
    tails: HADOOP_TAILS,
  },
  {
    kind: "BROKER",
    texts: {
      list: "failed to list remote path: {path}. msg: unknown error when get file status, cause by: {tail}, broker: {broker}",
      head: "failed to check remote path exist: {path}, broker: {broker}. msg: errors while check if path {path} exist, cause by: {tail}",
      put: "failed to open writer on broker {broker} for file: {path}. msg: could not open file {path}, cause by: {tail}",
      delete:
        "failed to delete remote path: {path}. msg: delete path {path} error, cause by: {tail}, broker: {broker}",
    },
    tails: HADOOP_TAILS,
  },
];

/**
 * Words why a request of Doris' front end failed.
 * @param broker as the engine prints it; "" where none is asked
 */
export function remoteText(
  target: Target,
  kind: StorageKind,
  request: RemoteRequest,
  trouble: RemoteTrouble,
  path: string,
  broker: string,
): string {
  const like = kind === "AZURE" ? "S3" : kind;
  const row = ROWS.find((one) => one.kind === like && inRange(target, one));
  if (row === undefined) return "";
  const text =
    request === "put" && trouble === "unreachable" ? (row.unsent ?? row.texts.put) : row.texts[request];
  const values: Readonly<Record<string, string>> = {
    tail: row.tails[trouble],
    path,
    broker,
    operation: operationOn(path),
  };
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

/** Hadoop lists the directory of a pattern, and looks at a path without one (fs/s3a/S3AFileSystem). */
function operationOn(path: string): string {
  const pattern = path.search(/[*?{[]/u);
  return pattern < 0
    ? `getFileStatus on ${path}`
    : `listStatus on ${path.slice(0, path.lastIndexOf("/", pattern))}`;
}
