import { cases, analysis, create, HASH } from "./errorCase.ts";

export const CREATE_TABLE = cases({
  engineUnknown: {
    sql: create("a INT", "ENGINE = innodb"),
    message: analysis("Unknown engine name: innodb"),
  },
  columnDuplicate: { sql: create("a INT, A INT"), message: analysis("Duplicate column name 'A'") },
  autoIncrementTwice: {
    sql: create("a BIGINT AUTO_INCREMENT, b BIGINT AUTO_INCREMENT"),
    message: analysis("More than one AUTO_INCREMENT column defined in CREATE TABLE Statement"),
  },
  autoIncrementType: {
    sql: create("a INT, b INT AUTO_INCREMENT"),
    message: analysis(
      "The AUTO_INCREMENT column must be BIGINT",
      " from line 1, column 23 to line 1, column 29",
    ),
  },
  textTooWide: { sql: create("a CHAR(300)"), message: analysis("Char size must be <= 255: 300") },
  decimalPrecisionWrong: {
    sql: create("a DECIMAL32(12, 2)"),
    message: analysis("Precision of DECIMAL32 must between 1 and 9, precision was set to: 12."),
  },
  decimalScaleWrong: {
    sql: create("a INT, b DECIMAL(5, 6)"),
    message: analysis("Scale of DECIMAL64 must between 0 and 5,  scale was set to: 6."),
  },
  firstColumnType: {
    sql: create("x DOUBLE, a INT"),
    message: analysis("Data type of first column cannot be DOUBLE"),
  },
  keyColumnUnknown: {
    sql: create("a INT, b INT", `DUPLICATE KEY(c) ${HASH}`),
    message: analysis("Key column(c) doesn't exist."),
  },
  keyColumnsTooMany: {
    sql: create("a INT", `DUPLICATE KEY(a, b) ${HASH}`),
    message: analysis("The number of key columns should be less than the number of columns."),
  },
  keyColumnsOrder: {
    sql: create("a INT, b INT", `DUPLICATE KEY(b) ${HASH}`),
    message: analysis(
      "Key columns must be the first few columns of the schema and the order  of the key columns must be consistent with the order of the schema",
    ),
  },
  keyColumnAggregated: {
    sql: create("a INT SUM, b INT", `AGGREGATE KEY(a) ${HASH}`),
    message: analysis("Key column[a] should not specify aggregate type."),
  },
  primaryKeyNullable: {
    sql: create("a INT NULL, b INT", `PRIMARY KEY(a) ${HASH}`),
    message: analysis("primary key column[a] cannot be nullable"),
  },
  primaryKeyType: {
    sql: create("a DECIMAL(10,2), b INT", `PRIMARY KEY(a) ${HASH}`),
    message: analysis("primary key column[a] type not supported: decimal(10, 2)"),
  },
  valueColumnNotAggregated: {
    sql: create("a INT, b INT", `AGGREGATE KEY(a) ${HASH}`),
    message: analysis("AGG_KEYS table should specify aggregate type for non-key column[b]"),
  },
  valueColumnAggregated: {
    sql: create("a INT, b INT SUM", `DUPLICATE KEY(a) ${HASH}`),
    message: analysis("DUP_KEYS table should not specify aggregate type for non-key column[b]"),
  },
  keyColumnType: {
    sql: create("a INT, b FLOAT, c INT", `DUPLICATE KEY(a, b) ${HASH}`),
    message: analysis("Invalid data type of key column 'b': 'FLOAT', use decimal instead"),
  },
  aggregationType: {
    sql: create("a INT, b DATE SUM", `AGGREGATE KEY(a) ${HASH}`),
    message: analysis("Invalid aggregate function 'SUM' for 'b'"),
  },
  aggregationMissing: {
    sql: create("a INT, b BITMAP", `DUPLICATE KEY(a) ${HASH}`),
    message: analysis("No aggregate function specified for 'b'"),
  },
  defaultInvalid: {
    sql: create("a INT, b INT NOT NULL DEFAULT NULL"),
    message: analysis("Invalid default value for 'b'"),
  },
  defaultInvalidBecause: {
    sql: create('a INT, b INT DEFAULT "x"'),
    message: analysis("Invalid default value for 'b': Invalid number format: x"),
  },
  sortKeyUnknown: {
    sql: create("a INT, b INT", "PRIMARY KEY(a) DISTRIBUTED BY HASH(a) ORDER BY(c)"),
    message: analysis("Unknown column 'c' does not exist"),
  },
  sortKeyType: {
    sql: create("a INT, b DOUBLE", "PRIMARY KEY(a) DISTRIBUTED BY HASH(a) ORDER BY(b)"),
    message: analysis("sort key column[b] type not supported: double"),
  },
  sortKeyNotKeys: {
    sql: create("a INT, b INT", "UNIQUE KEY(a) DISTRIBUTED BY HASH(a) ORDER BY(a, b)"),
    message: analysis("The sort columns of UNIQUE KEY table must be same with key columns"),
  },
  sortKeyNotInColumns: {
    sql: create("a INT", "DUPLICATE KEY(a) DISTRIBUTED BY HASH(a) ORDER BY(c)"),
    message: "Invalid column 'c': not exists in all columns.",
  },
  sortKeyDuplicate: {
    sql: create("a INT", "DUPLICATE KEY(a) DISTRIBUTED BY HASH(a) ORDER BY(a, a)"),
    message: "Duplicate sort key column a is not allowed.",
  },
  distributionMissing: {
    sql: create("a INT, b INT", "UNIQUE KEY(a)"),
    message: analysis("Currently not support default distribution in UNIQUE_KEYS"),
  },
  distributionRandom: {
    sql: create("a INT, b INT", "UNIQUE KEY(a) DISTRIBUTED BY RANDOM"),
    message: analysis(
      "UNIQUE KEY must use hash distribution",
      " from line 1, column 44 to line 1, column 59",
    ),
  },
  distributionColumnUnknown: {
    sql: create("a INT", "DISTRIBUTED BY HASH(z)"),
    message: analysis("Distribution column(z) doesn't exist."),
  },
  distributionColumnNotKey: {
    sql: create("a INT, b INT", "UNIQUE KEY(a) DISTRIBUTED BY HASH(b)"),
    message: "Distribution column[b] is not key column",
  },
  distributionColumnType: {
    sql: create("a INT, b DOUBLE", "DUPLICATE KEY(a) DISTRIBUTED BY HASH(b)"),
    message: "DOUBLE column can not be distribution column",
  },
  bucketsTooMany: {
    sql: create(
      "a INT",
      'PARTITION BY RANGE(a) (PARTITION p VALUES LESS THAN ("1")) DISTRIBUTED BY HASH(a) BUCKETS 2000',
    ),
    message: analysis(
      "The number of buckets is too large, the maximum is 1024. Please reduce the number of buckets or increase frontend config max_bucket_number_per_partition.",
    ),
  },
  replicationNumFormat: {
    sql: create("a INT", 'DISTRIBUTED BY HASH(a) PROPERTIES ("replication_num" = "x")'),
    message: 'For input string: "x" table=t, properties.replication_num=x',
  },
  replicationNumTooSmall: {
    sql: create("a INT", 'DISTRIBUTED BY HASH(a) PROPERTIES ("replication_num" = "0")'),
    message: analysis("Replication num should larger than 0"),
  },
  replicationNumTooLarge: {
    sql: create("a INT", 'DISTRIBUTED BY HASH(a) PROPERTIES ("replication_num" = "4")'),
    message: analysis(
      "Table replication num should be less than of equal to the number of available BE nodes. You can change this default by setting the replication_num table properties. Current alive backend is [10001,10002,10003].",
    ),
  },
  nodesTooFew: {
    nodes: 1,
    sql: create("a INT", "DISTRIBUTED BY HASH(a)"),
    message:
      "Table replication num should be less than or equal to the number of available backends. You can change this default by setting the replication_num table properties. Current available backends: [10001], table=t, replication_num=3, default_replication_num=3",
  },
  storageMediumUnknown: {
    sql: create("a INT", 'DISTRIBUTED BY HASH(a) PROPERTIES ("storage_medium" = "tape")'),
    message: "Invalid storage medium: tape",
  },
  fastSchemaEvolutionFormat: {
    sql: create("a INT", 'DISTRIBUTED BY HASH(a) PROPERTIES ("fast_schema_evolution" = "maybe")'),
    message: "fast_schema_evolution must be `true` or `false`",
  },
  compressionLevel: {
    sql: create("a INT", 'DISTRIBUTED BY HASH(a) PROPERTIES ("compression" = "zstd(23)")'),
    message: "Invalid level for zstd compression type",
  },
  compressionUnknown: {
    sql: create("a INT", 'DISTRIBUTED BY HASH(a) PROPERTIES ("compression" = "zip")'),
    message: "unknown compression type: zip",
  },
  bloomFilterColumnUnknown: {
    sql: create("a INT", 'DISTRIBUTED BY HASH(a) PROPERTIES ("bloom_filter_columns" = "z")'),
    message: "Invalid bloom filter column 'z': not exists",
  },
  propertiesUnknown: {
    sql: create("a INT", 'DISTRIBUTED BY HASH(a) PROPERTIES ("colour" = "red")'),
    message: "Unknown properties: {colour=red}",
  },
});
