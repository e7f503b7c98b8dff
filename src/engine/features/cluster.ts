import type { FeatureRow } from "./index.ts";

/** Behaviour of a cluster that not every version shows (spec/starrocks.md §2 to §5). */
export const CLUSTER_FEATURES = {
  restoreCreatesDatabase: { starrocks: { since: "3.4" } },
  /** A partition's tablets hang on a physical partition with an id of its own (spec/starrocks.md §3.5, `__part_`). */
  physicalPartitionIds: { starrocks: { since: "3.4" } },
  /** Adding and dropping value columns changes metadata alone, where the table says so (fe Config.enable_fast_schema_evolution). */
  fastSchemaEvolution: { starrocks: { since: "3.2" } },
  /** A column that is added twice is refused by its column id (fe SchemaChangeHandler.addColumnInternal). */
  columnIds: { starrocks: { since: "3.3" } },
  /** SHOW CREATE TABLE sorts the properties by key (fe OlapTable.getProperties). */
  propertiesSorted: { starrocks: { since: "3.3" } },
  /** A partition has at most 1024 buckets (fe Config.max_bucket_number_per_partition). */
  bucketLimit: { starrocks: { since: "3.3" } },
  /** INSERT naming some columns of a primary-key table keeps the others of a row that is there (fe InsertAnalyzer). */
  partialUpdateInsert: { starrocks: { since: "3.3" } },
  /** Filtered rows are weighed by insert_max_filter_ratio instead of enable_insert_strict (fe StmtExecutor.handleDMLStmt). */
  insertFilterRatio: { starrocks: { since: "3.4" } },
  /** UPPER and LOWER change all letters, not A to Z alone (be exprs/string_functions). */
  unicodeCase: { starrocks: { since: "3.4" } },
  /** upload_worker_count and download_worker_count 0 = number of cores (spec/starrocks.md §8.1). */
  transferWorkersFollowCores: { starrocks: { since: "3.1" } },
  /** Tables whose buckets grow by themselves get a size at which they do (fe Config.default_automatic_bucket_size). */
  automaticBucketSize: { starrocks: { since: "3.3" } },
  /** The column of date_trunc in PARTITION BY keeps its quotes (fe analysis/SlotRef.toSqlImpl). */
  partitionColumnQuoted: { starrocks: { since: "3.2" } },
  /** SHOW PARTITIONS words the values of a list partition as JSON (fe catalog/ListPartitionInfo.getValuesFormat). */
  listValuesAsJson: { starrocks: { since: "3.4" } },
  /** SHOW PARTITIONS words a partition's values as it words the ends of a range (fe catalog/PartitionKey.toString). */
  listValuesAsKeys: { doris: {} },
  /** It calls what is distributed at random RANDOM, not ALL KEY (fe common/proc/PartitionsProcDir). */
  randomKeyNamed: { doris: {} },
  /** It words sizes with three digits after the point, as SHOW DATA does (same place). */
  sizesWithThreeDigits: { doris: {} },
  /** SHOW ALTER TABLE COLUMN tells milliseconds (fe alter/SchemaChangeJobV2.getInfo). */
  alterTimesWithMilliseconds: { doris: {} },
  /** SHOW PARTITIONS says of a view what kinds of tables it wants (fe catalog/DatabaseIf.getTableOrMetaException). */
  partitionsAskType: { doris: {} },
  /** SHOW PARTITIONS takes NOT = and !=, for names too (fe ShowPartitionsCommand.analyzeSubExpression). */
  partitionsUnequal: { doris: { since: "4.0" } },
  /** Columns of ALTER TABLE are analyzed before the table's state is asked for (fe analysis/AlterTableStmt.analyze). */
  columnsAnalyzedFirst: { doris: {} },
  /** … and with them where they go and what they may become (fe nereids AddColumnOp, DropColumnOp, ModifyColumnOp). */
  columnsAnalyzedWhole: { doris: { since: "4.0" } },
  /** Whether a column may become another one is asked once all clauses are applied (fe SchemaChangeHandler.createJob). */
  columnTypesCheckedLast: { doris: {} },
  /** A number becomes a VARCHAR that holds it whole; decimals become any other (fe catalog/Column.checkSchemaChangeAllowed). */
  textMustHoldNumber: { doris: {} },
  /** What is wrong with a change of metadata alone is not told (fe SchemaChangeHandler.modifyTableLightSchemaChange). */
  metadataChecksFramed: { doris: {} },
  /** A column that a rollup has is not dropped; before, the rollup loses it too (fe SchemaChangeHandler.processDropColumn). */
  rollupColumnsKept: { doris: { since: "2.1" } },
  /** ALTER TABLE renames columns. */
  columnsRenamed: { starrocks: { since: "3.3" }, doris: {} },
  /** … but for those of partitions (fe catalog/Env.renameColumn). */
  partitionColumnsKeepNames: { doris: { since: "4.0" } },
  /** RENAME PARTITION takes partitions of a list too (fe catalog/Env.renamePartition). */
  listPartitionsRenamed: { doris: {} },
  /** RECOVER names an id and a new name, and takes partitions of lists back (spec/doris.md §2.10). */
  recoverById: { doris: {} },
  /** What was dropped before under the same name cannot be recovered any more (fe catalog/CatalogRecycleBin.recycleTable). */
  olderDropsLost: { starrocks: {} },
  /** … or stays in reach, the last few of a name (fe catalog/CatalogRecycleBin.eraseTableWithSameName). */
  sameNamesKept: { doris: {} },
  /** TRUNCATE puts the old partitions into the recycle bin (fe catalog/OlapTable.dropPartitionForTruncate). */
  truncatedRecycled: { doris: { since: "4.0" } },
  /** DROP TABLE asks for the right before it looks for the table (fe analysis/DropTableStmt.analyze). */
  dropAuthorizedFirst: { doris: {} },
  /** No rollups are added or dropped while there are temporary partitions (fe alter/MaterializedViewHandler). */
  rollupsNeedNoTemporary: { doris: {} },
  /** SHOW DATA lists the databases where none is selected (fe analysis/ShowDataStmt.getAllDbStats). */
  dataOfDatabases: { doris: { since: "3.0" } },
  /** SHOW DYNAMIC PARTITION TABLES of an unknown database is refused (fe qe/ShowExecutor.handleShowDynamicPartition). */
  dynamicPartitionsNeedDatabase: { doris: {} },
  /** … and shows the number of replicas that new partitions get. */
  dynamicReplicasShown: { doris: {} },
  /** SET checks that query_timeout and sql_select_limit are numbers in a range (fe SetStmtAnalyzer.checkRangeLongVariable). */
  variableRanges: { starrocks: { since: "3.0" } },
  /** Bytes that fill a unit are counted in it (`1.000 KB`), and none have a unit too (fe common/util/DebugUtil.getByteUint). */
  fullUnitsCountUp: { starrocks: { since: "3.1" } },
  /** CREATE TABLE looks for its database and for a table of its name before all else (fe CreateTableAnalyzer.analyze). */
  newNameChecked: { starrocks: { since: "3.1" } },
  /** CREATE TABLE checks its columns after keys, partitions and buckets (fe CreateTableAnalyzer.analyze). */
  newColumnsCheckedLast: { starrocks: { since: "3.3" } },
  /** ORDER BY of CREATE TABLE for all key models (fe CreateTableAnalyzer.analyzeSortKeys). */
  sortKeysForAll: { starrocks: { since: "3.3" } },
  /** A duplicate key table without DISTRIBUTED BY has random buckets (fe CreateTableAnalyzer). */
  randomByDefault: { starrocks: { since: "3.1" } },
  /** A primary key table without DISTRIBUTED BY is hashed by its keys (fe CreateTableAnalyzer.analyzeDistributionDesc). */
  primaryHashByDefault: { starrocks: { since: "3.3" } },
  /** Partitions are checked before the state of the table (fe sql/analyzer/PartitionDescAnalyzer). */
  addPartitionAnalyzed: { starrocks: { since: "3.3" } },
  /** A new table with dynamic partitions gets them at once, not with the next round (fe catalog/OlapTable.onCreate). */
  dynamicPartitionsAtOnce: { starrocks: { since: "3.0" }, doris: {} },
  /** Dynamic partitions may be those of an expression, where nothing says "enable" (fe DynamicPartitionUtil). */
  dynamicExpressionPartitions: { starrocks: { since: "3.2" } },
  /** A dropped partition of a list waits in the recycle bin (fe catalog/RecycleListPartitionInfo). */
  listPartitionsRecycled: { starrocks: { since: "3.3" }, doris: {} },
  /** Partitions that others took the place of wait in the recycle bin (fe catalog/OlapTable.replaceTempPartitions). */
  replacedPartitionsRecycled: { doris: { since: "4.0" } },
  /** RENAME TO the same name is seen before the state of the table (fe AlterTableClauseVisitor.visitTableRenameClause). */
  renameAnalyzed: { starrocks: { since: "3.2" } },
  /** Columns of a shared-data cluster may be named as tables are (fe sql/analyzer/FeNameFormat.checkColumnName). */
  sharedDataColumnNames: { starrocks: { since: "3.3" } },
  /** DESC … ALL and DESC of a rollup word types in lower case, as DESC does (fe sql/analyzer/ShowStmtAnalyzer). */
  indexTypesInLowerCase: { starrocks: { since: "3.0" } },
  /** Tables of a shared-data cluster lie in its object storage (fe lake/LakeTable). */
  cloudNativeTables: { starrocks: { since: "3.0" } },
  /** A query may name no partition that is not there (fe sql/analyzer/QueryAnalyzer.resolveTable). */
  queryPartitionsChecked: { starrocks: { since: "3.1" }, doris: {} },
} as const satisfies Record<string, FeatureRow>;
