import type { ErrorCode, VersionRange } from "../../engine/index.ts";

export type CheckStage = "syntax" | "analysis" | "access" | "submission" | "job";

/** A check that gives an error of the engine; in `since` and `until` where its place differs between versions. */
export interface CheckFact<Code extends ErrorCode> extends VersionRange {
  readonly code: Code;
}

export interface CheckGroup<Code extends ErrorCode> {
  readonly stage: CheckStage;
  readonly checks: readonly CheckFact<Code>[];
}

export type CheckCode =
  | (typeof BACKUP_CODES)[keyof typeof BACKUP_CODES][number]
  | (typeof RESTORE_CODES)[keyof typeof RESTORE_CODES][number]
  | (typeof SNAPSHOT_CODES)[number];

const BACKUP_CODES = {
  analysis: [
    "databaseNameWrong",
    "databaseUnknown",
    "labelEmpty",
    "repositoryEmpty",
    "repositoryMissing",
    "backupTableMissing",
    "backupBaseMissing",
    "backupPartitionsOfOther",
    "listPartitionUnsupported",
    "backupPartitionMissing",
    "tableDuplicated",
    "backupFunctionMissing",
    "timeoutNotNumber",
    "timeoutTooShort",
    "backupTypeUnknown",
    "backupPropertyUnknown",
    "externalCatalogNone",
    "externalCatalogDefault",
    "externalCatalogMissing",
  ],
  access: ["databaseEmpty"],
  submission: [
    "backupDatabaseUnsaid",
    "databaseUnknownAtRun",
    "jobRunning",
    "repositoryReadOnly",
    "backupKindUnsupported",
    "backupTemporaryPartitions",
    "backupTemporaryPartitionNamed",
    "backupBrokerLost",
    "backupStorageFailed",
    "labelUsed",
    "incrementalUnsupported",
  ],
  job: [
    "jobDatabaseMissing",
    "backupTableGone",
    "backupKindChanged",
    "backupPartitionGone",
    "replicaMissing",
    "backupVersionMerged",
    "jobBrokerLost",
    "infoBrokerLost",
    "infoWriteFailed",
    "infoUploadFailed",
    "backupTimeout",
    "backupCancelled",
  ],
} as const satisfies Partial<Record<CheckStage, readonly ErrorCode[]>>;

const SNAPSHOT_CODES = [
  "snapshotNotFound",
  "snapshotTimestampPartial",
  "snapshotUnfinished",
  "snapshotInfoDamaged",
  "snapshotStorageFailed",
] as const satisfies readonly ErrorCode[];

const RESTORE_CODES = {
  analysis: [
    "tableDuplicated",
    "aliasDuplicated",
    "timeoutNotNumber",
    "timeoutTooShort",
    "restoreNumberInvalid",
    "allowLoadInvalid",
    "timestampMissing",
    "restorePropertyUnknown",
  ],
  afterRepository: ["snapshotNotOfCatalogs"],
  database: ["databaseUnknownAtRun"],
  slot: ["jobRunning"],
  inSnapshot: [
    "sourceDatabaseDiffers",
    "snapshotTableMissing",
    "restoreTemporaryPartition",
    "snapshotPartitionMissing",
    "restoreFunctionMissing",
  ],
  repository: ["repositoryMissingAtSubmit"],
  job: [
    "jobDatabaseMissing",
    "restoreMetaUnreadable",
    "restoreKindUnsupported",
    "restoreViewOverTable",
    "restoreTableBusy",
    "restoreTemporaryPartitions",
    "restorePartitionTypeDiffers",
    "restoreSchemaDiffers",
    "restoreKeysDiffer",
    "restoreColumnDiffers",
    "restoreSubPartitions",
    "restoreRangeDiffers",
    "restoreReplicationDiffers",
    "restoreRangeConflicts",
    "restorePartitionUnaddable",
    "restoreColocateFailed",
    "restoreTooFewHosts",
    "restorePartitionNull",
    "restoreReplicasUnfinished",
    "restoreNameTaken",
    "restoreDiskFull",
    "jobBrokerLost",
    "restoreTimeout",
    "restoreDatabaseDropped",
    "restoreTableDropped",
    "restoreCancelled",
  ],
} as const satisfies Record<string, readonly ErrorCode[]>;

/** The order of checks; spec/starrocks.md §0, §2.2, §2.4, §3.2, §7.1. */
export const BACKUP_CHECKS: readonly CheckGroup<CheckCode>[] = [
  { stage: "syntax", checks: [] },
  { stage: "analysis", checks: inAll(BACKUP_CODES.analysis) },
  { stage: "access", checks: inAll(BACKUP_CODES.access) },
  { stage: "submission", checks: inAll(BACKUP_CODES.submission) },
  { stage: "job", checks: inAll(BACKUP_CODES.job) },
];

/** The order of checks; spec/starrocks.md §0, §2.3, §2.4, §3.3, §5.2, §5.3. From 3.4 on the snapshot is read first. */
export const RESTORE_CHECKS: readonly CheckGroup<CheckCode>[] = [
  { stage: "syntax", checks: [] },
  { stage: "analysis", checks: inAll(RESTORE_CODES.analysis) },
  { stage: "access", checks: [] },
  {
    stage: "submission",
    checks: [
      ...inAll(RESTORE_CODES.repository),
      ...inAll(SNAPSHOT_CODES, { since: "3.4" }),
      ...inAll(RESTORE_CODES.afterRepository, { since: "3.4" }),
      ...inAll(RESTORE_CODES.database, { until: "3.4" }),
      ...inAll(RESTORE_CODES.slot),
      ...inAll(SNAPSHOT_CODES, { until: "3.4" }),
      ...inAll(RESTORE_CODES.inSnapshot),
    ],
  },
  { stage: "job", checks: inAll(RESTORE_CODES.job) },
];

function inAll<Code extends ErrorCode>(
  codes: readonly Code[],
  range: VersionRange = {},
): readonly CheckFact<Code>[] {
  return codes.map((code) => ({ code, ...range }));
}
