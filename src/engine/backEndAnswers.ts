import { inRange, type Target, type VersionRange } from "./versions.ts";
import type { RemoteTrouble } from "./remoteTexts.ts";

/** What S3 or a file system of Hadoop answered a back end of Doris, and the code under which the back end tells it. */
export interface BackEndAnswer {
  readonly status: string;
  readonly reason: string;
}

/** Exception, message and number of each trouble in the S3 client (aws-sdk-cpp CoreErrors). */
const S3_ERRORS = {
  unreachable: { exception: "", message: "curlCode: 28, Timeout was reached", type: 99 },
  denied: { exception: "AccessDenied", message: "Access Denied", type: 15 },
  credentials: {
    exception: "InvalidAccessKeyId",
    message: "The AWS Access Key Id you provided does not exist in our records.",
    type: 23,
  },
} as const;

interface AnswerRow extends VersionRange {
  /** `{exception}`, `{message}`, `{type}`; the request's id is the storage's, nobody knows it here. */
  readonly refused: string;
  readonly unsent: string;
  readonly refusedStatus: string;
  readonly unsentStatus: string;
}

/** be io/fs/s3_file_system.cpp (2.0), io/fs/err_utils.cpp s3fs_error. */
const S3_ANSWERS: readonly AnswerRow[] = [
  {
    until: "2.1",
    refused: "{exception}), {message}",
    unsent: "{exception}), {message}",
    refusedStatus: "IO_ERROR",
    unsentStatus: "IO_ERROR",
  },
  {
    since: "2.1",
    until: "4.0",
    refused: "{exception} {message} type={type}, request_id=",
    unsent: "{exception} {message} code=-1 type={type}, request_id=",
    refusedStatus: "PERMISSION_DENIED",
    unsentStatus: "INTERNAL_ERROR",
  },
  {
    since: "4.0",
    refused: "{exception} {message} code=FORBIDDEN, type={type}, request_id=",
    unsent: "{exception} {message} code=-1 type={type}, request_id=",
    refusedStatus: "PERMISSION_DENIED",
    unsentStatus: "INTERNAL_ERROR",
  },
];

/** be io/fs/err_utils.cpp hdfs_error. */
const HDFS_REASONS: Readonly<Record<RemoteTrouble, string>> = {
  unreachable: "(255), Unknown error 255), reason: ConnectException: Connection refused",
  denied: "(13), Permission denied), reason: AccessControlException: Permission denied",
  credentials: "(13), Permission denied), reason: AccessControlException: Permission denied",
};

/** Gives what a storage answered a back end. */
export function backEndAnswer(target: Target, isS3: boolean, trouble: RemoteTrouble): BackEndAnswer {
  if (!isS3) return { status: "IO_ERROR", reason: HDFS_REASONS[trouble] };
  const row = S3_ANSWERS.find((one) => inRange(target, one));
  const { exception, message, type } = S3_ERRORS[trouble];
  const isUnsent = trouble === "unreachable";
  const text = (isUnsent ? row?.unsent : row?.refused) ?? "";
  return {
    status: (isUnsent ? row?.unsentStatus : row?.refusedStatus) ?? "IO_ERROR",
    reason: text
      .replace("{exception}", exception)
      .replace("{message}", message)
      .replace("{type}", String(type)),
  };
}
