import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";
import { doris, PLAIN, wording } from "./wording.ts";

/** Versions of Doris in which the older planner has the last word: what the newer one refuses is planned again by it (fe StmtExecutor). */
const LEGACY = { until: "3.0" } as const;
const NEREIDS = { since: "3.0" } as const;

/** What the newer planner says where the rows are those of a query (fe nereids BindSink). */
const ofQuery = (text: string): ErrorText => ({
  ...doris("analysis", text, "plain", NEREIDS),
  when: { source: "query" },
});

/** One text for all versions of StarRocks. */
function everywhere(stage: ErrorStage, text: string): readonly ErrorText[] {
  return [wording(stage, text)];
}

/** Errors of INSERT and DELETE. */
export const CHANGE_ERRORS = {
  // INSERT
  insertColumnUnknown: {
    source: "fe sql/analyzer/InsertAnalyzer",
    texts: [
      ...everywhere("analysis", "Unknown column '{column}' in '{table}'"),
      doris("analysis", "Unknown column '{column}' in '{table}'", [1054, "42S22"], LEGACY),
      doris("analysis", "Unknown column '{column}' in target table.", "plain", NEREIDS),
      ofQuery("column {column} is not found in table {table}"),
    ],
  },
  insertColumnTwice: {
    source: "fe sql/analyzer/InsertAnalyzer",
    texts: [
      ...everywhere("analysis", "Column '{column}' specified twice"),
      doris("analysis", "Column '{column}' specified twice", [1110, "42000"], LEGACY),
    ],
  },
  insertKeysMissing: {
    source: "fe common/ErrorCode.ERR_MISSING_KEY_COLUMNS",
    texts: [
      wording("analysis", "missing key columns:{columns} for primary key table", [6014, "42000"], {
        since: "3.3",
      }),
      doris("analysis", "Partial update should include all key columns, missing: {columns}", "plain", {
        since: "2.1",
      }),
    ],
  },
  insertColumnMissing: {
    source: "fe sql/analyzer/InsertAnalyzer",
    texts: [
      wording("analysis", "'{column}' must be explicitly mentioned in column permutation", PLAIN, {
        until: "3.1",
      }),
      wording("analysis", "'{column}' must be explicitly mentioned in column permutation: {columns}", PLAIN, {
        since: "3.1",
      }),
      doris(
        "analysis",
        "'{column}' must be explicitly mentioned in column permutation",
        [5002, "HY000"],
        LEGACY,
      ),
      doris("analysis", "Column has no default value, column={column}", "plain", NEREIDS),
    ],
  },
  insertCountMismatch: {
    source: "fe common/ErrorCode.ERR_INSERTED_COLUMN_MISMATCH",
    texts: [
      wording("analysis", "Column count doesn't match value count", PLAIN, { until: "3.1" }),
      wording(
        "analysis",
        "Inserted target column count: {columns} doesn't match select/value column count: {values}",
        [5604, "22000"],
        { since: "3.1" },
      ),
      doris("analysis", "Column count doesn't match value count", [1058, "21S01"], LEGACY),
      doris("analysis", "Column count doesn't match value count", "plain", NEREIDS),
      ofQuery("insert into cols should be corresponding to the query output"),
    ],
  },
  insertRowsUneven: {
    source: "fe sql/analyzer/QueryAnalyzer.visitValues",
    texts: [
      ...everywhere("analysis", "Values have unequal number of columns"),
      doris("analysis", "Column count doesn't match value count at row {row}", "plain", LEGACY),
      doris("analysis", "Column count doesn't match value count", "plain", NEREIDS),
    ],
  },
  insertNoDefault: {
    source: "fe sql/analyzer/InsertAnalyzer",
    texts: [
      ...everywhere("analysis", "Column has no default value, column={column}"),
      doris("analysis", "Column has no default value, column={column}", "plain"),
    ],
  },
  autoIncrementNull: {
    source: "fe sql/InsertPlanner",
    texts: [
      wording(
        "analysis",
        " `NULL` value is not supported for an AUTO_INCREMENT column: {column} You can use `default` for an AUTO INCREMENT column",
        PLAIN,
        { since: "3.0" },
      ),
    ],
  },
  insertTooManyFiltered: {
    source: "fe nereids AbstractInsertExecutor.checkStrictModeAndFilterRatio",
    texts: [
      doris(
        "analysis",
        "Insert has too many filtered data {filtered}/{total} insert_max_filter_ratio is {ratio}. url: {url}",
        "plain",
        { since: "3.0", until: "4.0" },
      ),
      doris(
        "analysis",
        "Insert has too many filtered data {filtered}/{total} insert_max_filter_ratio is {ratio}. first_error_msg: {reason}. url: {url}",
        "plain",
        { since: "4.0" },
      ),
    ],
  },
  insertFiltered: {
    source: "fe qe/StmtExecutor.handleDMLStmt",
    texts: [
      wording(
        "plain",
        "Insert has filtered data in strict mode, txn_id = {txn} tracking_url = http://{host}:8040/api/_load_error_log?file=error_log_{load}",
        PLAIN,
        { until: "3.0" },
      ),
      wording(
        "plain",
        "Insert has filtered data in strict mode, txn_id = {txn} tracking sql = select tracking_log from information_schema.load_tracking_logs where job_id={job}",
        PLAIN,
        { since: "3.0", until: "3.4" },
      ),
      wording(
        "plain",
        "Insert has filtered data, txn_id = {txn}, tracking sql = select tracking_log from information_schema.load_tracking_logs where job_id={job}",
        PLAIN,
        { since: "3.4" },
      ),
      doris("plain", "Insert has filtered data in strict mode, tracking_url={url}", [5025, "HY000"], LEGACY),
      doris("analysis", "Insert has filtered data in strict mode. url: {url}", "plain", {
        since: "3.0",
        until: "4.0",
      }),
      doris(
        "analysis",
        "Insert has filtered data in strict mode. first_error_msg: {reason}. url: {url}",
        "plain",
        {
          since: "4.0",
        },
      ),
    ],
  },
  insertReplicasTooFew: {
    source: "fe planner/OlapTableSink.createLocation",
    texts: [
      wording(
        "analysis",
        "Tablet lost replicas. Check if any backend is down or not. tablet_id: {tablet}, replicas: {replicas}",
        PLAIN,
        { until: "3.3" },
      ),
      wording(
        "analysis",
        "Tablet lost replicas. Check if any backend is down or not. tablet_id: {tablet}, replicas: {replicas}. Check quorum number failed(OlapTableSink): BeReplicaSize:{alive}, quorum:{quorum}",
        PLAIN,
        { since: "3.3" },
      ),
      doris(
        "plain",
        "errCode = 3, detailMessage = tablet {tablet} alive replica num {alive} < load required replica num {quorum}, alive backends: [{backends}]",
        "plain",
        { until: "4.0" },
      ),
      doris(
        "plain",
        "errCode = 3, detailMessage = tablet {tablet} alive replica num {alive} < load required replica num {quorum}, alive backends: [{backends}], detail: Visible Replicas:Visible version: {version}, Replicas: {details}.",
        "plain",
        { since: "4.0" },
      ),
    ],
  },

  // DELETE
  deleteWithoutWhere: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzeNonPrimaryKey",
    texts: [
      ...everywhere("analysis", "Where clause is not set"),
      doris("analysis", "Where clause is not set", "plain", LEGACY),
      doris("analysis", "delete command must contain filter", "plain", NEREIDS),
    ],
  },
  deletePrimaryWithoutWhere: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyze",
    texts: everywhere("analysis", "Delete must specify where clause to prevent full table delete"),
  },
  deletePrimaryPartition: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyze",
    texts: everywhere("analysis", "Delete for primary key table do not support specifying partitions"),
  },
  deleteTemporaryPartition: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzeNonPrimaryKey",
    texts: [
      ...everywhere("analysis", "Do not support deleting temp partitions"),
      doris("analysis", "Do not support deleting temp partitions", "plain", LEGACY),
    ],
  },
  deleteLeftSide: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzePredicate",
    texts: [
      ...everywhere("analysis", "Left expr of {predicate} predicate should be column name"),
      doris("analysis", "Left expr of {kind} predicate should be column name", "plain", {
        until: "2.1",
      }),
      doris("analysis", "Left expr of {kind} predicate should be column name{detail}", "plain", {
        since: "2.1",
      }),
      {
        ...doris(
          "analysis",
          "Child expr of is_null predicate should be column name, predicate: {condition}",
          "plain",
          NEREIDS,
        ),
        when: { predicate: "is_null" },
      },
    ],
  },
  deleteRightSide: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzePredicate",
    texts: [
      ...everywhere("analysis", "Right expr of binary predicate should be value"),
      doris("analysis", "Right expr of binary predicate should be value", "plain", { until: "2.1" }),
      doris(
        "analysis",
        "Right expr of binary predicate should be value, predicate: {condition}, right expr type:{type}",
        "plain",
        { since: "2.1" },
      ),
    ],
  },
  deleteInValues: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzePredicate",
    texts: [
      ...everywhere("analysis", "Child of in predicate should be value"),
      doris("analysis", "Child of in predicate should be value", "plain", LEGACY),
      doris("analysis", "Child of in predicate should be value, but get {item}", "plain", NEREIDS),
    ],
  },
  deleteNotAnd: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzePredicate",
    texts: [
      ...everywhere("analysis", "Compound predicate's op should be AND"),
      doris("analysis", "Compound predicate's op should be AND", "plain", LEGACY),
    ],
  },
  deletePredicate: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzePredicate",
    texts: [
      ...everywhere(
        "analysis",
        "Where clause only supports compound predicate, binary predicate, is_null predicate and in predicate",
      ),
      doris(
        "analysis",
        "Where clause only supports compound predicate, binary predicate, is_null predicate or in predicate",
        "plain",
        LEGACY,
      ),
      doris(
        "analysis",
        "Where clause only supports compound predicate, binary predicate, is_null predicate or in predicate. But we meet {condition}",
        "plain",
        NEREIDS,
      ),
    ],
  },
  deletePartitionUnknown: {
    source: "fe load/DeleteMgr.createJob",
    texts: [
      ...everywhere("plain", "Partition does not exist. name: {partition}"),
      doris("ddl", "Partition does not exist. name: {partition}", "plain", LEGACY),
    ],
  },
  deleteColumnUnknown: {
    source: "fe load/DeleteMgr.checkDelete",
    texts: [
      wording("plain", "Unknown column '{column}' in '{table}'", [1054, "42S22"], { until: "3.3" }),
      wording("plain", "Unknown column '{column}' in '{table}'", [5509, "42S22"], { since: "3.3" }),
      doris("ddl", "Unknown column '{column}' in '{table}'", "plain", { until: "2.1" }),
      doris("analysis", "Unknown column '{column}' in '{table}'", "plain", { since: "2.1", until: "3.0" }),
    ],
  },
  deleteColumnNotKey: {
    source: "fe load/DeleteMgr.checkDelete",
    texts: [
      ...everywhere(
        "plain",
        "Column[{column}] is not key column or storage model is not duplicate or column type is float or double.",
      ),
      doris(
        "ddl",
        "Column[{column}] is not key column or storage model is not duplicate or column type is float or double.",
        "plain",
        { until: "2.1" },
      ),
      doris(
        "analysis",
        "delete predicate on value column only supports Unique table with merge-on-write enabled and Duplicate table, but Table[{table}] is an {model}.",
        "plain",
        { since: "2.1" },
      ),
    ],
  },
  deleteFloating: {
    source: "fe nereids DeleteFromCommand.checkColumn, analysis/DeleteStmt.checkDeleteConditions",
    texts: [doris("analysis", "Column[{column}] type is float or double.", "plain", { since: "2.1" })],
  },
  deleteNeedsPartition: {
    source: "fe load/DeleteHandler.process, DeleteJob.getSelectedPartitions",
    texts: [
      doris(
        "ddl",
        "This is a range or list partitioned table. You should specify partition in delete stmt, or set delete_without_partition to true",
        "plain",
      ),
    ],
  },
  insertPartialWithoutColumns: {
    source: "fe analysis/NativeInsertStmt.trySetPartialUpdate, nereids InsertUtils.normalizePlan",
    texts: [
      doris(
        "analysis",
        "You must explicitly specify the columns to be updated when updating partial columns using the INSERT statement.",
        "plain",
        { since: "2.1", until: "4.0" },
      ),
    ],
  },
  deleteNullSafe: {
    source: "fe load/DeleteMgr.checkDelete",
    texts: everywhere("plain", "Delete condition does not support null-safe equal currently."),
  },
} as const satisfies Record<string, ErrorRow>;
