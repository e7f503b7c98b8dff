import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";
import { creating, doris, everywhere, inBoth, moved, PLAIN, wording, type ErrorNumber } from "./wording.ts";

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

/** What Doris' newer planner says where it has the last word (fe nereids/util/RelationUtil.getDbAndTable). */
const byPlanner = (text: string): ErrorText => ({
  ...doris("analysis", text, "plain", { since: "3.0" }),
  when: { by: "planner" },
});

/** Errors of databases, tables, partitions and columns. */
export const CATALOG_ERRORS = {
  // Names and what they stand for
  databaseUnknown: {
    source: "spec/starrocks.md §2.0",
    texts: [
      ...renumbered("analysis", "Unknown database '{database}'", ...UNKNOWN_DATABASE),
      doris("analysis", "Unknown database '{database}'", "unknownDatabase"),
      byPlanner("Database [{database}] does not exist.{place}"),
    ],
  },
  databaseUnknownAtRun: {
    source: "spec/starrocks.md §2.8",
    texts: [
      ...renumbered("ddl", "Unknown database '{database}'", ...UNKNOWN_DATABASE),
      doris("ddl", "Unknown database '{database}'", "unknownDatabase"),
    ],
  },
  databaseNotFound: {
    source: "fe sql/common/MetaUtils.getDatabase",
    texts: [wording("analysis", "Database {database} is not found", PLAIN, {})],
  },
  useDatabaseUnknown: {
    source: "fe qe/ConnectContext.changeCatalogDb",
    texts: [
      ...renumbered("plain", "Unknown database '{database}'", ...UNKNOWN_DATABASE),
      // The client chooses a database by a command of its own, whose errors keep their number in 4.0 too.
      doris("plain", "errCode = 2, detailMessage = Unknown database '{database}'", "unknownDatabase"),
    ],
  },
  noDatabaseSelected: {
    source: "spec/starrocks.md §2.0, fe sql/analyzer/ShowStmtAnalyzer.getDatabaseName",
    texts: inBoth("analysis", "No database selected", [1046, "3D000"], "noDatabase"),
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
      doris("analysis", "No database selected", "noDatabase"),
    ],
  },
  catalogUnknown: {
    source:
      "fe common/ErrorCode.ERR_BAD_CATALOG_ERROR, for Doris ERR_UNKNOWN_CATALOG, from 3.0 catalog/Env.dropTable",
    texts: [
      ...everywhere("analysis", "Unknown catalog '{catalog}'", [5078, "42000"]),
      doris("analysis", "Unknown catalog '{catalog}'", [5086, "42000"], { until: "3.0" }),
      doris("ddl", "Unknown catalog {catalog}", "plain", { since: "3.0" }),
    ],
  },
  databaseExists: {
    source: "fe common/ErrorCode.ERR_DB_CREATE_EXISTS",
    texts: [
      ...everywhere("ddl", "Can't create database '{database}'; database exists", [1007, "HY000"]),
      doris("ddl", "Can't create database '{database}'; database exists", [1007, "HY000"]),
    ],
  },
  databaseMissing: {
    source: "fe common/ErrorCode.ERR_DB_DROP_EXISTS",
    texts: [
      ...everywhere("ddl", "Can't drop database '{database}'; database doesn't exist", [1008, "HY000"]),
      doris("ddl", "Can't drop database '{database}'; database doesn't exist", [1008, "HY000"]),
    ],
  },
  databaseNameWrong: {
    source: "spec/starrocks.md §1.4",
    texts: [
      ...everywhere("analysis", "Incorrect database name '{name}'", [1102, "42000"]),
      doris("analysis", "Incorrect database name '{name}'", [1102, "42000"]),
    ],
  },
  tableNameWrong: {
    source: "spec/starrocks.md §1.4",
    texts: [
      ...everywhere("analysis", "Incorrect table name '{name}'", [1104, "42000"]),
      doris("analysis", "Incorrect table name '{name}'. Table name regex is '{regex}'", [1103, "42000"]),
    ],
  },
  tableNameTooLong: {
    source: "fe common/FeNameFormat.checkTableName",
    texts: [
      doris(
        "analysis",
        "Table name length exceeds limit, the length of table name '{name}' is {length} which is greater than the configuration 'table_name_length_limit' ({limit}).",
        [5089, "42000"],
      ),
    ],
  },
  columnNameWrong: {
    source: "spec/starrocks.md §1.4",
    texts: [
      ...everywhere("analysis", "Incorrect column name '{name}'", [1166, "42000"]),
      doris("analysis", "Incorrect column name '{name}'. Column regex is '{regex}'", [1166, "42000"]),
    ],
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
      doris("analysis", "Incorrect column name {name}, column name can't start with {prefix}", "plain", {
        since: "2.1",
      }),
    ],
  },
  partitionNameWrong: {
    source: "spec/starrocks.md §1.4, §2.0",
    texts: [
      ...everywhere("analysis", "Incorrect partition name '{name}'", [1567, "HY000"]),
      doris("analysis", "Incorrect partition name", [1567, "HY000"]),
    ],
  },
  tableExists: {
    source: "spec/starrocks.md §2.0",
    texts: [
      ...moved("Table '{table}' already exists", "ddl", "3.1", "analysis", [1050, "42S01"]),
      doris("ddl", "Table '{table}' already exists", "tableExists"),
      ...creating("run", "Table '{table}' already exists", "tableExists", { by: "create" }),
    ],
  },
  tableUnknown: {
    source: "spec/starrocks.md §2.0",
    texts: [
      ...renumbered("analysis", "Unknown table '{table}'", ...UNKNOWN_TABLE),
      doris("analysis", "Unknown table '{table}'", "plain", { until: "2.1" }),
      doris("analysis", "Unknown table '{table}'", "unknownTable", { since: "2.1" }),
      byPlanner("Table [{table}] does not exist in database [{database}].{place}"),
    ],
  },
  tableUnknownIn: {
    source: "fe common/ErrorCode.ERR_UNKNOWN_TABLE, datasource/InternalCatalog.dropTable",
    texts: [doris("ddl", "Unknown table '{table}' in {database}", [1109, "42S02"])],
  },
  tableNotFound: {
    source: "fe sql/common/MetaUtils.getSessionAwareTable",
    texts: [
      ...everywhere("analysis", "Table {table} is not found"),
      doris("plain", "errCode = 7, detailMessage = unknown table, tableName={table}", "plain", {
        until: "2.1",
      }),
      doris("plain", "errCode = 7, detailMessage = unknown table, tableName={table}", "unknownTable", {
        since: "2.1",
        until: "3.0",
      }),
      doris("plain", "errCode = 7, detailMessage = table not found, tableName={table}", "unknownTable", {
        since: "3.0",
        until: "4.0",
      }),
      doris("plain", "errCode = 7, detailMessage = table not found, tableName={table}", "plain", {
        since: "4.0",
      }),
    ],
  },
  tableUnknownAtRun: {
    source: "fe server/LocalMetastore.truncateTable",
    texts: [
      ...renumbered("ddl", "Unknown table '{table}'", ...UNKNOWN_TABLE),
      doris("ddl", "Unknown table '{table}'", "plain", { until: "2.1" }),
      doris("ddl", "Unknown table '{table}'", "unknownTable", { since: "2.1" }),
    ],
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
      doris(
        "plain",
        "errCode = 7, detailMessage = Tye type of {table} doesn't match, expected data tables=[OLAP, MATERIALIZED_VIEW]",
        "plain",
        { until: "2.1" },
      ),
      doris(
        "plain",
        "errCode = 7, detailMessage = Type of {table} doesn't match, expected data tables=[OLAP, HMS_EXTERNAL_TABLE, MAX_COMPUTE_EXTERNAL_TABLE]",
        "plain",
        { since: "2.1", until: "4.0" },
      ),
      doris(
        "plain",
        "errCode = 7, detailMessage = Type of {table} doesn't match, expected data tables=[OLAP, HMS_EXTERNAL_TABLE, MAX_COMPUTE_EXTERNAL_TABLE, PAIMON_EXTERNAL_TABLE]",
        "plain",
        { since: "4.0" },
      ),
    ],
  },

  // RECOVER
  recoverDatabaseExists: {
    source: "spec/starrocks.md §2.8",
    texts: inBoth("ddl", "Database[{database}] already exist."),
  },
  recoverTableExists: {
    source: "spec/starrocks.md §2.8",
    texts: inBoth("ddl", "Table '{table}' already exists", [1050, "42S01"], "tableExists"),
  },
  recoverTableMissing: {
    source: "spec/starrocks.md §2.8",
    texts: [
      ...renumbered("ddl", "Unknown table '{table}'", ...UNKNOWN_TABLE),
      doris("ddl", "Unknown table '{table}' or table id '{id}' in {database}"),
    ],
  },
  recoverPartitionExists: {
    source: "spec/starrocks.md §2.8",
    texts: inBoth("ddl", "partition[{partition}] already exist in table[{table}]"),
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
      doris("ddl", "No partition named '{partition}' or partition id '{id}' in table {table}"),
    ],
  },
  recoverPartitionRange: {
    source:
      "fe catalog/CatalogRecycleBin.recoverPartition (to 3.2), RecyclePartitionInfo.recoverRangePartition",
    texts: [
      wording("ddl", "Can not recover partition[{partition}]. Range conflict.", PLAIN, { until: "3.3" }),
      wording("ddl", "Cannot recover partition '{partition}': Range conflict.", PLAIN, { since: "3.3" }),
      doris("ddl", "Can not recover partition[{partition}]. Partition item conflict."),
    ],
  },
  recoverPartitionList: {
    source: "fe catalog/RecycleListPartitionInfo.recover",
    texts: [wording("ddl", "Does not support recover list partition", PLAIN, { since: "3.3" })],
  },

  // Partitions
  partitionUnknown: {
    source: "fe sql/analyzer/QueryAnalyzer.resolveTable, InsertAnalyzer",
    texts: [
      ...everywhere("analysis", "Unknown partition '{partition}' in table '{table}'"),
      doris("analysis", "Unknown partition '{partition}' in table '{table}'", [1735, "HY000"], {
        until: "3.0",
      }),
      doris("analysis", "partition {partition} is not found in table {table}", "plain", { since: "3.0" }),
      ...[
        doris("analysis", "partition '{partition}' doesn't exist", [1749, "HY000"], { until: "3.0" }),
        doris("analysis", "Partition: {partition} is not exists", "plain", { since: "3.0", until: "4.0" }),
        doris("analysis", "Partition: {partition} is not exists on table {qualified}", "plain", {
          since: "4.0",
        }),
      ].map((text) => ({ ...text, when: { by: "scan" } })),
    ],
  },
  partitionsMissing: {
    source: "fe sql/analyzer/InsertAnalyzer, common/ErrorCode.ERR_EMPTY_PARTITION_IN_TABLE",
    texts: [
      ...everywhere(
        "analysis",
        "data cannot be inserted into table with empty partition.Use `SHOW PARTITIONS FROM {table}` to see the currently partitions of this table. ",
      ),
      doris(
        "analysis",
        "data cannot be inserted into table with empty partition. Use `SHOW PARTITIONS FROM {table}` to see the currently partitions of this table. ",
        [5083, "42000"],
      ),
    ],
  },
  partitionExists: {
    source: "fe catalog/CatalogUtils.checkPartitionNameExistForAddPartitions",
    texts: [
      ...moved("Duplicate partition name {partition}", "ddl", "3.3", "analysis", [1517, "HY000"]),
      doris("ddl", "Duplicate partition name {partition}", [1517, "HY000"]),
    ],
  },
  partitionAddToUnpartitioned: {
    source: "fe sql/analyzer/PartitionDescAnalyzer.analyzePartitionDescWithExistsTable",
    texts: [
      ...moved("Only support adding partition to range/list partitioned table", "ddl", "3.3", "analysis"),
      doris("ddl", "Only support adding partition to range and list partitioned table", "plain", {
        until: "2.1",
      }),
    ],
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
      doris("ddl", "Error in list of partitions to {partition}", [1507, "HY000"]),
    ],
  },
  partitionDropUnpartitioned: {
    source: "fe server/LocalMetastore.dropPartition",
    texts: inBoth("ddl", "Alter table [{table}] failed. Not a partitioned table"),
  },
  partitionDropList: {
    source: "fe catalog/OlapTable.dropPartition",
    texts: [
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
    texts: inBoth("ddl", "Partition {partition} does not exist"),
  },

  // States of a table
  restoreInProgress: {
    source: "spec/starrocks.md §3.4",
    texts: [
      before31("Table[{table}]'s state is not NORMAL. Do not allow to do ALTER ops"),
      ...inProgress("snapshot restore", "data-manipulation/SHOW_RESTORE", "backup_restore/SHOW_RESTORE"),
      doris("ddl", "Table[{table}]'s state is not NORMAL. Do not allow doing ALTER ops", "plain", {
        until: "2.1",
      }),
      doris("ddl", "Table[{table}]'s state({state}) is not NORMAL. Do not allow doing ALTER ops", "plain", {
        since: "2.1",
      }),
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
      doris("ddl", "Table[{table}]'s state is not NORMAL. Do not allow doing ALTER ops", "plain", {
        until: "2.1",
      }),
      doris(
        "ddl",
        "Table[{table}]'s state(SCHEMA_CHANGE) is not NORMAL. Do not allow doing ALTER ops",
        "plain",
        { since: "2.1" },
      ),
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
      doris("ddl", "Table[{table}]'s state is not NORMAL. Do not allow doing ALTER ops", "plain", {
        until: "2.1",
      }),
      doris("ddl", "Table[{table}]'s state(ROLLUP) is not NORMAL. Do not allow doing ALTER ops", "plain", {
        since: "2.1",
      }),
    ],
  },
  selectWhileRestoring: {
    source: "spec/starrocks.md §3.4",
    texts: [
      ...everywhere("analysis", "Table state is not NORMAL: 'RESTORING'", [5014, "HY000"]),
      doris("analysis", "Table state is not NORMAL: 'RESTORING'", [5014, "HY000"], { until: "4.0" }),
    ],
  },
  insertWhileRestoring: {
    source: "spec/starrocks.md §3.4",
    texts: [
      ...everywhere("plain", 'Cannot write RESTORE state table "{table}"'),
      doris("ddl", "Table {table} is in restore process. Can not load into it"),
    ],
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
    texts: [
      ...moved("Alter operation {operation} conflicts with operation {other}", "ddl", "3.3", "analysis"),
      doris("ddl", "Alter operation {operation} conflicts with operation {other}"),
    ],
  },
  alterColumnDefinition: {
    source: "fe sql/common/ParserErrorMsg.invalidColumnDef",
    texts: [
      wording("analysis", "Analyze columnDef error: {reason}", PLAIN, { until: "3.1" }),
      wording("analysis", "Column definition is wrong. {reason}", PLAIN, { since: "3.1" }),
      doris("analysis", "{reason}"),
    ],
  },
  addColumnWithoutDefault: {
    source: "fe sql/common/ParserErrorMsg.withOutDefaultVal",
    texts: [
      ...everywhere("analysis", "Field '{column}' is not null but doesn't have a default value"),
      doris("analysis", "Field '{column}' doesn't have a default value", [1364, "HY000"]),
    ],
  },
  addValueColumnFirst: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.visitAddColumnClause",
    texts: [
      ...everywhere("analysis", "Cannot add value column[{column}] at first"),
      doris("analysis", "Cannot add value column[{column}] at first", "plain", { until: "4.0" }),
      doris("analysis", "Can't add value column {column} as First column", "plain", { since: "4.0" }),
    ],
  },
  addColumnExists: {
    source: "fe alter/SchemaChangeHandler.addColumnInternal",
    texts: inBoth("ddl", "Can not add column which already exists in base table: {column}"),
  },
  addColumnRepeated: {
    source: "fe alter/SchemaChangeHandler.checkAndAddColumn",
    texts: inBoth("ddl", "Repeatedly add same column with different definition: {column}"),
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
    texts: inBoth("ddl", "Invalid column order. value should be after key. index[{table}]"),
  },
  alterNoKeyLeft: {
    source: "fe alter/SchemaChangeHandler.finalAnalyze",
    texts: inBoth("ddl", "No key column left. index[{table}]"),
  },
  alterTemporaryPartitions: {
    source: "fe alter/SchemaChangeHandler.analyzeAndCreateJob",
    texts: inBoth("ddl", "Can not alter table when there are temp partitions in table"),
  },
  addColumnAggregation: {
    source: "fe alter/SchemaChangeHandler.addColumnInternal",
    texts: inBoth("ddl", "Can not assign aggregation method on column in {model} data model table: {column}"),
  },
  columnPositionUnknown: {
    source: "fe alter/SchemaChangeHandler.checkAndAddColumn",
    texts: inBoth("ddl", "Column[{column}] does not found"),
  },
  dropKeyColumn: {
    source: "fe alter/SchemaChangeHandler.processDropColumn",
    texts: [
      ...everywhere("ddl", "Can not drop key column in {model} data model table"),
      doris("ddl", "Can not drop key column in {model} data model table", "plain", { until: "4.0" }),
      doris("analysis", "Can not drop key column {column} in {model} data model table", "plain", {
        since: "4.0",
      }),
    ],
  },
  dropSortColumn: {
    source: "fe alter/SchemaChangeHandler.processDropColumn",
    texts: everywhere("ddl", "Can not drop sort column in primary data model table"),
  },
  dropKeyWithReplace: {
    source: "fe alter/SchemaChangeHandler.processDropColumn",
    texts: [
      ...everywhere(
        "ddl",
        "Can not drop key column when table has value column with REPLACE aggregation method",
      ),
      doris(
        "ddl",
        "Can not drop key column when table has value column with REPLACE aggregation method",
        "plain",
        { until: "4.0" },
      ),
      doris(
        "analysis",
        "Can not drop key column {column} in aggregation key table having REPLACE or REPLACE_IF_NOT_NULL column",
        "plain",
        { since: "4.0" },
      ),
    ],
  },
  dropPartitionColumn: {
    source: "fe alter/SchemaChangeHandler.checkPartitionColumnChange",
    texts: [
      ...everywhere("ddl", "Partition column[{column}] cannot be dropped. index[{table}]"),
      doris("ddl", "Partition column[{column}] cannot be dropped. index[{table}]", "plain", { until: "4.0" }),
      doris("analysis", "Can not drop partition or distribution column : {column}", "plain", {
        since: "4.0",
      }),
    ],
  },
  dropDistributionColumn: {
    source: "fe alter/SchemaChangeHandler.checkDistributionColumnChange",
    texts: [
      ...everywhere("ddl", "Distribution column[{column}] cannot be dropped. index[{table}]"),
      doris("ddl", "Distribution column[{column}] cannot be dropped. index[{table}]", "plain", {
        until: "4.0",
      }),
      doris("analysis", "Can not drop partition or distribution column : {column}", "plain", {
        since: "4.0",
      }),
    ],
  },
  modifyPartitionColumn: {
    source: "fe alter/SchemaChangeHandler.checkPartitionColumnChange",
    texts: inBoth("ddl", "Can not modify partition column[{column}]. index[{table}]"),
  },
  modifyDistributionColumn: {
    source: "fe alter/SchemaChangeHandler.checkDistributionColumnChange",
    texts: inBoth("ddl", "Can not modify distribution column[{column}]. index[{table}]"),
  },
  modifyColumnUnknown: {
    source: "fe alter/SchemaChangeHandler.processModifyColumn",
    texts: inBoth("ddl", "Column[{column}] does not exists"),
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
    texts: inBoth("ddl", "Can not change {from} to {to}"),
  },
  modifyAggregation: {
    source: "fe catalog/Column.checkSchemaChangeAllowed",
    texts: inBoth("ddl", "Can not change aggregation type"),
  },
  modifyNullable: {
    source: "fe catalog/Column.checkSchemaChangeAllowed",
    texts: inBoth("ddl", "Can not change from nullable to non-nullable"),
  },
  modifyDefault: {
    source: "fe catalog/Column.checkSchemaChangeAllowed",
    texts: inBoth("ddl", "Can not change default value"),
  },
  modifyLength: {
    source: "fe catalog/Column.checkSchemaChangeAllowed",
    texts: [
      ...everywhere("ddl", "Cannot shorten string length"),
      doris("ddl", "Cannot shorten string length", "plain", { until: "4.0" }),
      doris("analysis", "Shorten type length is prohibited, srcType={from}, dstType={to}", "plain", {
        since: "4.0",
      }),
    ],
  },
  renameSame: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.visitTableRenameClause",
    texts: [
      wording("ddl", "Same table name", PLAIN, { until: "3.2" }),
      wording("analysis", "Same table name {name}", PLAIN, { since: "3.2" }),
      doris("ddl", "Same table name"),
    ],
  },
  renameTaken: {
    source: "fe server/LocalMetastore.renameTable",
    texts: inBoth("ddl", "Table name[{name}] is already used"),
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
      doris("ddl", "Column[{column}] does not exists"),
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
      doris("ddl", "Column name[{column}] is already used"),
    ],
  },
  renamePartitionOfUnpartitioned: {
    source: "fe server/LocalMetastore.renamePartition",
    texts: inBoth("ddl", "Table[{table}] is single partitioned. no need to rename partition name."),
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
    texts: inBoth("ddl", "Same partition name"),
  },
  renamePartitionUnknown: {
    source: "fe server/LocalMetastore.renamePartition",
    texts: inBoth("ddl", "Partition[{partition}] does not exists"),
  },
  renamePartitionTaken: {
    source: "fe server/LocalMetastore.renamePartition",
    texts: inBoth("ddl", "Partition name[{partition}] is already used"),
  },
  renameRollupUnknown: {
    source: "fe server/LocalMetastore.renameRollup",
    texts: inBoth("ddl", "Rollup index[{rollup}] does not exists"),
  },
  renameRollupTaken: {
    source: "fe server/LocalMetastore.renameRollup",
    texts: inBoth("ddl", "Rollup name[{rollup}] is already used"),
  },
  rollupNamedAsTable: {
    source: "fe alter/MaterializedViewHandler.processBatchAddRollup",
    texts: [
      wording("ddl", "Rollup name should be different with base table:{table}", PLAIN, { since: "3.1" }),
      doris(
        "ddl",
        "Table[{table}] can not add segment v2 rollup index without setting storage format to v2.",
      ),
    ],
  },
  rollupExists: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: inBoth("ddl", "Rollup index[{rollup}] already exists"),
  },
  rollupColumnUnknown: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: inBoth("ddl", "Column[{column}] does not exist{where}"),
  },
  rollupColumnOrder: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: inBoth("ddl", "Invalid column order. value should be after key"),
  },
  rollupKeysMissing: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: inBoth("ddl", "Rollup should contains all unique keys in basetable"),
  },
  rollupReplaceKeysMissing: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: inBoth("ddl", "Rollup should contains all keys if there is a REPLACE value"),
  },
  rollupWithoutKey: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: inBoth("ddl", "No key column is found"),
  },
  rollupUnknown: {
    source: "fe alter/MaterializedViewHandler.checkDropMaterializedView",
    texts: [
      ...everywhere("ddl", "Materialized view [{rollup}] does not exist in table [{table}]"),
      doris(
        "plain",
        "errCode = 7, detailMessage = Materialized view [{rollup}] does not exist in table [{table}]",
      ),
    ],
  },
  propertiesOneAtATime: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.visitModifyTablePropertiesClause",
    texts: [
      ...everywhere("analysis", "Can only set one table property at a time", [5064, "42000"]),
      doris("analysis", "Can only set one table property at a time", "plain", { until: "2.1" }),
      doris(
        "analysis",
        "Can only set one table property(without dynamic partition && binlog) at a time",
        "plain",
        { since: "2.1" },
      ),
    ],
  },
  alterPropertyUnknown: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.visitModifyTablePropertiesClause",
    texts: [
      wording("analysis", "Unknown table property: {keys}", [5064, "42000"], { until: "3.1" }),
      wording("analysis", "Unknown properties: {properties}", [5064, "42000"], { since: "3.1" }),
      doris("analysis", "Unknown table property: {keys}"),
    ],
  },
  alterPropertyFormat: {
    source: "fe sql/analyzer/AlterTableClauseAnalyzer.visitModifyTablePropertiesClause",
    texts: [
      ...everywhere("analysis", "Property {property} must be bool type(false/true)", [5064, "42000"]),
      doris("analysis", "Property {property} should be set to true or false", "plain", { since: "2.1" }),
    ],
  },
  dropColumnUnknown: {
    source: "fe alter/SchemaChangeHandler.processDropColumn",
    texts: inBoth("ddl", "Column does not exists: {column}"),
  },

  // SHOW PARTITIONS
  showPartitionsNotAnd: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.analyzeSubPredicate",
    texts: inBoth("analysis", "Only allow compound predicate with operator AND"),
  },
  showPartitionsLeftSide: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.analyzeSubPredicate",
    texts: [
      ...everywhere("analysis", "Show filter by column"),
      doris("analysis", "Show filter by column", "plain", { until: "4.0" }),
      doris("analysis", "Only allow column in filter", "plain", { since: "4.0" }),
    ],
  },
  showPartitionsOperator: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.binaryPredicateHandler",
    texts: inBoth("analysis", "Only operator =|like are supported for {column}"),
  },
  showPartitionsPredicate: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.analyzeSubPredicate",
    texts: inBoth("analysis", "Only operator =|>=|<=|>|<|!=|like are supported."),
  },
  showPartitionsColumn: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.binaryPredicateHandler",
    texts: inBoth(
      "analysis",
      "Only the columns of PartitionId/PartitionName/State/Buckets/ReplicationNum/LastConsistencyCheckTime are supported.",
    ),
  },
} as const satisfies Record<string, ErrorRow>;
