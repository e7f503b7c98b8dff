import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";
import type { VersionRange } from "../versions.ts";
import { doris } from "./wording.ts";

/** Versions of Doris in which the older planner has the last word: what the newer one refuses is planned again by it (fe StmtExecutor). */
const LEGACY = { until: "3.0" } as const;
const NEREIDS = { since: "3.0" } as const;

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
    texts: [
      ...always("Column '{column}' is ambiguous"),
      doris("analysis", "Column '{column}' in field list is ambiguous", [1052, "23000"], LEGACY),
      doris("analysis", "{written} is ambiguous: {candidates}.", "plain", NEREIDS),
    ],
  },
  starTableUnknown: {
    source: "fe sql/analyzer/SelectAnalyzer.analyzeSelect",
    texts: [
      ...always("Unknown table '{table}'"),
      doris("analysis", "Unknown table '{name}' in {database}", [1109, "42S02"], LEGACY),
      doris("analysis", "unknown qualifier: {table}.*", "plain", NEREIDS),
    ],
  },
  tableNotUnique: {
    source: "fe common/ErrorCode.ERR_NONUNIQ_TABLE",
    texts: [
      ...always("Not unique table/alias: '{table}'", { errno: 1066, sqlState: "42000" }),
      doris("analysis", "Not unique table/alias: '{table}'", "plain", { since: "4.0" }),
    ],
  },
  derivedAliasMissing: {
    source: "fe common/ErrorCode.ERR_DERIVED_MUST_HAVE_ALIAS",
    texts: [
      ...always("Every derived table must have its own alias", { errno: 1248, sqlState: "42000" }),
      doris("analysis", "Every derived table must have its own alias", [1248, "42000"], { until: "4.0" }),
    ],
  },
  derivedColumns: {
    source: "fe sql/analyzer/QueryAnalyzer.visitSubquery",
    texts: always(
      "In definition of view, derived table or common table expression, SELECT list and column names list have different column counts",
    ),
  },
  withColumns: {
    source: "fe common/ErrorCode.ERR_VIEW_WRONG_LIST",
    texts: [
      ...always("View's SELECT and view's field list have different column counts", { errno: 1353 }),
      doris(
        "analysis",
        "WITH-clause view '{name}' returns {columns} columns, but {labels} labels were specified. The number of column labels must be smaller or equal to the number of returned columns.",
        "plain",
        LEGACY,
      ),
      doris(
        "analysis",
        "CTE [{name}] returns {labels} columns, but {columns} labels were specified. The number of column labels must be smaller or equal to the number of returned columns.",
        "plain",
        NEREIDS,
      ),
    ],
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
    texts: [
      ...always("Unknown table function '{name}({types})'"),
      doris("analysis", "Could not find table function {name}", "plain", LEGACY),
      doris("analysis", "Can not found function '{name}'", "plain", NEREIDS),
    ],
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
  numbersMissing: {
    source: "fe tablefunction/NumbersTableValuedFunction",
    texts: [
      doris(
        "analysis",
        'can not find `number` param, please specify `number`, like: numbers("number" = "10")',
        "plain",
        { until: "2.1" },
      ),
      doris("analysis", "number not set", "plain", { since: "2.1", until: "3.0" }),
      doris(
        "analysis",
        "Can not build NumbersTableValuedFunction by numbers({properties}): errCode = 2, detailMessage = number not set",
        "plain",
        NEREIDS,
      ),
    ],
  },
  numbersFormat: {
    source: "fe tablefunction/NumbersTableValuedFunction",
    texts: [
      doris("analysis", "can not parse `{property}` param to natural number", "plain", { until: "2.1" }),
      doris("analysis", "cannot parse param value {value}", "plain", { since: "2.1", until: "3.0" }),
      doris(
        "analysis",
        "Can not build NumbersTableValuedFunction by numbers({properties}): errCode = 2, detailMessage = cannot parse param value {value}",
        "plain",
        NEREIDS,
      ),
    ],
  },
  numbersProperty: {
    source: "fe tablefunction/NumbersTableValuedFunction",
    texts: [doris("analysis", "{property} is invalid property", "plain", { until: "2.1" })],
  },
  compoundColumns: {
    source: "fe sql/analyzer/QueryAnalyzer.analyzeSetOperation",
    texts: [
      ...always("Operands have unequal number of columns"),
      doris(
        "analysis",
        "Operands have unequal number of columns:\n'{first}' has {firstColumns} column(s)\n'{second}' has {secondColumns} column(s)",
        "plain",
      ),
    ],
  },
  compoundAll: {
    source: "fe sql/analyzer/QueryAnalyzer.visitExcept, visitIntersect",
    texts: [
      ...always("{operator} does not support ALL qualifier"),
      doris("analysis", "INTERSECT and EXCEPT does not support ALL qualifier.", "plain", LEGACY),
      doris("analysis", "INTERSECT and EXCEPT does not support ALL qualified", "plain", NEREIDS),
    ],
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
    texts: [
      ...always("Scalar subquery should output one column"),
      doris("analysis", "Subquery is not supported in the select list.", "plain", LEGACY),
      doris(
        "analysis",
        "Multiple columns returned by subquery are not yet supported. Found {columns}",
        "plain",
        NEREIDS,
      ),
    ],
  },
  inQueryColumns: {
    source: "fe sql/optimizer/transformer/SqlToScalarOperatorTranslator.visitInPredicate",
    texts: [
      ...always("subquery must return a single column when used in InPredicate"),
      doris("analysis", "Subquery must return a single column: ({query})", "plain", LEGACY),
      doris(
        "analysis",
        "Multiple columns returned by subquery are not yet supported. Found {columns}",
        "plain",
        NEREIDS,
      ),
    ],
  },
  scalarRows: {
    source: "be exec/pipeline/assert_num_rows_operator.cpp",
    texts: [
      ...plain("Expected LE 1 to be returned by expression "),
      doris("analysis", "({host})[CANCELLED]Expected EQ 1 to be returned by expression ", "plain", {
        until: "4.0",
      }),
      doris(
        "analysis",
        "({host})[CANCELLED]AssertOperator(node id: 0) Expected EQ 1 to be returned by expression (actual rows: {rows})",
        "plain",
        { since: "4.0" },
      ),
    ],
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
      doris(
        "analysis",
        "The target table {table} of the {type} is not insertable-into",
        [1471, "HY000"],
        LEGACY,
      ),
      doris("analysis", "the target table of insert into is not an OLAP table", "plain", NEREIDS),
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
      doris(
        "analysis",
        "insert into overwrite only support OLAP table. But current table type is {type}",
        "plain",
        { since: "2.1", until: "3.0" },
      ),
      doris(
        "analysis",
        "insert into overwrite only support OLAP and HMS table. But current table type is {type}",
        "plain",
        { since: "3.0", until: "4.0" },
      ),
      doris(
        "analysis",
        "insert into overwrite only support OLAP and HMS/ICEBERG table. But current table type is {type}",
        "plain",
        { since: "4.0" },
      ),
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
    texts: [
      ...plain("table {table} does not support update"),
      doris("analysis", "Only unique table could be updated.", "plain"),
      {
        ...doris("analysis", "target table in update command should be an olapTable", "plain", NEREIDS),
        when: { kind: "other" },
      },
    ],
  },
  updateColumnUnknown: {
    source: "fe sql/analyzer/UpdateAnalyzer.analyze",
    texts: [
      ...always("table '{table}' do not existing column '{column}'"),
      doris("analysis", "Unknown column '{column}' in 'table list'", [1054, "42S22"], LEGACY),
      doris("analysis", "unknown column in assignment list: {column}", "plain", NEREIDS),
    ],
  },
  updateWithoutWhere: {
    source: "fe sql/analyzer/UpdateAnalyzer.analyze",
    texts: always("must specify where clause to prevent full table update"),
  },
  updateKeyColumn: {
    source: "fe sql/analyzer/UpdateAnalyzer.analyze",
    texts: [
      ...always("primary key column cannot be updated: {column}"),
      doris("analysis", "Only value columns of unique table could be updated", "plain"),
    ],
  },
  updateAutoIncrementNull: {
    source: "fe sql/analyzer/UpdateAnalyzer.analyze",
    texts: always("AUTO_INCREMENT column: {column} must not be NULL", { since: "3.0" }),
  },

  // DELETE
  deleteUsing: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzeNonPrimaryKey",
    texts: [
      ...always("Do not support `using` clause in non-primary table"),
      doris("analysis", "Only unique table could use delete with using.", "plain", LEGACY),
      doris("analysis", "Nereids only support delete command on unique key table now", "plain", {
        since: "3.0",
        until: "4.0",
      }),
      doris("analysis", "delete command on with using clause only supports unique key model", "plain", {
        since: "4.0",
      }),
    ],
  },
  deleteWith: {
    source: "fe sql/analyzer/DeleteAnalyzer.analyzeNonPrimaryKey",
    texts: always("Do not support `with` clause in non-primary table"),
  },
} as const satisfies Record<string, ErrorRow>;
