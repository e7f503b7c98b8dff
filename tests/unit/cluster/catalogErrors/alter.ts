import { cases, analysis, HASH, TABLES } from "./errorCase.ts";

export const ALTER = cases({
  alterConflict: {
    sql: "ALTER TABLE dup ADD COLUMN c INT, RENAME other",
    message: analysis("Alter operation RENAME conflicts with operation SCHEMA_CHANGE"),
  },
  alterColumnDefinition: [
    {
      sql: 'ALTER TABLE dup ADD COLUMN c INT DEFAULT "x"',
      message: analysis(
        "Column definition is wrong. Invalid default value for 'c': Invalid number format: x",
        " from line 1, column 27 to line 1, column 41",
      ),
    },
    {
      sql: "ALTER TABLE uni ADD COLUMN c INT KEY SUM",
      message: analysis(
        "Column definition is wrong. Cannot specify aggregate function 'SUM' for key column 'c'",
        " from line 1, column 27 to line 1, column 37",
      ),
    },
    {
      sql: "ALTER TABLE pri ADD COLUMN c SMALLINT KEY",
      message: analysis(
        "Column definition is wrong. Cannot specify aggregate function 'REPLACE' for key column 'c'",
        " from line 1, column 27 to line 1, column 38",
      ),
    },
  ],
  addColumnWithoutDefault: {
    sql: "ALTER TABLE dup ADD COLUMN c INT NOT NULL",
    message: analysis(
      "Field 'c' is not null but doesn't have a default value",
      " from line 1, column 27 to line 1, column 37",
    ),
  },
  addValueColumnFirst: {
    sql: "ALTER TABLE agg ADD COLUMN c INT SUM FIRST",
    message: analysis("Cannot add value column[c] at first", " from line 1, column 27 to line 1, column 33"),
  },
  addColumnRepeated: {
    sql: "ALTER TABLE dup ADD COLUMN y INT, ADD COLUMN y BIGINT",
    message: "Repeatedly add same column with different definition: y",
  },
  addColumnExists: [
    {
      sql: 'ALTER TABLE dup ADD COLUMN n INT DEFAULT "7"',
      message: "Can not add column which already exists in base table: n",
    },
    {
      version: "3.2",
      sql: "ALTER TABLE dup ADD COLUMN n BIGINT",
      message: "Unexpected exception: Can not add column which already exists in base table: n",
    },
  ],
  addColumnIdExists: {
    sql: "ALTER TABLE dup ADD COLUMN n BIGINT",
    message:
      'Can not add column which already exists in column id: n, you can remove `n` int(11) NULL DEFAULT "7" COMMENT "" and try again.',
  },
  alterColumnOrder: {
    sql: "ALTER TABLE dup ADD COLUMN c INT FIRST",
    message: "Invalid column order. value should be after key. index[dup]",
  },
  alterNoKeyLeft: { sql: "ALTER TABLE dup DROP COLUMN k", message: "No key column left. index[dup]" },
  alterTemporaryPartitions: {
    setup: `${TABLES} ALTER TABLE ran ADD TEMPORARY PARTITION tp VALUES [("2025-01-01"), ("2025-01-02"))`,
    sql: "ALTER TABLE ran ADD COLUMN c INT",
    message: "Can not alter table when there are temp partitions in table",
  },
  addColumnAggregation: {
    sql: "ALTER TABLE dup ADD COLUMN c INT SUM",
    message: "Can not assign aggregation method on column in Duplicate data model table: c",
  },
  columnPositionUnknown: {
    sql: "ALTER TABLE dup ADD COLUMN c INT AFTER z",
    message: "Column[z] does not found",
  },
  dropKeyColumn: {
    sql: "ALTER TABLE uni DROP COLUMN j",
    message: "Can not drop key column in Unique data model table",
  },
  dropSortColumn: {
    sql: "ALTER TABLE pri DROP COLUMN v",
    message: "Can not drop sort column in primary data model table",
  },
  dropKeyWithReplace: {
    sql: "ALTER TABLE agg DROP COLUMN j",
    message: "Can not drop key column when table has value column with REPLACE aggregation method",
  },
  dropPartitionColumn: {
    sql: "ALTER TABLE ran DROP COLUMN d",
    message: "Partition column[d] cannot be dropped. index[ran]",
  },
  dropDistributionColumn: {
    sql: "ALTER TABLE ran DROP COLUMN k",
    message: "Distribution column[k] cannot be dropped. index[ran]",
  },
  modifyPartitionColumn: {
    sql: "ALTER TABLE ran MODIFY COLUMN d DATETIME KEY",
    message: "Can not modify partition column[d]. index[ran]",
  },
  modifyDistributionColumn: {
    sql: "ALTER TABLE ran MODIFY COLUMN k BIGINT KEY",
    message: "Can not modify distribution column[k]. index[ran]",
  },
  modifyColumnUnknown: { sql: "ALTER TABLE dup MODIFY COLUMN z INT", message: "Column[z] does not exists" },
  modifySortColumn: {
    sql: "ALTER TABLE pri MODIFY COLUMN v BIGINT",
    message: "Can not modify sort column in primary data model table",
  },
  modifyKeyColumn: {
    sql: "ALTER TABLE pri MODIFY COLUMN k BIGINT",
    message: "Can not modify key column: k for primary key table",
  },
  modifyAutoIncrement: {
    sql: "ALTER TABLE pri MODIFY COLUMN id LARGEINT",
    message: "Can't not modify a AUTO_INCREMENT column",
  },
  modifyType: { sql: "ALTER TABLE dup MODIFY COLUMN x INT", message: "Can not change DOUBLE to INT" },
  modifyAggregation: {
    sql: "ALTER TABLE agg MODIFY COLUMN s BIGINT MAX",
    message: "Can not change aggregation type",
  },
  modifyNullable: {
    sql: "ALTER TABLE ran MODIFY COLUMN v INT NOT NULL",
    message: "Can not change from nullable to non-nullable",
  },
  modifyDefault: {
    sql: 'ALTER TABLE dup MODIFY COLUMN n INT DEFAULT "8"',
    message: "Can not change default value",
  },
  modifyLength: {
    sql: "ALTER TABLE dup MODIFY COLUMN v VARCHAR(2) NOT NULL",
    message: "Cannot shorten string length",
  },
  renameSame: {
    sql: "ALTER TABLE dup RENAME dup",
    message: analysis("Same table name dup", " from line 1, column 16 to line 1, column 23"),
  },
  renameTaken: { sql: "ALTER TABLE dup RENAME uni", message: "Table name[uni] is already used" },
  renameColumnUnknown: {
    sql: "ALTER TABLE dup RENAME COLUMN z TO y",
    message: "Unknown column 'z' in 'dup'",
  },
  renameColumnTaken: { sql: "ALTER TABLE dup RENAME COLUMN v TO K", message: "Duplicate column name 'K'" },
  renamePartitionOfUnpartitioned: {
    sql: "ALTER TABLE dup RENAME PARTITION dup p",
    message: "Table[dup] is single partitioned. no need to rename partition name.",
  },
  renamePartitionOfAutomatic: {
    sql: "ALTER TABLE aut RENAME PARTITION p q",
    message: "Table[aut] is automatic partitioned. not support to rename partition name.",
  },
  renamePartitionSame: { sql: "ALTER TABLE ran RENAME PARTITION p1 P1", message: "Same partition name" },
  renamePartitionUnknown: {
    sql: "ALTER TABLE ran RENAME PARTITION p9 p8",
    message: "Partition[p9] does not exists",
  },
  renamePartitionTaken: {
    sql: "ALTER TABLE ran RENAME PARTITION p1 p2",
    message: "Partition name[p2] is already used",
  },
  renameRollupUnknown: {
    sql: "ALTER TABLE dup RENAME ROLLUP r s",
    message: "Rollup index[r] does not exists",
  },
  renameRollupTaken: {
    setup: `${TABLES} CREATE TABLE t (a INT, b INT) DUPLICATE KEY(a) ${HASH.replace("PROPERTIES", "ROLLUP (r (a), s (b)) PROPERTIES")}`,
    sql: "ALTER TABLE t RENAME ROLLUP r s",
    message: "Rollup name[s] is already used",
  },
  rollupNamedAsTable: {
    sql: "ALTER TABLE dup ADD ROLLUP dup (k)",
    message: "Rollup name should be different with base table:dup",
  },
  rollupExists: {
    setup: `${TABLES} CREATE TABLE t (a INT, b INT) DUPLICATE KEY(a) ${HASH.replace("PROPERTIES", "ROLLUP (r (a)) PROPERTIES")}`,
    sql: "ALTER TABLE t ADD ROLLUP r (b)",
    message: "Rollup index[r] already exists",
  },
  rollupColumnUnknown: {
    sql: "ALTER TABLE dup ADD ROLLUP r (z)",
    message: "Column[z] does not exist in base index",
  },
  rollupColumnOrder: {
    sql: "ALTER TABLE agg ADD ROLLUP r (k, s, j)",
    message: "Invalid column order. value should be after key",
  },
  rollupKeysMissing: {
    sql: "ALTER TABLE uni ADD ROLLUP r (k, v)",
    message: "Rollup should contains all unique keys in basetable",
  },
  rollupReplaceKeysMissing: {
    sql: "ALTER TABLE agg ADD ROLLUP r (k, r)",
    message: "Rollup should contains all keys if there is a REPLACE value",
  },
  rollupWithoutKey: { sql: "ALTER TABLE agg ADD ROLLUP r (s)", message: "No key column is found" },
  rollupUnknown: {
    sql: "ALTER TABLE dup DROP ROLLUP r",
    message: "Materialized view [r] does not exist in table [dup]",
  },
  propertiesOneAtATime: {
    sql: 'ALTER TABLE dup SET ("in_memory" = "true", "write_quorum" = "ONE")',
    message: analysis("Can only set one table property at a time"),
  },
  alterPropertyUnknown: {
    sql: 'ALTER TABLE dup SET ("colour" = "red")',
    message: analysis("Unknown properties: {colour=red}"),
  },
  alterPropertyFormat: {
    sql: 'ALTER TABLE pri SET ("enable_persistent_index" = "maybe")',
    message: analysis("Property enable_persistent_index must be bool type(false/true)"),
  },
  dropColumnUnknown: { sql: "ALTER TABLE dup DROP COLUMN z", message: "Column does not exists: z" },
});
