import { rows } from "./row.ts";

const table = (columns: string, rest = "DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1") =>
  `CREATE TABLE x (${columns}) ${rest}`;
const by = (partitions: string, columns = "id INT NOT NULL, day DATE NOT NULL, c VARCHAR(9) NOT NULL") =>
  `CREATE TABLE x (${columns}) DUPLICATE KEY(id) ${partitions} DISTRIBUTED BY HASH(id) BUCKETS 1`;
const LIST =
  'CREATE TABLE l (id INT NOT NULL, c VARCHAR(10) NOT NULL) DUPLICATE KEY(id) PARTITION BY LIST(c) (PARTITION p1 VALUES IN ("a")) DISTRIBUTED BY HASH(id) BUCKETS 1;';
const AUTOMATIC =
  "CREATE TABLE x (id INT NOT NULL, day DATE NOT NULL) DUPLICATE KEY(id) PARTITION BY date_trunc('day', day) DISTRIBUTED BY HASH(id) BUCKETS 1;";
const PROPERTY = (pair: string) =>
  `CREATE TABLE x (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES (${pair})`;

/** CREATE TABLE: columns, keys, distribution, properties, partitions. */
export const TABLES = rows({
  engineUnknown:
    "CREATE TABLE x (id INT) ENGINE = nosuch DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1",
  columnDuplicate: table("id INT, id INT"),
  autoIncrementTwice: table("id BIGINT NOT NULL AUTO_INCREMENT, n BIGINT NOT NULL AUTO_INCREMENT"),
  autoIncrementType: table("id INT NOT NULL AUTO_INCREMENT"),
  textTooWide: table("id INT, c CHAR(300)"),
  decimalPrecisionWrong: table("id INT, c DECIMAL(50, 2)"),
  decimalScaleWrong: table("id INT, c DECIMAL(9, 12)"),
  firstColumnType: "CREATE TABLE x (id DOUBLE, n INT) DISTRIBUTED BY HASH(n) BUCKETS 1",
  keyColumnUnknown: table("id INT", "DUPLICATE KEY(nosuch) DISTRIBUTED BY HASH(id) BUCKETS 1"),
  keyColumnsTooMany: table("id INT", "DUPLICATE KEY(id, n) DISTRIBUTED BY HASH(id) BUCKETS 1"),
  keyColumnsOrder: table("id INT, n INT", "DUPLICATE KEY(n) DISTRIBUTED BY HASH(id) BUCKETS 1"),
  keyColumnAggregated: table("id INT SUM, n INT SUM", "AGGREGATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1"),
  primaryKeyNullable: table("id INT NULL", "PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1"),
  primaryKeyType: table(
    "id DECIMAL(9, 2) NOT NULL, n INT",
    "PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1",
  ),
  valueColumnNotAggregated: table("id INT, n INT", "AGGREGATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1"),
  valueColumnAggregated: table("id INT, n INT SUM"),
  keyColumnType: table("id JSON"),
  aggregationType: table("id INT, n VARCHAR(9) SUM", "AGGREGATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1"),
  aggregationMissing: table("id INT, b BITMAP"),
  defaultInvalid: table(
    'id INT, b BITMAP BITMAP_UNION DEFAULT "1"',
    "AGGREGATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1",
  ),
  defaultInvalidBecause: table('id INT, n INT DEFAULT "many"'),
  sortKeyUnknown: table(
    "id INT NOT NULL, n INT",
    "PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 ORDER BY(nosuch)",
  ),
  sortKeyNotPrimary: table(
    "id INT NOT NULL, n INT",
    "DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 ORDER BY(n)",
  ),
  partitionDropList: `${LIST} ALTER TABLE l DROP PARTITION p1`,
  sortKeyNotKeys: table(
    "id INT, n INT SUM",
    "AGGREGATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 ORDER BY(n)",
  ),
  sortKeyType: table(
    "id INT NOT NULL, n JSON",
    "PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 ORDER BY(n)",
  ),
  sortKeyNotInColumns: table(
    "id INT, n INT",
    "DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 ORDER BY(nosuch)",
  ),
  sortKeyDuplicate: table(
    "id INT NOT NULL, n INT",
    "PRIMARY KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 ORDER BY(n, n)",
  ),
  distributionMissing: table("id INT, n INT SUM", "AGGREGATE KEY(id)"),
  distributionRandom: table("id INT NOT NULL", "PRIMARY KEY(id) DISTRIBUTED BY RANDOM BUCKETS 1"),
  distributionColumnUnknown: table("id INT", "DUPLICATE KEY(id) DISTRIBUTED BY HASH(nosuch) BUCKETS 1"),
  distributionColumnNotKey: table("id INT, n INT SUM", "AGGREGATE KEY(id) DISTRIBUTED BY HASH(n) BUCKETS 1"),
  distributionColumnType: table("id INT, n DOUBLE", "DUPLICATE KEY(id) DISTRIBUTED BY HASH(n) BUCKETS 1"),
  bucketsTooMany: by('PARTITION BY RANGE(id) (PARTITION p1 VALUES LESS THAN ("5"))').replace(
    "BUCKETS 1",
    "BUCKETS 5000",
  ),
  replicationNumFormat: PROPERTY('"replication_num" = "many"'),
  replicationNumTooSmall: PROPERTY('"replication_num" = "0"'),
  replicationNumTooLarge: PROPERTY('"replication_num" = "5"'),
  nodesTooFew: `${by('PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-01-01"))')};\n-- @fault {"type":"node","node":"be-1","up":false}\nALTER TABLE x ADD PARTITION p2 VALUES LESS THAN ("2025-02-01")`,
  storageMediumUnknown: PROPERTY('"storage_medium" = "tape"'),
  fastSchemaEvolutionFormat: PROPERTY('"light_schema_change" = "perhaps"'),
  compressionLevel: PROPERTY('"compression" = "zstd(23)"'),
  compressionUnknown: PROPERTY('"compression" = "rar"'),
  bloomFilterColumnUnknown: PROPERTY('"bloom_filter_columns" = "nosuch"'),
  propertiesUnknown: PROPERTY('"no_such_property" = "1"'),
  partitionColumnUnknown: by('PARTITION BY RANGE(nosuch) (PARTITION p1 VALUES LESS THAN ("2025-01-01"))'),
  partitionColumnDuplicate: by('PARTITION BY RANGE(day, day) (PARTITION p1 VALUES LESS THAN ("2025-01-01"))'),
  partitionColumnNotKey:
    'CREATE TABLE x (id INT NOT NULL, n INT SUM) AGGREGATE KEY(id) PARTITION BY RANGE(n) (PARTITION p1 VALUES LESS THAN ("5")) DISTRIBUTED BY HASH(id) BUCKETS 1',
  partitionColumnType: by(
    'PARTITION BY RANGE(f) (PARTITION p1 VALUES LESS THAN ("5"))',
    "id INT NOT NULL, f DOUBLE",
  ),
  rangeColumnType: by('PARTITION BY RANGE(c) (PARTITION p1 VALUES LESS THAN ("5"))'),
  partitionNameDuplicate: by(
    'PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-01-01"), PARTITION p1 VALUES LESS THAN ("2025-02-01"))',
  ),
  partitionFormsMixed: by(
    'PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-01-01"), START ("2025-01-01") END ("2025-01-04") EVERY (INTERVAL 1 DAY))',
  ),
  partitionValuesTooMany: by(
    'PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-01-01", "2025-01-02"))',
  ),
  partitionMaxvalueInRow: by('PARTITION BY RANGE(id, day) (PARTITION p1 VALUES LESS THAN ("1", MAXVALUE))'),
  partitionValueFormat: by('PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("soon"))'),
  partitionRangeIntersects: by(
    'PARTITION BY RANGE(day) (PARTITION p1 VALUES LESS THAN ("2025-02-01"), PARTITION p2 VALUES LESS THAN ("2025-01-01"))',
  ),
  partitionListDuplicate: by(
    'PARTITION BY LIST(c) (PARTITION p1 VALUES IN ("a"), PARTITION p2 VALUES IN ("a"))',
  ),
  partitionListDuplicateRow: by(
    'PARTITION BY LIST(id, c) (PARTITION p1 VALUES IN (("1", "a")), PARTITION p2 VALUES IN (("1", "a")))',
  ),
  batchSeveralColumns: by(
    'PARTITION BY RANGE(id, day) (START ("2025-01-01") END ("2025-01-04") EVERY (INTERVAL 1 DAY))',
  ),
  batchDateFormat: by('PARTITION BY RANGE(day) (START ("soon") END ("2025-01-04") EVERY (INTERVAL 1 DAY))'),
  batchDateOrder: by(
    'PARTITION BY RANGE(day) (START ("2025-02-01") END ("2025-01-04") EVERY (INTERVAL 1 DAY))',
  ),
  batchUnitMissing: by('PARTITION BY RANGE(day) (START ("2025-01-01") END ("2025-01-04") EVERY (1))'),
  batchHourType: by(
    'PARTITION BY RANGE(day) (START ("2025-01-01") END ("2025-01-02") EVERY (INTERVAL 1 HOUR))',
  ),
  batchNumberFormat: by('PARTITION BY RANGE(id) (START ("one") END ("9") EVERY (1))'),
  batchNumberOrder: by('PARTITION BY RANGE(id) (START ("9") END ("1") EVERY (1))'),
  batchUnit: by(
    'PARTITION BY RANGE(day) (START ("2025-01-01") END ("2025-01-02") EVERY (INTERVAL 1 MINUTE))',
  ),
  batchColumnType: by('PARTITION BY RANGE(c) (START ("1") END ("9") EVERY (1))'),
  batchTooMany: by('PARTITION BY RANGE(id) (START ("1") END ("9000") EVERY (1))'),
  partitionsMissing:
    'CREATE TABLE x (id INT NOT NULL, day DATE NOT NULL) DUPLICATE KEY(id) PARTITION BY RANGE(day) () DISTRIBUTED BY HASH(id) BUCKETS 1; INSERT INTO x VALUES (1, "2025-01-01")',
  partitionUnknown: "INSERT INTO t PARTITION (p9) VALUES (1, '2025-04-10', 1, 'x')",
  partitionExists: 'ALTER TABLE t ADD PARTITION p1 VALUES LESS THAN ("2025-09-01")',
  partitionAddToUnpartitioned: 'ALTER TABLE u ADD PARTITION p1 VALUES LESS THAN ("2025-09-01")',
  automaticPartitionValues:
    'CREATE TABLE x (c VARCHAR(9) NOT NULL) DUPLICATE KEY(c) PARTITION BY (c) DISTRIBUTED BY HASH(c) BUCKETS 1; ALTER TABLE x ADD PARTITION p1 VALUES IN ("a", "b")',
  partitionAddToAutomatic: `${AUTOMATIC} ALTER TABLE x ADD PARTITION p1 VALUES LESS THAN ("2025-09-01")`,
  addPartitionValueFormat: 'ALTER TABLE t ADD PARTITION p9 VALUES LESS THAN ("soon")',
  addPartitionRangeIntersects: 'ALTER TABLE t ADD PARTITION p9 VALUES [("2025-05-20"), ("2025-05-25"))',
  partitionPropertiesUnknown:
    'ALTER TABLE t ADD PARTITION p9 VALUES LESS THAN ("2025-09-01") ("no_such_property" = "1")',
  partitionDropMissing: "ALTER TABLE t DROP PARTITION p9",
  partitionDropUnpartitioned: "ALTER TABLE u DROP PARTITION u",
  truncatePartitionUnknown: "TRUNCATE TABLE t PARTITION (p9)",
});
