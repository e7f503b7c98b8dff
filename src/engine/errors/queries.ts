import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";
import type { VersionRange } from "../versions.ts";

interface Said extends VersionRange {
  readonly text: string;
  readonly stage?: ErrorStage;
  readonly errno?: number;
  readonly sqlState?: string;
}

/** One text of StarRocks, of all versions unless it says which. */
function said({ stage = "analysis", errno = 1064, sqlState = "HY000", ...rest }: Said): ErrorText {
  return { engine: "starrocks", stage, errno, sqlState, ...rest };
}

const always = (text: string, more: Partial<Said> = {}): readonly ErrorText[] => [said({ text, ...more })];

/** What the front end's analyzers refuse without a place and a number of its own, or the back ends while they run. */
const plain = (text: string, more: Partial<Said> = {}) => always(text, { stage: "plain", ...more });

const SAME_AS_BASE = "and the data of materialized view must be consistent with the base table.";

/** Errors of SELECT from several relations, of UPDATE, and of what cannot be written to. */
export const QUERY_ERRORS = {
  // Names
  columnAmbiguous: {
    source: "fe sql/analyzer/Scope.resolveField",
    texts: always("Column '{column}' is ambiguous"),
  },
  starTableUnknown: {
    source: "fe sql/analyzer/SelectAnalyzer.analyzeSelect",
    texts: always("Unknown table '{table}'"),
  },
  tableNotUnique: {
    source: "fe common/ErrorCode.ERR_NONUNIQ_TABLE",
    texts: always("Not unique table/alias: '{table}'", { errno: 1066, sqlState: "42000" }),
  },
  derivedAliasMissing: {
    source: "fe common/ErrorCode.ERR_DERIVED_MUST_HAVE_ALIAS",
    texts: always("Every derived table must have its own alias", { errno: 1248, sqlState: "42000" }),
  },
  derivedColumns: {
    source: "fe sql/analyzer/QueryAnalyzer.visitSubquery",
    texts: always(
      "In definition of view, derived table or common table expression, SELECT list and column names list have different column counts",
    ),
  },
  withColumns: {
    source: "fe common/ErrorCode.ERR_VIEW_WRONG_LIST",
    texts: always("View's SELECT and view's field list have different column counts", { errno: 1353 }),
  },
  viewInvalid: {
    source: "fe sql/analyzer/QueryAnalyzer.visitView",
    texts: always(
      "View {view} references invalid table(s) or column(s) or function(s) or definer/invoker of view lack rights to use them: {reason}",
      { since: "3.0" },
    ),
  },

  // Joins, functions that give rows, queries joined by UNION and the like
  lateralNotFunction: {
    source: "fe sql/analyzer/QueryAnalyzer.visitJoin",
    texts: always("Only support lateral join with UDTF"),
  },
  lateralJoinType: {
    source: "fe sql/analyzer/QueryAnalyzer.visitJoin",
    texts: always("Not support lateral join except inner or cross"),
  },
  functionNotLateral: {
    source: "fe sql/analyzer/QueryAnalyzer.visitSelect",
    texts: plain("Table function must be used with lateral join"),
  },
  tableFunctionUnknown: {
    source: "fe sql/analyzer/QueryAnalyzer.visitTableFunction",
    texts: always("Unknown table function '{name}({types})'"),
  },
  tableFunctionColumns: {
    source: "fe sql/analyzer/QueryAnalyzer.visitTableFunction",
    texts: always("table {table} has {columns} columns available but {given} columns specified", {
      since: "3.1",
    }),
  },
  seriesStepZero: {
    source: "be exprs/table_function/generate_series.h",
    texts: plain("step size cannot equal zero", { since: "3.1" }),
  },
  compoundColumns: {
    source: "fe sql/analyzer/QueryAnalyzer.analyzeSetOperation",
    texts: always("Operands have unequal number of columns"),
  },
  compoundAll: {
    source: "fe sql/analyzer/QueryAnalyzer.visitExcept, visitIntersect",
    texts: always("{operator} does not support ALL qualifier"),
  },
  distinctAggregated: {
    source: "fe sql/analyzer/SelectAnalyzer.analyze",
    texts: [
      said({
        text: "cannot combine SELECT DISTINCT with aggregate functions or GROUP BY",
        until: "3.5",
      }),
      said({
        text: "cannot combine SELECT DISTINCT with aggregate functions without GROUP BY",
        since: "3.5",
      }),
    ],
  },

  // Queries within expressions
  scalarColumns: {
    source: "fe sql/optimizer/transformer/SqlToScalarOperatorTranslator.visitSubquery",
    texts: always("Scalar subquery should output one column"),
  },
  inQueryColumns: {
    source: "fe sql/optimizer/transformer/SqlToScalarOperatorTranslator.visitInPredicate",
    texts: always("subquery must return a single column when used in InPredicate"),
  },
  scalarRows: {
    source: "be exec/pipeline/assert_num_rows_operator.cpp",
    texts: plain("Expected LE 1 to be returned by expression "),
  },

  // What cannot be written to
  insertNotOlap: {
    source: "fe sql/analyzer/InsertAnalyzer.getTargetTable",
    texts: [
      said({ stage: "plain", text: "Only support insert into olap table or mysql table", until: "3.1" }),
      said({
        stage: "plain",
        text: "Only support insert into olap table or mysql table or iceberg table",
        since: "3.1",
        until: "3.2",
      }),
      said({ stage: "plain", text: "Only support insert into olap/mysql/iceberg/hive table", since: "3.2" }),
    ],
  },
  overwriteNotOlap: {
    source: "fe sql/analyzer/InsertAnalyzer.getTargetTable",
    texts: [
      said({ stage: "plain", text: "Only support insert overwrite olap table", until: "3.1" }),
      said({
        stage: "plain",
        text: "Only support insert overwrite olap table and iceberg table",
        since: "3.1",
        until: "3.2",
      }),
      said({ stage: "plain", text: "Only support insert overwrite olap/iceberg/hive table", since: "3.2" }),
    ],
  },
  insertMaterializedView: {
    source: "fe sql/analyzer/InsertAnalyzer.getTargetTable",
    texts: always(
      `The data of '{table}' cannot be inserted because '{table}' is a materialized view,${SAME_AS_BASE}`,
    ),
  },
  updateMaterializedView: {
    source: "fe sql/analyzer/UpdateAnalyzer.analyze",
    texts: always(
      `The data of '{table}' cannot be modified because '{table}' is a materialized view,${SAME_AS_BASE}`,
    ),
  },
  deleteMaterializedView: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyze",
    texts: [
      said({
        text: `The data of '{table}' cannot be deleted because '{table}' is a materialized view,${SAME_AS_BASE}`,
        until: "3.1",
      }),
      said({
        text: `The data of '{table}' cannot be deleted because it is a materialized view,${SAME_AS_BASE}`,
        since: "3.1",
      }),
    ],
  },
  deleteNotOlap: {
    source: "fe load/DeleteMgr.process",
    texts: plain("Delete is not supported on {type} table"),
  },

  // INSERT … BY NAME
  insertByNameValues: {
    source: "fe sql/analyzer/InsertAnalyzer.analyzeWithDeferredLock",
    texts: always("Insert match column by name does not support values()", { since: "3.4" }),
  },

  // UPDATE
  updateNotSupported: {
    source: "fe sql/analyzer/UpdateAnalyzer.analyze",
    texts: plain("table {table} does not support update"),
  },
  updateColumnUnknown: {
    source: "fe sql/analyzer/UpdateAnalyzer.analyze",
    texts: always("table '{table}' do not existing column '{column}'"),
  },
  updateWithoutWhere: {
    source: "fe sql/analyzer/UpdateAnalyzer.analyze",
    texts: always("must specify where clause to prevent full table update"),
  },
  updateKeyColumn: {
    source: "fe sql/analyzer/UpdateAnalyzer.analyze",
    texts: always("primary key column cannot be updated: {column}"),
  },
  updateAutoIncrementNull: {
    source: "fe sql/analyzer/UpdateAnalyzer.analyze",
    texts: always("AUTO_INCREMENT column: {column} must not be NULL", { since: "3.0" }),
  },

  // DELETE
  deleteUsing: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzeNonPrimaryKey",
    texts: always("Do not support `using` clause in non-primary table"),
  },
  deleteWith: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzeNonPrimaryKey",
    texts: always("Do not support `with` clause in non-primary table"),
  },
} as const satisfies Record<string, ErrorRow>;
