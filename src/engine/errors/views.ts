import type { ErrorStage, ErrorText } from "./types.ts";
import { doris } from "./wording.ts";

const PLAIN = { engine: "starrocks", errno: 1064, sqlState: "HY000" } as const;

type Range = Pick<ErrorText, "since" | "until">;

const row =
  (stage: ErrorStage) =>
  (text: string, range: Range = {}): ErrorText => ({ ...PLAIN, stage, text, ...range });
const analysis = row("analysis");
const ddl = row("ddl");
const plain = row("plain");

/** An analysis error that comes up while a DDL statement runs: from 3.1 on it brings its own frame along. */
const analysisInDdl = (text: string): readonly ErrorText[] => [
  ddl(text, { until: "3.1" }),
  ddl(framed(text), { since: "3.1" }),
];
const framed = (text: string) => `Getting analyzing error. Detail message: ${text}.`;

const numbered = (stage: ErrorStage, text: string, errno: number, sqlState: string): readonly ErrorText[] => [
  { engine: "starrocks", stage, errno, sqlState, text },
];

/** An error of a synchronous materialized view: from 3.2 on it recommends the other kind, in a frame of its own. */
const sync = (text: string): readonly ErrorText[] => [
  analysis(text, { until: "3.2" }),
  plain(
    `Getting analyzing error. Detail message: ${text}. Please use Asynchronous Materialized View instead`,
    { since: "3.2" },
  ),
];

/** What the analyzer of Doris refuses of a view; the newer planner's statements send no number of their own (fe StmtExecutor). */
const commanded = (
  text: string,
  number: readonly [errno: number, sqlState: string],
): readonly ErrorText[] => [
  doris("analysis", text, number, { until: "3.0" }),
  doris("analysis", text, "plain", { since: "3.0" }),
];

const UNKNOWN_PROPERTY =
  "Modify failed because unknown properties: {properties}, please add `session.` prefix if you want add session variables for mv(eg, ";

const NEW_NAMES = { since: "3.1" } as const;
const OLD_NAMES = { until: "3.1" } as const;
const SINCE_32 = { since: "3.2" } as const;
const UNTIL_32 = { until: "3.2" } as const;

/** Errors of views and materialized views. */
export const VIEW_ERRORS = {
  // Views
  viewColumnsCount: {
    source: "fe sql/analyzer/ViewAnalyzer.analyzeViewColumns, common/ErrorCode.ERR_VIEW_WRONG_LIST",
    texts: [
      ...numbered(
        "analysis",
        "View's SELECT and view's field list have different column counts",
        1353,
        "HY000",
      ),
      ...commanded("View's SELECT and view's field list have different column counts", [1353, "HY000"]),
    ],
  },
  viewColumnTwice: {
    source: "fe sql/analyzer/ViewAnalyzer.analyzeViewColumns",
    texts: [
      analysis("Duplicate column name '{column}'"),
      ...commanded("Duplicate column name '{column}'", [1060, "42S21"]),
    ],
  },
  viewNameTaken: {
    source: "fe server/LocalMetastore.createView, createMaterializedView",
    texts: [
      ...numbered("ddl", "Table '{table}' already exists", 1050, "42S01"),
      doris("ddl", "Table '{table}' already exists", "plain", { until: "2.1" }),
      doris("ddl", "Table '{table}' already exists", "tableExists", { since: "2.1" }),
    ],
  },
  viewNotAView: {
    source: "fe sql/analyzer/ViewAnalyzer.visitAlterViewStatement",
    texts: [
      ddl("The specified table [{table}] is not a view", { until: "3.0" }),
      analysis("The specified table [{table}] is not a view", { since: "3.0" }),
      doris("analysis", "ALTER VIEW not allowed on a table:{database}.{table}", "plain"),
    ],
  },
  viewReplacesOther: {
    source: "fe server/LocalMetastore.createView",
    texts: [
      ddl("replace view failed due to The specified table [{table}] is not a view", { until: "3.2" }),
      ddl(framed("The specified table [{qualified}] is not a view"), { since: "3.2" }),
    ],
  },
  objectWrong: {
    source: "fe sql/analyzer/DropStmtAnalyzer.visitDropTableStatement, common/ErrorCode.ERR_WRONG_OBJECT",
    texts: [
      ...numbered("analysis", "'{database}'.'{table}' is not '{kind}'", 1347, "HY000"),
      doris("ddl", "'{database}.{table}' is not {kind}", [1347, "HY000"], { until: "3.0" }),
      doris(
        "ddl",
        "'{database}.{table}' is not {kind}. Use 'DROP {actual} {database}.{table}'.",
        [1347, "HY000"],
        { since: "3.0" },
      ),
    ],
  },
  objectWrongToShow: {
    source: "fe qe/ShowExecutor.showCreateInternalCatalogTable, common/ErrorCode.ERR_WRONG_OBJECT",
    texts: [
      {
        engine: "starrocks",
        stage: "plain",
        errno: 1347,
        sqlState: "HY000",
        text: "'{database}'.'{table}' is not '{kind}'",
        until: "3.3",
      },
      {
        engine: "starrocks",
        stage: "analysis",
        errno: 1347,
        sqlState: "HY000",
        text: "'{database}'.'{table}' is not '{kind}'",
        since: "3.3",
      },
      doris("analysis", "'{database}.{table}' is not {kind}", [1347, "HY000"], { until: "3.0" }),
      doris(
        "analysis",
        "'{database}.{table}' is not {kind}. Use 'SHOW CREATE TABLE '{table}",
        [1347, "HY000"],
        { since: "3.0" },
      ),
    ],
  },

  // What a view or materialized view does not take
  viewNotTruncated: {
    source: "fe server/LocalMetastore.truncateTable",
    texts: [
      ddl("Only support truncate OLAP table or LAKE table"),
      doris("ddl", "Not allowed to perform current operation on async materialized view", "plain", {
        since: "4.0",
      }),
    ],
  },
  viewNotAltered: {
    source: "fe alter/AlterJobMgr.processAlterTable, AlterJobExecutor.visitAlterTableStatement",
    texts: [
      ddl("Do not support alter non-OLAP or non-LAKE table[{table}]", { until: "3.0" }),
      ddl("Do not support alter non-native table/materialized-view[{table}]", { since: "3.0", until: "3.3" }),
      ddl(framed("Do not support alter non-native table/materialized-view[{table}]"), { since: "3.3" }),
      doris("ddl", "Do not support alter VIEW table[{table}]", "plain"),
    ],
  },
  materializedViewAlteredAsTable: {
    source: "fe sql/analyzer/AlterTableStatementAnalyzer",
    texts: [
      analysis(
        "The '{table}' cannot be alter by 'ALTER TABLE', because '{table}' is a materialized view,you can use 'ALTER MATERIALIZED VIEW' to alter it.",
        { until: "3.0" },
      ),
      analysis(
        "The '{table}' cannot be alter by 'ALTER TABLE', because it is a materialized view,you can use 'ALTER MATERIALIZED VIEW' to alter it.",
        { since: "3.0" },
      ),
    ],
  },
  materializedViewDroppedAsTable: {
    source: "fe sql/analyzer/DropStmtAnalyzer.visitDropTableStatement",
    texts: [
      analysis(
        "The data of '{table}' cannot be dropped because '{table}' is a materialized view,use 'drop materialized view {table}' to drop it.",
      ),
    ],
  },

  // Asynchronous materialized views
  viewWithoutBase: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.visitCreateMaterializedViewStatement",
    texts: [
      analysis("Can not find base table in query statement"),
      doris("analysis", "at least contain one table", "plain", { since: "2.1", until: "4.0" }),
    ],
  },
  materializedViewOfView: {
    source: "fe nereids CreateMTMVInfo.analyzeBaseTables",
    texts: [doris("analysis", "can not contain {kind}", "plain", { since: "2.1", until: "4.0" })],
  },
  materializedViewColumnsCount: {
    source: "fe nereids CreateMTMVInfo.getColumns, mtmv/MTMVPlanUtil.generateColumns",
    texts: [
      doris("analysis", "simpleColumnDefinitions size is not equal to the query's", "plain", {
        since: "2.1",
      }),
    ],
  },
  refreshUnitWrong: {
    source: "fe nereids LogicalPlanBuilder.visitMvRefreshUnit",
    texts: [doris("analysis", "interval time unit can not be {unit}", "plain", { since: "2.1" })],
  },
  refreshStartPassed: {
    source: "fe mtmv/MTMVRefreshSchedule.validate",
    texts: [doris("analysis", "starts time must be greater than current time", "plain", { since: "2.1" })],
  },
  viewOfInactiveView: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.processBaseTables",
    texts: [analysis("Create/Rebuild materialized view from inactive materialized view: {table}")],
  },
  viewNotActivated: {
    source: "fe alter/AlterJobMgr.alterMaterializedViewStatus",
    texts: analysisInDdl(
      "Can not active materialized view [{view}] because analyze materialized view define sql: \n\n{sql}\n\nCause an error: {cause}",
    ),
  },
  viewDatabaseUnknown: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer",
    texts: [analysis("Can not find database:{database}")],
  },
  viewWithoutDistribution: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.checkDistribution",
    texts: [analysis("Materialized view should contain distribution desc", OLD_NAMES)],
  },
  viewPartitionColumnMissing: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.checkExpInColumn",
    texts: [
      analysis("Materialized view partition exp column:{column} is not found in query statement", {
        until: "3.4",
      }),
      analysis("Materialized view partition column size 0 is not equal to partition expr size 1", {
        since: "3.4",
      }),
    ],
  },
  viewPartitionFunction: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.checkPartitionColumnExprs",
    texts: [
      analysis("Materialized view partition function {function} is not support", OLD_NAMES),
      analysis("Materialized view partition function {function} is not supported yet.", NEW_NAMES),
    ],
  },
  viewPartitionNotColumn: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.checkPartitionColumnExprs",
    texts: [analysis("Materialized view partition function must related with column")],
  },
  viewPartitionWeek: {
    source: "fe sql/analyzer/PartitionFunctionChecker.checkDateTrunc",
    texts: [
      analysis(
        "The function date_trunc used by the materialized view for partition does not support week formatting",
        { until: "3.3" },
      ),
    ],
  },
  viewPartitionNotBase: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.checkPartitionColumnWithBaseOlapTable",
    texts: [
      analysis("Materialized view partition column in partition exp must be base table partition column"),
    ],
  },
  viewPartitionSeveral: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.checkPartitionColumnWithBaseOlapTable",
    texts: [analysis("Materialized view related base table partition columns only supports single column")],
  },
  viewNothingForKeys: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.chooseSortKeysByDefault",
    texts: [
      analysis("Data type of first column cannot be {type}", UNTIL_32),
      analysis("All columns of materialized view cannot be used for keys", SINCE_32),
    ],
  },
  viewSortKeyUnknown: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.genMaterializedViewColumns",
    texts: [analysis("Sort key not exists: {column}")],
  },
  viewSortKeyType: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.genMaterializedViewColumns",
    texts: [analysis("Type {type} cannot be sort key: {column}")],
  },
  viewSortKeysTooMany: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.genMaterializedViewColumns",
    texts: [analysis("The number of sort key should be less than the number of columns.")],
  },
  viewQuotedColumnTwice: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.genMaterializedViewColumns",
    texts: [
      analysis('Duplicate column name "{column}"'),
      doris("analysis", "repeat cols:{column}", "plain", { since: "2.1" }),
    ],
  },
  materializedViewNotFound: {
    source: "fe alter/AlterJobMgr.processDropMaterializedView, MetaNotFoundException",
    texts: [ddl("Materialized view {view} is not found")],
  },
  materializedViewToAlterUnknown: {
    source: "fe alter/AlterJobMgr.processAlterMaterializedView; sql/analyzer/MaterializedViewAnalyzer (3.3)",
    texts: [
      ddl("Materialized view {qualified} is not found", { until: "3.2" }),
      analysis("Table {table} is not found", { since: "3.2" }),
    ],
  },
  notAMaterializedView: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.visitAlterMaterializedViewStatement",
    texts: [
      ddl("Materialized view {qualified} is not found", { until: "3.2" }),
      analysis("{table} is not async materialized view", { since: "3.2" }),
    ],
  },
  materializedViewNotNormal: {
    source: "fe alter/AlterJobExecutor.visitAlterMaterializedViewStatement",
    texts: [ddl("Materialized view [{view}]'s state is not NORMAL. Do not allow to do ALTER ops")],
  },
  materializedViewNameSame: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.visitAlterMaterializedViewStatement",
    texts: [analysis("Same materialized view name {name}", { until: "3.2" })],
  },
  materializedViewNameUsed: {
    source: "fe alter/AlterMVJobExecutor.visitTableRenameClause",
    texts: [
      ddl("Materialized view [{name}] is already used", { until: "3.2" }),
      ddl(framed("Materialized view [{name}] is already used"), { since: "3.2" }),
    ],
  },
  swapNoTable: {
    source: "fe alter/AlterJobMgr.processSwap, AlterJobExecutor.visitSwapTableClause",
    texts: [ddl("Table {name} does not exist or is not OLAP/LAKE table")],
  },
  swapNoView: {
    source: "fe alter/AlterJobMgr.processSwap, AlterJobExecutor.visitSwapTableClause",
    texts: [ddl("Materialized view can only SWAP WITH materialized view", NEW_NAMES)],
  },
  viewPropertyUnknown: {
    source: "fe alter/AlterMVJobExecutor.visitModifyTablePropertiesClause",
    texts: [
      ddl(`${UNKNOWN_PROPERTY}"session.query_timeout"="30000000").`, { until: "3.2" }),
      ddl(framed(`${UNKNOWN_PROPERTY}"session.query_timeout"="30000000").`), { since: "3.2", until: "3.4" }),
      ddl(framed(`${UNKNOWN_PROPERTY}"session.insert_timeout"="30000000").`), { since: "3.4" }),
    ],
  },
  refreshStepWrong: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.visitAlterMaterializedViewStatement",
    texts: [
      analysis("Unsupported negative or zero step value: {step}"),
      doris("analysis", "interval must be greater than 0", "plain", { since: "2.1" }),
    ],
  },
  refreshViewUnknown: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.visitRefreshMaterializedViewStatement",
    texts: [
      analysis("Can not find materialized view:{view}"),
      doris("analysis", "errCode = 7, detailMessage = unknown table, tableName={view}", "plain", {
        since: "2.1",
        until: "3.0",
      }),
      doris("analysis", "errCode = 7, detailMessage = table not found, tableName={view}", "plain", {
        since: "3.0",
      }),
    ],
  },
  refreshNotAView: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.visitRefreshMaterializedViewStatement",
    texts: [
      analysis("Can not refresh non materialized view:{table}", { since: "3.1" }),
      doris(
        "analysis",
        "errCode = 7, detailMessage = table type is not MATERIALIZED_VIEW, tableName={table}, type={type}",
        "plain",
        { since: "2.1" },
      ),
    ],
  },
  refreshInactive: {
    source: "fe sql/analyzer/MaterializedViewAnalyzer.visitRefreshMaterializedViewStatement",
    texts: [
      analysis("Refresh materialized view failed because {view} is not active.", { until: "3.0" }),
      analysis(
        "Refresh materialized view failed because {view} is not active. You can try to active it with ALTER MATERIALIZED VIEW {view} ACTIVE.",
        { since: "3.0", until: "3.1" },
      ),
      analysis(
        "Refresh materialized view failed because [{view}] is not active. You can try to active it with ALTER MATERIALIZED VIEW {view} ACTIVE; ",
        { since: "3.1" },
      ),
    ],
  },
  refreshFailed: {
    source: "fe scheduler/TaskManager.executeTaskSync",
    texts: [ddl("execute task {view} failed: {reason}")],
  },
  refreshToCancelUnknown: {
    source: "fe server/LocalMetastore.getMaterializedViewToRefresh",
    texts: [ddl("{view} is not a materialized view")],
  },

  // Synchronous materialized views
  syncViewOneTable: {
    source: "fe sql/ast/CreateMaterializedViewStmt.analyze",
    texts: [
      doris("analysis", "The materialized view only support one table in from clause.", "plain", {
        since: "2.1",
        until: "4.0",
      }),
      analysis("The materialized view only support one table in from clause.", { until: "3.2" }),
      plain(
        "Getting analyzing error. Detail message: The materialized view only supports one table in from clause.. Please use Asynchronous Materialized View instead",
        { since: "3.2" },
      ),
    ],
  },
  syncViewNotOlap: {
    source: "fe sql/ast/CreateMaterializedViewStmt.analyze",
    texts: [analysis("Do not support alter non-OLAP table[{table}]")],
  },
  syncViewPrimary: {
    source: "fe alter/AlterJobMgr.processCreateMaterializedView",
    texts: [ddl("Do not support create materialized view on primary key table[{table}]")],
  },
  syncViewStar: {
    source: "fe sql/ast/CreateMaterializedViewStmt.genColumnAndSetIntoStmt",
    texts: sync("The materialized view currently does not support * in select statement"),
  },
  syncViewDistinct: {
    source: "fe sql/ast/CreateMaterializedViewStmt.genColumnAndSetIntoStmt",
    texts: sync("Materialized view does not support distinct function {function}"),
  },
  syncViewColumnOrder: {
    source: "fe sql/ast/CreateMaterializedViewStmt.genColumnAndSetIntoStmt",
    texts: [
      ...sync("Any single column should be before agg column. Column {column} at wrong location"),
      doris("analysis", "The aggregate column should be after the single column", "plain", {
        since: "2.1",
        until: "4.0",
      }),
    ],
  },
  syncViewExpression: {
    source: "fe sql/ast/CreateMaterializedViewStmt.genColumnAndSetIntoStmt",
    texts: [
      analysis(
        "The materialized view only support the single column or function expr. Error column: {expression}",
        OLD_NAMES,
      ),
    ],
  },
  syncViewAlias: {
    source: "fe sql/ast/CreateMaterializedViewStmt.buildNonAggColumnItem",
    texts: [
      analysis(
        "Create materialized view non-slot ref expression should have an alias:{expression}",
        NEW_NAMES,
      ),
    ],
  },
  syncViewOnlyAggregates: {
    source: "fe sql/ast/CreateMaterializedViewStmt.genColumnAndSetIntoStmt",
    texts: [
      ...sync(
        "Only [] found in the select list. Please add group by clause and at least one group by column in the select list",
      ),
      doris("analysis", "The materialized view must contain at least one key column", "plain", {
        since: "2.1",
        until: "4.0",
      }),
    ],
  },
  syncViewClause: {
    source: "fe sql/ast/CreateMaterializedViewStmt.analyze",
    texts: sync("The {clause} clause is not supported in add materialized view clause, expr:{text}"),
  },
  syncViewNotGrouped: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: [ddl("The materialized view of aggregation or unique table must has grouping columns")],
  },
  syncViewInTable: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: [
      doris("ddl", "Materialized view[{view}] already exists", "plain", { since: "2.1" }),
      ddl("Materialized view[{view}] already exists", UNTIL_32),
      ddl("Materialized view[{view}] already exists in the table {table}", SINCE_32),
    ],
  },
  syncViewNamedAsTable: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: [
      ddl("Table [{view}] already exists, ", UNTIL_32),
      ddl("Table [{view}] already exists in the db {database}", SINCE_32),
    ],
  },
  syncViewInOtherTable: {
    source: "fe alter/MaterializedViewHandler.checkAndPrepareMaterializedView",
    texts: [
      ddl("Materialized view[{view}] already exists", UNTIL_32),
      ddl("Materialized view[{view}] already exists in table {table}", SINCE_32),
    ],
  },
  baseIndexNotDropped: {
    source: "fe alter/MaterializedViewHandler.checkDropMaterializedView",
    texts: [ddl("Cannot drop base index by using DROP ROLLUP or DROP MATERIALIZED VIEW.")],
  },
} as const;
