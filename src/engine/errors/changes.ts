import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";
import { PLAIN, wording } from "./wording.ts";

/** One text for all versions of StarRocks. */
function everywhere(stage: ErrorStage, text: string): readonly ErrorText[] {
  return [wording(stage, text)];
}

/** Errors of INSERT and DELETE. */
export const CHANGE_ERRORS = {
  // INSERT
  insertColumnUnknown: {
    source: "fe sql/analyzer/InsertAnalyzer",
    texts: everywhere("analysis", "Unknown column '{column}' in '{table}'"),
  },
  insertColumnTwice: {
    source: "fe sql/analyzer/InsertAnalyzer",
    texts: everywhere("analysis", "Column '{column}' specified twice"),
  },
  insertKeysMissing: {
    source: "fe common/ErrorCode.ERR_MISSING_KEY_COLUMNS",
    texts: [
      wording("analysis", "missing key columns:{columns} for primary key table", [6014, "42000"], {
        since: "3.3",
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
    ],
  },
  insertRowsUneven: {
    source: "fe sql/analyzer/QueryAnalyzer.visitValues",
    texts: everywhere("analysis", "Values have unequal number of columns"),
  },
  insertNoDefault: {
    source: "fe sql/analyzer/InsertAnalyzer",
    texts: everywhere("analysis", "Column has no default value, column={column}"),
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
    ],
  },

  // DELETE
  deleteWithoutWhere: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzeNonPrimaryKey",
    texts: everywhere("analysis", "Where clause is not set"),
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
    texts: everywhere("analysis", "Do not support deleting temp partitions"),
  },
  deleteLeftSide: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzePredicate",
    texts: everywhere("analysis", "Left expr of {predicate} predicate should be column name"),
  },
  deleteRightSide: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzePredicate",
    texts: everywhere("analysis", "Right expr of binary predicate should be value"),
  },
  deleteInValues: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzePredicate",
    texts: everywhere("analysis", "Child of in predicate should be value"),
  },
  deleteNotAnd: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzePredicate",
    texts: everywhere("analysis", "Compound predicate's op should be AND"),
  },
  deletePredicate: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzePredicate",
    texts: everywhere(
      "analysis",
      "Where clause only supports compound predicate, binary predicate, is_null predicate and in predicate",
    ),
  },
  deletePartitionUnknown: {
    source: "fe load/DeleteMgr.createJob",
    texts: everywhere("plain", "Partition does not exist. name: {partition}"),
  },
  deleteColumnUnknown: {
    source: "fe load/DeleteMgr.checkDelete",
    texts: [
      wording("plain", "Unknown column '{column}' in '{table}'", [1054, "42S22"], { until: "3.3" }),
      wording("plain", "Unknown column '{column}' in '{table}'", [5509, "42S22"], { since: "3.3" }),
    ],
  },
  deleteColumnNotKey: {
    source: "fe load/DeleteMgr.checkDelete",
    texts: everywhere(
      "plain",
      "Column[{column}] is not key column or storage model is not duplicate or column type is float or double.",
    ),
  },
  deleteNullSafe: {
    source: "fe load/DeleteMgr.checkDelete",
    texts: everywhere("plain", "Delete condition does not support null-safe equal currently."),
  },
} as const satisfies Record<string, ErrorRow>;
