import { fault, mysqlTable, ONE, restore, rows, SAVED, SAVED_U, TS, WORLD } from "./row.ts";

const down = (node: string) => `-- @fault {"type":"node","node":"${node}","up":false}\n`;
const recreate = (columns: string, rest: string) =>
  `${SAVED}DROP TABLE t FORCE; CREATE TABLE t (${columns}) ${rest} PROPERTIES ("replication_num" = "1"); ${restore("ON (t)", ONE)}`;
const COLUMNS = "id INT NOT NULL, day DATE NOT NULL, n INT, s VARCHAR(10)";
const RANGES = (p1: string, p2: string) =>
  `DUPLICATE KEY(id, day) PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("${p1}"), PARTITION p2 VALUES LESS THAN ("${p2}")) DISTRIBUTED BY HASH(id) BUCKETS 2`;

/** The files of the first tablet. */
function tabletFiles(files: readonly string[]): readonly string[] {
  const first = files.find((path) => path.includes("/__ss_content/")) ?? "";
  return files.filter((path) => path.startsWith(first.slice(0, first.lastIndexOf("/") + 1)));
}

const grouped = (buckets: number) =>
  `CREATE TABLE g (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS ${buckets} PROPERTIES ("colocate_with" = "one", "replication_num" = "1");`;
const listTable = (partitions: string) =>
  `CREATE TABLE l (id INT NOT NULL, c VARCHAR(10) NOT NULL) DUPLICATE KEY(id) PARTITION BY LIST(c) (${partitions}) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("replication_num" = "1");`;

/** What ends a job, stands in its Status, or comes from its nodes. */
export const JOBS = rows({
  jobDatabaseMissing:
    "BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @now\nDROP DATABASE d FORCE;\n-- @wait 10s\nSHOW DATABASES",
  backupTimeout: `BACKUP SNAPSHOT d.s1 TO r ON (t) PROPERTIES ("timeout" = "600");\n-- @until UPLOADING\n-- @fault {"type":"storage","mode":"unreachable"}\nSHOW BACKUP;\n-- @until CANCELLED\nSHOW BACKUP`,
  backupCancelled: "BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until SNAPSHOTING\nCANCEL BACKUP FROM d",
  backupTableGone:
    "BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @now\nDROP TABLE t;\n-- @until CANCELLED\nSHOW BACKUP",
  backupKindChanged: `BACKUP SNAPSHOT d.s1 TO r ON (u);
-- @now
DROP TABLE u FORCE; ${mysqlTable("u")}
-- @wait 10s
SHOW BACKUP`,
  backupPartitionGone:
    "BACKUP SNAPSHOT d.s1 TO r ON (t PARTITION (p1));\n-- @now\nALTER TABLE t DROP PARTITION p1;\n-- @until CANCELLED\nSHOW BACKUP",
  // A load needs most replicas, and a node that comes back catches up: no statement leaves all of them behind.
  replicaMissing: `-- @fault {"type":"replica","database":"d","table":"u"}\nBACKUP SNAPSHOT d.s1 TO r ON (u)`,
  backupVersionMerged: `-- @fault {"type":"merged","database":"d","table":"u"}\nBACKUP SNAPSHOT d.s1 TO r ON (u)`,
  taskVersionMerged: `-- @fault {"type":"merged","database":"d","table":"u"}\nBACKUP SNAPSHOT d.s1 TO r ON (u);\nSHOW BACKUP`,
  infoWriteFailed: `-- @fault {"type":"deny","prefix":"s3a://bucket/r/__starrocks_repository_r/__ss_s1/__info"}\nBACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until UPLOAD_INFO\n-- @wait 10s\nSHOW BACKUP`,
  taskPutDenied: `-- @fault {"type":"deny","prefix":"s3a://bucket/r/"}\nBACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until UPLOADING\n-- @wait 10s\nSHOW BACKUP`,
  taskWriteDenied: `CREATE REPOSITORY h WITH BROKER ON LOCATION "hdfs://nn/h";\n-- @fault {"type":"deny","prefix":"hdfs://nn/h/"}\nBACKUP SNAPSHOT d.s1 TO h ON (t);\n-- @until UPLOADING\n-- @wait 10s\nSHOW BACKUP`,
  infoUploadFailed: `BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until UPLOAD_INFO\n-- @fault {"type":"storage","mode":"unreachable"}\n-- @wait 10s\nSHOW BACKUP`,
  restoreTimeout: `${SAVED}${restore("ON (t)", `${ONE}, "timeout" = "600"`)}\n-- @until DOWNLOADING\n-- @fault {"type":"storage","mode":"unreachable"}\nSHOW RESTORE;\n-- @until CANCELLED\nSHOW RESTORE`,
  restoreCancelled: `${SAVED}${restore("ON (t)", ONE)}\n-- @until DOWNLOADING\nCANCEL RESTORE FROM d`,
  restoreDatabaseDropped: `${SAVED}${restore("ON (t)", ONE)}\n-- @until DOWNLOADING\nDROP DATABASE d FORCE;\n-- @wait 10s\nSHOW DATABASES`,
  restoreTableDropped: `${SAVED}${restore("ON (t)", ONE)}\n-- @until DOWNLOADING\nDROP TABLE t FORCE;\n-- @until CANCELLED\nSHOW RESTORE`,
  restoreMetaUnreadable: {
    before: SAVED,
    script: (files) =>
      fault(
        "missing",
        files.filter((path) => path.includes("/__meta.")),
      ) + restore("ON (t)", ONE),
  },
  restoreReplicasUnfinished: `${SAVED}DROP TABLE t FORCE; ${restore("ON (t)", ONE)}\n-- @now\n-- @wait 3001ms\n${down("be-1")}${down("be-2")}${down("be-3")}SHOW RESTORE;\n-- @until CANCELLED\nSHOW RESTORE`,
  restoreNameTaken: `${SAVED}DROP TABLE t FORCE; ${restore("ON (t)", ONE)}\n-- @now\n-- @wait 3001ms\nCREATE TABLE t (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1;\n-- @until CANCELLED\nSHOW RESTORE`,
  restoreDiskFull: `${SAVED}-- @fault {"type":"disk","node":"be-1","usedPercent":99}\n-- @fault {"type":"disk","node":"be-2","usedPercent":99}\n-- @fault {"type":"disk","node":"be-3","usedPercent":99}\n${restore("ON (t)", ONE)}`,
  restoreKindUnsupported: `${SAVED_U}DROP TABLE u FORCE; ${mysqlTable("u")} ${restore("ON (u)", ONE)}`,
  restoreViewOverTable: `CREATE VIEW v AS SELECT id FROM u; BACKUP SNAPSHOT d.s1 TO r ON (v); ${restore("ON (v AS t)", ONE)}`,
  restoreTableBusy: `${SAVED}ALTER TABLE t MODIFY COLUMN n BIGINT;\n-- @now\n${restore("ON (t)", ONE)}`,
  restoreTemporaryPartitions: `${SAVED}ALTER TABLE t ADD TEMPORARY PARTITION tp VALUES [("2025-05-01"), ("2025-06-01")); ${restore("ON (t)", ONE)}`,
  restorePartitionTypeDiffers: recreate(COLUMNS, "DUPLICATE KEY(id, day) DISTRIBUTED BY HASH(id) BUCKETS 2"),
  restoreSchemaDiffers: recreate(
    COLUMNS,
    RANGES("2025-05-01", "2025-06-01").replace("BUCKETS 2", "BUCKETS 3"),
  ),
  restoreKeysDiffer: `${SAVED_U}DROP TABLE u FORCE; CREATE TABLE u (id INT NOT NULL, n INT) UNIQUE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2 PROPERTIES ("replication_num" = "1"); ${restore("ON (u)", ONE)}`,
  restoreColumnDiffers: recreate(COLUMNS.replace("n INT", "n BIGINT"), RANGES("2025-05-01", "2025-06-01")),
  restoreSubPartitions: {
    clusters: [{ name: "a", version: "3.4" }, { name: "b" }],
    before: SAVED,
    script: () =>
      `-- @cluster b\n${WORLD}RESTORE SNAPSHOT d.s1 FROM r PROPERTIES ("backup_timestamp" = "${TS}", ${ONE})`,
  },
  restoreRangeDiffers: recreate(COLUMNS, RANGES("2025-05-01", "2025-06-15")),
  restoreReplicationDiffers: `${SAVED}${restore("ON (t)")}`,
  restoreRangeConflicts: recreate(
    COLUMNS,
    RANGES("2025-05-01", "2025-05-20").replace("PARTITION p2", "PARTITION p3"),
  ),
  restorePartitionUnaddable: `${listTable('PARTITION p1 VALUES IN ("a"), PARTITION p2 VALUES IN ("b")')} BACKUP SNAPSHOT d.s1 TO r ON (l); DROP TABLE l FORCE; ${listTable('PARTITION p1 VALUES IN ("a")')} ${restore("ON (l)", ONE)}`,
  restoreColocateFailed: `${grouped(2)} BACKUP SNAPSHOT d.s1 TO r ON (g); DROP TABLE g FORCE; ${grouped(3)} ADMIN SET FRONTEND CONFIG ("enable_colocate_restore" = "true"); ${restore("ON (g AS h)", ONE)}`,
  restoreTooFewHosts: { nodes: 1, script: `${SAVED}DROP TABLE t FORCE; ${restore("ON (t)")}` },
  restorePartitionNull: {
    nodes: 1,
    script: `${SAVED}ALTER TABLE t DROP PARTITION p2 FORCE; ${restore("ON (t PARTITION (p2))")}`,
  },
  jobBrokerLost: `ALTER SYSTEM ADD BROKER br "10.0.0.9:8000"; CREATE REPOSITORY x WITH BROKER br ON LOCATION "hdfs://host/x"; BACKUP SNAPSHOT d.s1 TO x ON (t);\n-- @until SNAPSHOTING\n-- @fault {"type":"broker","name":"br","up":false}\n-- @wait 10s\nSHOW BACKUP`,
  infoBrokerLost: `ALTER SYSTEM ADD BROKER br "10.0.0.9:8000"; CREATE REPOSITORY x WITH BROKER br ON LOCATION "hdfs://host/x"; BACKUP SNAPSHOT d.s1 TO x ON (t);\n-- @until UPLOAD_INFO\n-- @fault {"type":"broker","name":"br","up":false}\n-- @wait 10s\nSHOW BACKUP`,
  taskStorageFailed: `BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until UPLOADING\n-- @fault {"type":"storage","mode":"unreachable"}\n-- @wait 15s\nSHOW BACKUP`,
  taskFileSystemFailed: `CREATE REPOSITORY h WITH BROKER ON LOCATION "hdfs://host/x"; BACKUP SNAPSHOT d.s1 TO h ON (t);\n-- @until UPLOADING\n-- @fault {"type":"storage","mode":"denied"}\n-- @wait 15s\nSHOW BACKUP`,
  taskFilesMissing: {
    before: SAVED,
    script: (files) =>
      `${fault("missing", tabletFiles(files))}${restore("ON (t)", ONE)}\n-- @until DOWNLOADING\n-- @wait 15s\nSHOW RESTORE`,
  },
  taskFileDamaged: {
    before: SAVED,
    script: (files) =>
      `${fault("corrupt", tabletFiles(files))}${restore("ON (t)", ONE)}\n-- @until DOWNLOADING\n-- @wait 15s\nSHOW RESTORE`,
  },
  taskDiskFull: `${SAVED}${restore("ON (t)", ONE)}\n-- @until DOWNLOAD\n-- @fault {"type":"disk","node":"be-1","usedPercent":99}\n-- @fault {"type":"disk","node":"be-2","usedPercent":99}\n-- @fault {"type":"disk","node":"be-3","usedPercent":99}\n-- @wait 15s\nSHOW RESTORE`,
  taskMoveFailed: {
    before: SAVED,
    script: (files) =>
      `${restore("ON (t)", ONE)}\n-- @until COMMIT\n${fault("missing", tabletFiles(files))}-- @wait 15s\nSHOW RESTORE`,
  },
});
