import { cases, analysis, create, TABLES } from "./errorCase.ts";

export const PARTITIONS = cases({
  partitionColumnUnknown: {
    sql: create("a INT", 'PARTITION BY RANGE(z) (PARTITION p VALUES LESS THAN ("1")) DISTRIBUTED BY HASH(a)'),
    message: analysis("Partition column[z] does not exist in column list."),
  },
  partitionColumnDuplicate: {
    sql: create(
      "a INT",
      'PARTITION BY RANGE(a, a) (PARTITION p VALUES LESS THAN ("1")) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Duplicated partition column a"),
  },
  partitionColumnNotKey: {
    sql: create(
      "a INT, b INT",
      'UNIQUE KEY(a) PARTITION BY RANGE(b) (PARTITION p VALUES LESS THAN ("1")) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis(
      "The partition column could not be aggregated column and unique table's partition column must be key column",
    ),
  },
  partitionColumnType: {
    sql: create(
      "a INT, x DOUBLE",
      'DUPLICATE KEY(a) PARTITION BY RANGE(x) (PARTITION p VALUES LESS THAN ("1")) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Invalid partition column 'x': invalid data type DOUBLE"),
  },
  rangeColumnType: {
    sql: create(
      "a VARCHAR(9)",
      'PARTITION BY RANGE(a) (PARTITION p VALUES LESS THAN ("1")) DISTRIBUTED BY HASH(a)',
    ),
    message: "Column[a] type[VARCHAR] cannot be a range partition key.",
  },
  partitionNameDuplicate: {
    sql: create(
      "a INT",
      'PARTITION BY RANGE(a) (PARTITION p VALUES LESS THAN ("1"), PARTITION P VALUES LESS THAN ("2")) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Duplicated partition name: P"),
  },
  partitionFormsMixed: {
    sql: create(
      "a INT",
      'PARTITION BY RANGE(a) (PARTITION p VALUES LESS THAN ("1"), PARTITION q VALUES [("1"), ("2"))) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("You can only use one of these methods to create partitions"),
  },
  partitionValuesTooMany: {
    sql: create(
      "a INT",
      'PARTITION BY RANGE(a) (PARTITION p VALUES LESS THAN ("1", "2")) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Partition values number is more than partition column number: ('1', '2')"),
  },
  partitionMaxvalueInRow: {
    sql: create(
      "a INT, b INT",
      'PARTITION BY RANGE(a, b) (PARTITION p VALUES LESS THAN ("1", MAXVALUE)) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Not support MAXVALUE in multi partition range values."),
  },
  partitionValueFormat: {
    sql: create("a INT", 'PARTITION BY RANGE(a) (PARTITION p VALUES LESS THAN ("x")) DISTRIBUTED BY HASH(a)'),
    message: "Invalid range value format: Invalid number format: x",
  },
  partitionRangeIntersects: {
    sql: create(
      "a INT",
      'PARTITION BY RANGE(a) (PARTITION p VALUES [("1"), ("5")), PARTITION q VALUES [("3"), ("9"))) DISTRIBUTED BY HASH(a)',
    ),
    message:
      "Range [types: [INT]; keys: [3]; ..types: [INT]; keys: [9]; ) is intersected with range: [types: [INT]; keys: [1]; ..types: [INT]; keys: [5]; )",
  },
  addPartitionValueFormat: {
    sql: 'ALTER TABLE ran ADD PARTITION p9 VALUES LESS THAN ("soon")',
    message: analysis("Invalid range value format: date literal [soon] is invalid"),
  },
  addPartitionRangeIntersects: {
    sql: 'ALTER TABLE ran ADD PARTITION p9 VALUES [("2025-01-10"), ("2025-01-20"))',
    message: analysis(
      "Range [types: [DATE]; keys: [2025-01-10]; ..types: [DATE]; keys: [2025-01-20]; ) is intersected with range: [types: [DATE]; keys: [2025-01-01]; ..types: [DATE]; keys: [2025-02-01]; )",
    ),
  },
  partitionPropertiesUnknown: {
    sql: create(
      "a INT",
      'PARTITION BY RANGE(a) (PARTITION p VALUES LESS THAN ("1") ("colour" = "red")) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Unknown properties: {colour=red}"),
  },
  partitionListDuplicate: {
    sql: create(
      "a VARCHAR(9) NOT NULL",
      'PARTITION BY LIST(a) (PARTITION p VALUES IN ("x"), PARTITION q VALUES IN ("x")) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Duplicated value x"),
  },
  partitionListDuplicateRow: {
    sql: create(
      "a VARCHAR(9) NOT NULL, b INT NOT NULL",
      'PARTITION BY LIST(a, b) (PARTITION p VALUES IN (("x", "1")), PARTITION q VALUES IN (("x", "1"))) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis('Duplicate values ("x","1") not allow'),
  },
  batchSeveralColumns: {
    sql: create(
      "a INT, b INT",
      'PARTITION BY RANGE(a, b) (START ("1") END ("5") EVERY (1)) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Batch build partition only support single range column."),
  },
  batchDateFormat: {
    sql: create(
      "a DATE",
      'PARTITION BY RANGE(a) (START ("now") END ("2025-01-05") EVERY (INTERVAL 1 DAY)) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Batch build partition EVERY is date type but START or END does not type match."),
  },
  batchDateOrder: {
    sql: create(
      "a DATE",
      'PARTITION BY RANGE(a) (START ("2025-01-05") END ("2025-01-05") EVERY (INTERVAL 1 DAY)) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Batch build partition start date should less than end date."),
  },
  batchUnitMissing: {
    sql: create(
      "a DATE",
      'PARTITION BY RANGE(a) (START ("2025-01-01") END ("2025-01-05") EVERY (1)) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Unknown timeunit for batch build partition."),
  },
  batchHourType: {
    sql: create(
      "a DATE",
      'PARTITION BY RANGE(a) (START ("2025-01-01") END ("2025-01-05") EVERY (INTERVAL 1 HOUR)) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis(
      "Batch build partition for hour interval only supports partition column as DATETIME type",
    ),
  },
  batchNumberFormat: {
    sql: create("a INT", 'PARTITION BY RANGE(a) (START ("x") END ("5") EVERY (1)) DISTRIBUTED BY HASH(a)'),
    message: analysis("Batch build partition EVERY is number type but START or END does not type match."),
  },
  batchNumberOrder: {
    sql: create("a INT", 'PARTITION BY RANGE(a) (START ("5") END ("5") EVERY (1)) DISTRIBUTED BY HASH(a)'),
    message: analysis("Batch build partition start value should less then end value."),
  },
  batchUnit: {
    sql: create(
      "a DATE",
      'PARTITION BY RANGE(a) (START ("2025-01-01") END ("2025-01-05") EVERY (INTERVAL 1 MINUTE)) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Batch build partition does not support time interval type: MINUTE"),
  },
  batchColumnType: {
    sql: create(
      "a VARCHAR(9)",
      'PARTITION BY RANGE(a) (START ("1") END ("5") EVERY (1)) DISTRIBUTED BY HASH(a)',
    ),
    message: analysis("Unsupported batch partition build type:VARCHAR(9)."),
  },
  batchTooMany: {
    sql: create("a INT", 'PARTITION BY RANGE(a) (START ("1") END ("9999") EVERY (1)) DISTRIBUTED BY HASH(a)'),
    message: analysis("The number of batch partitions should not exceed:4096"),
  },
  partitionUnknown: [
    { sql: "SELECT * FROM ran PARTITION (p9)", message: analysis("Unknown partition 'p9' in table 'ran'") },
    {
      sql: "INSERT INTO ran PARTITION (p9) VALUES ('2025-01-01', 1, 1)",
      message: analysis("Unknown partition 'p9' in table 'ran'"),
    },
  ],
  partitionsMissing: {
    setup: `${TABLES} CREATE TABLE t (a INT) PARTITION BY RANGE(a) () DISTRIBUTED BY HASH(a) BUCKETS 1 PROPERTIES ("replication_num" = "1")`,
    sql: "INSERT INTO t VALUES (1)",
    message: analysis(
      "data cannot be inserted into table with empty partition.Use `SHOW PARTITIONS FROM t` to see the currently partitions of this table. ",
    ),
  },
  partitionExists: {
    sql: 'ALTER TABLE ran ADD PARTITION P2 VALUES LESS THAN ("2026-01-01")',
    message: analysis("Duplicate partition name P2"),
  },
  partitionAddToUnpartitioned: {
    sql: 'ALTER TABLE dup ADD PARTITION p VALUES LESS THAN ("1")',
    message: analysis("Only support adding partition to range/list partitioned table"),
  },
  automaticPartitionValues: {
    setup: `${TABLES} CREATE TABLE one (c VARCHAR(9) NOT NULL) DUPLICATE KEY(c) PARTITION BY (c) DISTRIBUTED BY HASH(c) BUCKETS 1`,
    sql: 'ALTER TABLE one ADD PARTITION p VALUES IN ("a", "b")',
    message: analysis(
      "Automatically partitioned tables does not support multiple values in the same partition",
    ),
  },
  partitionAddToAutomatic: {
    sql: 'ALTER TABLE aut ADD PARTITION p VALUES LESS THAN ("2025-01-01")',
    message: analysis(
      "Currently, you cannot manually add a single range partition to a table that is automatically partition",
    ),
  },
  partitionDropMissing: [
    { sql: "ALTER TABLE ran DROP PARTITION p9", message: "Error in list of partitions to [p9]" },
    {
      version: "3.3",
      sql: "ALTER TABLE ran DROP PARTITION p9",
      message: "Error in list of partitions to p9",
    },
  ],
  partitionDropUnpartitioned: {
    sql: "ALTER TABLE dup DROP PARTITION dup",
    message: "Alter table [dup] failed. Not a partitioned table",
  },
  truncatePartitionUnknown: {
    sql: "TRUNCATE TABLE ran PARTITION (p9)",
    message: "Partition p9 does not exist",
  },
});
