import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";

/** Why a snapshot's info file could not be read; SHOW SNAPSHOT prints them too (spec/starrocks.md §2.4, §4.3). */
export const SNAPSHOT_INFO_REASONS = {
  snapshotNotFound: "Expected one file with path: {path}. get: {count}",
  snapshotTimestampPartial: "File does not exist: {path}",
  snapshotUnfinished: "file name should contains checksum: {path}",
  snapshotInfoDamaged: "md5sum does not equal. local: {local}, remote: {remote}",
  snapshotStorageFailed: "failed to list remote path: {path}. msg: {reason}",
} as const;

export type SnapshotInfoReason = keyof typeof SNAPSHOT_INFO_REASONS;

/**
 * Errors of the backup family at analysis and submission (spec/starrocks.md §2, §6, with its corrections).
 * Rows that no statement can reach are left out: what a later step checks again at the same instant, the submit lock
 * (statements come one after the other), brokers that cannot be registered here, other kinds of tables.
 */
export const SUBMIT_ERRORS = {
  // Names (§2.2 rows 3 to 5)
  labelEmpty: row("§2.2 row 3", own(5082, "42000", "analysis", "Incorrect label name ''")),
  repositoryEmpty: row("§2.2 row 4", common("analysis", "Repository is empty")),
  repositoryMissing: row("§2.2 row 5, §2.6", common("analysis", "Repository [{repository}] does not exist")),

  // What a BACKUP lists (§2.2 rows 7 to 15, §7.1)
  backupTableMissing: row("§2.2 row 7", plain("Incorrect table name '{table}'")),
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
  backupPartitionMissing: row("§2.2 row 12", plain("partition[{partition}] does not exist  in table{table}")),
  tableDuplicated: row("§2.2 row 13, §2.3 row 1", plain("Duplicated table: {table}")),
  aliasDuplicated: row("§2.3 row 2", plain("Duplicated alias name: {alias}")),
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
  timeoutNotNumber: row("§2.1", common("analysis", "Invalid timeout format: {value}")),
  timeoutTooShort: row("§2.1", common("analysis", "timeout must be at least 10 min")),
  backupTypeUnknown: row("§2.1", common("analysis", "Invalid backup job type: {value}")),
  backupPropertyUnknown: row("§2.1", common("analysis", "Unknown backup job properties: [{keys}]")),
  restorePropertyUnknown: row("§2.1", common("analysis", "Unknown restore job properties: [{keys}]")),
  timestampMissing: row("§2.1", common("analysis", "Missing backup_timestamp property")),
  /** replication_num, meta_version and starrocks_meta_version share this text (§9 quirk 5). */
  restoreNumberInvalid: row("§2.1", common("analysis", "Invalid meta version format: {value}")),
  allowLoadInvalid: row("§2.1", common("analysis", "Invalid allow load value: {value}")),

  // Submission (§2.4)
  repositoryMissingAtSubmit: row("§2.4 row 1", common("ddl", "Repository {repository} does not exist")),
  backupDatabaseUnsaid: row("§2.4 row 5'", {
    ...own(1064, "HY000", "unexpected", 'Cannot read field "dbName" because "jobInfo" is null'),
    since: "3.4",
  }),
  jobRunning: row(
    "§2.4 row 7",
    common("ddl", "Can only run one backup or restore job of a database at same time"),
  ),
  catalogJobRunning: row("§2.4 row 7", {
    ...common("ddl", "Can only run one backup or restore job of external catalog"),
    since: "3.4",
  }),
  repositoryReadOnly: row("§2.4 B1", common("ddl", "Repository {repository} is read only")),
  backupKindUnsupported: row(
    "§2.4 B3, corrections 3 and 6",
    { ...own(5000, "HY000", "ddl", "Table '{table}' is not a OLAP table"), until: "3.2" },
    { ...common("ddl", "Table: {table} can not support backup restore, type: {type}"), since: "3.2" },
  ),
  backupTemporaryPartitions: row(
    "§2.4 B4",
    { ...common("ddl", "Do not support backup table with temp partitions"), until: "3.0" },
    { ...common("ddl", "Do not support backing up table with temp partitions"), since: "3.0" },
  ),
  backupTemporaryPartitionNamed: row(
    "§2.4 B5",
    { ...common("ddl", "Do not support backuping temp partitions"), until: "3.0" },
    { ...common("ddl", "Do not support backing up temp partitions"), since: "3.0" },
  ),
  backupStorageFailed: row("§2.4 B8", common("ddl", "failed to list remote path: {path}. msg: {reason}")),
  backupBrokerLost: brokerLost("failed to get a broker address: {reason}"),
  labelUsed: row("§2.4 B9", common("ddl", "Snapshot with name '{label}' already exist in repository")),
  incrementalUnsupported: row("§2.4 B9", common("ddl", "Currently does not support incremental backup")),

  // The snapshot's info file, read at submission (§2.4 row 2 and the list below the table)
  snapshotNotFound: snapshotInfo("snapshotNotFound"),
  snapshotTimestampPartial: snapshotInfo("snapshotTimestampPartial"),
  snapshotUnfinished: snapshotInfo("snapshotUnfinished"),
  snapshotInfoDamaged: snapshotInfo("snapshotInfoDamaged"),
  snapshotStorageFailed: snapshotInfo("snapshotStorageFailed"),

  restoreBrokerLost: brokerLost(
    "Failed to get info of snapshot '{label}' because: failed to get a broker address: {reason}. Maybe specified wrong backup timestamp",
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
  snapshotTableMissing: row("§2.4 R3", common("ddl", "Table {table} does not exist in snapshot {label}")),
  restoreTemporaryPartition: row("§2.4 R4", common("ddl", "Do not support restoring temporary partitions")),
  snapshotPartitionMissing: row(
    "§2.4 R5",
    common("ddl", "Partition {partition} of table {table} does not exist in snapshot {label}"),
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

  // CANCEL (§2.5)
  noBackupRunning: row("§2.5 row 2", common("ddl", "No backup job is currently running")),
  /** The word "job" is missing in the engine too (§9 quirk 9). */
  noRestoreRunning: row("§2.5 row 2", common("ddl", "No restore is currently running")),
  cancelTooLate: row(
    "§2.5 row 3",
    common("ddl", "Failed to cancel job: Job with label {label} can not be cancelled. state: {state}"),
  ),

  // SHOW SNAPSHOT (§2.6, §4.3)
  snapshotFilterForm: row(
    "§2.6",
    plain(
      "Where clause should looks like: SNAPSHOT = 'your_snapshot_name' [AND TIMESTAMP = '2018-04-18-19-19-10']",
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
  ),

  // Repositories (§2.7, §6)
  repositoryNameEmpty: row("§2.7", common("analysis", "Repository does not empty")),
  repositoryNameIncorrect: row(
    "§1.4",
    own(5063, "42000", "analysis", "Incorrect repository name '{repository}'"),
  ),
  locationEmpty: row("§2.7", plain("You must specify a location on the repository")),
  brokerEmpty: row("§2.7", plain("You must specify the broker of the repository")),
  brokerUnknown: row(
    "§2.7; fe sql/analyzer/RepositoryAnalyzer, catalog/BrokerMgr.getBroker",
    { ...common("analysis", "failed to get address of broker {broker}"), until: "3.3" },
    { ...plain("Unknown broker name({broker})"), since: "3.3" },
  ),
  brokerDown: row(
    "§2.7; fe sql/analyzer/RepositoryAnalyzer, catalog/BrokerMgr.getBroker",
    { ...common("analysis", "failed to get address of broker {broker}"), until: "3.3" },
    { ...plain("failed to find alive broker: {broker}"), since: "3.3" },
  ),
  repositoryNameTaken: row(
    "§2.7, §6",
    common("ddl", "Failed to create repository: repository with same name already exist: {repository}"),
  ),
  locationWithoutScheme: row(
    "§6",
    common(
      "ddl",
      "Failed to create repository: failed to list remote path: {path}. msg: invalid path. scheme is null",
    ),
  ),
  repositoryStorageFailed: row(
    "§6",
    common("ddl", "Failed to create repository: failed to list remote path: {path}. msg: {reason}"),
  ),
  repositoryInfoNotFile: row(
    "§6",
    common("ddl", "Failed to create repository: the existing repo info is not a file"),
  ),
  repositoryInfoTwice: row(
    "§6",
    common(
      "ddl",
      "Failed to create repository: Invalid repository dir. expected one repo info file. get more: {files}",
    ),
  ),
  repositoryWriteFailed: row(
    "§6; fe fs/hdfs/HdfsFsManager.openWriter",
    common("ddl", "Failed to create repository: write exception: could not open file {path}"),
  ),
  repositoryMissingAtDrop: row("§2.7", common("analysis", "Repository does not exist")),
  repositoryInUse: row(
    "§2.7",
    common("ddl", "Backup or restore job is running on this repository. Can not drop it"),
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

/** The broker of a repository is gone: up to 3.2 a status says so, later an exception goes through all that calls. */
function brokerLost(text: string): ErrorRow {
  return row(
    "§2.4 B8; fe backup/BlobStorage.list",
    { ...common("ddl", text), until: "3.3" },
    { ...plain("{reason}"), since: "3.3" },
  );
}

/** RESTORE could not read `__info_<timestamp>`. */
function snapshotInfo(reason: SnapshotInfoReason): ErrorRow {
  const text = SNAPSHOT_INFO_REASONS[reason];
  return row(
    "§2.4 row 2",
    common(
      "ddl",
      `Failed to get info of snapshot '{label}' because: ${text}. Maybe specified wrong backup timestamp`,
    ),
  );
}
