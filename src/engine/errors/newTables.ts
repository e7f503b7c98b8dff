import type { ErrorRow } from "./types.ts";
import { creating, everywhere, moved, PLAIN, wording } from "./wording.ts";

/** Errors of tables and partitions that are being made: columns, keys, buckets, properties, ranges and lists. */
export const NEW_TABLE_ERRORS = {
  // CREATE TABLE: columns
  engineUnknown: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeEngineName",
    texts: [
      ...everywhere("analysis", "Unknown engine name: {name}"),
      ...creating("analyzer", {
        "2.0": "Unknown engine name: {name}",
        "3.0": "Do not support table with engine name = {name}",
      }),
    ],
  },
  columnDuplicate: {
    source: "fe common/ErrorCode.ERR_DUP_FIELDNAME",
    texts: [
      ...everywhere("analysis", "Duplicate column name '{column}'", [1060, "42S21"]),
      ...creating("shared", "Duplicate column name '{column}'", [1060, "42S21"]),
    ],
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
      ...creating("run", { "2.0": "there can be at most one auto increment column in OlapTable." }, [
        5092,
        "42000",
      ]),
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
      ...creating("run", { "2.0": "the auto increment must be BIGINT type." }, [5095, "42000"]),
    ],
  },
  textTooWide: {
    source: "fe analysis/TypeDef.analyzeScalarType",
    texts: [
      ...everywhere("analysis", "{type} size must be <= {limit}: {size}"),
      ...creating("analyzer", "{type} size must be <= {limit}: {size}"),
    ],
  },
  decimalPrecisionWrong: {
    source: "fe analysis/TypeDef.analyzeScalarType",
    texts: [
      ...everywhere(
        "analysis",
        "Precision of {type} must between 1 and {limit}, precision was set to: {value}.",
      ),
      ...creating("analyzer", {
        "2.0": "Precision of {type} must between 1 and {limit}. Precision was set to: {value}.",
        "2.1": "Column of type Decimal256 with precision {value} in not supported.",
        "4.0":
          "Datatype DecimalV3 with precision {value}, which is greater than 38 is disabled by default. set enable_decimal256 = true to enable it.",
      }),
    ],
  },
  decimalScaleWrong: {
    source: "fe analysis/TypeDef.analyzeScalarType",
    texts: [
      ...everywhere("analysis", "Scale of {type} must between 0 and {limit},  scale was set to: {value}."),
      ...creating("analyzer", {
        "2.0": "Scale of decimal must be smaller than precision. Scale is {value} and precision is {limit}",
        "4.0": "precision should not smaller than scale, but precision is {limit} [, scale is {value}]",
      }),
    ],
  },
  firstColumnType: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: [
      ...everywhere("analysis", "Data type of first column cannot be {type}"),
      ...creating(
        "analyzer",
        "The olap table first column could not be float, double, string or array, struct, map, please use decimal or varchar instead.",
      ),
    ],
  },
  keyColumnUnknown: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: [
      ...everywhere("analysis", "Key column({column}) doesn't exist."),
      ...creating("analyzer", "Key column[{column}] doesn't exist."),
    ],
  },
  keyColumnsTooMany: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: [
      ...everywhere("analysis", "The number of key columns should be less than the number of columns."),
      ...creating("analyzer", "The number of key columns should be less than the number of columns."),
    ],
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
      ...creating(
        "analyzer",
        "Key columns should be a ordered prefix of the schema. KeyColumns[{place}] (starts from zero) is {key}, but corresponding column is {column} in the previous columns declaration.",
      ),
    ],
  },
  keyColumnAggregated: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: [
      ...everywhere("analysis", "Key column[{column}] should not specify aggregate type."),
      ...creating("analyzer", "Key column[{column}] should not specify aggregate type."),
    ],
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
    texts: [
      ...everywhere("analysis", "AGG_KEYS table should specify aggregate type for non-key column[{column}]"),
      ...creating("analyzer", "AGG_KEYS table should specify aggregate type for non-key column[{column}]"),
    ],
  },
  valueColumnAggregated: {
    source: "fe sql/analyzer/CreateTableAnalyzer.analyzeKeysDesc",
    texts: [
      ...everywhere(
        "analysis",
        "{keys} table should not specify aggregate type for non-key column[{column}]",
      ),
      ...creating("analyzer", "{keys} table should not specify aggregate type for non-key column[{column}]"),
    ],
  },
  keyColumnType: {
    source: "fe sql/ast/ColumnDef.analyze",
    texts: [
      ...everywhere("analysis", "Invalid data type of key column '{column}': '{type}'{hint}"),
      ...[
        ...creating("analyzer", "Float or double can not used as a key, use decimal instead."),
        ...creating(
          "analyzer",
          {
            "2.0": "String Type should not be used in key column[{column}].",
            "3.0": "String Type should not be used in key column[{column}]",
          },
          "plain",
          { kind: "string" },
        ),
        ...creating(
          "analyzer",
          "{type} can only be used in the non-key column of the duplicate table at present.",
          "plain",
          { kind: "nested" },
        ),
        ...creating(
          "analyzer",
          {
            "2.0": "JSONB type should not be used in key column[{column}].",
            "3.0": "JsonType type should not be used in key column[{column}].",
          },
          "plain",
          { kind: "json" },
        ),
        ...creating(
          "analyzer",
          { "2.1": "Variant type should not be used in key column[{column}]." },
          "plain",
          { kind: "variant" },
        ),
        ...creating(
          "analyzer",
          {
            "2.0": "Key column can not set bitmap or hll type:{column}",
            "2.1": "Key column can not set complex type:{column}",
          },
          "plain",
          { kind: "metric" },
        ),
      ],
    ],
  },
  aggregationType: {
    source: "fe sql/ast/ColumnDef.analyze",
    texts: [
      ...everywhere("analysis", "Invalid aggregate function '{function}' for '{column}'"),
      ...creating("analyzer", "Aggregate type {function} is not compatible with primitive type {type}"),
      ...[
        ...creating("analyzer", "{type} column can't support aggregation {function}", "plain", {
          kind: "nested",
        }),
        ...creating(
          "analyzer",
          { "2.0": "Aggregate table can't support replace array/map/struct value now", "2.1": "" },
          "plain",
          { kind: "replace" },
        ),
      ],
    ],
  },
  aggregationMissing: {
    source: "fe sql/ast/ColumnDef.analyze",
    texts: [...everywhere("analysis", "No aggregate function specified for '{column}'")],
  },
  defaultInvalid: {
    source: "fe sql/ast/ColumnDef.analyze",
    texts: [
      ...everywhere("analysis", "Invalid default value for '{column}'"),
      ...[
        ...creating("analyzer", "{type} type column can not set default value"),
        ...creating("analyzer", "Can not set null default value to non nullable column: {column}", "plain", {
          kind: "null",
        }),
        ...creating("analyzer", "Array type column default value only support null or []", "plain", {
          kind: "array",
        }),
        ...creating("analyzer", "{type} type column default value just support null", "plain", {
          kind: "nested",
        }),
      ],
    ],
  },
  defaultInvalidBecause: {
    source: "fe sql/ast/ColumnDef.validateDefaultValue",
    texts: [
      ...everywhere("analysis", "Invalid default value for '{column}': {reason}"),
      ...creating("shared", "{reason}"),
    ],
  },
  sortKeyUnknown: {
    source:
      "fe sql/analyzer/CreateTableAnalyzer.analyze; its format has more places than values in 2.5, 3.0 and 3.2",
    texts: [
      wording("plain", "Format specifier '%s'", PLAIN, { until: "3.1" }),
      wording("analysis", "Unknown column '{column}' does not exist", PLAIN, { since: "3.1", until: "3.2" }),
      wording("plain", "Format specifier '%s'", PLAIN, { since: "3.2", until: "3.3" }),
      wording("analysis", "Unknown column '{column}' does not exist", PLAIN, { since: "3.3" }),
      ...creating("analyzer", {
        "2.1": "Key cluster column[{column}] doesn't exist.",
        "4.0": "Cluster key column[{column}] doesn't exist.",
      }),
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
      ...[
        ...creating("analyzer", {
          "2.1": "Cluster keys only support unique keys table which enabled enable_unique_key_merge_on_write",
        }),
        ...creating(
          "analyzer",
          {
            "2.1": "Cluster keys only support unique keys table.",
            "4.0": "Cluster keys only support unique keys table",
          },
          "plain",
          { kind: "model" },
        ),
      ],
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
      ...creating("analyzer", { "2.1": "Duplicate cluster key column[{column}]." }),
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
      ...creating("analyzer", { "2.0": "Create olap table should contain distribution desc", "4.0": "" }),
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
      ...[
        ...creating("analyzer", "Create unique keys table should not contain random distribution desc"),
        ...creating(
          "analyzer",
          {
            "2.0":
              "Create aggregate keys table with value columns of which aggregate type is {aggregation} should not contain random distribution desc",
            "3.0":
              "Create aggregate keys table with value columns of which aggregate type is REPLACE or REPLACE_IF_NOT_NULL should not contain random distribution desc",
          },
          "plain",
          { kind: "aggregate" },
        ),
      ],
    ],
  },
  distributionColumnUnknown: {
    source: "fe sql/ast/HashDistributionDesc.analyze",
    texts: [
      ...everywhere("analysis", "Distribution column({column}) doesn't exist."),
      ...creating("analyzer", {
        "2.0": "Distribution column({column}) doesn't exist.",
        "3.0": "Distribution column({column}) doesn't exist",
      }),
    ],
  },
  distributionColumnNotKey: {
    source: "fe sql/ast/HashDistributionDesc.toDistributionInfo",
    texts: [
      ...everywhere("ddl", "Distribution column[{column}] is not key column"),
      ...creating("analyzer", "Distribution column[{column}] is not key column"),
    ],
  },
  distributionColumnType: {
    source: "fe sql/ast/HashDistributionDesc.toDistributionInfo",
    texts: [
      ...everywhere("ddl", "{type} column can not be distribution column"),
      ...creating("run", "{kind} should not be used in distribution column[{column}]."),
    ],
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
    texts: [...everywhere("ddl", "{reason} table={table}, properties.replication_num={value}")],
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
      ...creating("run", {
        "2.0":
          "replication num should be less than the number of available backends. replication num is {replicas}, available backend num is {alive}",
      }),
      // From 2.1 the property itself is refused, with allocationWithoutNodes.
      ...creating(
        "run",
        {
          "2.0":
            'Failed to find enough backend, please check the replication num,replication tag and storage medium.\nCreate failed replications:\nreplication tag: {"location" : "{tag}"}, replication num: {replicas}, storage medium: HDD',
          "2.1": "",
        },
        "plain",
        { lacking: "tag" },
      ),
    ],
  },
  storageMediumUnknown: {
    source: "fe common/util/PropertyAnalyzer.analyzeDataProperty",
    texts: [
      ...everywhere("ddl", "Invalid storage medium: {value}"),
      ...creating("property", "Invalid storage medium: {value}"),
    ],
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
    texts: [
      ...everywhere("ddl", "unknown compression type: {value}"),
      ...creating("property", "unknown compression type: {value}"),
    ],
  },
  compressionLevel: {
    source: "fe common/util/PropertyAnalyzer.analyzeCompressionLevel",
    texts: [wording("ddl", "Invalid level for zstd compression type", PLAIN, { since: "3.3" })],
  },
  bloomFilterColumnUnknown: {
    source: "fe common/util/PropertyAnalyzer.analyzeBloomFilterColumns",
    texts: [
      ...everywhere("ddl", "Invalid bloom filter column '{column}': not exists"),
      ...creating("property", "Bloom filter column does not exist in table. invalid column: {column}"),
    ],
  },
  propertiesUnknown: {
    source: "fe server/OlapTableFactory.createTable",
    texts: [
      ...everywhere("ddl", "Unknown properties: {properties}"),
      ...creating("run", "Unknown properties: {properties}"),
    ],
  },

  // Partitions
  partitionColumnUnknown: {
    source: "fe sql/ast/RangePartitionDesc.analyze, ListPartitionDesc.analyzePartitionColumns",
    texts: [
      ...everywhere("analysis", "Partition column[{column}] does not exist in column list."),
      ...creating("analyzer", {
        "2.0": "Partition column[{column}] does not exist in column list.",
        "3.0": "partition key {column} is not exists",
      }),
    ],
  },
  partitionColumnDuplicate: {
    source: "fe sql/ast/RangePartitionDesc.analyze",
    texts: [
      ...everywhere("analysis", "Duplicated partition column {column}"),
      ...creating("analyzer", "Duplicated partition column {column}"),
    ],
  },
  partitionColumnNotKey: {
    source: "fe sql/ast/RangePartitionDesc.analyze",
    texts: [
      ...everywhere(
        "analysis",
        "The partition column could not be aggregated column and unique table's partition column must be key column",
      ),
      ...creating("analyzer", "The partition column could not be aggregated column"),
      ...creating(
        "analyzer",
        { "4.0": "Merge-on-Write table's partition column must be KEY column" },
        "plain",
        { kind: "merge" },
      ),
    ],
  },
  partitionColumnType: {
    source: "fe sql/ast/RangePartitionDesc.analyze",
    texts: [
      ...everywhere("analysis", "Invalid partition column '{column}': invalid data type {type}"),
      ...[
        ...creating("analyzer", "Floating point type column can not be partition column"),
        ...creating("analyzer", "String Type should not be used in partition column[{column}].", "plain", {
          kind: "string",
        }),
        ...creating("analyzer", "Complex type column can't be partition column: {type}", "plain", {
          kind: "nested",
        }),
      ],
    ],
  },
  rangeColumnType: {
    source: "fe catalog/RangePartitionInfo.checkRangeColumnType",
    texts: [
      ...everywhere("ddl", "Column[{column}] type[{type}] cannot be a range partition key."),
      ...creating("property", "Column[{column}] type[{type}] cannot be a range partition key."),
      ...creating("property", "Column[{column}] type[{type}] cannot be a list partition key.", "plain", {
        kind: "list",
      }),
    ],
  },
  partitionNameDuplicate: {
    source: "fe sql/ast/RangePartitionDesc.analyze, ListPartitionDesc",
    texts: [
      ...everywhere("analysis", "Duplicated partition name: {partition}"),
      ...creating("analyzer", {
        "2.0": "Duplicated partition name: {partition}",
        "3.0": "Duplicated named partition: {partition}",
      }),
    ],
  },
  partitionFormsMixed: {
    source: "fe sql/ast/RangePartitionDesc.analyze",
    texts: [
      ...everywhere("analysis", "You can only use one of these methods to create partitions"),
      ...[
        ...creating("analyzer", {
          "2.0": "You can only use fixed or less than values to create range partitions",
          "3.0":
            "partitions types is invalid, expected FIXED or LESS in range partitions and IN in list partitions",
        }),
        ...creating(
          "analyzer",
          {
            "2.0": "You can only use in values to create list partitions",
            "3.0":
              "partitions types is invalid, expected FIXED or LESS in range partitions and IN in list partitions",
          },
          "plain",
          { kind: "list" },
        ),
      ],
    ],
  },
  partitionValuesTooMany: {
    source: "fe sql/ast/PartitionKeyDesc.analyze",
    texts: [
      ...everywhere("analysis", "Partition values number is more than partition column number: {values}"),
      ...creating("shared", "Partition values number is more than partition column number: {values}"),
    ],
  },
  partitionMaxvalueInRow: {
    source: "fe sql/ast/PartitionKeyDesc.analyze",
    texts: [
      ...everywhere("analysis", "Not support MAXVALUE in multi partition range values."),
      ...creating("shared", "Not support MAXVALUE in multi partition range values."),
    ],
  },
  partitionValueFormat: {
    source: "fe catalog/RangePartitionInfo.checkAndCreateRange",
    texts: [
      ...everywhere("ddl", "Invalid range value format: {reason}"),
      ...creating("run", "Invalid range value format： errCode = 2, detailMessage = {reason}"),
      ...creating("run", "Invalid list value format: errCode = 2, detailMessage = {reason}", "plain", {
        kind: "list",
      }),
    ],
  },
  partitionRangeIntersects: {
    source: "fe common/util/RangeUtils.checkRangeIntersect",
    texts: [
      ...everywhere("ddl", "Range {range} is intersected with range: {other}"),
      ...creating("run", "Range {range} is intersected with range: {other}"),
    ],
  },
  addPartitionValueFormat: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.analyzeAddPartition",
    texts: [
      ...moved("Invalid range value format: {reason}", "ddl", "3.3", "analysis"),
      ...creating("analyzer", "Invalid range value format： errCode = 2, detailMessage = {reason}"),
      ...creating("analyzer", "Invalid list value format: errCode = 2, detailMessage = {reason}", "plain", {
        kind: "list",
      }),
    ],
  },
  addPartitionRangeIntersects: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.analyzeAddPartition",
    texts: [
      ...moved("Range {range} is intersected with range: {other}", "ddl", "3.3", "analysis"),
      ...creating("analyzer", "Range {range} is intersected with range: {other}"),
    ],
  },
  partitionPropertiesUnknown: {
    source: "fe sql/ast/SinglePartitionDesc.analyzeProperties",
    texts: [
      ...moved("Unknown properties: {properties}", "ddl", "3.3", "analysis"),
      ...creating("shared", "Unknown properties: {properties}"),
    ],
  },
  partitionListDuplicate: {
    source: "fe sql/ast/ListPartitionDesc.analyzeDuplicateValues",
    texts: [
      wording("analysis", "Duplicated value {value}", PLAIN, { since: "3.0" }),
      ...creating(
        "run",
        "Invalid list value format: errCode = 2, detailMessage = The partition key[{list}] has duplicate item [{item}].",
      ),
    ],
  },
  partitionListDuplicateRow: {
    source: "fe sql/ast/ListPartitionDesc.analyzeDuplicateValues",
    texts: [wording("analysis", "Duplicate values ({values}) not allow", PLAIN, { since: "3.0" })],
  },
  batchSeveralColumns: {
    source: "fe sql/ast/RangePartitionDesc.analyze",
    texts: [
      ...everywhere("analysis", "Batch build partition only support single range column."),
      ...creating(
        "analyzer",
        "partition column number in multi partition clause must be one but start column size is {lower}, end column size is {upper}.",
      ),
    ],
  },
  batchDateFormat: {
    source: "fe sql/ast/MultiRangePartitionDesc.buildDateTypePartition",
    texts: [
      ...everywhere(
        "analysis",
        "Batch build partition EVERY is date type but START or END does not type match.",
      ),
      ...creating("shared", "Multi build partition start or end time style is illegal."),
    ],
  },
  batchDateOrder: {
    source: "fe sql/ast/MultiRangePartitionDesc.buildDateTypePartition",
    texts: [
      ...everywhere("analysis", "Batch build partition start date should less than end date."),
      ...creating("shared", "Multi build partition start time should less than end time."),
    ],
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
    texts: [
      ...everywhere(
        "analysis",
        "Batch build partition EVERY is number type but START or END does not type match.",
      ),
      ...creating(
        "shared",
        "Batch build partition INTERVAL is number type but From or TO does not type match.",
      ),
    ],
  },
  batchNumberOrder: {
    source: "fe sql/ast/MultiRangePartitionDesc.buildNumberTypePartition",
    texts: [
      ...everywhere("analysis", "Batch build partition start value should less then end value."),
      ...creating("shared", "Multi build partition start number should less than end number."),
    ],
  },
  batchUnit: {
    source: "fe sql/analyzer/PartitionDescAnalyzer.analyzeMultiRangePartitionDesc",
    texts: [
      ...everywhere("analysis", "Batch build partition does not support time interval type: {unit}"),
      ...creating("shared", "Multi build partition does not support time interval type: {unit}"),
    ],
  },
  batchColumnType: {
    source: "fe sql/ast/MultiRangePartitionDesc.convertToSingle",
    texts: everywhere("analysis", "Unsupported batch partition build type:{type}."),
  },
  batchTooMany: {
    source: "fe sql/ast/MultiRangePartitionDesc",
    texts: [
      ...everywhere("analysis", "The number of batch partitions should not exceed:{limit}"),
      ...creating("shared", "The number of Multi partitions too much, should not exceed:{limit}"),
    ],
  },
  // What Doris alone refuses
  externalOlap: {
    source: "fe analysis/CreateTableStmt.analyzeEngineName, CreateTableInfo.checkEngineName",
    texts: creating("analyzer", "Do not support external table with engine name = olap"),
  },
  textTooShort: {
    source: "fe analysis/TypeDef.analyzeScalarType",
    texts: creating("analyzer", "{type} size must be > 0: {size}"),
  },
  timeScaleWrong: {
    source: "fe analysis/TypeDef.analyzeScalarType",
    texts: creating("analyzer", "Scale of Datetime/Time must between 0 and 6. Scale was set to: {value}."),
  },
  typeDisabled: {
    source: "fe analysis/CreateTableStmt.analyze, CreateTableInfo.validate",
    texts: [
      ...creating("analyzer", "Disable to create table with `DATE` type columns, please use `DATEV2`."),
      ...creating(
        "analyzer",
        "Disable to create table with `DECIMAL` type columns,please use `DECIMALV3`.",
        "plain",
        { type: "DECIMAL" },
      ),
    ],
  },
  timeColumn: {
    source: "fe analysis/CreateTableStmt.analyze, ColumnDefinition.validate",
    texts: creating("analyzer", "Time type is not supported for olap table"),
  },
  metricNullable: {
    source: "fe nereids ColumnDefinition.validate",
    texts: creating("analyzer", { "3.0": "complex type column must be not nullable, column:{column}" }),
  },
  replaceNotNullable: {
    source: "fe nereids ColumnDefinition.validate",
    texts: creating("analyzer", {
      "3.0": "REPLACE_IF_NOT_NULL column must be nullable, maybe should use REPLACE, column:{column}",
    }),
  },
  autoIncrementColumn: {
    source: "fe datasource/InternalCatalog.checkAutoIncColumns",
    texts: [
      ...creating("run", { "2.0": "the auto increment column should be NOT NULL." }, [5093, "42000"]),
      ...creating("run", { "2.0": "the auto increment column can't have default value." }, [5094, "42000"], {
        kind: "default",
      }),
      ...creating(
        "run",
        {
          "2.0": "the auto increment is only supported in duplicate table.",
          "2.1": "the auto increment is only supported in duplicate table and unique table.",
        },
        [5096, "42000"],
        { kind: "model" },
      ),
    ],
  },
  mergeOnWriteModel: {
    source: "fe analysis/CreateTableStmt.analyze, CreateTableInfo.validate",
    texts: creating("analyzer", "enable_unique_key_merge_on_write property only support unique key table"),
  },
  clusterKeysSame: {
    source: "fe analysis/KeysDesc.analyze, CreateTableInfo.validateKeyColumns",
    texts: creating("analyzer", { "2.1": "Unique keys and cluster keys should be different." }),
  },
  distributionColumnTwice: {
    source: "fe analysis/HashDistributionDesc.analyze, DistributionDescriptor.validate",
    texts: creating("analyzer", {
      "2.0": "Duplicated distribution column {column}",
      "3.0": "Duplicate key in distribution desc is not allowed",
    }),
  },
  bucketsZero: {
    source: "fe analysis/HashDistributionDesc.analyze, DistributionDescriptor.validate",
    texts: creating("analyzer", "Number of {type} distribution should be greater than zero."),
  },
  partitionColumnNullable: {
    source: "fe analysis/PartitionDesc.analyze, CreateTableInfo.validatePartitionColumn",
    texts: [
      ...creating("analyzer", { "2.0": "The list partition column must be NOT NULL", "3.0": "" }),
      ...creating(
        "analyzer",
        {
          "2.1": "The auto partition column must be NOT NULL",
          "3.0": "AUTO RANGE PARTITION doesn't support NULL column",
        },
        "plain",
        { kind: "auto" },
      ),
    ],
  },
  partitionListConflict: {
    source: "fe catalog/ListPartitionInfo.checkNewPartitionKey",
    texts: creating(
      "run",
      "Invalid list value format: errCode = 2, detailMessage = The partition key[{item}] in partition item[{list}] is conflict with current partitionKeys[{other}]",
    ),
  },
  indexColumnUnknown: {
    source: "fe analysis/CreateTableStmt.analyze, CreateTableInfo.validate",
    texts: creating("analyzer", {
      "2.0": "BITMAP column does not exist in table. invalid column: {column}",
      "2.1": "Column does not exist in table. invalid column: {column}",
    }),
  },
  indexSeveralColumns: {
    source: "fe analysis/IndexDef.analyze, IndexDefinition.validate",
    texts: creating("analyzer", "{type} index can only apply to a single column."),
  },
  indexNameLong: {
    source: "fe analysis/IndexDef.analyze, IndexDefinition.validate",
    texts: creating("analyzer", "index name too long, the index name length at most is {limit}."),
  },
  indexColumnType: {
    source: "fe analysis/IndexDef.checkColumn, IndexDefinition.checkColumn",
    texts: creating("analyzer", {
      "2.0": "{type} is not supported in {index} index. invalid column: {column}",
      "4.0": "{type} is not supported in {index} index. invalid index: {name}",
    }),
  },
  indexValueColumn: {
    source: "fe analysis/IndexDef.checkColumn, IndexDefinition.checkColumn",
    texts: [
      ...creating("analyzer", {
        "2.0":
          "{index} index only used in columns of DUP_KEYS/UNIQUE_KEYS table or key columns of AGG_KEYS table. invalid column: {column}",
        "4.0":
          "index should only be used in columns of DUP_KEYS/UNIQUE_KEYS table or key columns of AGG_KEYS table. invalid index: {name}",
      }),
      ...creating(
        "analyzer",
        {
          "2.0":
            "{index} index only used in columns of DUP_KEYS table or UNIQUE_KEYS table with merge_on_write enabled or key columns of AGG_KEYS table. invalid column: {column}",
          "4.0":
            "index should only be used in columns of DUP_KEYS/UNIQUE_KEYS table or key columns of AGG_KEYS table. invalid index: {name}",
        },
        "plain",
        { index: "INVERTED" },
      ),
    ],
  },
  indexTwice: {
    source: "fe analysis/CreateTableStmt.analyze, CreateTableInfo.validate",
    texts: [
      ...creating("analyzer", "index name must be unique."),
      ...creating(
        "analyzer",
        {
          "2.0": "same index columns have multiple index name is not allowed.",
          "2.1": "same index columns have multiple same type index is not allowed.",
          "4.0": "column: {column} cannot have multiple indexes, index type: {index}",
        },
        "plain",
        { kind: "columns" },
      ),
    ],
  },
  ngramProperties: {
    source: "fe analysis/IndexDef.checkColumn, IndexDefinition.checkColumn",
    texts: creating("analyzer", "ngram_bf index should have gram_size and bf_size properties"),
  },
  tablePropertyBoolean: {
    source: "fe common/util/PropertyAnalyzer",
    texts: [
      ...creating("property", "{key} must be `true` or `false`"),
      ...creating("shared", "{key} must be `true` or `false`", "plain", { by: "analyzer" }),
    ],
  },
  bloomFilterColumnType: {
    source: "fe common/util/PropertyAnalyzer.analyzeBloomFilterColumns",
    texts: creating("property", "{type} is not supported in bloom filter index. invalid column: {column}"),
  },
  bloomFilterColumnTwice: {
    source: "fe common/util/PropertyAnalyzer.analyzeBloomFilterColumns",
    texts: creating("property", "Reduplicated bloom filter column: {column}"),
  },
  bloomFilterValueColumn: {
    source: "fe common/util/PropertyAnalyzer.analyzeBloomFilterColumns",
    texts: creating("property", {
      "2.0":
        "Bloom filter index only used in columns of UNIQUE_KEYS/DUP_KEYS table or key columns of AGG_KEYS table. invalid column: {column}",
      "3.0":
        "Bloom filter index should only be used in columns of UNIQUE_KEYS/DUP_KEYS table or key columns of AGG_KEYS table. invalid column: {column}",
    }),
  },
  sequenceModel: {
    source: "fe common/util/PropertyAnalyzer.analyzeSequenceMapCol, analyzeSequenceType",
    texts: creating("property", "sequence column only support UNIQUE_KEYS"),
  },
  sequenceColumnUnknown: {
    source: "fe datasource/InternalCatalog.createOlapTable",
    texts: creating("property", "The specified sequence column[{column}] not exists"),
  },
  sequenceColumnType: {
    source: "fe datasource/InternalCatalog.createOlapTable, PropertyAnalyzer.analyzeSequenceType",
    texts: [
      ...creating("property", "Sequence type only support integer types and date types"),
      ...creating("property", "sequence type only support integer types and date types", "plain", {
        kind: "type",
      }),
    ],
  },
  sequenceTwice: {
    source: "fe datasource/InternalCatalog.createOlapTable",
    texts: creating("property", "The sequence_col and sequence_type cannot be set at the same time"),
  },
  storagePolicyUnknown: {
    source: "fe policy/PolicyMgr.checkStoragePolicyExist, common/util/PropertyAnalyzer.analyzeDataProperty",
    texts: [
      ...creating("run", "Storage policy does not exist. name: {policy}"),
      ...creating("shared", "No PolicyStorage: {policy}", "plain", { kind: "partitions" }),
    ],
  },
  inMemoryTrue: {
    source: "fe datasource/InternalCatalog.createOlapTable",
    texts: creating("run", "Not support set 'in_memory'='true' now!"),
  },
  minLoadReplicas: {
    source:
      "fe common/util/PropertyAnalyzer.analyzeMinLoadReplicaNum, datasource/InternalCatalog.createOlapTable",
    texts: [
      ...creating("run", {
        "2.1": "Failed to check min load replica num [{value}]  <= default replica num [{replicas}]",
      }),
      ...creating("property", { "2.1": "min_load_replica_num should > 0 or =-1" }, "plain", {
        kind: "value",
      }),
    ],
  },
  compactionPolicy: {
    source: "fe common/util/PropertyAnalyzer.analyzeCompactionPolicy",
    texts: creating("property", { "2.1": "compaction_policy must be time_series or size_based" }),
  },
  storageFormat: {
    source: "fe common/util/PropertyAnalyzer.analyzeStorageFormat",
    texts: [
      ...creating("property", "unknown storage format: {value}"),
      ...creating(
        "property",
        "Storage format V1 has been deprecated since version 0.14, please use V2 instead",
        "plain",
        { kind: "v1" },
      ),
    ],
  },
} as const satisfies Record<string, ErrorRow>;
