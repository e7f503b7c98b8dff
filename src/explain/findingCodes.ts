/** What is no error and has its reason all the same: words are keys `explain.<code>.title` and `.cause`. */
export const FINDING_CODES = [
  // What a row says that somebody pasted, or that a SHOW statement printed
  "snapshotIncomplete",
  "snapshotInfoPart",
  "repositoryPing",
  "jobRuns",
  "jobDone",
  "jobDoneWithErrors",
  // What a storage said, behind the engine's own words
  "storageBucketName",
  "storageHostName",
  "storagePathStyle",
  "storageKeys",
  "storageSecret",
  "storageRights",
  "storageBucketMissing",
  "storageRegion",
  "storageSilent",
  "storageRename",
  // What the state of the cluster tells of a result
  "noSnapshots",
  "snapshotsElsewhere",
  "backupRowGone",
  "restoreRowGone",
  "noJobYet",
  "jobRowsWent",
  "metaNeverRead",
  "viewsLeftOut",
  "excludedWhole",
  "excludedComesBack",
  "rowsLost",
  "partitionsVanish",
  "repositoryAdopted",
  "filesStay",
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** Tells whether a code is that of a finding. */
export function isFindingCode(code: string): code is FindingCode {
  const codes: readonly string[] = FINDING_CODES;
  return codes.includes(code);
}
