import { cases, analysis, create, TABLES } from "./errorCase.ts";

export const NAMES = cases({
  databaseUnknown: [
    { sql: "DROP TABLE nowhere.t", message: analysis("Unknown database 'nowhere'") },
    { sql: "CREATE TABLE nowhere.t (a INT)", message: analysis("Unknown database 'nowhere'") },
  ],
  databaseUnknownAtRun: { sql: "RECOVER DATABASE nowhere", message: "Unknown database 'nowhere'" },
  useDatabaseUnknown: { sql: "USE nowhere", message: "Unknown database 'nowhere'" },
  noDatabaseSelected: { setup: "", sql: "SHOW TABLES", message: analysis("No database selected") },
  noDatabaseForTable: { setup: "", sql: "SELECT * FROM t", message: analysis("No database selected") },
  catalogUnknown: { sql: "CREATE DATABASE other.db9", message: analysis("Unknown catalog 'other'") },
  databaseExists: { sql: "CREATE DATABASE db1", message: "Can't create database 'db1'; database exists" },
  databaseMissing: { sql: "DROP DATABASE db9", message: "Can't drop database 'db9'; database doesn't exist" },
  databaseNameWrong: { sql: "CREATE DATABASE `1 2`", message: analysis("Incorrect database name '1 2'") },
  tableNameWrong: { sql: "CREATE TABLE `` (a INT)", message: analysis("Incorrect table name ''") },
  columnNameWrong: { sql: create("a INT, `b=` INT"), message: analysis("Incorrect column name 'b='") },
  columnNameReserved: {
    sql: create("a INT, __op INT"),
    message: analysis("Column name [__op] is a system reserved name. Please choose a different one."),
  },
  partitionNameWrong: {
    sql: create(
      "a INT",
      'PARTITION BY RANGE(a) (PARTITION `p 1` VALUES LESS THAN ("1")) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Incorrect partition name 'p 1'"),
  },
  tableExists: { sql: "CREATE TABLE dup (a INT)", message: analysis("Table 'dup' already exists") },
  tableUnknown: [
    { sql: "DROP TABLE nothing", message: analysis("Unknown table 'nothing'") },
    { sql: "SELECT * FROM nothing", message: analysis("Unknown table 'db1.nothing'") },
    { sql: "DESC nothing", message: analysis("Unknown table 'nothing'") },
  ],
  tableNotFound: [
    { sql: "INSERT INTO nothing VALUES (1)", message: analysis("Table nothing is not found") },
    {
      version: "3.2",
      sql: "ALTER TABLE nowhere.nothing ADD COLUMN x INT",
      message: analysis("Table nowhere.nothing is not found"),
    },
    {
      version: "3.1",
      sql: "DELETE FROM db1.nothing WHERE k = 1",
      message: analysis("Table db1.nothing is not found"),
    },
    { version: "3.0", sql: "INSERT INTO nothing VALUES (1)", message: "Table nothing is not found" },
    { sql: "CREATE TABLE dup2 LIKE nothing", message: analysis("Table dup2 is not found") },
    {
      version: "3.3",
      sql: "CREATE TABLE dup2 LIKE nothing",
      message: analysis("Table db1.nothing is not found"),
    },
  ],
  databaseNotFound: [
    {
      sql: "ALTER TABLE nowhere.t ADD COLUMN x INT",
      message: analysis("Database default_catalog.nowhere is not found"),
    },
    { version: "3.0", sql: "INSERT INTO nowhere.t VALUES (1)", message: "Database nowhere is not found" },
  ],
  tableUnknownAtRun: [
    { sql: "TRUNCATE TABLE nothing", message: "Unknown table 'nothing'" },
    {
      version: "3.2",
      sql: "TRUNCATE TABLE nothing",
      message: "Unexpected exception: Unknown table 'nothing'",
    },
  ],
  showPartitionsNotOlap: {
    sql: "SHOW PARTITIONS FROM nothing",
    message: analysis("Table nothing is not found"),
  },

  recoverDatabaseExists: { sql: "RECOVER DATABASE db1", message: "Database[db1] already exist." },
  recoverTableExists: { sql: "RECOVER TABLE dup", message: "Table 'dup' already exists" },
  recoverTableMissing: {
    setup: `${TABLES} DROP TABLE dup FORCE`,
    sql: "RECOVER TABLE dup",
    message: "Unknown table 'dup'",
  },
  recoverPartitionExists: {
    sql: "RECOVER PARTITION p1 FROM ran",
    message: "partition[p1] already exist in table[ran]",
  },
  recoverPartitionMissing: {
    sql: "RECOVER PARTITION p9 FROM ran",
    message: "No partition named 'p9' in recycle bin that belongs to table 'ran'",
  },
  recoverPartitionRange: {
    setup: `${TABLES} ALTER TABLE ran DROP PARTITION p2; ALTER TABLE ran ADD PARTITION p3 VALUES LESS THAN ("2025-01-15")`,
    sql: "RECOVER PARTITION p2 FROM ran",
    message: "Cannot recover partition 'p2': Range conflict.",
  },
  recoverPartitionList: {
    setup: `${TABLES} ALTER TABLE lis DROP PARTITION p1`,
    sql: "RECOVER PARTITION p1 FROM lis",
    message: "Does not support recover list partition",
  },
});
