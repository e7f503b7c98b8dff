import type { Target, VersionRange } from "../versions.ts";
import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";
import { creating, doris, type DORIS_NUMBERS } from "./wording.ts";

/** What CREATE TABLE says, where the frames stand otherwise than a RESTORE has them. */
const CREATED = { by: "create" } as const;

/** Why a snapshot's info file could not be read; SHOW SNAPSHOT prints them too (spec/starrocks.md §2.4, §4.3). */
export const SNAPSHOT_INFO_REASONS = {
  snapshotNotFound: "Expected one file with path: {path}. get: {count}",
  snapshotTimestampPartial: "File does not exist: {path}",
  snapshotUnfinished: "file name should contains checksum: {path}",
  snapshotInfoDamaged: "md5sum does not equal. local: {local}, remote: {remote}",
  snapshotStorageFailed: "failed to list remote path: {path}. msg: {reason}",
} as const;

export type SnapshotInfoReason = keyof typeof SNAPSHOT_INFO_REASONS;

/** The same of Doris, whose storages word the whole themselves (spec/doris.md §2.5 row 3, §4.3). */
const DORIS_INFO_REASONS: Readonly<Record<SnapshotInfoReason, string>> = {
  ...SNAPSHOT_INFO_REASONS,
  snapshotStorageFailed: "{reason}",
};

/** Gives why a snapshot's info file could not be read, as an engine words it. */
export function snapshotInfoReason({ engine }: Pick<Target, "engine">, reason: SnapshotInfoReason): string {
  return { starrocks: SNAPSHOT_INFO_REASONS, doris: DORIS_INFO_REASONS }[engine][reason];
}

const MARKS = { starrocks: "ERROR: no snapshot", doris: "ERROR: No info file found" } as const;

/** Gives what SHOW SNAPSHOT says of a directory without an info file (spec/starrocks.md §4.3, spec/doris.md §4.3). */
export function snapshotMark({ engine }: Pick<Target, "engine">): string {
  return MARKS[engine];
}

/**
 * Errors of the backup family at analysis and submission (spec/starrocks.md §2, §6, with its corrections).
 * Rows that no statement can reach are left out: what a later step checks again at the same instant, the submit lock
 * (statements come one after the other), brokers that cannot be registered here, other kinds of tables.
 */
export const SUBMIT_ERRORS = {
  // Names (§2.2 rows 3 to 5)
  labelEmpty: row(
    "§2.2 row 3; spec/doris.md §2.2, fe commands/info/LabelNameInfo.validate",
    own(5082, "42000", "analysis", "Incorrect label name ''"),
    doris("analysis", "Table name is null", "plain", { since: "4.0" }),
  ),
  /** A label, or what stands before it, does not fit the engine's pattern. */
  labelFormat: row(
    "spec/doris.md §2.2 step 2",
    doris("analysis", "Label format error. regex: {pattern}, label: {label}"),
  ),
  repositoryEmpty: row("§2.2 row 4", common("analysis", "Repository is empty")),
  repositoryMissing: row(
    "§2.2 row 5, §2.6; spec/doris.md §2.7",
    common("analysis", "Repository [{repository}] does not exist"),
    doris("analysis", "Repository {repository} does not exist"),
  ),

  // What a BACKUP lists (§2.2 rows 7 to 15, §7.1)
  backupTableMissing: row(
    "§2.2 row 7; spec/doris.md §2.3 row 7",
    plain("Incorrect table name '{table}'"),
    ...submitted("Unknown table '{table}'", "unknownTable"),
  ),
  backupObjectOfDatabase: row(
    "spec/doris.md §2.2 step 4a",
    doris(
      "analysis",
      "Cannot specify database name on backup objects: {table}. Specify database name before label",
    ),
  ),
  backupAlias: row(
    "spec/doris.md §2.2 step 4c",
    doris("analysis", "Can not set alias for table in Backup Stmt: {reference}", "plain", { until: "4.0" }),
    doris("analysis", "Can not set alias for table in Backup Command: {reference}", "plain", {
      since: "4.0",
    }),
  ),
  backupBaseMissing: row("§2.2 row 9", {
    ...plain("Base table {base} doest not existed in materialized view {view} when backup/restore"),
    since: "3.2",
  }),
  listPartitionUnsupported: row("§2.2 row 10", {
    ...plain("List partition table does not support backup/restore job"),
    since: "3.0",
    until: "3.1",
  }),
  /** A clause of partitions behind a view, a foreign table or, up to 3.1, a materialized view. */
  backupPartitionsOfOther: row(
    "§2.2 row 11",
    own(1104, "42000", "analysis", "Incorrect table name '{table}'"),
  ),
  backupPartitionMissing: row(
    "§2.2 row 12; spec/doris.md §2.3 row 14",
    plain("partition[{partition}] does not exist  in table{table}"),
    ...submitted("Unknown partition {partition} in table{table}"),
  ),
  tableDuplicated: row(
    "§2.2 row 13, §2.3 row 1; spec/doris.md §2.2 step 4b",
    plain("Duplicated table: {table}"),
    doris("analysis", "Duplicated table: {table}"),
  ),
  aliasDuplicated: row(
    "§2.3 row 2; spec/doris.md §2.4 step 4",
    plain("Duplicated alias name: {alias}"),
    doris("analysis", "Duplicated alias name: {alias}"),
  ),
  backupFunctionMissing: row("§2.2 row 15", {
    ...common("analysis", "Invalid backup function(s), function name: {function}"),
    since: "3.4",
  }),
  databaseEmpty: row(
    "§7.1, correction 8",
    { ...plain("Table not found."), until: "3.0" },
    { ...plain("Database: {database} is empty"), since: "3.0" },
  ),
  externalCatalogNone: row("§2.2", {
    ...common("analysis", "No external catalog can be backed up"),
    since: "3.4",
  }),
  externalCatalogDefault: row("§2.2", {
    ...common("analysis", "Do not support Backup/Restore the entire default catalog"),
    since: "3.4",
  }),
  externalCatalogMissing: row("§2.2", {
    ...common("analysis", "external catalog {catalog} does not existed."),
    since: "3.4",
  }),

  // Properties (§2.1)
  timeoutNotNumber: property("Invalid timeout format: {value}"),
  timeoutTooShort: property("timeout must be at least 10 min"),
  backupTypeUnknown: property("Invalid backup job type: {value}"),
  /** No blank stands before the value. */
  backupContentUnknown: row(
    "spec/doris.md §2.2 step 5",
    doris("analysis", "Invalid backup job content:{value}", "common"),
  ),
  backupPropertyUnknown: property("Unknown backup job properties: [{keys}]"),
  restorePropertyUnknown: property("Unknown restore job properties: [{keys}]"),
  timestampMissing: property("Missing backup_timestamp property"),
  /** replication_num, meta_version and starrocks_meta_version share this text (§9 quirk 5). */
  restoreNumberInvalid: property("Invalid meta version format: {value}"),
  /** Doris' other yes-or-no properties share it. */
  allowLoadInvalid: row(
    "§2.1; spec/doris.md §2.4 step 5",
    common("analysis", "Invalid allow load value: {value}"),
    doris("analysis", "Invalid {shown} value: {value}", "common", { until: "4.0" }),
    doris("analysis", "Invalid boolean property {property} value: {value}", "common", { since: "4.0" }),
  ),
  replicationNotNumber: row(
    "spec/doris.md §2.4 step 5",
    doris("analysis", 'For input string: "{value}"'),
    ...creating("shared", 'For input string: "{value}"', "plain", CREATED),
  ),
  replicationBeyondShort: row(
    "spec/doris.md §2.4 step 5",
    doris("analysis", 'Value out of range. Value:"{value}" Radix:10'),
    ...creating("shared", 'Value out of range. Value:"{value}" Radix:10', "plain", CREATED),
  ),
  replicationOutOfBounds: row(
    "spec/doris.md §2.4 step 5",
    doris("analysis", "{what} should between {least} and {most}"),
    ...creating("shared", "{what} should between {least} and {most}", "plain", CREATED),
  ),
  allocationFormat: row(
    "spec/doris.md §2.4 step 5; fe common/util/PropertyAnalyzer.analyzeReplicaAllocation",
    doris("analysis", "Invalid replication allocation {part}property: {value}"),
    ...creating("shared", "Invalid replication allocation {part}property: {value}", "plain", CREATED),
  ),
  /** Nobody expects it: the engine words the exception itself. */
  allocationNotNumber: row(
    "fe common/util/PropertyAnalyzer.analyzeReplicaAllocation, qe/StmtExecutor",
    doris("analysis", "Unexpected exception: {reason}", "plain", { until: "4.0" }),
    doris("analysis", "{reason}", "plain", { since: "4.0" }),
  ),
  allocationWithoutNodes: row(
    "spec/doris.md §2.4 step 5, §5.3",
    doris("analysis", "{reason}", "plain", { since: "2.1" }),
    ...creating("shared", { "2.1": "{reason}" }, "plain", CREATED),
  ),

  // Submission (§2.4)
  repositoryMissingAtSubmit: row(
    "§2.4 row 1; spec/doris.md §2.3 row 1",
    common("ddl", "Repository {repository} does not exist"),
    ...submitted("Repository {repository} does not exist"),
  ),
  restoreFromLocal: row(
    "spec/doris.md §2.4 step 1",
    doris("analysis", "restore from the local repo via SQL call is not supported", "common", {
      since: "2.1",
    }),
    // It trips over what only the syncer's interface gives.
    doris("unexpected", "null", "plain", { until: "2.1" }),
  ),
  backupDatabaseUnsaid: row("§2.4 row 5'", {
    ...own(1064, "HY000", "unexpected", 'Cannot read field "dbName" because "jobInfo" is null'),
    since: "3.4",
  }),
  jobRunning: row(
    "§2.4 row 7; spec/doris.md §2.3 row 4",
    common("ddl", "Can only run one backup or restore job of a database at same time"),
    ...submitted("Can only run one backup or restore job of a database at same time", "common", {
      until: "4.0",
    }),
    ...submitted(
      "Can only run one backup or restore job of a database at same time , current running: label = {running} jobId = {job}, to run label = {label}",
      "common",
      { since: "4.0" },
    ),
  ),
  catalogJobRunning: row("§2.4 row 7", {
    ...common("ddl", "Can only run one backup or restore job of external catalog"),
    since: "3.4",
  }),
  repositoryReadOnly: row(
    "§2.4 B1; spec/doris.md §2.3 row 5",
    common("ddl", "Repository {repository} is read only"),
    ...submitted("Repository {repository} is read only"),
  ),
  backupKindUnsupported: row(
    "§2.4 B3, corrections 3 and 6",
    { ...own(5000, "HY000", "ddl", "Table '{table}' is not a OLAP table"), until: "3.2" },
    { ...common("ddl", "Table: {table} can not support backup restore, type: {type}"), since: "3.2" },
    ...submitted("Table '{table}' is not a OLAP table", "notOlap"),
  ),
  backupTemporaryPartitions: row(
    "§2.4 B4",
    { ...common("ddl", "Do not support backup table with temp partitions"), until: "3.0" },
    { ...common("ddl", "Do not support backing up table with temp partitions"), since: "3.0" },
    ...submitted("Do not support backup table with temp partitions", "common", { until: "4.0" }),
    ...submitted("Do not support backup table {table} with temp partitions", "common", { since: "4.0" }),
  ),
  backupTemporaryPartitionNamed: row(
    "§2.4 B5",
    { ...common("ddl", "Do not support backuping temp partitions"), until: "3.0" },
    { ...common("ddl", "Do not support backing up temp partitions"), since: "3.0" },
    ...submitted("Do not support backup temp partitions", "common", { until: "4.0" }),
    ...submitted("Do not support backup temp partitions in table {table}", "common", { since: "4.0" }),
  ),
  backupStorageFailed: row(
    "§2.4 B8; spec/doris.md §2.3 row 15",
    common("ddl", "failed to list remote path: {path}. msg: {reason}"),
    ...submitted("{reason}"),
  ),
  backupBrokerLost: brokerLost("failed to get a broker address: {reason}", "failed to get broker client"),
  labelUsed: row(
    "§2.4 B9; spec/doris.md §2.3 row 16",
    common("ddl", "Snapshot with name '{label}' already exist in repository"),
    ...submitted("Snapshot with name '{label}' already exist in repository"),
  ),
  incrementalUnsupported: row(
    "§2.4 B9; spec/doris.md §2.3 row 16",
    common("ddl", "Currently does not support incremental backup"),
    ...submitted("Currently does not support incremental backup"),
  ),
  /** A defect of the sources: the parser's map cannot be changed (sourceDefects). */
  timeoutTrips: row(
    "spec/doris.md §2.2 [SRC-BUG]",
    doris("unexpected", "java.lang.UnsupportedOperationException", "plain", { since: "4.0" }),
  ),

  // The snapshot's info file, read at submission (§2.4 row 2 and the list below the table)
  snapshotNotFound: snapshotInfo("snapshotNotFound"),
  snapshotTimestampPartial: snapshotInfo("snapshotTimestampPartial"),
  snapshotUnfinished: snapshotInfo("snapshotUnfinished"),
  snapshotInfoDamaged: snapshotInfo("snapshotInfoDamaged"),
  snapshotStorageFailed: snapshotInfo("snapshotStorageFailed"),

  restoreBrokerLost: brokerLost(
    "Failed to get info of snapshot '{label}' because: failed to get a broker address: {reason}. Maybe specified wrong backup timestamp",
    "Failed to get info of snapshot '{label}' because: failed to get broker client. Maybe specified wrong backup timestamp",
  ),

  snapshotOfCatalogs: row("§2.4 row 3", {
    ...common("ddl", "Can not specify database for external catalog snapshot"),
    since: "3.4",
  }),
  snapshotNotOfCatalogs: row("§2.4 row 4", {
    ...common("ddl", "This is not a snapshot for external catalog restore, snapshot: {label}"),
    since: "3.4",
  }),
  sourceDatabaseDiffers: row("§2.4 R2", {
    ...common("ddl", "target database: {database} is not existed in snapshot"),
    since: "3.4",
  }),
  snapshotTableMissing: row(
    "§2.4 R3; spec/doris.md §2.5 row 4",
    common("ddl", "Table {table} does not exist in snapshot {label}"),
    ...submitted("Table {table} does not exist in snapshot {label}"),
  ),
  restoreTemporaryPartition: row(
    "§2.4 R4; spec/doris.md §2.5 row 5",
    common("ddl", "Do not support restoring temporary partitions"),
    ...submitted("Do not support restoring temporary partitions", "common", { until: "4.0" }),
    ...submitted("Do not support restoring temporary partitions in table {table}", "common", {
      since: "4.0",
    }),
  ),
  snapshotPartitionMissing: row(
    "§2.4 R5; spec/doris.md §2.5 row 6",
    common("ddl", "Partition {partition} of table {table} does not exist in snapshot {label}"),
    ...submitted("Partition {partition} of table {table} does not exist in snapshot"),
  ),
  excludedAlias: row(
    "spec/doris.md §2.5 row 7",
    ...submitted("The table alias in exclude clause does not make sense"),
  ),
  restoreFunctionMissing: row("§2.4 R6", {
    ...common("ddl", "Can not find restore function: {function}"),
    since: "3.4",
  }),
  restoreCatalogMissing: row("§2.4 R7", {
    ...common("ddl", "Can not find restore catalog: {catalog}"),
    since: "3.4",
  }),
  restoreCatalogAlias: row("§2.4 R7", {
    ...common("ddl", "Do not support set alias as default catalog for external catalog restore"),
    since: "3.4",
  }),
  /** The metadata is binary and read as JSON; read in the source, never run. */
  restoreMetaForm: row("fe backup/BackupMeta.read, BackupHandler.restore, qe/DDLStmtExecutor.execute", {
    ...own(1064, "HY000", "ddl", "Expected BEGIN_OBJECT but was STRING at line 1 column 1 path $"),
    since: "3.0",
  }),
  /** The snapshot's metadata file cannot be read, and the code looks into it all the same. */
  restoreCatalogsUnreadable: row(
    "§2.4 R1, R7; fe backup/BackupHandler.checkAndFilterRestoreCatalogsInBackupMeta",
    {
      ...own(
        1064,
        "HY000",
        "unexpected",
        'Cannot invoke "com.starrocks.backup.BackupMeta.getCatalogs()" because "backupMeta" is null',
      ),
      since: "3.4",
    },
  ),

  // Clusters of separate storage (spec/doris.md §5.9)
  cloudJobRefused: row(
    "spec/doris.md §5.9",
    doris("analysis", "Unsupported operation", "plain", { since: "3.0", until: "4.0" }),
    doris("ddl", "denied", "plain", { since: "4.0" }),
  ),
  cloudRestoreOff: row(
    "spec/doris.md §5.9",
    doris(
      "ddl",
      "Restore is an experimental feature in cloud mode. Set config `experimental_enable_cloud_restore_job` = `true` to enable.",
      "common",
      { since: "4.0" },
    ),
  ),
  cloudRestoreOption: row(
    "spec/doris.md §5.9",
    doris("ddl", "not supported now.", "common", { since: "4.0" }),
  ),

  // CANCEL (§2.5)
  noBackupRunning: row(
    "§2.5 row 2; spec/doris.md §2.6",
    common("ddl", "No backup job is currently running"),
    ...submitted("No backup job is currently running"),
  ),
  /** The word "job" is missing in the engine too (§9 quirk 9). */
  noRestoreRunning: row(
    "§2.5 row 2; spec/doris.md §2.6",
    common("ddl", "No restore is currently running"),
    ...submitted("No restore is currently running"),
  ),
  cancelTooLate: row(
    "§2.5 row 3; spec/doris.md §2.6",
    common("ddl", "Failed to cancel job: Job with label {label} can not be cancelled. state: {state}"),
    ...submitted("Failed to cancel job: Job with label {label} can not be cancelled. state: {state}"),
  ),

  // SHOW BACKUP, SHOW RESTORE (spec/doris.md §2.6): two blanks stand before "or"
  showBackupFilter: row(
    "spec/doris.md §2.6",
    doris(
      "analysis",
      'Where clause should like: SnapshotName = "your_snapshot_name",  or SnapshotName LIKE "matcher"',
    ),
  ),
  showRestoreFilter: row(
    "spec/doris.md §2.6",
    doris("analysis", 'Where clause should like: LABEL = "your_label_name",  or LABEL LIKE "matcher"'),
  ),

  // SHOW SNAPSHOT (§2.6, §4.3)
  snapshotFilterForm: row(
    "§2.6",
    plain(
      "Where clause should looks like: SNAPSHOT = 'your_snapshot_name' [AND TIMESTAMP = '2018-04-18-19-19-10']",
    ),
    doris(
      "analysis",
      "Where clause should looks like: SNAPSHOT = 'your_snapshot_name' [AND TIMESTAMP = '2018-04-18-19-19-10'] [AND SNAPSHOTTYPE = 'remote' | 'local']",
    ),
  ),
  snapshotFilterColumn: row("§2.6", { ...plain("Left expr of should be snapshot"), since: "3.0" }),
  snapshotFilterValue: row("§2.6", {
    ...plain("Child of in predicate should be string value"),
    since: "3.0",
  }),
  snapshotListFailed: row(
    "§4.3",
    plain(
      "Failed to list snapshot in repo: {repository}, err: failed to list remote path: {path}. msg: {reason}",
    ),
    doris("analysis", "Failed to list snapshot in repo: {repository}, err: {reason}"),
  ),

  snapshotListBrokerLost: row(
    "§4.3; fe backup/BlobStorage.list",
    {
      ...plain(
        "Failed to list snapshot in repo: {repository}, err: failed to get a broker address: {reason}",
      ),
      until: "3.3",
    },
    { ...plain("{reason}"), since: "3.3" },
    doris("analysis", "Failed to list snapshot in repo: {repository}, err: failed to get broker client"),
  ),
} as const satisfies Record<string, ErrorRow>;

function row(section: string, ...texts: readonly ErrorText[]): ErrorRow {
  return { source: `spec/starrocks.md ${section}`, texts };
}

/** An error with a number of its own. */
function own(errno: number, sqlState: string, stage: ErrorStage, text: string): ErrorText {
  return { engine: "starrocks", stage, errno, sqlState, text };
}

/** ERR_COMMON_ERROR of spec/starrocks.md §2.0, marked C there. */
function common(stage: ErrorStage, text: string): ErrorText {
  return own(5064, "42000", stage, text);
}

/** An analysis error without a code, marked S in spec/starrocks.md §2. */
function plain(text: string): ErrorText {
  return own(1064, "HY000", "analysis", text);
}

/** What both engines say of a property of BACKUP or RESTORE. */
function property(text: string): ErrorRow {
  return row(
    "§2.1; spec/doris.md §2.2 step 5, §2.4 step 5",
    common("analysis", text),
    doris("analysis", text, "common"),
  );
}

/** What Doris says at submission: 2.0 loses the number on the way (spec/doris.md §2.1, correction 1). */
function submitted(
  text: string,
  number: keyof typeof DORIS_NUMBERS = "common",
  range: VersionRange = {},
): ErrorText[] {
  const old = doris("ddl", text, "plain", { ...range, until: "2.1" });
  const own = doris("ddl", text, number, { since: "2.1", ...range });
  return range.since === undefined ? [old, own] : [own];
}

/** The broker of a repository is gone: up to 3.2 a status says so, later an exception goes through all that calls. */
function brokerLost(text: string, dorisText: string): ErrorRow {
  return row(
    "§2.4 B8; fe backup/BlobStorage.list, fs/remote/BrokerFileSystem.list",
    { ...common("ddl", text), until: "3.3" },
    { ...plain("{reason}"), since: "3.3" },
    ...submitted(dorisText),
  );
}

/** RESTORE could not read `__info_<timestamp>`. */
function snapshotInfo(reason: SnapshotInfoReason): ErrorRow {
  const text = (why: string) =>
    `Failed to get info of snapshot '{label}' because: ${why}. Maybe specified wrong backup timestamp`;
  return row(
    "§2.4 row 2; spec/doris.md §2.5 row 3",
    common("ddl", text(SNAPSHOT_INFO_REASONS[reason])),
    ...submitted(text(DORIS_INFO_REASONS[reason])),
  );
}
