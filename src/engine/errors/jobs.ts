import type { ErrorRow, ErrorText } from "./types.ts";
import { dorisStatus, dorisTask } from "./wording.ts";

type StatusCode =
  | "COMMON_ERROR"
  | "NOT_FOUND"
  | "TIMEOUT"
  | "BAD_FILE"
  | "BAD_CONNECTION"
  | "UNSUPPORTED"
  | "BAD_REPLACE"
  | "OLAP_VERSION_ALREADY_MERGED";

/** Words that a file of metadata ends before it should (Doris: fe backup/Repository.getSnapshotMetaFile; EOFException says nothing). */
export function metaCutShort(file: string): string {
  return `Failed create backup meta from file: ${file}, msg: null`;
}

/**
 * Errors of a running job. `status` rows end it, or stand in its Status while it tries again (spec/starrocks.md §3, §5);
 * `task` rows are what a back end answers, shown in TaskErrMsg: they end nothing, the task is sent again (§3.2, §8.3).
 * Left out is what the simulated engine cannot reach: a repository cannot vanish under a job, and a partition of a table in
 * state RESTORE cannot be dropped.
 */
export const JOB_ERRORS = {
  // Both kinds
  jobDatabaseMissing: row("§3.2, §3.3", ...shared("NOT_FOUND", "database {id} does not exist")),

  /** Downloads say "upload" too (fe backup/Repository.getBrokerAddress). */
  jobBrokerLost: row(
    "§3.2 UPLOAD_SNAPSHOT, §3.3 DOWNLOAD",
    ...shared(
      "COMMON_ERROR",
      "failed to get address of broker {broker} when try to send upload snapshot task: {reason}",
    ),
  ),

  // BACKUP (§3.2)
  backupTimeout: row("§3.1", ...shared("TIMEOUT", "")),
  backupCancelled: row("§3.2", ...shared("COMMON_ERROR", "user cancelled")),
  backupTableGone: row(
    "§3.2 PENDING",
    status("NOT_FOUND", "table {table} does not exist"),
    dorisStatus("NOT_FOUND", "table {table} does not exist", { until: "4.0" }),
  ),
  backupKindChanged: row(
    "§3.2 PENDING; fe backup/BackupJob.checkBackupTables",
    { ...status("COMMON_ERROR", "table {table} is not OLAP table"), until: "3.2" },
    {
      ...status("UNSUPPORTED", "Table: {table} can not support backup restore, type: {type}"),
      since: "3.2",
    },
    dorisStatus("COMMON_ERROR", "backup job does not support this type of table {table}"),
  ),
  backupPartitionGone: row(
    "§3.2 PENDING",
    status("NOT_FOUND", "partition {partition} does not exist  in table{table}"),
    dorisStatus("NOT_FOUND", "partition {partition} does not exist  in table{table}", { until: "4.0" }),
    dorisStatus("NOT_FOUND", "partition {partition} does not exist in table {table}", { since: "4.0" }),
    // Where rows are not saved the earlier of two checks tells it.
    {
      ...dorisStatus("NOT_FOUND", "partition {partition} does not exist  in table{table}", { since: "4.0" }),
      when: { content: "METADATA_ONLY" },
    },
  ),
  replicaMissing: row(
    "§3.2 PENDING",
    ...shared(
      "COMMON_ERROR",
      "failed to choose replica to make snapshot for tablet {tablet}. visible version: {version}",
    ),
  ),
  backupVersionMerged: row(
    "§3.2 SNAPSHOTING",
    ...shared("OLAP_VERSION_ALREADY_MERGED", "make snapshot failed, version already merged"),
  ),
  /** These stay in Status and are tried again every round until the timeout. */
  infoWriteFailed: row(
    "§3.2 UPLOAD_INFO; fe backup/BlobStorage.uploadWithoutBroker",
    status("COMMON_ERROR", "fail to open writer for {path}"),
    dorisStatus("COMMON_ERROR", "{reason}"),
  ),
  infoBrokerLost: row(
    "§3.2 UPLOAD_INFO; fe backup/BlobStorage.delete; Doris: fs/remote/BrokerFileSystem.delete",
    { ...status("COMMON_ERROR", "failed to get a broker address: {reason}"), until: "3.3" },
    dorisStatus("COMMON_ERROR", "failed to get broker client"),
  ),
  infoUploadFailed: row(
    "§3.2 UPLOAD_INFO, §6",
    status("COMMON_ERROR", "failed to delete remote path: {path}. msg: {reason}"),
    dorisStatus("COMMON_ERROR", "{reason}"),
  ),

  // RESTORE (§3.3)
  restoreTimeout: row("§3.1", ...shared("TIMEOUT", "restore job with label: {label}  timeout.")),
  restoreCancelled: row("§3.3", ...shared("COMMON_ERROR", "user cancelled, current state: {state}")),
  restoreDatabaseDropped: row("§3.3", ...shared("NOT_FOUND", "database {id} has been dropped")),
  restoreTableDropped: row("§3.3", ...shared("NOT_FOUND", "table {id} has been dropped")),
  restoreMetaUnreadable: row(
    "§3.3 PENDING; Doris: fe backup/Repository.download, getSnapshotMetaFile",
    status("COMMON_ERROR", "Failed to read backup meta from file"),
    dorisStatus("COMMON_ERROR", "{reason}"),
  ),
  restoreReplicasUnfinished: row(
    "§3.3 PENDING",
    status("COMMON_ERROR", "Failed to create replicas for restore. unfinished marks: {marks}"),
    dorisStatus("COMMON_ERROR", "Failed to create replicas for restore. unfinished marks: {marks}", {
      until: "4.0",
    }),
  ),
  restoreNameTaken: row(
    "§3.3 PENDING",
    ...shared("COMMON_ERROR", "Table {table} already exist in db: {database}"),
  ),
  restoreDiskFull: row(
    "§3.3 PENDING",
    status("COMMON_ERROR", "disk {disk} on backend {backend} exceed limit usage"),
    dorisStatus("COMMON_ERROR", "disk {disk} on backend {backend} exceed limit usage", { until: "2.1" }),
    dorisStatus("COMMON_ERROR", "disk {path} on backend {backend} exceed limit usage, path hash: {disk}", {
      since: "2.1",
    }),
  ),

  // Against an existing table (§5.2)
  /** The braces stand in the engine's text too (§9 quirk 16). */
  restoreKindUnsupported: row(
    "§5.2 row 1",
    { ...status("COMMON_ERROR", "Only support retore OLAP table: {table}"), until: "3.2" },
    {
      ...status("UNSUPPORTED", "Table: {table} can not support backup restore, type: {}{type}"),
      since: "3.2",
    },
    dorisStatus("COMMON_ERROR", "Only support retore OLAP table: {table}", { until: "4.0" }),
    dorisStatus("COMMON_ERROR", "Only support restore OLAP table: {table}", { since: "4.0" }),
  ),
  restoreViewOverTable: row(
    "§5.1",
    { ...status("BAD_REPLACE", "Table: {table} has existed and it is not a View"), since: "3.2" },
    dorisStatus(
      "COMMON_ERROR",
      "The local table {table} with the same name but a different type of backup meta.",
    ),
  ),
  restoreTableBusy: row(
    "§5.2 row 2",
    ...shared("COMMON_ERROR", "Table {table}'s state is not NORMAL: {state}"),
  ),
  restoreTemporaryPartitions: row(
    "§5.2 row 3",
    ...shared("COMMON_ERROR", "Do not support restoring table with temp partitions"),
  ),
  restorePartitionTypeDiffers: row(
    "§5.2 row 4",
    status("COMMON_ERROR", "Table's partition type is different"),
    dorisStatus("COMMON_ERROR", "Table's partition type is different", { until: "4.0" }),
    dorisStatus(
      "COMMON_ERROR",
      "Table's partition type is different. local table: {table}, local type: {localType}, another table: {source}, another type: {snapshotType}",
      { since: "4.0" },
    ),
  ),
  restoreSchemaDiffers: row(
    "§5.2 row 5",
    status("COMMON_ERROR", "Table {table} already exist but with different schema, errMsg: {difference}"),
    dorisStatus("COMMON_ERROR", "Table {table} already exist but with different schema"),
  ),
  restoreKeysDiffer: row(
    "§5.2 row 6",
    status("COMMON_ERROR", "Table {table} already exist but with different key type"),
  ),
  restoreColumnDiffers: row(
    "§5.2 row 7",
    status(
      "COMMON_ERROR",
      "Table {table} already exist but with different schema, column: {column} in existed table is different from the column in backup snapshot, column: {snapshotColumn}",
    ),
  ),

  // Per partition (§5.3)
  restoreSubPartitions: row("§5.3, correction 13", {
    ...status(
      "COMMON_ERROR",
      "Partition {partition} in table {table} is automatic bucket partition, can not be restored",
    ),
    since: "3.2",
    // Later versions refuse more than one sub-partition, which no partition here has.
    until: "3.4",
  }),
  restoreRangeDiffers: row(
    "§5.3",
    status(
      "COMMON_ERROR",
      "Partition {partition} in table {table} has different range with partition in repository",
    ),
    dorisStatus(
      "COMMON_ERROR",
      "Partition {partition} in table {table} has different partition item with partition in repository",
    ),
  ),
  restoreReplicationDiffers: row(
    "§5.3",
    ...shared(
      "COMMON_ERROR",
      "Partition {partition} in table {table} has different replication num '{local}' with partition in repository, which is {wanted}",
    ),
  ),
  restoreRangeConflicts: row(
    "§5.3",
    status("COMMON_ERROR", "Partition {partition} in table {table} has conflict range with existing ranges"),
    dorisStatus(
      "COMMON_ERROR",
      "Partition {partition} in table {table} has conflict partition item with existing items",
    ),
  ),
  // 3.0 backs up no table that is partitioned by lists.
  restorePartitionUnaddable: row("§5.3, §5.6", {
    ...status("COMMON_ERROR", "No partition exist in single partitioned table {table}"),
    since: "3.1",
  }),
  restoreTooFewHosts: row(
    "§5.3",
    status("COMMON_ERROR", "failed to find {replicas} different hosts to create table: {table}"),
    dorisStatus(
      "COMMON_ERROR",
      "replication num should be less than the number of available backends. replication num is {replicas}, available backend num is {available}",
    ),
  ),
  restoreColocateFailed: row(
    "§5.6",
    {
      ...status(
        "COMMON_ERROR",
        "check colocate restore failed, errmsg: {reason}, you can disable colocate restore by turn off Config.enable_colocate_restore",
      ),
      since: "3.2",
    },
    dorisStatus(
      "COMMON_ERROR",
      "Restore table {source} with colocate group {group} failed: errCode = 2, detailMessage = {reason}",
      { since: "4.0" },
    ),
  ),
  /** What the same lack of hosts comes out as where a partition is added to an existing table (RestoreJob#checkAndPrepareMeta). */
  restorePartitionNull: row(
    "§5.3",
    status("COMMON_ERROR", "Restored partition {partition}of {table}is null"),
  ),

  // What back ends answer (§8.3; the S3 texts: be/src/fs/fs_s3.cpp)
  taskStorageFailed: row(
    "§8.3; Doris: be io/fs/s3_file_system.cpp, s3_obj_storage_client.cpp",
    task("S3: fail to list {path}: {reason}"),
    dorisTask(
      "[{status}]failed to list {path}: (endpoint: {endpoint}, bucket: {bucket}, key:{key}/, {reason}",
      { until: "2.1" },
    ),
    dorisTask("[{status}]failed to list {endpoint}/{place}/: {reason}", { since: "2.1", until: "3.0" }),
    dorisTask("[{status}]failed to list {key}/: {reason}", { since: "3.0" }),
  ),
  taskFileSystemFailed: row(
    "§8.3; Doris: be io/fs/hdfs_file_system.cpp, broker_file_system.cpp",
    task("fail to create file system"),
    dorisTask("[{status}]failed to list files/directors {path}: {reason}"),
  ),
  taskPutDenied: row(
    "§8.3; be io/s3_output_stream.cpp",
    task("S3: Fail to put object {object}, msg: Access Denied"),
    dorisTask(
      "[IO_ERROR]failed to upload {path}: (endpoint: {endpoint}, bucket: {bucket}, key:{file}), Access Denied",
      {
        until: "2.1",
      },
    ),
    dorisTask("[{status}]failed to upload {file} to {endpoint}/{object}: {reason}", {
      since: "2.1",
      until: "3.0",
    }),
    dorisTask("[{status}]failed to put object {file}: {reason}", { since: "3.0", until: "4.0" }),
    dorisTask("[{status}]failed to put object: {file}: {reason}", { since: "4.0" }),
  ),
  taskWriteDenied: row(
    "§8.3; be fs/hdfs/fs_hdfs.cpp",
    task("hdfsOpenFile failed, file={object}. err_msg: error=Permission denied"),
    dorisTask("[IO_ERROR]failed to open {object}: {reason}"),
  ),
  taskVersionMerged: row(
    "§3.2 SNAPSHOTING; be storage/tablet.cpp, capture_consistent_versions",
    task(
      "make_snapshot failed. status: Version already merged: capture_consistent_versions error: version already been compacted. tablet_id: {tablet}, version: {version} tablet_max_version:{max}",
    ),
  ),
  taskFilesMissing: row(
    "§8.3; Doris: be runtime/snapshot_loader.cpp",
    task("get nothing from remote path: {path}"),
    dorisTask("[INTERNAL_ERROR]get nothing from remote path: {path}"),
  ),
  taskFileDamaged: row(
    "§8.3",
    task("invalid md5 of downloaded file: {file}, expected: {expected}, get: {actual}"),
    dorisTask("[INTERNAL_ERROR]invalid md5 of downloaded file: {file}, expected: {expected}, get: {actual}"),
  ),
  taskDiskFull: row(
    "§8.3; Doris: be runtime/snapshot_loader.cpp",
    task("capacity limit reached"),
    dorisTask("[INTERNAL_ERROR]capacity limit reached", { until: "2.1" }),
    dorisTask("[E-217]reach the capacity limit of path {disk}, file_size={bytes}", { since: "2.1" }),
  ),
  taskMoveFailed: row(
    "§8.3; Doris: be runtime/snapshot_loader.cpp",
    task("Fail to move dir={path} tablet id={tablet}"),
    dorisTask("[INTERNAL_ERROR]failed to reload header of tablet: {tablet}"),
  ),
} as const satisfies Record<string, ErrorRow>;

function row(section: string, ...texts: readonly ErrorText[]): ErrorRow {
  return { source: `spec/starrocks.md ${section}`, texts };
}

/** A text that all versions of both engines have. */
function shared(statusCode: StatusCode, text: string): readonly ErrorText[] {
  return [status(statusCode, text), dorisStatus(statusCode, text)];
}

function status(statusCode: StatusCode, text: string): ErrorText {
  return { engine: "starrocks", stage: "status", statusCode, text };
}

function task(text: string): ErrorText {
  return { engine: "starrocks", stage: "task", text };
}
