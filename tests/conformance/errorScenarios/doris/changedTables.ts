import { dorisRestore, dorisRows } from "../row.ts";

const VIEW = "CREATE VIEW v AS SELECT id FROM t;";
const TEMPORARY = 'ALTER TABLE t ADD TEMPORARY PARTITION tp VALUES [("2025-05-01"), ("2025-06-01"));';
const RESTORING = `BACKUP SNAPSHOT d.s1 TO r ON (u);\n${dorisRestore("ON (u)", '"replication_num" = "1"')}\n-- @until DOWNLOADING\n`;

const ATOMIC = RESTORING.replace('"replication_num"', '"atomic_restore" = "true", "replication_num"');

/** Databases, tables and partitions that are changed, dropped, recovered and shown. */
export const CHANGED_TABLES = dorisRows({
  // Names
  databaseUnknown: "DROP TABLE nowhere.t",
  databaseUnknownAtRun: "RECOVER TABLE nowhere.t",
  useDatabaseUnknown: "USE nowhere",
  useCatalogUnknown: "USE nowhere.d",
  catalogUnknown: "DROP TABLE hive.d.t",
  noDatabaseSelected: "CREATE USER new; GRANT SELECT_PRIV ON d.* TO new;\n-- @user new\nSHOW TABLES",
  noDatabaseForTable: "CREATE USER new; GRANT DROP_PRIV ON d.* TO new;\n-- @user new\nDROP TABLE t",
  databaseRenameSame: "ALTER DATABASE d RENAME d",
  databaseRenameTaken: "CREATE DATABASE e; ALTER DATABASE d RENAME e",
  quotaForm: "ALTER DATABASE d SET DATA QUOTA much",
  quotaZero: "ALTER DATABASE d SET DATA QUOTA 0",
  quotaUnit: "ALTER DATABASE d SET DATA QUOTA 10X",
  quotaReplicasZero: "ALTER DATABASE d SET REPLICA QUOTA 0",
  showDataNotOlap: `${VIEW} SHOW DATA FROM v`,
  databaseExists: "CREATE DATABASE d",
  databaseMissing: "DROP DATABASE nowhere",
  databaseNameWrong: "CREATE DATABASE `1a`",
  tableNameWrong: "ALTER TABLE u RENAME `a b`",
  tableNameTooLong: `ALTER TABLE u RENAME ${"a".repeat(65)}`,
  columnNameWrong: "ALTER TABLE u RENAME COLUMN n `a=b`",
  columnNameReserved: [
    { until: "4.0", script: "ALTER TABLE u RENAME COLUMN n mv_n" },
    { since: "4.0", script: "ALTER TABLE u RENAME COLUMN n __DORIS_N" },
  ],
  partitionNameWrong: "ALTER TABLE t RENAME PARTITION p1 `p 3`",
  tableUnknown: "ALTER TABLE nowhere ADD COLUMN x INT",
  tableUnknownIn: "DROP TABLE nowhere",
  tableUnknownAtRun: "RECOVER PARTITION p1 FROM nowhere",
  tableNotFound: "SHOW PARTITIONS FROM nowhere",

  // Dropped, emptied, recovered
  objectWrong: `${VIEW} DROP TABLE v`,
  dropTableBusy: `${RESTORING}DROP TABLE u`,
  dropDatabaseBusy: `${RESTORING}DROP DATABASE d`,
  dropTableInAtomicRestore: `${ATOMIC}DROP TABLE u`,
  truncatePartitionUnknown: "TRUNCATE TABLE t PARTITION (p9)",
  truncateTemporary: "TRUNCATE TABLE t TEMPORARY PARTITION (tp)",
  truncateNotOlap: `${VIEW} TRUNCATE TABLE v`,
  recoverDatabaseExists: "CREATE DATABASE e; DROP DATABASE e; CREATE DATABASE e; RECOVER DATABASE e",
  recoverDatabaseMissing: "RECOVER DATABASE nowhere",
  recoverTableExists: "DROP TABLE u; RECOVER TABLE u AS t",
  recoverTableMissing: "RECOVER TABLE nowhere",
  recoverPartitionExists: "RECOVER PARTITION p1 FROM t",
  recoverPartitionMissing: "RECOVER PARTITION p9 FROM t",
  recoverPartitionRange:
    'ALTER TABLE t DROP PARTITION p2; ALTER TABLE t ADD PARTITION p3 VALUES LESS THAN ("2025-07-01"); RECOVER PARTITION p2 FROM t',

  // Replaced
  replaceProperties: 'ALTER TABLE t REPLACE WITH TABLE u PROPERTIES ("sort" = "true")',
  replaceByFormal: "ALTER TABLE t REPLACE PARTITION p1 WITH PARTITION p2",
  replacePartitionMissing: "ALTER TABLE t REPLACE PARTITION p9 WITH TEMPORARY PARTITION tp",
  replaceRanges: `${TEMPORARY} ALTER TABLE t REPLACE PARTITION p1 WITH TEMPORARY PARTITION tp`,
  replaceRangeConflict: `${TEMPORARY} ALTER TABLE t REPLACE PARTITION p1 WITH TEMPORARY PARTITION tp PROPERTIES ("strict_range" = "false")`,

  // Partitions
  partitionExists: 'ALTER TABLE t ADD PARTITION p2 VALUES LESS THAN ("2025-07-01")',
  partitionAddToUnpartitioned: 'ALTER TABLE u ADD PARTITION p3 VALUES LESS THAN ("5")',
  partitionDropMissing: "ALTER TABLE t DROP PARTITION p9",
  partitionDropUnpartitioned: "ALTER TABLE u DROP PARTITION u",

  // Columns
  alterConflict: "ALTER TABLE u ADD COLUMN x INT, RENAME u2",
  alterColumnDefinition: "ALTER TABLE a ADD COLUMN x INT KEY SUM",
  alterCheckFailed:
    "CREATE TABLE x (id INT, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(n) BUCKETS 1; ALTER TABLE x ADD COLUMN o INT, ADD COLUMN m INT AFTER id, DROP COLUMN n",
  alterNothing: "ALTER TABLE u MODIFY COLUMN n INT",
  addColumnWithoutDefault: "ALTER TABLE u ADD COLUMN x INT NOT NULL",
  addValueColumnFirst: "ALTER TABLE a ADD COLUMN x2 INT SUM FIRST",
  addColumnRepeated: "ALTER TABLE u ADD COLUMN o INT, ADD COLUMN o BIGINT",
  addColumnExists: "ALTER TABLE u ADD COLUMN n INT",
  addColumnAggregation: "ALTER TABLE u ADD COLUMN x INT SUM",
  columnPositionUnknown: "ALTER TABLE u ADD COLUMN x INT AFTER nosuch",
  columnPlaceWrong: "ALTER TABLE u ADD COLUMN x INT KEY AFTER n",
  dropColumnUnknown: "ALTER TABLE u DROP COLUMN nosuch",
  dropColumnInRollup: "ALTER TABLE u ADD ROLLUP r1 (n);\n-- @wait 1m\nALTER TABLE u DROP COLUMN n",
  dropKeyColumn: "ALTER TABLE q DROP COLUMN x",
  dropKeyWithReplace: "ALTER TABLE a DROP COLUMN x",
  dropPartitionColumn: "ALTER TABLE t DROP COLUMN day",
  dropDistributionColumn:
    "CREATE TABLE x (id INT, k INT, n INT) DUPLICATE KEY(id, k) DISTRIBUTED BY HASH(k) BUCKETS 1; ALTER TABLE x DROP COLUMN k",
  modifyPartitionColumn: "ALTER TABLE t MODIFY COLUMN day DATETIME KEY NOT NULL",
  modifyDistributionColumn: "ALTER TABLE t MODIFY COLUMN id BIGINT KEY NOT NULL",
  modifyColumnUnknown: "ALTER TABLE u MODIFY COLUMN nosuch BIGINT",
  modifyColumnAfterItself: "ALTER TABLE t MODIFY COLUMN n BIGINT AFTER n",
  modifyType: "ALTER TABLE t MODIFY COLUMN n TINYINT",
  modifyNarrow: "ALTER TABLE t MODIFY COLUMN n VARCHAR(4)",
  modifyAggregation: "ALTER TABLE a MODIFY COLUMN n INT MAX",
  modifyNullable: "ALTER TABLE u MODIFY COLUMN n INT NOT NULL",
  modifyDefault: 'ALTER TABLE u MODIFY COLUMN n BIGINT DEFAULT "5"',
  modifyLength: "ALTER TABLE t MODIFY COLUMN s VARCHAR(5)",
  alterNoKeyLeft:
    "CREATE TABLE x (id INT, n INT) DUPLICATE KEY(id) DISTRIBUTED BY RANDOM BUCKETS 1; ALTER TABLE x DROP COLUMN id",
  alterColumnOrder: "ALTER TABLE u ADD COLUMN o INT, ADD COLUMN x INT KEY AFTER o",
  alterTemporaryPartitions: `${TEMPORARY} ALTER TABLE t ADD COLUMN x INT`,
  schemaChangeInProgress: "ALTER TABLE u MODIFY COLUMN n BIGINT;\n-- @now\nALTER TABLE u ADD COLUMN x INT",
  rollupInProgress: "ALTER TABLE u ADD ROLLUP r1 (n);\n-- @now\nALTER TABLE u ADD COLUMN x INT",
  restoreInProgress: `${RESTORING}ALTER TABLE u ADD COLUMN x INT`,
  alterInAtomicRestore: `${ATOMIC}ALTER TABLE u ADD COLUMN x INT`,

  // Names of tables, columns, partitions, rollups
  renameSame: "ALTER TABLE u RENAME u",
  renameTaken: "ALTER TABLE u RENAME t",
  renameColumnSame: "ALTER TABLE u RENAME COLUMN n n",
  renameColumnUnknown: "ALTER TABLE u RENAME COLUMN nosuch x",
  renameColumnTaken: "ALTER TABLE u RENAME COLUMN n id",
  renamePartitionColumn: "ALTER TABLE t RENAME COLUMN day date_of",
  renameColumnWithoutIds:
    'CREATE TABLE x (id INT, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("light_schema_change" = "false"); ALTER TABLE x RENAME COLUMN n m',
  renamePartitionOfUnpartitioned: "ALTER TABLE u RENAME PARTITION u p9",
  renamePartitionSame: "ALTER TABLE t RENAME PARTITION p1 p1",
  renamePartitionUnknown: "ALTER TABLE t RENAME PARTITION p9 p8",
  renamePartitionTaken: "ALTER TABLE t RENAME PARTITION p1 p2",
  renameRollupOfBase: "ALTER TABLE t RENAME ROLLUP t x",
  renameRollupSame: "ALTER TABLE t RENAME ROLLUP nosuch nosuch",
  renameRollupUnknown: "ALTER TABLE t RENAME ROLLUP nosuch x",
  renameRollupTaken:
    "ALTER TABLE t ADD ROLLUP r1 (id, n);\n-- @wait 1m\nALTER TABLE t ADD ROLLUP r2 (id, s);\n-- @wait 1m\nALTER TABLE t RENAME ROLLUP r1 r2",

  // Rollups and properties
  rollupNamedAsTable: "ALTER TABLE t ADD ROLLUP t (id, n)",
  rollupExists: "ALTER TABLE t ADD ROLLUP r1 (id, n);\n-- @wait 1m\nALTER TABLE t ADD ROLLUP r1 (id, s)",
  rollupColumnUnknown: "ALTER TABLE t ADD ROLLUP r1 (id, nosuch)",
  rollupColumnOrder: "ALTER TABLE a ADD ROLLUP r1 (n, id)",
  rollupKeysMissing: "ALTER TABLE q ADD ROLLUP r1 (id, n)",
  rollupReplaceKeysMissing: "ALTER TABLE a ADD ROLLUP r1 (id, m)",
  rollupWithoutKey: "ALTER TABLE a ADD ROLLUP r1 (n)",
  rollupUnknown: "ALTER TABLE t DROP ROLLUP nosuch",
  dropBaseIndex: "ALTER TABLE t DROP ROLLUP t",
  propertiesOneAtATime: 'ALTER TABLE u SET ("replication_num" = "1", "storage_medium" = "HDD")',
  alterPropertyUnknown: 'ALTER TABLE u SET ("no_such_property" = "1")',
  alterPropertyFormat: 'ALTER TABLE u SET ("disable_auto_compaction" = "perhaps")',

  // SHOW PARTITIONS
  showPartitionsNotOlap: `${VIEW} SHOW PARTITIONS FROM v`,
  showPartitionsLike: 'SHOW PARTITIONS FROM t WHERE Buckets LIKE "2"',
  showPartitionsCheckTime: "SHOW PARTITIONS FROM t WHERE LastConsistencyCheckTime = 5",
  showPartitionsOrderBy: "SHOW PARTITIONS FROM t ORDER BY 1 + 1",
  showPartitionsOrderUnknown: "SHOW PARTITIONS FROM t ORDER BY nosuch",
  showPartitionsNotAnd: 'SHOW PARTITIONS FROM t WHERE PartitionName = "p1" OR PartitionName = "p2"',
  showPartitionsLeftSide: 'SHOW PARTITIONS FROM t WHERE "p1" = PartitionName',
  showPartitionsOperator: 'SHOW PARTITIONS FROM t WHERE PartitionName > "p1"',
  showPartitionsPredicate: "SHOW PARTITIONS FROM t WHERE PartitionName IS NULL",
  showPartitionsColumn: "SHOW PARTITIONS FROM t WHERE DataSize = 1",
});
