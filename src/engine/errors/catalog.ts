import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";
import { PLAIN, wording, type ErrorNumber } from "./wording.ts";

/** One text for all versions of StarRocks. */
function everywhere(stage: ErrorStage, text: string, number: ErrorNumber = PLAIN): readonly ErrorText[] {
  return [wording(stage, text, number)];
}

/** One text that is raised at another stage from a version on. */
function moved(
  text: string,
  before: ErrorStage,
  version: string,
  after: ErrorStage,
  number: ErrorNumber = PLAIN,
): readonly ErrorText[] {
  return [
    wording(before, text, number, { until: version }),
    wording(after, text, number, { since: version }),
  ];
}

/** One text whose number changed with 3.3. */
function renumbered(
  stage: ErrorStage,
  text: string,
  before: ErrorNumber,
  since33: ErrorNumber,
): readonly ErrorText[] {
  return [wording(stage, text, before, { until: "3.3" }), wording(stage, text, since33, { since: "3.3" })];
}

const UNKNOWN_DATABASE = [
  [1049, "42000"],
  [5501, "3F000"],
] as const;
const UNKNOWN_TABLE = [
  [1051, "42S02"],
  [5502, "42602"],
] as const;

/** Words the state of a table that keeps a statement from running, as versions 3.1 to 3.5 and 4.0 do. */
function inProgress(operation: string, page: string, pageSince40: string): readonly ErrorText[] {
  const wait = "Please wait until the current operation completes. To check the status of the operation, see";
  const docs = "https://docs.starrocks.io/docs/sql-reference/sql-statements";
  return [
    {
      engine: "starrocks",
      stage: "ddl",
      errno: 1064,
      sqlState: "HY000",
      since: "3.1",
      until: "4.0",
      text: `A ${operation} operation is in progress on the table "{table}". ${wait} ${docs}/${page}`,
    },
    {
      engine: "starrocks",
      stage: "ddl",
      errno: 1064,
      sqlState: "HY000",
      since: "4.0",
      text: `A ${operation} operation is in progress on the table {table}. ${wait} ${docs}/${pageSince40}`,
    },
  ];
}

const before31 = (text: string): ErrorText => ({
  engine: "starrocks",
  stage: "ddl",
  errno: 1064,
  sqlState: "HY000",
  text,
  until: "3.1",
});

/** Errors of databases, tables, partitions and columns. */
export const CATALOG_ERRORS = {
  // Names and what they stand for
  databaseUnknown: {
    source: "spec/starrocks.md §2.0",
    texts: renumbered("analysis", "Unknown database '{database}'", ...UNKNOWN_DATABASE),
  },
  databaseUnknownAtRun: {
    source: "spec/starrocks.md §2.8",
    texts: renumbered("ddl", "Unknown database '{database}'", ...UNKNOWN_DATABASE),
  },
  databaseNotFound: {
    source: "fe sql/common/MetaUtils.getDatabase",
    texts: [wording("analysis", "Database {database} is not found", PLAIN, {})],
  },
  useDatabaseUnknown: {
    source: "fe qe/ConnectContext.changeCatalogDb",
    texts: renumbered("plain", "Unknown database '{database}'", ...UNKNOWN_DATABASE),
  },
  noDatabaseSelected: {
    source: "spec/starrocks.md §2.0, fe sql/analyzer/ShowStmtAnalyzer.getDatabaseName",
    texts: everywhere("analysis", "No database selected", [1046, "3D000"]),
  },
  noDatabaseForTable: {
    source: "fe sql/common/MetaUtils.normalizationTableName (to 3.3), analysis/TableName.normalization (3.4)",
    texts: [
      {
        engine: "starrocks",
        stage: "analysis",
        errno: 1064,
        sqlState: "HY000",
        text: "No database selected",
        until: "3.4",
      },
      {
        engine: "starrocks",
        stage: "analysis",
        errno: 1046,
        sqlState: "3D000",
        text: "No database selected",
        since: "3.4",
      },
    ],
  },
  catalogUnknown: {
    source: "fe common/ErrorCode.ERR_BAD_CATALOG_ERROR",
    texts: everywhere("analysis", "Unknown catalog '{catalog}'", [5078, "42000"]),
  },
  databaseExists: {
    source: "fe common/ErrorCode.ERR_DB_CREATE_EXISTS",
    texts: everywhere("ddl", "Can't create database '{database}'; database exists", [1007, "HY000"]),
  },
  databaseMissing: {
    source: "fe common/ErrorCode.ERR_DB_DROP_EXISTS",
    texts: everywhere("ddl", "Can't drop database '{database}'; database doesn't exist", [1008, "HY000"]),
  },
  databaseNameWrong: {
    source: "spec/starrocks.md §1.4",
    texts: everywhere("analysis", "Incorrect database name '{name}'", [1102, "42000"]),
  },
  tableNameWrong: {
    source: "spec/starrocks.md §1.4",
    texts: everywhere("analysis", "Incorrect table name '{name}'", [1104, "42000"]),
  },
  columnNameWrong: {
    source: "spec/starrocks.md §1.4",
    texts: everywhere("analysis", "Incorrect column name '{name}'", [1166, "42000"]),
  },
  columnNameReserved: {
    source: "spec/starrocks.md §1.4",
    texts: [
      {
        engine: "starrocks",
        stage: "analysis",
        errno: 1064,
        sqlState: "HY000",
        until: "3.3",
        text: "Column name [{name}] is a system reserved name. If you are sure you want to use it, please set FE configuration allow_system_reserved_names",
      },
      {
        engine: "starrocks",
        stage: "analysis",
        errno: 1064,
        sqlState: "HY000",
        since: "3.3",
        text: "Column name [{name}] is a system reserved name. Please choose a different one.",
      },
    ],
  },
  partitionNameWrong: {
    source: "spec/starrocks.md §1.4, §2.0",
    texts: everywhere("analysis", "Incorrect partition name '{name}'", [1567, "HY000"]),
  },
  tableExists: {
    source: "spec/starrocks.md §2.0",
    texts: moved("Table '{table}' already exists", "ddl", "3.1", "analysis", [1050, "42S01"]),
  },
  tableUnknown: {
    source: "spec/starrocks.md §2.0",
    texts: renumbered("analysis", "Unknown table '{table}'", ...UNKNOWN_TABLE),
  },
  tableNotFound: {
    source: "fe sql/common/MetaUtils.getSessionAwareTable",
    texts: everywhere("analysis", "Table {table} is not found"),
  },
  tableUnknownAtRun: {
    source: "fe server/LocalMetastore.truncateTable",
    texts: renumbered("ddl", "Unknown table '{table}'", ...UNKNOWN_TABLE),
  },
  showPartitionsNotOlap: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.visitShowPartitionsStatement",
    texts: [
      {
        engine: "starrocks",
        stage: "analysis",
        errno: 1064,
        sqlState: "HY000",
        text: "Table {table} is not found",
        since: "3.3",
      },
      {
        engine: "starrocks",
        stage: "analysis",
        errno: 1064,
        sqlState: "HY000",
        text: "Table[{table}] does not exists or is not OLAP table",
        until: "3.3",
      },
    ],
  },

  // RECOVER
  recoverDatabaseExists: {
    source: "spec/starrocks.md §2.8",
    texts: everywhere("ddl", "Database[{database}] already exist."),
  },
  recoverTableExists: {
    source: "spec/starrocks.md §2.8",
    texts: everywhere("ddl", "Table '{table}' already exists", [1050, "42S01"]),
  },
  recoverTableMissing: {
    source: "spec/starrocks.md §2.8",
    texts: renumbered("ddl", "Unknown table '{table}'", ...UNKNOWN_TABLE),
  },
  recoverPartitionExists: {
    source: "spec/starrocks.md §2.8",
    texts: everywhere("ddl", "partition[{partition}] already exist in table[{table}]"),
  },
  recoverPartitionMissing: {
    source: "spec/starrocks.md §2.8",
    texts: [
      wording("ddl", "No partition named {partition} in table {table}", PLAIN, { until: "3.3" }),
      wording(
        "ddl",
        "No partition named '{partition}' in recycle bin that belongs to table '{table}'",
        PLAIN,
        { since: "3.3" },
      ),
    ],
  },
  recoverPartitionRange: {
    source:
      "fe catalog/CatalogRecycleBin.recoverPartition (to 3.2), RecyclePartitionInfo.recoverRangePartition",
    texts: [
      wording("ddl", "Can not recover partition[{partition}]. Range conflict.", PLAIN, { until: "3.3" }),
      wording("ddl", "Cannot recover partition '{partition}': Range conflict.", PLAIN, { since: "3.3" }),
    ],
  },
  recoverPartitionList: {
    source: "fe catalog/RecycleListPartitionInfo.recover",
    texts: [wording("ddl", "Does not support recover list partition", PLAIN, { since: "3.3" })],
  },

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
  partitionUnknown: {
    source: "fe sql/analyzer/QueryAnalyzer.resolveTable, InsertAnalyzer",
    texts: everywhere("analysis", "Unknown partition '{partition}' in table '{table}'"),
  },
  partitionsMissing: {
    source: "fe sql/analyzer/InsertAnalyzer",
    texts: everywhere(
      "analysis",
      "data cannot be inserted into table with empty partition.Use `SHOW PARTITIONS FROM {table}` to see the currently partitions of this table. ",
    ),
  },
  partitionExists: {
    source: "fe catalog/CatalogUtils.checkPartitionNameExistForAddPartitions",
    texts: moved("Duplicate partition name {partition}", "ddl", "3.3", "analysis", [1517, "HY000"]),
  },
  partitionAddToUnpartitioned: {
    source: "fe sql/analyzer/PartitionDescAnalyzer.analyzePartitionDescWithExistsTable",
    texts: moved("Only support adding partition to range/list partitioned table", "ddl", "3.3", "analysis"),
  },
  partitionAddToAutomatic: {
    source:
      "fe server/LocalMetastore.checkNotSystemTableForAutoPartition (to 3.2), sql/analyzer/PartitionDescAnalyzer",
    texts: [
      wording(
        "ddl",
        "Automatically partitioned tables only support the syntax for adding partitions in batches.",
        PLAIN,
        { since: "3.0", until: "3.3" },
      ),
      wording(
        "analysis",
        "Currently, you cannot manually add a single range partition to a table that is automatically partition",
        PLAIN,
        { since: "3.3" },
      ),
    ],
  },
  automaticPartitionValues: {
    source: "fe sql/analyzer/PartitionDescAnalyzer.analyze",
    texts: [
      wording(
        "ddl",
        "Automatically partitioned tables does not support multiple values in the same partition",
        PLAIN,
        { since: "3.0", until: "3.3" },
      ),
      wording(
        "analysis",
        "Automatically partitioned tables does not support multiple values in the same partition",
        PLAIN,
        { since: "3.3" },
      ),
    ],
  },
  partitionDropMissing: {
    source: "fe common/ErrorCode.ERR_DROP_PARTITION_NON_EXISTENT",
    texts: [
      {
        engine: "starrocks",
        stage: "ddl",
        errno: 1507,
        sqlState: "HY000",
        text: "Error in list of partitions to {partition}",
        until: "3.4",
      },
      {
        engine: "starrocks",
        stage: "ddl",
        errno: 1507,
        sqlState: "HY000",
        text: "Error in list of partitions to [{partition}]",
        since: "3.4",
      },
    ],
  },
  partitionDropUnpartitioned: {
    source: "fe server/LocalMetastore.dropPartition",
    texts: everywhere("ddl", "Alter table [{table}] failed. Not a partitioned table"),
  },
  partitionDropList: {
    source: "fe catalog/OlapTable.dropPartition",
    texts: [
      wording("ddl", "Alter table [{table}] failed. Not a partitioned table", PLAIN, { until: "3.0" }),
      wording(
        "ddl",
        "List partition does not support recycle bin, you can use force drop to drop it.",
        PLAIN,
        { since: "3.0", until: "3.1" },
      ),
      wording(
        "ddl",
        "Getting analyzing error. Detail message: List partition does not support recycle bin, you can use force drop to drop it..",
        PLAIN,
        { since: "3.1", until: "3.3" },
      ),
    ],
  },
  truncatePartitionUnknown: {
    source: "fe server/LocalMetastore.truncateTable",
    texts: everywhere("ddl", "Partition {partition} does not exist"),
  },

  // States of a table
  restoreInProgress: {
    source: "spec/starrocks.md §3.4",
    texts: [
      before31("Table[{table}]'s state is not NORMAL. Do not allow to do ALTER ops"),
      ...inProgress("snapshot restore", "data-manipulation/SHOW_RESTORE", "backup_restore/SHOW_RESTORE"),
    ],
  },
  restoreInProgressPartitions: {
    source: "spec/starrocks.md §3.4",
    texts: [
      before31("Table[{table}]'s state is not NORMAL"),
      ...inProgress("snapshot restore", "data-manipulation/SHOW_RESTORE", "backup_restore/SHOW_RESTORE"),
    ],
  },
  restoreInProgressTruncate: {
    source: "spec/starrocks.md §3.4",
    texts: [
      before31("Table' state is not NORMAL: RESTORE"),
      ...inProgress("snapshot restore", "data-manipulation/SHOW_RESTORE", "backup_restore/SHOW_RESTORE"),
    ],
  },
  schemaChangeInProgress: {
    source: "fe common/InvalidOlapTableStateException",
    texts: [
      before31("Table[{table}]'s state is not NORMAL. Do not allow to do ALTER ops"),
      ...inProgress("schema change", "data-manipulation/SHOW_ALTER", "table_bucket_part_index/SHOW_ALTER"),
    ],
  },
  rollupInProgress: {
    source: "fe common/InvalidOlapTableStateException",
    texts: [
      before31("Table[{table}]'s state is not NORMAL. Do not allow to do ALTER ops"),
      wording(
        "ddl",
        'A materialized view or rollup index is being created on the table "{table}". Please wait until the current operation completes. To check the status of the operation, see https://docs.starrocks.io/docs/sql-reference/sql-statements/data-manipulation/SHOW_ALTER_MATERIALIZED_VIEW or https://docs.starrocks.io/docs/sql-reference/sql-statements/data-manipulation/SHOW_ALTER',
        PLAIN,
        { since: "3.1", until: "4.0" },
      ),
      wording(
        "ddl",
        "A materialized view or rollup index is being created on the table {table}. Please wait until the current operation completes. To check the status of the operation, see https://docs.starrocks.io/docs/sql-reference/sql-statements/materialized_view/SHOW_ALTER_MATERIALIZED_VIEW or https://docs.starrocks.io/docs/sql-reference/sql-statements/table_bucket_part_index/SHOW_ALTER",
        PLAIN,
        { since: "4.0" },
      ),
    ],
  },
  selectWhileRestoring: {
    source: "spec/starrocks.md §3.4",
    texts: everywhere("analysis", "Table state is not NORMAL: 'RESTORING'", [5014, "HY000"]),
  },
  insertWhileRestoring: {
    source: "spec/starrocks.md §3.4",
    texts: everywhere("plain", 'Cannot write RESTORE state table "{table}"'),
  },
  overwriteNotNormal: {
    source: "spec/starrocks.md §3.4",
    texts: [
      wording(
        "plain",
        "table state is {state}, please wait to insert overwrite util table state is normal",
        PLAIN,
        { until: "3.1" },
      ),
      wording(
        "plain",
        "table state is {state}, please wait to insert overwrite until table state is normal",
        PLAIN,
        { since: "3.1" },
      ),
    ],
  },
  deleteNotNormal: {
    source: "spec/starrocks.md §3.4",
    texts: everywhere("plain", "Table's state is not normal: {table}"),
  },
  renameNotNormal: {
    source: "spec/starrocks.md §3.4",
    texts: everywhere("ddl", "Table[{table}] is under {state}"),
  },
  renameColumnNotNormal: {
    source: "fe common/ErrorCode.ERR_CANNOT_RENAME_COLUMN_OF_NOT_NORMAL_TABLE",
    texts: [
      {
        engine: "starrocks",
        stage: "ddl",
        errno: 5513,
        sqlState: "42000",
        text: "Can not rename column of table in {state} state",
        since: "3.3",
      },
    ],
  },

  // ALTER TABLE
  alterConflict: {
    source: "fe sql/analyzer/AlterTableStatementAnalyzer.checkAlterOpConflict",
    texts: moved("Alter operation {operation} conflicts with operation {other}", "ddl", "3.3", "analysis"),
  },
  alterColumnDefinition: {
    source: "fe sql/common/ParserErrorMsg.invalidColumnDef",
    texts: [
      wording("analysis", "Analyze columnDef error: {reason}", PLAIN, { until: "3.1" }),
      wording("analysis", "Column definition is wrong. {reason}", PLAIN, { since: "3.1" }),
    ],
  },
  addColumnWithoutDefault: {
    source: "fe sql/common/ParserErrorMsg.withOutDefaultVal",
    texts: everywhere("analysis", "Field '{column}' is not null but doesn't have a default value"),
  },
  addValueColumnFirst: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.visitAddColumnClause",
    texts: everywhere("analysis", "Cannot add value column[{column}] at first"),
  },
  addColumnExists: {
    source: "fe alter/SchemaChangeHandler.addColumnInternal",
    texts: everywhere("ddl", "Can not add column which already exists in base table: {column}"),
  },
  addColumnRepeated: {
    source: "fe alter/SchemaChangeHandler.checkAndAddColumn",
    texts: everywhere("ddl", "Repeatedly add same column with different definition: {column}"),
  },
  addColumnIdExists: {
    source: "fe alter/SchemaChangeHandler.addColumnInternal",
    texts: [
      {
        engine: "starrocks",
        stage: "ddl",
        errno: 1064,
        sqlState: "HY000",
        since: "3.3",
        text: "Can not add column which already exists in column id: {column}, you can remove {definition} and try again.",
      },
    ],
  },
  alterColumnOrder: {
    source: "fe alter/SchemaChangeHandler.finalAnalyze",
    texts: everywhere("ddl", "Invalid column order. value should be after key. index[{table}]"),
  },
  alterNoKeyLeft: {
    source: "fe alter/SchemaChangeHandler.finalAnalyze",
    texts: everywhere("ddl", "No key column left. index[{table}]"),
  },
  alterTemporaryPartitions: {
    source: "fe alter/SchemaChangeHandler.analyzeAndCreateJob",
    texts: everywhere("ddl", "Can not alter table when there are temp partitions in table"),
  },
  addColumnAggregation: {
    source: "fe alter/SchemaChangeHandler.addColumnInternal",
    texts: everywhere(
      "ddl",
      "Can not assign aggregation method on column in {model} data model table: {column}",
    ),
  },
  columnPositionUnknown: {
    source: "fe alter/SchemaChangeHandler.checkAndAddColumn",
    texts: everywhere("ddl", "Column[{column}] does not found"),
  },
  dropKeyColumn: {
    source: "fe alter/SchemaChangeHandler.processDropColumn",
    texts: everywhere("ddl", "Can not drop key column in {model} data model table"),
  },
  dropSortColumn: {
    source: "fe alter/SchemaChangeHandler.processDropColumn",
    texts: everywhere("ddl", "Can not drop sort column in primary data model table"),
  },
  dropKeyWithReplace: {
    source: "fe alter/SchemaChangeHandler.processDropColumn",
    texts: everywhere(
      "ddl",
      "Can not drop key column when table has value column with REPLACE aggregation method",
    ),
  },
  dropPartitionColumn: {
    source: "fe alter/SchemaChangeHandler.checkPartitionColumnChange",
    texts: everywhere("ddl", "Partition column[{column}] cannot be dropped. index[{table}]"),
  },
  dropDistributionColumn: {
    source: "fe alter/SchemaChangeHandler.checkDistributionColumnChange",
    texts: everywhere("ddl", "Distribution column[{column}] cannot be dropped. index[{table}]"),
  },
  modifyPartitionColumn: {
    source: "fe alter/SchemaChangeHandler.checkPartitionColumnChange",
    texts: everywhere("ddl", "Can not modify partition column[{column}]. index[{table}]"),
  },
  modifyDistributionColumn: {
    source: "fe alter/SchemaChangeHandler.checkDistributionColumnChange",
    texts: everywhere("ddl", "Can not modify distribution column[{column}]. index[{table}]"),
  },
  modifyColumnUnknown: {
    source: "fe alter/SchemaChangeHandler.processModifyColumn",
    texts: everywhere("ddl", "Column[{column}] does not exists"),
  },
  modifyKeyColumn: {
    source: "fe alter/SchemaChangeHandler.processModifyColumn",
    texts: everywhere("ddl", "Can not modify key column: {column} for primary key table"),
  },
  modifySortColumn: {
    source: "fe alter/SchemaChangeHandler.processModifyColumn",
    texts: everywhere("ddl", "Can not modify sort column in primary data model table"),
  },
  modifyAutoIncrement: {
    source: "fe alter/SchemaChangeHandler.processModifyColumn",
    texts: [wording("ddl", "Can't not modify a AUTO_INCREMENT column", PLAIN, { since: "3.0" })],
  },
  modifyType: {
    source: "fe catalog/Column.checkSchemaChangeAllowed",
    texts: everywhere("ddl", "Can not change {from} to {to}"),
  },
  modifyAggregation: {
    source: "fe catalog/Column.checkSchemaChangeAllowed",
    texts: everywhere("ddl", "Can not change aggregation type"),
  },
  modifyNullable: {
    source: "fe catalog/Column.checkSchemaChangeAllowed",
    texts: everywhere("ddl", "Can not change from nullable to non-nullable"),
  },
  modifyDefault: {
    source: "fe catalog/Column.checkSchemaChangeAllowed",
    texts: everywhere("ddl", "Can not change default value"),
  },
  modifyLength: {
    source: "fe catalog/Column.checkSchemaChangeAllowed",
    texts: everywhere("ddl", "Cannot shorten string length"),
  },
  renameSame: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.visitTableRenameClause",
    texts: [
      wording("ddl", "Same table name", PLAIN, { until: "3.2" }),
      wording("analysis", "Same table name {name}", PLAIN, { since: "3.2" }),
    ],
  },
  renameTaken: {
    source: "fe server/LocalMetastore.renameTable",
    texts: everywhere("ddl", "Table name[{name}] is already used"),
  },
  renameColumnUnknown: {
    source: "fe server/LocalMetastore.renameColumn",
    texts: [
      {
        engine: "starrocks",
        stage: "ddl",
        errno: 5509,
        sqlState: "42S22",
        since: "3.3",
        text: "Unknown column '{column}' in '{table}'",
      },
    ],
  },
  renameColumnTaken: {
    source: "fe server/LocalMetastore.renameColumn",
    texts: [
      {
        engine: "starrocks",
        stage: "ddl",
        errno: 1060,
        sqlState: "42S21",
        since: "3.3",
        text: "Duplicate column name '{column}'",
      },
    ],
  },
  renamePartitionOfUnpartitioned: {
    source: "fe server/LocalMetastore.renamePartition",
    texts: everywhere("ddl", "Table[{table}] is single partitioned. no need to rename partition name."),
  },
  renamePartitionOfAutomatic: {
    source: "fe server/LocalMetastore.renamePartition",
    texts: [
      wording(
        "ddl",
        "Table[{table}] is automatic partitioned. not support to rename partition name.",
        PLAIN,
        { since: "3.3" },
      ),
    ],
  },
  renamePartitionSame: {
    source: "fe server/LocalMetastore.renamePartition",
    texts: everywhere("ddl", "Same partition name"),
  },
  renamePartitionUnknown: {
    source: "fe server/LocalMetastore.renamePartition",
    texts: everywhere("ddl", "Partition[{partition}] does not exists"),
  },
  renamePartitionTaken: {
    source: "fe server/LocalMetastore.renamePartition",
    texts: everywhere("ddl", "Partition name[{partition}] is already used"),
  },
  renameRollupUnknown: {
    source: "fe server/LocalMetastore.renameRollup",
    texts: everywhere("ddl", "Rollup index[{rollup}] does not exists"),
  },
  renameRollupTaken: {
    source: "fe server/LocalMetastore.renameRollup",
    texts: everywhere("ddl", "Rollup name[{rollup}] is already used"),
  },
  rollupNamedAsTable: {
    source: "fe alter/MaterializedViewHandler.processBatchAddRollup",
    texts: [
      wording("ddl", "Rollup name should be different with base table:{table}", PLAIN, { since: "3.1" }),
    ],
  },
  rollupExists: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: everywhere("ddl", "Rollup index[{rollup}] already exists"),
  },
  rollupColumnUnknown: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: everywhere("ddl", "Column[{column}] does not exist{where}"),
  },
  rollupColumnOrder: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: everywhere("ddl", "Invalid column order. value should be after key"),
  },
  rollupKeysMissing: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: everywhere("ddl", "Rollup should contains all unique keys in basetable"),
  },
  rollupReplaceKeysMissing: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: everywhere("ddl", "Rollup should contains all keys if there is a REPLACE value"),
  },
  rollupWithoutKey: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: everywhere("ddl", "No key column is found"),
  },
  rollupUnknown: {
    source: "fe alter/MaterializedViewHandler.checkDropMaterializedView",
    texts: everywhere("ddl", "Materialized view [{rollup}] does not exist in table [{table}]"),
  },
  propertiesOneAtATime: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.visitModifyTablePropertiesClause",
    texts: everywhere("analysis", "Can only set one table property at a time", [5064, "42000"]),
  },
  alterPropertyUnknown: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.visitModifyTablePropertiesClause",
    texts: [
      wording("analysis", "Unknown table property: {keys}", [5064, "42000"], { until: "3.1" }),
      wording("analysis", "Unknown properties: {properties}", [5064, "42000"], { since: "3.1" }),
    ],
  },
  alterPropertyFormat: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.visitModifyTablePropertiesClause",
    texts: everywhere("analysis", "Property {property} must be bool type(false/true)", [5064, "42000"]),
  },
  dropColumnUnknown: {
    source: "fe alter/SchemaChangeHandler.processDropColumn",
    texts: everywhere("ddl", "Column does not exists: {column}"),
  },

  // Variables and configuration
  timeZoneUnknown: {
    source: "fe common/util/TimeUtils.checkTimeZoneValidAndStandardize",
    texts: everywhere("analysis", "Unknown or incorrect time zone: '{zone}'", [1298, "HY000"]),
  },
  variableReadOnly: {
    source: "fe common/ErrorCode.ERR_VARIABLE_IS_READONLY",
    texts: everywhere("plain", "Variable '{variable}' is a read only variable", [1621, "HY000"]),
  },
  configUnknown: {
    source: "spec/starrocks.md §2.8",
    texts: [
      {
        engine: "starrocks",
        stage: "ddl",
        errno: 1064,
        sqlState: "HY000",
        until: "3.5",
        text: "Config '{key}' does not exist or is not mutable",
      },
      {
        engine: "starrocks",
        stage: "ddl",
        errno: 5102,
        sqlState: "F0000",
        since: "3.5",
        text: "Config '{key}' does not exist or is not mutable",
      },
    ],
  },
  configValue: {
    source: "spec/starrocks.md §2.8",
    texts: everywhere("ddl", "Failed to set config '{key}'. err: {reason}"),
  },

  // SHOW PARTITIONS
  showPartitionsNotAnd: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.analyzeSubPredicate",
    texts: everywhere("analysis", "Only allow compound predicate with operator AND"),
  },
  showPartitionsLeftSide: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.analyzeSubPredicate",
    texts: everywhere("analysis", "Show filter by column"),
  },
  showPartitionsOperator: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.binaryPredicateHandler",
    texts: everywhere("analysis", "Only operator =|like are supported for {column}"),
  },
  showPartitionsPredicate: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.analyzeSubPredicate",
    texts: everywhere("analysis", "Only operator =|>=|<=|>|<|!=|like are supported."),
  },
  showPartitionsColumn: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.binaryPredicateHandler",
    texts: everywhere(
      "analysis",
      "Only the columns of PartitionId/PartitionName/State/Buckets/ReplicationNum/LastConsistencyCheckTime are supported.",
    ),
  },
} as const satisfies Record<string, ErrorRow>;
