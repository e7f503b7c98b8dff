import { dorisRows } from "../row.ts";

const ONE = '"replication_num" = "1"';

/** A table with these columns and what stands behind them. */
const table = (columns: string, rest = "DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1") =>
  `CREATE TABLE x (${columns}) ${rest}`;

/** A plain table with a property. */
const property = (pair: string, keys = "DUPLICATE KEY(id)") =>
  `CREATE TABLE x (id INT, n INT) ${keys} DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES (${ONE}, ${pair})`;

/** A table that is partitioned so. */
const by = (clause: string, columns = "id INT NOT NULL, d DATE, s VARCHAR(9) NOT NULL", rest = "") =>
  `CREATE TABLE x (${columns}) DUPLICATE KEY(id) ${clause} DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES (${ONE}${rest})`;

/** A table with dynamic partitions. */
const dynamic = (pairs: Readonly<Record<string, string>>) => {
  const all = { enable: "true", time_unit: "DAY", end: "3", prefix: "p", ...pairs };
  const said = Object.entries(all).map(([name, value]) => `"dynamic_partition.${name}" = "${value}"`);
  return by("PARTITION BY RANGE(d) ()", undefined, `, ${said.join(", ")}`);
};

const AGGREGATE = "AGGREGATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1";

/** CREATE TABLE of Doris: columns, keys, distribution, indexes, properties, partitions. */
export const DORIS_TABLES = dorisRows({
  engineUnknown:
    "CREATE TABLE x (id INT) ENGINE = nosuch DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1",
  externalOlap:
    "CREATE EXTERNAL TABLE x (id INT) ENGINE = olap DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1",
  columnDuplicate: table("id INT, id INT"),
  autoIncrementTwice: table("id BIGINT NOT NULL AUTO_INCREMENT, n BIGINT NOT NULL AUTO_INCREMENT"),
  autoIncrementType: table("id INT NOT NULL AUTO_INCREMENT"),
  autoIncrementColumn: table("id BIGINT AUTO_INCREMENT"),
  textTooWide: table("id INT, c CHAR(300)"),
  textTooShort: table("id INT, c VARCHAR(0)"),
  timeScaleWrong: table("id INT, c DATETIME(9)"),
  decimalPrecisionWrong: table("id INT, c DECIMAL(50, 2)"),
  decimalScaleWrong: table("id INT, c DECIMAL(9, 12)"),
  typeDisabled: table("id INT, c DATEV1"),
  timeColumn: table("id INT, c TIME"),
  firstColumnType: "CREATE TABLE x (id DOUBLE, n INT) DISTRIBUTED BY HASH(n) BUCKETS 1",
  keyColumnUnknown: table("id INT", "DUPLICATE KEY(nosuch) DISTRIBUTED BY HASH(id) BUCKETS 1"),
  keyColumnsTooMany: table("id INT", "DUPLICATE KEY(id, n) DISTRIBUTED BY HASH(id) BUCKETS 1"),
  keyColumnsOrder: table("id INT, n INT", "DUPLICATE KEY(n) DISTRIBUTED BY HASH(id) BUCKETS 1"),
  keyColumnAggregated: table("id INT SUM, n INT SUM", AGGREGATE),
  valueColumnNotAggregated: table("id INT, n INT", AGGREGATE),
  valueColumnAggregated: table("id INT, n INT SUM"),
  keyColumnType: table("id JSON"),
  aggregationType: table("id INT, n VARCHAR(9) SUM", AGGREGATE),
  metricNullable: table("id INT, b BITMAP BITMAP_UNION NULL", AGGREGATE),
  replaceNotNullable: table("id INT, n INT REPLACE_IF_NOT_NULL NOT NULL", AGGREGATE),
  defaultInvalid: table("id INT, n INT NOT NULL DEFAULT NULL"),
  defaultInvalidBecause: table('id INT, n INT DEFAULT "many"'),
  mergeOnWriteModel: property('"enable_unique_key_merge_on_write" = "true"'),
  sortKeyNotPrimary: table(
    "id INT, n INT",
    "DUPLICATE KEY(id) CLUSTER BY(n) DISTRIBUTED BY HASH(id) BUCKETS 1",
  ),
  sortKeyUnknown: table(
    "id INT, n INT",
    "UNIQUE KEY(id) CLUSTER BY(nosuch) DISTRIBUTED BY HASH(id) BUCKETS 1",
  ),
  sortKeyDuplicate: table(
    "id INT, n INT",
    "UNIQUE KEY(id) CLUSTER BY(n, n) DISTRIBUTED BY HASH(id) BUCKETS 1",
  ),
  clusterKeysSame: table("id INT, n INT", "UNIQUE KEY(id) CLUSTER BY(id) DISTRIBUTED BY HASH(id) BUCKETS 1"),
  distributionMissing: "CREATE TABLE x (id INT, n INT) DUPLICATE KEY(id)",
  distributionRandom: table("id INT NOT NULL", "UNIQUE KEY(id) DISTRIBUTED BY RANDOM BUCKETS 1"),
  distributionColumnUnknown: table("id INT", "DUPLICATE KEY(id) DISTRIBUTED BY HASH(nosuch) BUCKETS 1"),
  distributionColumnNotKey: table("id INT, n INT SUM", "AGGREGATE KEY(id) DISTRIBUTED BY HASH(n) BUCKETS 1"),
  distributionColumnType: table("id INT, n DOUBLE", "DUPLICATE KEY(id) DISTRIBUTED BY HASH(n) BUCKETS 1"),
  distributionColumnTwice: table("id INT", "DUPLICATE KEY(id) DISTRIBUTED BY HASH(id, id) BUCKETS 1"),
  bucketsZero: table("id INT", "DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 0"),
  indexColumnUnknown: table("id INT, INDEX i (nosuch) USING INVERTED"),
  indexSeveralColumns: table("id INT, n INT, INDEX i (id, n) USING INVERTED"),
  indexNameLong: table(`id INT, INDEX ${"i".repeat(65)} (id) USING INVERTED`),
  indexColumnType: table("id INT, n DOUBLE, INDEX i (n) USING INVERTED"),
  indexValueColumn: table("id INT, n INT SUM, INDEX i (n) USING INVERTED", AGGREGATE),
  indexTwice: table("id INT, n INT, INDEX i (id) USING INVERTED, INDEX i (n) USING INVERTED"),
  ngramProperties: table("id INT, s VARCHAR(9), INDEX i (s) USING NGRAM_BF"),
  nodesTooFew: `CREATE TABLE x (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("replication_num" = "5")`,
  storageMediumUnknown: property('"storage_medium" = "TAPE"'),
  compressionUnknown: property('"compression" = "nosuch"'),
  bloomFilterColumnUnknown: property('"bloom_filter_columns" = "nosuch"'),
  bloomFilterColumnType: table(
    "id INT, n TINYINT",
    `DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("bloom_filter_columns" = "n")`,
  ),
  bloomFilterColumnTwice: property('"bloom_filter_columns" = "n, n"'),
  bloomFilterValueColumn: table(
    "id INT, n INT SUM",
    `${AGGREGATE} PROPERTIES ("bloom_filter_columns" = "n")`,
  ),
  tablePropertyBoolean: property('"light_schema_change" = "maybe"'),
  sequenceModel: property('"function_column.sequence_col" = "n"'),
  sequenceColumnUnknown: property('"function_column.sequence_col" = "nosuch"', "UNIQUE KEY(id)"),
  sequenceColumnType: table(
    "id INT, s VARCHAR(9)",
    `UNIQUE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1 PROPERTIES ("function_column.sequence_col" = "s")`,
  ),
  sequenceTwice: property(
    '"function_column.sequence_col" = "n", "function_column.sequence_type" = "INT"',
    "UNIQUE KEY(id)",
  ),
  storagePolicyUnknown: property('"storage_policy" = "nosuch"'),
  inMemoryTrue: property('"in_memory" = "true"'),
  minLoadReplicas: property('"min_load_replica_num" = "2"'),
  compactionPolicy: property('"compaction_policy" = "nosuch"'),
  storageFormat: property('"storage_format" = "V9"'),
  propertiesUnknown: property('"nosuch" = "1"'),
  partitionColumnUnknown: by('PARTITION BY RANGE(nosuch) (PARTITION p1 VALUES LESS THAN ("1"))'),
  partitionColumnDuplicate: by(
    'PARTITION BY RANGE(d, d) (PARTITION p1 VALUES LESS THAN ("2025-01-01", "2025-01-01"))',
  ),
  partitionColumnNotKey: table(
    "id INT NOT NULL, d DATE",
    'UNIQUE KEY(id) PARTITION BY RANGE(d) (PARTITION p1 VALUES LESS THAN ("2025-01-01")) DISTRIBUTED BY HASH(id) BUCKETS 1',
  ),
  partitionColumnType: by(
    'PARTITION BY RANGE(n) (PARTITION p1 VALUES LESS THAN ("1"))',
    "id INT NOT NULL, n DOUBLE",
  ),
  partitionColumnNullable: [
    {
      script: by('PARTITION BY LIST(n) (PARTITION p1 VALUES IN ("1"))', "id INT NOT NULL, n INT"),
      until: "2.1",
    },
    { script: by("AUTO PARTITION BY RANGE (date_trunc(d, 'month')) ()"), since: "2.1" },
  ],
  rangeColumnType: by('PARTITION BY RANGE(s) (PARTITION p1 VALUES LESS THAN ("b"))'),
  partitionNameDuplicate: by(
    'PARTITION BY RANGE(id) (PARTITION p1 VALUES LESS THAN ("1"), PARTITION p1 VALUES LESS THAN ("2"))',
  ),
  partitionFormsMixed: by('PARTITION BY RANGE(id) (PARTITION p1 VALUES IN ("1"))'),
  partitionValuesTooMany: by('PARTITION BY RANGE(id) (PARTITION p1 VALUES LESS THAN ("1", "2"))'),
  partitionMaxvalueInRow: by('PARTITION BY RANGE(id, d) (PARTITION p1 VALUES LESS THAN ("1", MAXVALUE))'),
  partitionValueFormat: by('PARTITION BY RANGE(d) (PARTITION p1 VALUES LESS THAN ("tomorrow"))'),
  partitionRangeIntersects: by(
    'PARTITION BY RANGE(id) (PARTITION p1 VALUES [("1"), ("5")), PARTITION p2 VALUES [("3"), ("9")))',
  ),
  partitionListDuplicate: by('PARTITION BY LIST(id) (PARTITION p1 VALUES IN ("1", "1"))'),
  partitionListConflict: by(
    'PARTITION BY LIST(id) (PARTITION p1 VALUES IN ("1", "2"), PARTITION p2 VALUES IN ("2"))',
  ),
  batchSeveralColumns: by('PARTITION BY RANGE(id, d) (FROM ("1") TO ("9") INTERVAL 1)'),
  batchDateFormat: by('PARTITION BY RANGE(d) (FROM ("tomorrow") TO ("2025-01-01") INTERVAL 1 DAY)'),
  batchDateOrder: by('PARTITION BY RANGE(d) (FROM ("2025-01-02") TO ("2025-01-01") INTERVAL 1 DAY)'),
  batchNumberFormat: by('PARTITION BY RANGE(id) (FROM ("a") TO ("b") INTERVAL 1)'),
  batchNumberOrder: by('PARTITION BY RANGE(id) (FROM ("9") TO ("1") INTERVAL 1)'),
  batchUnit: by('PARTITION BY RANGE(d) (FROM ("2025-01-01") TO ("2025-01-02") INTERVAL 1 MINUTE)'),
  batchTooMany: by('PARTITION BY RANGE(id) (FROM ("1") TO ("9000") INTERVAL 1)'),
  dynamicPartitionTimeUnit: dynamic({ time_unit: "DECADE" }),
  dynamicPartitionUnassigned: dynamic({ prefix: "" }),
  dynamicPartitionBound: dynamic({ start: "3" }),
  dynamicPartitionNumber: dynamic({ start: "soon" }),
  dynamicPartitionBuckets: dynamic({ buckets: "many" }),
  dynamicPartitionEnable: dynamic({ enable: "maybe" }),
  dynamicPartitionPrefix: dynamic({ prefix: "1-" }),
  dynamicPartitionReplicasZero: dynamic({ replication_num: "0" }),
  dynamicPartitionReplicas: dynamic({ replication_num: "many" }),
  dynamicPartitionHistory: dynamic({ history_partition_num: "-3" }),
  dynamicPartitionValue: dynamic({ history_partition_num: "many" }),
  dynamicPartitionStartDay: dynamic({ time_unit: "WEEK", start_day_of_week: "9" }),
  dynamicPartitionTooMany: dynamic({ end: "5000" }),
  dynamicPartitionZone: dynamic({ time_zone: "Moon" }),
  dynamicPartitionColumns: by(
    "PARTITION BY RANGE(id, d) ()",
    undefined,
    ', "dynamic_partition.enable" = "true"',
  ),
  dynamicPartitionUnpartitioned: property('"dynamic_partition.enable" = "true"'),
  dynamicPartitionHour: dynamic({ time_unit: "HOUR" }),
  dynamicPartitionHistoryOpen: dynamic({ create_history_partition: "true" }),
  dynamicPartitionEmpty: `${dynamic({})}; ALTER TABLE x SET ("dynamic_partition.end" = "")`,
  dynamicPartitionManaged: `${dynamic({})}; ALTER TABLE x ADD PARTITION p9 VALUES LESS THAN ("2026-01-01")`,
  dynamicPartitionNone: 'ALTER TABLE t SET ("dynamic_partition.enable" = "true")',
  addPartitionValueFormat: 'ALTER TABLE t ADD PARTITION p9 VALUES LESS THAN ("tomorrow")',
  addPartitionRangeIntersects: 'ALTER TABLE t ADD PARTITION p9 VALUES [("2025-05-10"), ("2025-09-01"))',
  partitionPropertiesUnknown:
    'ALTER TABLE t ADD PARTITION p9 VALUES LESS THAN ("2025-09-01") ("nosuch" = "1")',
  tableExists: "CREATE TABLE t (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1",
  showCreateTableUnknown: "SHOW CREATE TABLE nosuch",
  showCreateDatabaseUnknown: "SHOW CREATE TABLE nosuch.t",
  dynamicPartitionKeys: dynamic({ nosuch: "1" }),
  colocateRandom: `CREATE TABLE x (id INT) DUPLICATE KEY(id) DISTRIBUTED BY RANDOM BUCKETS 1 PROPERTIES (${ONE}, "colocate_with" = "g")`,
  colocateAutomatic: `CREATE TABLE x (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS AUTO PROPERTIES (${ONE}, "colocate_with" = "g")`,
  ...colocated(),
});

/** Tables that do not fit the group that another one made. */
function colocated() {
  const member = (name: string, columns: string, hash: string, buckets: number, more = "") =>
    `CREATE TABLE ${name} (${columns}) DUPLICATE KEY(id) ${more === "" ? "" : "PARTITION BY RANGE(d) () "}DISTRIBUTED BY HASH(${hash}) BUCKETS ${buckets} PROPERTIES ("colocate_with" = "g"${more}`;
  const one = `, ${ONE});`;
  const first = member("g1", "id INT, n INT", "id", 2) + one;
  const days =
    ', "dynamic_partition.time_unit" = "DAY", "dynamic_partition.end" = "3", "dynamic_partition.prefix" = "p", "dynamic_partition.buckets" = "4"';
  return {
    colocateBuckets: `${first} ${member("g2", "id INT, n INT", "id", 3)}${one}`,
    colocateColumnCount: `${first} ${member("g2", "id INT, n INT", "id, n", 2)}${one}`,
    colocateColumnType: `${first} ${member("g2", "id BIGINT, n INT", "id", 2)}${one}`,
    colocateReplicas: `${first} ${member("g2", "id INT, n INT", "id", 2)}, "replication_num" = "2");`,
    dynamicPartitionColocate: `${first} ${member("g2", "id INT, d DATE", "id", 2, days)}${one}`,
  };
}
