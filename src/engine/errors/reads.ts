import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";
import { doris, PLAIN, wording } from "./wording.ts";

/** Versions of Doris in which the older planner has the last word: what the newer one refuses is planned again by it (fe StmtExecutor). */
const LEGACY = { until: "3.0" } as const;
const NEREIDS = { since: "3.0" } as const;

/** One text for all versions of StarRocks. */
function everywhere(stage: ErrorStage, text: string): readonly ErrorText[] {
  return [wording(stage, text)];
}

/** Errors of SELECT from one relation. */
export const READ_ERRORS = {
  // SELECT
  scanReplicaMissing: {
    source: "fe sql/plan/PlanFragmentBuilder.visitPhysicalOlapScan, planner/OlapScanNode",
    texts: [
      ...everywhere("plain", "Build Exec OlapScanNode fail, scan info is invalid"),
      doris("analysis", "{tablet} have no queryable replicas. err: {reasons}", "plain", { until: "2.1" }),
      doris("analysis", "tablet {tablet} has no queryable replicas. err: {reasons}", "plain", {
        since: "2.1",
      }),
    ],
  },
  scanVersionMissing: {
    source: "be storage/tablet.cpp capture_consistent_versions",
    texts: [
      ...everywhere(
        "plain",
        "capture_consistent_versions error: version not found. tablet_id: {tablet}, version: {version} tablet_max_version:{max}",
      ),
      doris(
        "analysis",
        "({host})[INTERNAL_ERROR]fail to find path in version_graph. spec_version: 0-{version}",
        "plain",
      ),
    ],
  },
  scanVersionCompacted: {
    source: "be storage/tablet.cpp capture_consistent_versions",
    texts: [
      ...everywhere(
        "plain",
        "capture_consistent_versions error: version already been compacted. tablet_id: {tablet}, version: {version} tablet_max_version:{max}",
      ),
      doris(
        "analysis",
        "({host})[E-230]failed to initialize storage reader. tablet={tablet}, res=[E-230], backend={host}",
        "plain",
        { until: "2.1" },
      ),
      doris(
        "analysis",
        "({host})[E-230]missed_versions is empty, spec_version {version}, max_version {max}, tablet_id {tablet}",
        "plain",
        { since: "2.1" },
      ),
    ],
  },
  columnUnresolved: {
    source: "fe sql/analyzer/Scope.resolveField",
    texts: [
      ...everywhere("analysis", "Column '{column}' cannot be resolved"),
      doris("analysis", "Unknown column '{name}' in '{relation}'", [1054, "42S22"], LEGACY),
      doris(
        "analysis",
        "Unknown column '{name}' in '{relation}' in {clause} clause{place}",
        "plain",
        NEREIDS,
      ),
    ],
  },
  columnNotGrouped: {
    source: "fe sql/analyzer/AggregationAnalyzer.analyze",
    texts: [
      ...everywhere(
        "analysis",
        "'{expression}' must be an aggregate expression or appear in GROUP BY clause",
      ),
      doris(
        "analysis",
        "{part} not produced by aggregation output (missing from GROUP BY clause?): {whole}",
        "plain",
        LEGACY,
      ),
      doris("analysis", "{column} not in aggregate's output", "plain", { since: "3.0", until: "4.0" }),
      ...["HAVING", "SORT"].map((clause) => ({
        ...doris("analysis", "{column} should be grouped by.", "plain", { since: "3.0", until: "4.0" }),
        when: { clause },
      })),
      doris(
        "analysis",
        "PROJECT expression '{column}' must appear in the GROUP BY clause or be used in an aggregate function",
        "plain",
        { since: "4.0" },
      ),
      ...["HAVING", "SORT"].map((clause) => ({
        ...doris(
          "analysis",
          "{clause} expression '{column}' must appear in the GROUP BY clause or be used in an aggregate function.",
          "plain",
          { since: "4.0" },
        ),
        when: { clause },
      })),
    ],
  },
  functionSignature: {
    source: "fe sql/analyzer/ExpressionAnalyzer.visitFunctionCall",
    texts: [
      ...everywhere("analysis", "No matching function with signature: {signature}"),
      doris("analysis", "No matching function with signature: {signature}.", "plain", LEGACY),
      doris(
        "analysis",
        "Can not found function '{name}' which has {arity} arity. Candidate functions are: {candidates}",
        "plain",
        NEREIDS,
      ),
      { ...doris("analysis", "Can not found function '{name}'", "plain", NEREIDS), when: { known: "no" } },
    ],
  },
  aggregateInWhere: {
    source: "fe sql/analyzer/AnalyzerUtils.verifyNoAggregateFunctions",
    texts: [
      ...everywhere("analysis", "{clause} clause cannot contain aggregations"),
      doris("analysis", "Invalid use of group function", [1111, "HY000"], LEGACY),
      doris(
        "analysis",
        "{plan} can not contains AggregateFunction expression: {expression}",
        "plain",
        NEREIDS,
      ),
      {
        ...doris(
          "analysis",
          "GROUP BY expression must not contain aggregate functions: {expression}",
          "plain",
        ),
        when: { clause: "GROUP BY" },
      },
    ],
  },
  aggregateNested: {
    source: "fe sql/analyzer/AggregationAnalyzer.visitFunctionCall",
    texts: [
      wording("analysis", "Cannot nest aggregations inside aggregation '{expression}'", PLAIN, {
        until: "3.1",
      }),
      wording("analysis", "Unsupported nest aggregation function inside aggregation", PLAIN, {
        since: "3.1",
      }),
      doris("analysis", "aggregate function cannot contain aggregate parameters", "plain"),
    ],
  },
  starWithoutTable: {
    source: "fe sql/analyzer/SelectAnalyzer.analyzeSelect",
    texts: [
      ...everywhere("analysis", "SELECT * not allowed in queries without FROM clause"),
      doris("analysis", "No tables used", [1096, "HY000"], LEGACY),
    ],
  },
  starWithGroupBy: {
    source: "fe sql/analyzer/SelectAnalyzer.analyze",
    texts: [
      ...everywhere("analysis", "cannot combine '*' in select list with GROUP BY: *"),
      doris("analysis", "cannot combine '*' in select list with GROUP BY: *", "plain", LEGACY),
    ],
  },
  groupPositionUnknown: {
    source: "fe sql/analyzer/SelectAnalyzer.analyzeGroupBy",
    texts: everywhere("analysis", "Group by position {position} is not in select list"),
  },
  orderPositionUnknown: {
    source: "fe sql/analyzer/SelectAnalyzer.analyzeOrderBy",
    texts: everywhere("analysis", "ORDER BY position {position} is not in select list"),
  },
} as const satisfies Record<string, ErrorRow>;
