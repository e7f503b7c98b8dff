import { dorisRestore, dorisRows, fault, ONE, SAVED, SAVED_U } from "../row.ts";

const down = (node: string) => `-- @fault {"type":"node","node":"${node}","up":false}\n`;
const full = [1, 2, 3]
  .map((node) => `-- @fault {"type":"disk","node":"be-${node}","usedPercent":100}\n`)
  .join("");
const recreate = (rest: string) =>
  `${SAVED}DROP TABLE t FORCE; CREATE TABLE t (id INT NOT NULL, day DATE NOT NULL, n INT, s VARCHAR(10)) ${rest} PROPERTIES ("replication_num" = "1"); ${dorisRestore("ON (t)", ONE)}`;
const RANGES = (p2: string) =>
  `DUPLICATE KEY(id, day) PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-05-01"), PARTITION ${p2}) DISTRIBUTED BY HASH(id) BUCKETS 2`;
const grouped = (name: string, buckets: number) =>
  `CREATE TABLE ${name} (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS ${buckets} PROPERTIES ("colocate_with" = "one", "replication_num" = "1");`;
const ATOMIC = `${ONE}, "atomic_restore" = "true"`;
const HIDDEN = "__doris_atomic_restore_prefix__";
const VIEW = "CREATE VIEW v AS SELECT id FROM u; BACKUP SNAPSHOT d.s1 TO r ON (v);";
/** Many tablets, whose replicas take some time to be made. */
const WIDE =
  'CREATE TABLE w (id INT NOT NULL) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 90 PROPERTIES ("replication_num" = "1"); BACKUP SNAPSHOT d.s1 TO r ON (w);';

/** What ends a job of Doris, or is said of what it is busy with. */
export const DORIS_JOBS = dorisRows({
  jobDatabaseMissing:
    "BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @now\nDROP DATABASE d FORCE;\n-- @wait 10s\nSHOW DATABASES",
  jobBrokerLost: `ALTER SYSTEM ADD BROKER hdfs_broker "10.0.0.9:8000"; CREATE REPOSITORY x WITH BROKER hdfs_broker ON LOCATION "hdfs://host/x" PROPERTIES ("username" = "u", "password" = "p"); BACKUP SNAPSHOT d.s1 TO x ON (t);\n-- @until SNAPSHOTING\n-- @fault {"type":"broker","name":"hdfs_broker","up":false}\n-- @wait 10s\nSHOW BACKUP`,
  backupTimeout: `BACKUP SNAPSHOT d.s1 TO r ON (t) PROPERTIES ("timeout" = "600");\n-- @until UPLOADING\n-- @fault {"type":"storage","mode":"unreachable"}\nSHOW BACKUP;\n-- @until CANCELLED\nSHOW BACKUP`,
  backupCancelled: "BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @until SNAPSHOTING\nCANCEL BACKUP FROM d",
  backupTableGone:
    "BACKUP SNAPSHOT d.s1 TO r ON (t);\n-- @now\nDROP TABLE t;\n-- @until CANCELLED\nSHOW BACKUP",
  backupKindChanged: `BACKUP SNAPSHOT d.s1 TO r ON (u);
-- @now
DROP TABLE u FORCE; CREATE EXTERNAL TABLE u (id INT) ENGINE=ELASTICSEARCH PROPERTIES ("hosts" = "http://h:9200", "index" = "i", "user" = "u", "password" = "p");
-- @wait 10s
SHOW BACKUP`,
  backupNothingLeft: "CREATE DATABASE e; BACKUP SNAPSHOT e.s1 TO r",
  backupPartitionGone:
    "BACKUP SNAPSHOT d.s1 TO r ON (t PARTITION (p1));\n-- @now\nALTER TABLE t DROP PARTITION p1;\n-- @until CANCELLED\nSHOW BACKUP",
  replicaMissing: `-- @fault {"type":"replica","database":"d","table":"u"}\nBACKUP SNAPSHOT d.s1 TO r ON (u)`,
  backupVersionMerged: `-- @fault {"type":"merged","database":"d","table":"u"}\nBACKUP SNAPSHOT d.s1 TO r ON (u)`,
  backupTabletsTooMany:
    'ADMIN SET FRONTEND CONFIG ("max_backup_tablets_per_job" = "2"); BACKUP SNAPSHOT d.s1 TO r',
  restoreTimeout: `${SAVED}${dorisRestore("ON (t)", `${ONE}, "timeout" = "600"`)}\n-- @until DOWNLOADING\n-- @fault {"type":"storage","mode":"unreachable"}\nSHOW RESTORE;\n-- @until CANCELLED\nSHOW RESTORE`,
  restoreCancelled: `${SAVED}${dorisRestore("ON (t)", ONE)}\n-- @until DOWNLOADING\nCANCEL RESTORE FROM d`,
  restoreDatabaseDropped: `${SAVED}${dorisRestore("ON (t)", ONE)}\n-- @until DOWNLOADING\nDROP DATABASE d FORCE;\n-- @wait 10s\nSHOW DATABASES`,
  restoreDatabaseGone: `${WIDE} DROP TABLE w FORCE; ${dorisRestore("", ONE)}\n-- @now\n-- @wait 3100ms\nDROP DATABASE d FORCE;\n-- @wait 10s\nSHOW DATABASES`,
  restoreTableDropped: `${SAVED}${dorisRestore("ON (t)", ONE)}\n-- @until DOWNLOADING\nDROP TABLE t FORCE;\n-- @until CANCELLED\nSHOW RESTORE`,
  restoreMetaUnreadable: {
    before: SAVED,
    script: (files) =>
      fault(
        "missing",
        files.filter((path) => path.includes("/__meta.")),
      ) + dorisRestore("ON (t)", ONE),
  },
  restoreMetaDamaged: {
    before: SAVED,
    script: (files) =>
      fault(
        "corrupt",
        files.filter((path) => path.includes("/__meta.")),
      ) + dorisRestore("ON (t)", ONE),
  },
  restoreMetaTooOld: `${SAVED}${dorisRestore("ON (t)", `${ONE}, "meta_version" = "97"`)}`,
  restoreReplicasUnfinished: `${WIDE} DROP TABLE w FORCE; ${dorisRestore("", ONE)}\n-- @now\n-- @wait 3100ms\n${down("be-1")}${down("be-2")}${down("be-3")}SHOW RESTORE;\n-- @until CANCELLED\nSHOW RESTORE`,
  restoreCreationTimeout: `${WIDE} DROP TABLE w FORCE; ${dorisRestore("", ONE)}\n-- @until CREATING\n${down("be-1")}SHOW RESTORE;\n-- @until CANCELLED\nSHOW RESTORE`,
  restoreNameTaken: `${WIDE} DROP TABLE w FORCE; ${dorisRestore("", ONE)}\n-- @now\n-- @wait 3100ms\nCREATE TABLE w (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1;\n-- @until CANCELLED\nSHOW RESTORE`,
  restoreDiskFull: `${SAVED}${full}${dorisRestore("ON (t)", ONE)}`,
  restoreBackendsUnfit: `${SAVED}DROP TABLE t FORCE;\n${full}${dorisRestore("ON (t)", ONE)}`,
  restoreKindUnsupported: `${SAVED_U}DROP TABLE u FORCE; CREATE VIEW u AS SELECT id FROM t; ${dorisRestore("ON (u)", ONE)}`,
  restoreViewOverTable: `${VIEW} DROP VIEW v; CREATE TABLE v LIKE u; ${dorisRestore("ON (v)", ONE)}`,
  restoreViewDiffers: `${VIEW} DROP VIEW v; CREATE VIEW v AS SELECT n FROM u; ${dorisRestore("ON (v)", ONE)}`,
  restoreTableBusy: `${SAVED}-- @wait 2900ms\nALTER TABLE t MODIFY COLUMN n BIGINT;\n-- @now\n${dorisRestore("ON (t)", ONE)}`,
  restoreTemporaryPartitions: `${SAVED}ALTER TABLE t ADD TEMPORARY PARTITION tp VALUES [("2025-05-01"), ("2025-06-01")); ${dorisRestore("ON (t)", ONE)}`,
  restorePartitionTypeDiffers: recreate("DUPLICATE KEY(id, day) DISTRIBUTED BY HASH(id) BUCKETS 2"),
  restoreSchemaDiffers: recreate(
    RANGES('p2 VALUES LESS THAN ("2025-06-01")').replace("BUCKETS 2", "BUCKETS 3"),
  ),
  restoreRangeDiffers: recreate(RANGES('p2 VALUES LESS THAN ("2025-06-15")')),
  restoreRangeConflicts: recreate(RANGES('p3 VALUES LESS THAN ("2025-05-20")')),
  restoreReplicationDiffers: `${SAVED}${dorisRestore("ON (t)")}`,
  restoreTooFewHosts: { nodes: 1, script: `${SAVED}DROP TABLE t FORCE; ${dorisRestore("ON (t)")}` },
  restoreColocateLocal: `${grouped("g", 2)} BACKUP SNAPSHOT d.s1 TO r ON (g); ${dorisRestore("ON (g)", ONE)}`,
  restoreColocateFailed: `${grouped("g", 2)} BACKUP SNAPSHOT d.s1 TO r ON (g); DROP TABLE g FORCE; CREATE DATABASE e; USE e; ${grouped("h", 3)} ${dorisRestore("ON (g)", `${ONE}, "reserve_colocate" = "true"`).replace("d.s1", "e.s1")}`,
  restoreReplacementMissing: `${VIEW} ${dorisRestore("ON (v)", ATOMIC)}\n-- @until DOWNLOADING\nDROP VIEW ${HIDDEN}v;\n-- @until CANCELLED\nSHOW RESTORE`,
  restoreOriginNotTable: `${SAVED_U}${dorisRestore("ON (u)", ATOMIC)}\n-- @until DOWNLOADING\nDROP TABLE u FORCE; CREATE VIEW u AS SELECT id FROM t;\n-- @until CANCELLED\nSHOW RESTORE`,
  selectPartitionRestoring: `${SAVED}${dorisRestore("ON (t PARTITION (p1))", ONE)}\n-- @until DOWNLOADING\nSELECT * FROM t`,
  selectWhileRestoring: `${SAVED}DROP TABLE t FORCE; ${dorisRestore("ON (t)", ONE)}\n-- @until DOWNLOADING\nSELECT * FROM t`,
  insertPartitionRestoring: `${SAVED}${dorisRestore("ON (t PARTITION (p1))", ONE)}\n-- @until DOWNLOADING\nINSERT INTO t VALUES (7, "2025-04-10", 5, "x")`,
  insertWhileRestoring: `${SAVED}DROP TABLE t FORCE; ${dorisRestore("ON (t)", ONE)}\n-- @until DOWNLOADING\nINSERT INTO t VALUES (7, "2025-04-10", 5, "x")`,
  renameTakenInRestore: `${SAVED_U}DROP TABLE u FORCE; ${dorisRestore("ON (u)", ATOMIC)}\n-- @until DOWNLOADING\nALTER TABLE t RENAME u`,
  createInAtomicRestore: `${SAVED_U}DROP TABLE u FORCE; ${dorisRestore("ON (u)", ATOMIC)}\n-- @until DOWNLOADING\nCREATE TABLE u (id INT) DISTRIBUTED BY HASH(id) BUCKETS 1`,
});
