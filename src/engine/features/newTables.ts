import type { FeatureRow } from "./index.ts";

/** How tables are made where Doris does it otherwise than StarRocks, or one of its versions than another. */
export const NEW_TABLE_FEATURES = {
  /** Columns, keys, partitions and properties as Doris has them (fe analysis/CreateTableStmt, CreateTableInfo). */
  dorisTables: { doris: {} },
  /** CREATE TABLE is checked by the newer planner; 2.1 falls back to the older one's words (fe qe/StmtExecutor.execute). */
  nereidsCreatesTables: { doris: { since: "3.0" } },
  /** Names of columns are checked before keys (fe CreateTableInfo.validate). */
  duplicateColumnsFirst: { doris: { since: "4.0" } },
  /** A VARCHAR of no length is as long as can be (fe analysis/TypeDef.analyzeScalarType). */
  varcharLongByDefault: { doris: { since: "2.1" } },
  /** A DECIMAL of no digits has 38 of them, 9 behind the point (fe nereids types/DataType). */
  decimalWideByDefault: { doris: { since: "4.0" } },
  /** Columns of bitmaps and sketches are never null (fe analysis/ColumnDef.analyze, ColumnNullableType). */
  metricsNeverNull: { doris: { since: "2.1" } },
  /** BITMAP and HLL may stand in tables of all key models (fe catalog/AggregateType). */
  metricsInAllModels: { doris: { since: "2.1" } },
  /** Unique key tables merge on write where nobody says otherwise (fe PropertyAnalyzer.enableUniqueKeyMergeOnWriteIfNotExists). */
  mergeOnWriteByDefault: { doris: { since: "2.1" } },
  /** A table without DISTRIBUTED BY gets random buckets, as many as the engine chooses (fe CreateTableInfo.validate). */
  randomBucketsByDefault: { doris: { since: "4.0" } },
  /** A partition's own properties go before the table's (fe nereids PartitionDefinition.validate). */
  partitionPropertiesFirst: { doris: { since: "3.0" } },
  /** A STRING can be a column to distribute by (fe analysis/HashDistributionDesc.toDistributionInfo). */
  distributionByString: { doris: { since: "4.0" } },
  /** A LIST partition column may be null (fe CreateTableInfo.validatePartitionColumn). */
  listColumnsNullable: { doris: { since: "3.0" } },
  /** Partitions that INTERVAL makes are named p_…, not p… (fe Config.multi_partition_name_prefix). */
  stepNamesWithLine: { doris: { since: "2.1" } },
  /** Several inverted indexes may stand on one column where they differ (fe CreateTableInfo.columnToIndexesCheck). */
  invertedIndexesBeside: { doris: { since: "4.0" } },
  /** Colocate tables have a number of buckets that somebody chose (fe datasource/InternalCatalog.createOlapTable). */
  colocateRefusesAutomatic: { doris: { since: "4.0" } },
  /** CLUSTER BY is checked after the keys (fe CreateTableInfo.validateKeyColumns). */
  clusterKeysCheckedLast: { doris: { since: "4.0" } },
  /** ARRAY, MAP and STRUCT may be replaced where the new value is not null (fe nereids ColumnDefinition.validate). */
  nestedReplaceIfNotNull: { doris: { since: "4.0" } },
  /** The level of a compression may be said: `zstd(5)` (fe common/util/CompressionUtils). */
  compressionLevels: { starrocks: {} },
  /** SHOW CREATE TABLE says the storage medium (fe catalog/Env.addOlapTablePropertyInfo). */
  mediumPrinted: { doris: { since: "2.1" } },
  /** Comments of columns and indexes stand in double quotes (fe catalog/Column.toSql, Index.toSql). */
  columnCommentsInDoubleQuotes: { doris: { since: "4.0" } },
  /** AUTO_INCREMENT is printed with its first value (fe catalog/Column.toSql). */
  autoIncrementStart: { doris: { since: "3.0" } },
  /** The default of a BITMAP is printed (fe catalog/Column.toSql). */
  emptyBitmapSaid: { doris: { since: "4.0" } },
  /** AUTO PARTITION lists its columns in one pair of brackets (fe catalog/ListPartitionInfo.toSql). */
  automaticListOfColumns: { doris: { since: "4.0" } },
  /** The storage medium of dynamic partitions is printed only where it is said (fe catalog/DynamicPartitionProperty.getProperties). */
  dynamicMediumUnsaid: { doris: { since: "2.1" } },
  /** CREATE TABLE asks for the right before it looks at the statement (fe analysis/CreateTableStmt.analyze, CreateTableInfo.validate). */
  newTableAuthorizedFirst: { doris: {} },
  /** Unique key tables can have a column that counts by itself (fe datasource/InternalCatalog.checkAutoIncColumns). */
  uniqueKeysCount: { doris: { since: "2.1" } },
  /** Groups of one name in several databases place their tablets alike (fe catalog/ColocateTableIndex). */
  colocateNamesakes: { starrocks: {} },
  /** A table that joins a group has as many buckets by dynamic partitions as by hand (fe catalog/ColocateGroupSchema.checkDynamicPartition). */
  colocateChecksDynamic: { doris: {} },
} as const satisfies Record<string, FeatureRow>;
