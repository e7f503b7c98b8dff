import type { ErrorRow } from "./types.ts";
import { everywhere, moved, PLAIN, wording } from "./wording.ts";

/** Errors of tables and partitions that are being made: columns, keys, buckets, properties, ranges and lists. */
export const NEW_TABLE_ERRORS = {
  // CREATE TABLE: columns
  engineUnknown: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeEngineName",
    texts: everywhere("analysis", "Unknown engine name: {name}"),
  },
  columnDuplicate: {
    source: "fe common/ErrorCode.ERR_DUP_FIELDNAME",
    texts: everywhere("analysis", "Duplicate column name '{column}'", [1060, "42S21"]),
  },
  autoIncrementTwice: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeColumnRef",
    texts: [
      wording("plain", "More than one AUTO_INCREMENT column defined in CREATE TABLE Statement", PLAIN, {
        since: "3.0",
        until: "3.1",
      }),
      wording("analysis", "More than one AUTO_INCREMENT column defined in CREATE TABLE Statement", PLAIN, {
        since: "3.1",
      }),
    ],
  },
  autoIncrementType: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeColumnRef",
    texts: [
      wording("plain", "The AUTO_INCREMENT column must be BIGINT", PLAIN, {
        since: "3.0",
        until: "3.1",
      }),
      wording("analysis", "The AUTO_INCREMENT column must be BIGINT", PLAIN, { since: "3.1" }),
    ],
  },
  textTooWide: {
    source: "fe analysis/TypeDef.analyzeScalarType",
    texts: everywhere("analysis", "{type} size must be <= {limit}: {size}"),
  },
  decimalPrecisionWrong: {
    source: "fe analysis/TypeDef.analyzeScalarType",
    texts: everywhere(
      "analysis",
      "Precision of {type} must between 1 and {limit}, precision was set to: {value}.",
    ),
  },
  decimalScaleWrong: {
    source: "fe analysis/TypeDef.analyzeScalarType",
    texts: everywhere("analysis", "Scale of {type} must between 0 and {limit},  scale was set to: {value}."),
  },
  firstColumnType: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: everywhere("analysis", "Data type of first column cannot be {type}"),
  },
  keyColumnUnknown: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: everywhere("analysis", "Key column({column}) doesn't exist."),
  },
  keyColumnsTooMany: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: everywhere("analysis", "The number of key columns should be less than the number of columns."),
  },
  keyColumnsOrder: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: [
      wording("analysis", "Key columns should be a ordered prefix of the schema.", PLAIN, { until: "3.1" }),
      wording(
        "analysis",
        "Key columns must be the first few columns of the schema and the order  of the key columns must be consistent with the order of the schema",
        PLAIN,
        { since: "3.1" },
      ),
    ],
  },
  keyColumnAggregated: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: everywhere("analysis", "Key column[{column}] should not specify aggregate type."),
  },
  primaryKeyNullable: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: everywhere("analysis", "primary key column[{column}] cannot be nullable"),
  },
  primaryKeyType: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: everywhere("analysis", "primary key column[{column}] type not supported: {type}"),
  },
  valueColumnNotAggregated: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: everywhere(
      "analysis",
      "AGG_KEYS table should specify aggregate type for non-key column[{column}]",
    ),
  },
  valueColumnAggregated: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: everywhere(
      "analysis",
      "{keys} table should not specify aggregate type for non-key column[{column}]",
    ),
  },
  keyColumnType: {
    source: "fe sql/ast/ColumnDef.analyze",
    texts: everywhere("analysis", "Invalid data type of key column '{column}': '{type}'{hint}"),
  },
  aggregationType: {
    source: "fe sql/ast/ColumnDef.analyze",
    texts: everywhere("analysis", "Invalid aggregate function '{function}' for '{column}'"),
  },
  aggregationMissing: {
    source: "fe sql/ast/ColumnDef.analyze",
    texts: everywhere("analysis", "No aggregate function specified for '{column}'"),
  },
  defaultInvalid: {
    source: "fe sql/ast/ColumnDef.analyze",
    texts: everywhere("analysis", "Invalid default value for '{column}'"),
  },
  defaultInvalidBecause: {
    source: "fe sql/ast/ColumnDef.validateDefaultValue",
    texts: everywhere("analysis", "Invalid default value for '{column}': {reason}"),
  },
  sortKeyUnknown: {
    source:
      "fe sql/analyzer/CreateTableAnalyzer.analyze; its format has more places than values in 2.5, 3.0 and 3.2",
    texts: [
      wording("plain", "Format specifier '%s'", PLAIN, { until: "3.1" }),
      wording("analysis", "Unknown column '{column}' does not exist", PLAIN, { since: "3.1", until: "3.2" }),
      wording("plain", "Format specifier '%s'", PLAIN, { since: "3.2", until: "3.3" }),
      wording("analysis", "Unknown column '{column}' does not exist", PLAIN, { since: "3.3" }),
    ],
  },
  sortKeyNotKeys: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeSortKeys",
    texts: [
      wording("analysis", "The sort columns of {keys} table must be same with key columns", PLAIN, {
        since: "3.3",
      }),
    ],
  },
  sortKeyNotPrimary: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyze",
    texts: [
      wording("plain", "only primary key support sort key", PLAIN, { until: "3.1" }),
      wording("analysis", "only primary key support sort key", PLAIN, { since: "3.1", until: "3.3" }),
    ],
  },

  sortKeyType: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeSortKeys",
    texts: everywhere("analysis", "sort key column[{column}] type not supported: {type}"),
  },
  sortKeyNotInColumns: {
    source: "fe server/OlapTableFactory.createTable",
    texts: [wording("ddl", "Invalid column '{column}': not exists in all columns.", PLAIN, { since: "3.3" })],
  },
  sortKeyDuplicate: {
    source:
      "fe server/LocalMetastore.createOlapOrLakeTable (2.5), OlapTableFactory.createTable; 3.0 does not look",
    texts: [
      wording("ddl", "Duplicate sort key column {column} is not allowed.", PLAIN, { until: "3.0" }),
      wording("ddl", "Duplicate sort key column {column} is not allowed.", PLAIN, { since: "3.1" }),
    ],
  },

  // CREATE TABLE: distribution
  distributionMissing: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeDistributionDesc",
    texts: [
      wording("analysis", "Create olap table should contain distribution desc", PLAIN, { until: "3.1" }),
      wording("analysis", "Currently not support default distribution in DUP_KEYS", PLAIN, {
        since: "3.1",
        until: "3.3",
      }),
      wording("analysis", "Currently not support default distribution in {keys}", PLAIN, { since: "3.3" }),
    ],
  },
  distributionRandom: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeDistributionDesc",
    texts: [
      wording("analysis", "Random distribution must be used in DUP_KEYS or AGG_KEYS without replace", PLAIN, {
        since: "3.1",
        until: "3.2",
      }),
      wording("analysis", "{keys} must use hash distribution", PLAIN, { since: "3.2" }),
    ],
  },
  distributionColumnUnknown: {
    source: "fe sql/ast/HashDistributionDesc.analyze",
    texts: everywhere("analysis", "Distribution column({column}) doesn't exist."),
  },
  distributionColumnNotKey: {
    source: "fe sql/ast/HashDistributionDesc.toDistributionInfo",
    texts: everywhere("ddl", "Distribution column[{column}] is not key column"),
  },
  distributionColumnType: {
    source: "fe sql/ast/HashDistributionDesc.toDistributionInfo",
    texts: everywhere("ddl", "{type} column can not be distribution column"),
  },
  bucketsTooMany: {
    source: "fe common/ErrorCode.ERR_TOO_MANY_BUCKETS",
    texts: [
      wording(
        "analysis",
        "The number of buckets is too large, the maximum is {limit}. Please reduce the number of buckets or increase frontend config max_bucket_number_per_partition.",
        [5510, "42000"],
        { since: "3.3" },
      ),
    ],
  },

  // CREATE TABLE: properties
  replicationNumFormat: {
    source: "fe common/util/PropertyAnalyzer.analyzeReplicationNum, server/OlapTableFactory",
    texts: everywhere("ddl", "{reason} table={table}, properties.replication_num={value}"),
  },
  replicationNumTooSmall: {
    source: "fe common/util/PropertyAnalyzer.checkReplicationNum",
    texts: [
      wording(
        "ddl",
        "Replication num should larger than 0. (suggested 3) table={table}, properties.replication_num={value}",
        PLAIN,
        { until: "3.0" },
      ),
      wording(
        "ddl",
        "Replication num should larger than 0 table={table}, properties.replication_num={value}",
        PLAIN,
        { since: "3.0", until: "3.3" },
      ),
      wording("analysis", "Replication num should larger than 0", PLAIN, { since: "3.3" }),
    ],
  },
  replicationNumTooLarge: {
    source: "fe common/util/PropertyAnalyzer.checkReplicationNum",
    texts: [
      wording(
        "ddl",
        "Table replication num should be less than of equal to the number of available BE nodes. You can change this default by setting the replication_num table properties. Current alive backend is [{nodes}]. table={table}, properties.replication_num={value}",
        PLAIN,
        { until: "3.3" },
      ),
      wording(
        "analysis",
        "Table replication num should be less than of equal to the number of available BE nodes. You can change this default by setting the replication_num table properties. Current alive backend is [{nodes}].",
        PLAIN,
        { since: "3.3" },
      ),
    ],
  },
  nodesTooFew: {
    source: "fe server/LocalMetastore.createOlapTablets, chosenBackendIdBySeq",
    texts: [
      wording(
        "ddl",
        "Table replication num should be less than of equal to the number of available BE nodes. You can change this default by setting the replication_num table properties. Current alive backend is [{nodes}]. ",
        PLAIN,
        { until: "3.2" },
      ),
      wording(
        "ddl",
        "Table replication num should be less than or equal to the number of available BE nodes. You can change this default by setting the replication_num table properties. Current alive backend is [{nodes}]. , table={table}, default_replication_num={default}",
        PLAIN,
        { since: "3.2", until: "3.3" },
      ),
      wording(
        "ddl",
        "Table replication num should be less than or equal to the number of available backends. You can change this default by setting the replication_num table properties. Current available backends: [{nodes}], table={table}, replication_num={replicas}, default_replication_num={default}",
        PLAIN,
        { since: "3.3" },
      ),
    ],
  },
  storageMediumUnknown: {
    source: "fe common/util/PropertyAnalyzer.analyzeDataProperty",
    texts: everywhere("ddl", "Invalid storage medium: {value}"),
  },
  fastSchemaEvolutionFormat: {
    source: "fe common/util/PropertyAnalyzer.analyzeUseFastSchemaEvolution",
    texts: [
      wording("ddl", "light_schema_change must be `true` or `false`", PLAIN, { since: "3.1", until: "3.2" }),
      wording("ddl", "fast_schema_evolution must be `true` or `false`", PLAIN, { since: "3.2" }),
    ],
  },
  compressionUnknown: {
    source: "fe common/util/PropertyAnalyzer.analyzeCompressionType",
    texts: everywhere("ddl", "unknown compression type: {value}"),
  },
  compressionLevel: {
    source: "fe common/util/PropertyAnalyzer.analyzeCompressionLevel",
    texts: [wording("ddl", "Invalid level for zstd compression type", PLAIN, { since: "3.3" })],
  },
  bloomFilterColumnUnknown: {
    source: "fe common/util/PropertyAnalyzer.analyzeBloomFilterColumns",
    texts: everywhere("ddl", "Invalid bloom filter column '{column}': not exists"),
  },
  propertiesUnknown: {
    source: "fe server/OlapTableFactory.createTable",
    texts: everywhere("ddl", "Unknown properties: {properties}"),
  },

  // Partitions
  partitionColumnUnknown: {
    source: "fe sql/ast/RangePartitionDesc.analyze, ListPartitionDesc.analyzePartitionColumns",
    texts: everywhere("analysis", "Partition column[{column}] does not exist in column list."),
  },
  partitionColumnDuplicate: {
    source: "fe sql/ast/RangePartitionDesc.analyze",
    texts: everywhere("analysis", "Duplicated partition column {column}"),
  },
  partitionColumnNotKey: {
    source: "fe sql/ast/RangePartitionDesc.analyze",
    texts: everywhere(
      "analysis",
      "The partition column could not be aggregated column and unique table's partition column must be key column",
    ),
  },
  partitionColumnType: {
    source: "fe sql/ast/RangePartitionDesc.analyze",
    texts: everywhere("analysis", "Invalid partition column '{column}': invalid data type {type}"),
  },
  rangeColumnType: {
    source: "fe catalog/RangePartitionInfo.checkRangeColumnType",
    texts: everywhere("ddl", "Column[{column}] type[{type}] cannot be a range partition key."),
  },
  partitionNameDuplicate: {
    source: "fe sql/ast/RangePartitionDesc.analyze, ListPartitionDesc",
    texts: everywhere("analysis", "Duplicated partition name: {partition}"),
  },
  partitionFormsMixed: {
    source: "fe sql/ast/RangePartitionDesc.analyze",
    texts: everywhere("analysis", "You can only use one of these methods to create partitions"),
  },
  partitionValuesTooMany: {
    source: "fe sql/ast/PartitionKeyDesc.analyze",
    texts: everywhere("analysis", "Partition values number is more than partition column number: {values}"),
  },
  partitionMaxvalueInRow: {
    source: "fe sql/ast/PartitionKeyDesc.analyze",
    texts: everywhere("analysis", "Not support MAXVALUE in multi partition range values."),
  },
  partitionValueFormat: {
    source: "fe catalog/RangePartitionInfo.checkAndCreateRange",
    texts: everywhere("ddl", "Invalid range value format: {reason}"),
  },
  partitionRangeIntersects: {
    source: "fe common/util/RangeUtils.checkRangeIntersect",
    texts: everywhere("ddl", "Range {range} is intersected with range: {other}"),
  },
  addPartitionValueFormat: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.analyzeAddPartition",
    texts: moved("Invalid range value format: {reason}", "ddl", "3.3", "analysis"),
  },
  addPartitionRangeIntersects: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.analyzeAddPartition",
    texts: moved("Range {range} is intersected with range: {other}", "ddl", "3.3", "analysis"),
  },
  partitionPropertiesUnknown: {
    source: "fe sql/ast/SinglePartitionDesc.analyzeProperties",
    texts: moved("Unknown properties: {properties}", "ddl", "3.3", "analysis"),
  },
  partitionListDuplicate: {
    source: "fe sql/ast/ListPartitionDesc.analyzeDuplicateValues",
    texts: everywhere("analysis", "Duplicated value {value}"),
  },
  partitionListDuplicateRow: {
    source: "fe sql/ast/ListPartitionDesc.analyzeDuplicateValues",
    texts: everywhere("analysis", "Duplicate values ({values}) not allow"),
  },
  batchSeveralColumns: {
    source: "fe sql/ast/RangePartitionDesc.analyze",
    texts: everywhere("analysis", "Batch build partition only support single range column."),
  },
  batchDateFormat: {
    source: "fe sql/ast/MultiRangePartitionDesc.buildDateTypePartition",
    texts: everywhere(
      "analysis",
      "Batch build partition EVERY is date type but START or END does not type match.",
    ),
  },
  batchDateOrder: {
    source: "fe sql/ast/MultiRangePartitionDesc.buildDateTypePartition",
    texts: everywhere("analysis", "Batch build partition start date should less than end date."),
  },
  batchUnitMissing: {
    source: "fe sql/ast/MultiRangePartitionDesc.buildDateTypePartition",
    texts: everywhere("analysis", "Unknown timeunit for batch build partition."),
  },
  batchHourType: {
    source: "fe sql/ast/RangePartitionDesc.analyze",
    texts: [
      wording(
        "analysis",
        "Batch build partition for hour interval only supports partition column as DATETIME type",
        PLAIN,
        { since: "3.0" },
      ),
    ],
  },
  batchNumberFormat: {
    source: "fe sql/ast/MultiRangePartitionDesc.buildNumberTypePartition",
    texts: everywhere(
      "analysis",
      "Batch build partition EVERY is number type but START or END does not type match.",
    ),
  },
  batchNumberOrder: {
    source: "fe sql/ast/MultiRangePartitionDesc.buildNumberTypePartition",
    texts: everywhere("analysis", "Batch build partition start value should less then end value."),
  },
  batchUnit: {
    source: "fe sql/analyzer/PartitionDescAnalyzer.analyzeMultiRangePartitionDesc",
    texts: everywhere("analysis", "Batch build partition does not support time interval type: {unit}"),
  },
  batchColumnType: {
    source: "fe sql/ast/MultiRangePartitionDesc.convertToSingle",
    texts: everywhere("analysis", "Unsupported batch partition build type:{type}."),
  },
  batchTooMany: {
    source: "fe sql/ast/MultiRangePartitionDesc",
    texts: everywhere("analysis", "The number of batch partitions should not exceed:{limit}"),
  },
} as const satisfies Record<string, ErrorRow>;
