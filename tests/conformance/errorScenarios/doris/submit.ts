import type { World } from "../../../../src/cluster/world.ts";
import { DORIS_TS, dorisRestore as restore, dorisRows, fault, SAVED } from "../row.ts";

const TEMPORARY = 'ALTER TABLE t ADD TEMPORARY PARTITION tp VALUES [("2025-05-01"), ("2025-06-01"));';
const UNREACHABLE = '-- @fault {"type":"storage","mode":"unreachable"}\n';
const RESTORE = "RESTORE SNAPSHOT d.s1 FROM r";
const LABEL = "s3://bucket/r/__palo_repository_r/__ss_s1";
const BROKER_LOST = `ALTER SYSTEM ADD BROKER hdfs_broker "10.0.0.9:8000"; CREATE REPOSITORY x WITH BROKER hdfs_broker ON LOCATION "hdfs://host/x" PROPERTIES ("username" = "u", "password" = "p");\n-- @fault {"type":"broker","name":"hdfs_broker","up":false}\n`;
const JDBC =
  'CREATE EXTERNAL RESOURCE erp PROPERTIES ("type" = "jdbc", "user" = "u", "password" = "p", "jdbc_url" = "jdbc:mysql://h:3306/d", "driver_url" = "mysql.jar", "driver_class" = "com.mysql.cj.jdbc.Driver"); CREATE EXTERNAL TABLE j (id INT) ENGINE=JDBC PROPERTIES ("resource" = "erp", "table" = "t", "table_type" = "mysql");';

/** Clusters of separate storage have no tables here: one is made of a cluster that has. */
const cloud = (world: World): World => ({
  ...world,
  clusters: Object.fromEntries(
    Object.entries(world.clusters).map(([name, cluster]) => [name, { ...cluster, runMode: "shared_data" }]),
  ),
});

/** BACKUP, RESTORE, CANCEL and SHOW of jobs and snapshots, up to a job in its slot. */
export const DORIS_SUBMIT = dorisRows({
  labelEmpty: "BACKUP SNAPSHOT d.`` TO r",
  labelFormat: "BACKUP SNAPSHOT d.`s 1` TO r",
  repositoryMissing: "SHOW SNAPSHOT ON nowhere",
  repositoryMissingAtSubmit: "BACKUP SNAPSHOT d.s1 TO nowhere",
  backupTableMissing: "BACKUP SNAPSHOT d.s1 TO r ON (nosuch)",
  backupObjectOfDatabase: "BACKUP SNAPSHOT d.s1 TO r ON (d.t)",
  backupAlias: "BACKUP SNAPSHOT d.s1 TO r ON (t AS x)",
  backupPartitionMissing: "BACKUP SNAPSHOT d.s1 TO r ON (t PARTITION (p9))",
  tableDuplicated: "BACKUP SNAPSHOT d.s1 TO r ON (t, t)",
  aliasDuplicated: restore("ON (t AS x, u AS x)"),
  timeoutNotNumber: 'BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("timeout" = "1h")',
  timeoutTooShort: 'BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("timeout" = "60")',
  backupTypeUnknown: 'BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("type" = "diff")',
  backupContentUnknown: 'BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("content" = "none")',
  backupPropertyUnknown: 'BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("timeuot" = "3600")',
  restorePropertyUnknown: restore("", '"storage_medium" = "ssd"'),
  timestampMissing: RESTORE,
  restoreNumberInvalid: restore("", '"meta_version" = "latest"'),
  allowLoadInvalid: restore("", '"reserve_replica" = "yes"'),
  replicationNotNumber: restore("", '"replication_num" = "three"'),
  replicationBeyondShort: restore("", '"replication_num" = "40000"'),
  replicationOutOfBounds: restore("", '"replication_num" = "0"'),
  allocationFormat: restore("", '"replication_allocation" = "3"'),
  allocationNotNumber: restore("", '"replication_allocation" = "tag.location.default: three"'),
  allocationWithoutNodes: restore("", '"replication_allocation" = "tag.location.default: 5"'),
  restoreFromLocal: restore().replace("FROM r", "FROM `__keep_on_local__`"),
  cloudJobRefused: { world: cloud, script: "BACKUP SNAPSHOT d.s1 TO r" },
  cloudRestoreOff: { world: cloud, script: restore() },
  cloudRestoreOption: {
    world: cloud,
    script: `ADMIN SET FRONTEND CONFIG ("enable_cloud_restore_job" = "true"); ${restore("", '"atomic_restore" = "true"')}`,
  },
  jobRunning: "BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @now\nBACKUP SNAPSHOT d.s2 TO r ON (u)",
  repositoryReadOnly: "BACKUP SNAPSHOT d.s1 TO ro",
  backupKindUnsupported: `${JDBC} BACKUP SNAPSHOT d.s1 TO r`,
  backupTemporaryPartitions: `${TEMPORARY} BACKUP SNAPSHOT d.s1 TO r ON (t)`,
  backupTemporaryPartitionNamed: "BACKUP SNAPSHOT d.s1 TO r ON (t TEMPORARY PARTITION (p1))",
  backupStorageFailed: `${UNREACHABLE}BACKUP SNAPSHOT d.s1 TO r`,
  backupBrokerLost: `${BROKER_LOST}BACKUP SNAPSHOT d.s1 TO x`,
  labelUsed: `${SAVED}BACKUP SNAPSHOT d.s1 TO r`,
  incrementalUnsupported: `${SAVED}BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("type" = "incremental")`,
  timeoutTrips: {
    world: (world) => ({ ...world, sourceDefects: true }),
    script: 'BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("timeout" = "3600")',
  },
  snapshotNotFound: `${SAVED}${RESTORE} PROPERTIES ("backup_timestamp" = "2020-01-01-00-00-00")`,
  snapshotTimestampPartial: `${SAVED}${RESTORE} PROPERTIES ("backup_timestamp" = "${DORIS_TS.slice(0, -3)}")`,
  snapshotUnfinished: `BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until UPLOADING\nCANCEL BACKUP FROM d;\n-- @fault ${JSON.stringify({ type: "object", path: `${LABEL}/__info_${DORIS_TS}.part` })}\n${restore()}`,
  snapshotInfoDamaged: {
    before: SAVED,
    script: (files) =>
      fault(
        "corrupt",
        files.filter((path) => path.includes("/__info_")),
      ) + restore(),
  },
  snapshotStorageFailed: `${SAVED}${UNREACHABLE}${restore()}`,
  restoreBrokerLost: `${BROKER_LOST}${restore().replace("FROM r", "FROM x")}`,
  snapshotTableMissing: `${SAVED}${restore("ON (u)")}`,
  restoreTemporaryPartition: `${SAVED}${restore("ON (t TEMPORARY PARTITION (p1))")}`,
  snapshotPartitionMissing: `${SAVED}${restore("ON (t PARTITION (p9))")}`,
  excludedAlias: `${SAVED}${restore("EXCLUDE (t AS x)")}`,
  noBackupRunning: "CANCEL BACKUP FROM d",
  noRestoreRunning: `${SAVED}CANCEL RESTORE FROM d`,
  cancelTooLate: `${SAVED}CANCEL BACKUP FROM d`,
  showBackupFilter: "SHOW BACKUP FROM d WHERE State = 'FINISHED'",
  showRestoreFilter: "SHOW RESTORE FROM d WHERE LABEL < 's1'",
  snapshotFilterForm: "SHOW SNAPSHOT ON r WHERE TIMESTAMP = '2025'",
  snapshotListFailed: `${UNREACHABLE}SHOW SNAPSHOT ON r`,
  snapshotListBrokerLost: `${BROKER_LOST}SHOW SNAPSHOT ON x`,
});
