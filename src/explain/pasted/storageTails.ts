import type { FindingCode } from "../findingCodes.ts";

/** What storages and their clients say, by words that all their versions share (REP-01 to REP-06, BAK-28). */
const TAILS: readonly (readonly [RegExp, FindingCode])[] = [
  [/bucket is null\/empty|bucket name .*(?:invalid|must)/iu, "storageBucketName"],
  [/PathStyleRequestNotAllowed|SecondLevelDomainForbidden|virtual host(?:ed)? style/iu, "storagePathStyle"],
  [/UnknownHost|Couldn'?t resolve host|Name or service not known|unable to resolve/iu, "storageHostName"],
  [/InvalidAccessKeyId|InvalidAccessKey|access key id you provided does not exist/iu, "storageKeys"],
  [/SignatureDoesNotMatch|signature we calculated does not match/iu, "storageSecret"],
  [/NoSuchBucket|specified bucket does not exist/iu, "storageBucketMissing"],
  [
    /PermanentRedirect|AuthorizationHeaderMalformed|wrong region|the region .* is wrong|301 Moved/iu,
    "storageRegion",
  ],
  [/AccessDenied|Access Denied|\b403\b|Forbidden|not authorized/iu, "storageRights"],
  [/Fail to rename file/iu, "storageRename"],
  [
    /timed out|timeout was reached|connection refused|ConnectException|connection reset|Network is unreachable|SSLException|Unable to execute HTTP request|listPath failed/iu,
    "storageSilent",
  ],
];

/** Finds what a storage's own words mean; undefined where they are none that are known. */
export function storageTail(text: string): FindingCode | undefined {
  return TAILS.find(([pattern]) => pattern.test(text))?.[1];
}
