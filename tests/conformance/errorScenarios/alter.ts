import { rows } from "./row.ts";

/** ALTER TABLE: columns, names, rollups, properties. */
export const ALTER = rows({
  alterConflict: "ALTER TABLE u ADD COLUMN x INT, RENAME u2",
  alterColumnDefinition: "ALTER TABLE u ADD COLUMN x BITMAP",
  addColumnWithoutDefault: "ALTER TABLE u ADD COLUMN x INT NOT NULL",
  addValueColumnFirst: "ALTER TABLE a ADD COLUMN x2 INT SUM FIRST",
  addColumnRepeated: "ALTER TABLE u ADD COLUMN o INT, ADD COLUMN o BIGINT",
  addColumnExists: "ALTER TABLE u ADD COLUMN n INT",
  addColumnAggregation: "ALTER TABLE u ADD COLUMN x INT SUM",
  columnPositionUnknown: "ALTER TABLE u ADD COLUMN x INT AFTER nosuch",
  dropColumnUnknown: "ALTER TABLE u DROP COLUMN nosuch",
  dropKeyColumn: "ALTER TABLE q DROP COLUMN x",
  dropSortColumn:
    "CREATE TABLE x (id INT NOT NULL, n INT, m INT) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 ORDER BY(n); ALTER TABLE x DROP COLUMN n",
  dropKeyWithReplace: "ALTER TABLE a DROP COLUMN x",
  dropPartitionColumn: "ALTER TABLE t DROP COLUMN day",
  dropDistributionColumn: "ALTER TABLE t DROP COLUMN id",
  modifyPartitionColumn: "ALTER TABLE t MODIFY COLUMN day DATETIME KEY NOT NULL",
  modifyDistributionColumn: "ALTER TABLE t MODIFY COLUMN id BIGINT KEY NOT NULL",
  modifyColumnUnknown: "ALTER TABLE u MODIFY COLUMN nosuch BIGINT",
  modifySortColumn:
    "CREATE TABLE x (id INT NOT NULL, n INT) PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 ORDER BY(n); ALTER TABLE x MODIFY COLUMN n BIGINT",
  modifyKeyColumn: "ALTER TABLE k MODIFY COLUMN id BIGINT NOT NULL",
  modifyType: "ALTER TABLE t MODIFY COLUMN n TINYINT",
  modifyAggregation: "ALTER TABLE a MODIFY COLUMN n INT MAX",
  modifyNullable: "ALTER TABLE u MODIFY COLUMN n INT NOT NULL",
  modifyDefault: 'ALTER TABLE u MODIFY COLUMN n BIGINT DEFAULT "5"',
  modifyLength: "ALTER TABLE t MODIFY COLUMN s VARCHAR(5)",
  modifyAutoIncrement:
    "CREATE TABLE x (id INT NOT NULL, n BIGINT NOT NULL AUTO_INCREMENT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1; ALTER TABLE x MODIFY COLUMN n BIGINT NOT NULL",
  alterNoKeyLeft:
    "CREATE TABLE x (id INT, n INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(n) BUCKETS 1; ALTER TABLE x DROP COLUMN id",
  alterColumnOrder: "ALTER TABLE u ADD COLUMN x INT KEY AFTER n",
  alterTemporaryPartitions:
    'ALTER TABLE t ADD TEMPORARY PARTITION tp VALUES [("2025-05-01"), ("2025-06-01")); ALTER TABLE t ADD COLUMN x INT',
  addColumnIdExists: "ALTER TABLE u ADD COLUMN n BIGINT",
  renameSame: "ALTER TABLE u RENAME u",
  renameTaken: "ALTER TABLE u RENAME k",
  renameColumnUnknown: "ALTER TABLE u RENAME COLUMN nosuch TO x",
  renameColumnTaken: "ALTER TABLE u RENAME COLUMN n TO id",
  renamePartitionOfUnpartitioned: "ALTER TABLE u RENAME PARTITION u p9",
  renamePartitionOfAutomatic:
    "CREATE TABLE x (id INT NOT NULL, day DATE NOT NULL) DUPLICATE KEY(id) PARTITION BY date_trunc('day', day) DISTRIBUTED BY HASH(id) BUCKETS 1; INSERT INTO x VALUES (1, \"2025-01-01\"); ALTER TABLE x RENAME PARTITION p20250101 p9",
  renamePartitionSame: "ALTER TABLE t RENAME PARTITION p1 p1",
  renamePartitionUnknown: "ALTER TABLE t RENAME PARTITION p9 p8",
  renamePartitionTaken: "ALTER TABLE t RENAME PARTITION p1 p2",
  renameRollupUnknown: "ALTER TABLE t RENAME ROLLUP nosuch x",
  renameRollupTaken:
    "ALTER TABLE t ADD ROLLUP r1 (id, n); ALTER TABLE t ADD ROLLUP r2 (id, s); ALTER TABLE t RENAME ROLLUP r1 r2",
  rollupNamedAsTable: "ALTER TABLE t ADD ROLLUP t (id, n)",
  rollupExists: "ALTER TABLE t ADD ROLLUP r1 (id, n); ALTER TABLE t ADD ROLLUP r1 (id, s)",
  rollupColumnUnknown: "ALTER TABLE t ADD ROLLUP r1 (id, nosuch)",
  rollupColumnOrder: "ALTER TABLE a ADD ROLLUP r1 (n, id)",
  rollupKeysMissing: "ALTER TABLE q ADD ROLLUP r1 (id, n)",
  rollupReplaceKeysMissing: "ALTER TABLE a ADD ROLLUP r1 (id, m)",
  rollupWithoutKey: "ALTER TABLE a ADD ROLLUP r1 (n)",
  rollupUnknown: "ALTER TABLE t DROP ROLLUP nosuch",
  propertiesOneAtATime: 'ALTER TABLE u SET ("replication_num" = "1", "storage_medium" = "HDD")',
  alterPropertyUnknown: 'ALTER TABLE u SET ("no_such_property" = "1")',
  alterPropertyFormat: 'ALTER TABLE u SET ("enable_persistent_index" = "perhaps")',
});
