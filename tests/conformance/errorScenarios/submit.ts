import { materializedView, putObject } from "../../unit/cluster/putObjects.ts";
import { fault, mysqlTable, restore, rows, SAVED, TS } from "./row.ts";

const LIST =
  'CREATE TABLE l (id INT NOT NULL, c VARCHAR(10) NOT NULL) DUPLICATE KEY(id) PARTITION BY LIST(c) (PARTITION p1 VALUES IN ("a")) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("replication_num" = "1");';
const TEMPORARY = 'ALTER TABLE t ADD TEMPORARY PARTITION tp VALUES [("2025-05-01"), ("2025-06-01"));';
const UNREACHABLE = '-- @fault {"type":"storage","mode":"unreachable"}\n';
const RESTORE = `RESTORE SNAPSHOT d.s1 FROM r`;
const ADD_BROKER = 'ALTER SYSTEM ADD BROKER hdfs_broker "10.0.0.9:8000";';
const BROKER_LOST = `${ADD_BROKER} CREATE REPOSITORY x WITH BROKER hdfs_broker ON LOCATION "hdfs://host/x";\n-- @fault {"type":"broker","name":"hdfs_broker","up":false}\n`;
const CATALOGS = `CREATE EXTERNAL CATALOG c PROPERTIES ("type" = "hive", "hive.metastore.uris" = "thrift://h:9083"); BACKUP ALL EXTERNAL CATALOGS SNAPSHOT s1 TO r;\n`;
const RESTORE_CATALOGS = (clause: string) =>
  `RESTORE SNAPSHOT s1 FROM r ${clause} PROPERTIES ("backup_timestamp" = "${TS}")`;

/** The backup family at analysis and submission. */
export const SUBMIT = rows({
  labelEmpty: "BACKUP SNAPSHOT d.`` TO r",
  repositoryEmpty: "BACKUP SNAPSHOT d.s1 TO ``",
  repositoryMissing: "BACKUP SNAPSHOT d.s1 TO nowhere",
  backupTableMissing: "BACKUP SNAPSHOT d.s1 TO r ON (nosuch)",
  backupBaseMissing: {
    world: (world) => putObject(world, "d", materializedView("m", "u")),
    script: "DROP TABLE u FORCE; BACKUP SNAPSHOT d.s1 TO r ON (m)",
  },
  backupPartitionsOfOther:
    "CREATE VIEW v AS SELECT id FROM u; BACKUP SNAPSHOT d.s1 TO r ON (v PARTITION (p1))",
  listPartitionUnsupported: { version: "3.0", script: `${LIST} BACKUP SNAPSHOT d.s1 TO r ON (l)` },
  backupPartitionMissing: "BACKUP SNAPSHOT d.s1 TO r ON (t PARTITION (p9))",
  tableDuplicated: "BACKUP SNAPSHOT d.s1 TO r ON (t, t)",
  aliasDuplicated: restore("ON (t AS x, u AS x)"),
  backupFunctionMissing: "BACKUP SNAPSHOT d.s1 TO r ON (FUNCTION nosuch)",
  databaseEmpty: "CREATE DATABASE e; BACKUP SNAPSHOT e.s1 TO r",
  externalCatalogNone: "BACKUP ALL EXTERNAL CATALOGS SNAPSHOT s1 TO r",
  externalCatalogDefault: "BACKUP EXTERNAL CATALOG (default_catalog) SNAPSHOT s1 TO r",
  externalCatalogMissing: "BACKUP EXTERNAL CATALOG (nosuch) SNAPSHOT s1 TO r",
  timeoutNotNumber: 'BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("timeout" = "1h")',
  timeoutTooShort: 'BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("timeout" = "60")',
  backupTypeUnknown: 'BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("type" = "diff")',
  backupPropertyUnknown: 'BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("timeuot" = "3600")',
  restorePropertyUnknown: `${RESTORE} PROPERTIES ("backup_timestamp" = "${TS}", "reserve_replica" = "true")`,
  timestampMissing: RESTORE,
  restoreNumberInvalid: restore("", '"replication_num" = "three"'),
  allowLoadInvalid: restore("", '"allow_load" = "yes"'),
  repositoryMissingAtSubmit: `RESTORE SNAPSHOT d.s1 FROM nowhere PROPERTIES ("backup_timestamp" = "${TS}")`,
  backupDatabaseUnsaid: "BACKUP SNAPSHOT s1 TO r ON (t)",
  jobRunning: "BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @now\nBACKUP SNAPSHOT d.s2 TO r ON (u)",
  catalogJobRunning: `${CATALOGS}-- @now\nBACKUP ALL EXTERNAL CATALOGS SNAPSHOT s2 TO r`.replace(
    "SNAPSHOT s1 TO r;\n",
    "SNAPSHOT s1 TO r;\n",
  ),
  backupKindUnsupported: `${mysqlTable("m")} BACKUP SNAPSHOT d.s1 TO r`,
  repositoryReadOnly: "BACKUP SNAPSHOT d.s1 TO ro",
  backupTemporaryPartitions: `${TEMPORARY} BACKUP SNAPSHOT d.s1 TO r ON (t)`,
  backupTemporaryPartitionNamed: "BACKUP SNAPSHOT d.s1 TO r ON (t TEMPORARY PARTITION (p1))",
  backupStorageFailed: `${UNREACHABLE}BACKUP SNAPSHOT d.s1 TO r`,
  labelUsed: `${SAVED}BACKUP SNAPSHOT d.s1 TO r`,
  incrementalUnsupported: `${SAVED}BACKUP SNAPSHOT d.s1 TO r PROPERTIES ("type" = "incremental")`,
  snapshotNotFound: `${SAVED}${RESTORE} PROPERTIES ("backup_timestamp" = "2020-01-01-00-00-00-000")`,
  snapshotTimestampPartial: `${SAVED}${RESTORE} PROPERTIES ("backup_timestamp" = "2025-01-06-09-00-00")`,
  snapshotUnfinished: `BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until UPLOAD_INFO\n-- @fault {"type":"storage","mode":"slow"}\n-- @wait 7500ms\nCANCEL BACKUP FROM d; ${restore()}`,
  snapshotInfoDamaged: {
    before: SAVED,
    script: (files) =>
      fault(
        "corrupt",
        files.filter((path) => path.includes("/__info_")),
      ) + restore(),
  },
  snapshotStorageFailed: `${SAVED}${UNREACHABLE}${restore()}`,
  snapshotOfCatalogs: `${CATALOGS}${restore()}`,
  restoreCatalogMissing: `${CATALOGS}${RESTORE_CATALOGS("EXTERNAL CATALOG (other)")}`,
  restoreCatalogAlias: `${CATALOGS}${RESTORE_CATALOGS("EXTERNAL CATALOG (c AS default_catalog)")}`,
  restoreMetaForm: {
    clusters: [{ name: "old", version: "3.0" }, { name: "new" }],
    script: `${SAVED}-- @cluster new\nCREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/r"; CREATE DATABASE d; ${restore("", '"starrocks_meta_version" = "4"')}`,
  },
  restoreCatalogsUnreadable: {
    since: "3.4",
    before: CATALOGS,
    script: (files) =>
      fault(
        "corrupt",
        files.filter((path) => path.includes("/__meta.")),
      ) + RESTORE_CATALOGS(""),
  },
  snapshotNotOfCatalogs: `${SAVED}RESTORE SNAPSHOT s1 FROM r ALL EXTERNAL CATALOGS PROPERTIES ("backup_timestamp" = "${TS}")`,
  sourceDatabaseDiffers: `${SAVED}RESTORE SNAPSHOT s1 FROM r DATABASE other PROPERTIES ("backup_timestamp" = "${TS}")`,
  snapshotTableMissing: `${SAVED}${restore("ON (u)")}`,
  restoreTemporaryPartition: `${SAVED}${restore("ON (t TEMPORARY PARTITION (p1))")}`,
  snapshotPartitionMissing: `${SAVED}${restore("ON (t PARTITION (p9))")}`,
  restoreFunctionMissing: `${SAVED}${restore("ON (FUNCTION nosuch)")}`,
  noBackupRunning: "CANCEL BACKUP FROM d",
  noRestoreRunning: `${SAVED}CANCEL RESTORE FROM d`,
  cancelTooLate: `${SAVED}CANCEL BACKUP FROM d`,
  snapshotFilterForm: "SHOW SNAPSHOT ON r WHERE TIMESTAMP = '2025'",
  snapshotFilterColumn: "SHOW SNAPSHOT ON r WHERE TIMESTAMP IN ('2025')",
  snapshotFilterValue: "SHOW SNAPSHOT ON r WHERE SNAPSHOT IN (5)",
  snapshotListFailed: `${UNREACHABLE}SHOW SNAPSHOT ON r`,
  repositoryNameEmpty: 'CREATE REPOSITORY `` WITH BROKER ON LOCATION "s3a://bucket/x"',
  repositoryNameIncorrect: 'CREATE REPOSITORY `my-repo` WITH BROKER ON LOCATION "s3a://bucket/x"',
  locationEmpty: 'CREATE REPOSITORY x WITH BROKER ON LOCATION ""',
  brokerEmpty: 'CREATE REPOSITORY x WITH BROKER "" ON LOCATION "s3a://bucket/x"',
  brokerUnknown: 'CREATE REPOSITORY x WITH BROKER hdfs_broker ON LOCATION "hdfs://host/x"',
  brokerDown: `${ADD_BROKER}\n-- @fault {"type":"broker","name":"hdfs_broker","up":false}\nCREATE REPOSITORY x WITH BROKER hdfs_broker ON LOCATION "hdfs://host/x"`,
  backupBrokerLost: `${BROKER_LOST}BACKUP SNAPSHOT d.s1 TO x`,
  restoreBrokerLost: `${BROKER_LOST}${restore().replace("FROM r", "FROM x")}`,
  snapshotListBrokerLost: `${BROKER_LOST}SHOW SNAPSHOT ON x`,
  repositoryNameTaken: 'CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/x"',
  locationWithoutScheme: 'CREATE REPOSITORY x WITH BROKER ON LOCATION "bucket/x"',
  repositoryStorageFailed: `${UNREACHABLE}CREATE REPOSITORY x WITH BROKER ON LOCATION "s3a://bucket/x"`,
  repositoryInfoNotFile: `-- @fault {"type":"file","path":"s3a://bucket/r/__starrocks_repository_r/__repo_info","mode":"missing"}\n-- @fault {"type":"object","path":"s3a://bucket/r/__starrocks_repository_r/__repo_info/old"}\nDROP REPOSITORY r;\nCREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/r"`,
  repositoryInfoTwice: `CREATE REPOSITORY x WITH BROKER ON LOCATION "s3a://bucket/a";\nDROP REPOSITORY x;\nCREATE REPOSITORY x WITH BROKER ON LOCATION "s3a://bucket/b";\nDROP REPOSITORY x;\nCREATE REPOSITORY x WITH BROKER ON LOCATION "s3a://bucket/*"`,
  repositoryWriteFailed: `-- @fault {"type":"deny","prefix":"s3a://bucket/x/"}\nCREATE READ ONLY REPOSITORY x WITH BROKER ON LOCATION "s3a://bucket/x"`,
  repositoryMissingAtDrop: "DROP REPOSITORY nowhere",
  repositoryInUse: "BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @now\nDROP REPOSITORY r",
});
