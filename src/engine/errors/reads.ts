import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";
import { PLAIN, wording } from "./wording.ts";

/** One text for all versions of StarRocks. */
function everywhere(stage: ErrorStage, text: string): readonly ErrorText[] {
  return [wording(stage, text)];
}

/** Errors of SELECT from one relation. */
export const READ_ERRORS = {
  // SELECT
  scanReplicaMissing: {
    source: "fe sql/plan/PlanFragmentBuilder.visitPhysicalOlapScan, planner/OlapScanNode",
    texts: everywhere("plain", "Build Exec OlapScanNode fail, scan info is invalid"),
  },
  scanVersionMissing: {
    source: "be storage/tablet.cpp capture_consistent_versions",
    texts: everywhere(
      "plain",
      "capture_consistent_versions error: version not found. tablet_id: {tablet}, version: {version} tablet_max_version:{max}",
    ),
  },
  scanVersionCompacted: {
    source: "be storage/tablet.cpp capture_consistent_versions",
    texts: everywhere(
      "plain",
      "capture_consistent_versions error: version already been compacted. tablet_id: {tablet}, version: {version} tablet_max_version:{max}",
    ),
  },
  columnUnresolved: {
    source: "fe sql/analyzer/Scope.resolveField",
    texts: everywhere("analysis", "Column '{column}' cannot be resolved"),
  },
  columnNotGrouped: {
    source: "fe sql/analyzer/AggregationAnalyzer.analyze",
    texts: everywhere(
      "analysis",
      "'{expression}' must be an aggregate expression or appear in GROUP BY clause",
    ),
  },
  functionSignature: {
    source: "fe sql/analyzer/ExpressionAnalyzer.visitFunctionCall",
    texts: everywhere("analysis", "No matching function with signature: {signature}"),
  },
  aggregateInWhere: {
    source: "fe sql/analyzer/AnalyzerUtils.verifyNoAggregateFunctions",
    texts: everywhere("analysis", "{clause} clause cannot contain aggregations"),
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
    ],
  },
  starWithoutTable: {
    source: "fe sql/analyzer/SelectAnalyzer.analyzeSelect",
    texts: everywhere("analysis", "SELECT * not allowed in queries without FROM clause"),
  },
  starWithGroupBy: {
    source: "fe sql/analyzer/SelectAnalyzer.analyze",
    texts: everywhere("analysis", "cannot combine '*' in select list with GROUP BY: *"),
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
