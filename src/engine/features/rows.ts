import type { FeatureRow } from "./index.ts";

/** Behaviour of queries and of changes of rows that not every version shows. */
export const ROW_FEATURES = {
  /** The table function generate_series (fe catalog/TableFunction). */
  generateSeries: { starrocks: { since: "3.1" } },
  /** SELECT DISTINCT may stand with GROUP BY (fe sql/analyzer/SelectAnalyzer). */
  distinctWithGroupBy: { starrocks: { since: "3.5" } },
  /** GROUP_CONCAT takes several values, ORDER BY and SEPARATOR, as MySQL's (fe catalog/FunctionSet.GROUP_CONCAT). */
  groupConcatOfMySql: { starrocks: { since: "3.0" } },
  /** UPDATE of few columns needs no WHERE (fe sql/analyzer/UpdateAnalyzer.checkIfUsePartialUpdate). */
  updateByColumn: { starrocks: { since: "3.1" } },
} as const satisfies Record<string, FeatureRow>;
