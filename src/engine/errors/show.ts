import type { ErrorRow } from "./types.ts";
import { doris, PLAIN, wording as text } from "./wording.ts";

/** Errors of SHOW PARTITIONS, SHOW CREATE TABLE and SET beside those that other statements share. */
export const SHOW_ERRORS = {
  showPartitionsLike: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.likePredicateHandler",
    texts: [
      text("analysis", 'Where clause : PartitionName|State like "p20191012|NORMAL"', PLAIN),
      doris("analysis", 'Where clause : PartitionName|State like "p20191012|NORMAL"'),
    ],
  },
  showPartitionsCheckTime: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.binaryPredicateHandler",
    texts: [
      text(
        "analysis",
        'Where clause : LastConsistencyCheckTime =|>=|<=|>|<|!= "2019-12-22|2019-12-22 22:22:00"',
        PLAIN,
      ),
      doris(
        "analysis",
        'Where clause : LastConsistencyCheckTime =|>=|<=|>|<|!= "2019-12-22|2019-12-22 22:22:00"',
      ),
    ],
  },
  showPartitionsOrderBy: {
    source: "fe sql/analyzer/ShowStmtAnalyzer.analyzeOrderBy",
    texts: [text("analysis", "Should order by column", PLAIN), doris("analysis", "Should order by column")],
  },
  showPartitionsOrderUnknown: {
    source: "fe common/proc/PartitionsProcDir.analyzeColumn",
    texts: [
      text("analysis", "Incorrect column name '{column}'", [1166, "42000"]),
      doris("analysis", "Incorrect column name '{column}'. Column regex is '{regex}'", [1166, "42000"], {
        until: "4.0",
      }),
      doris("analysis", "Title name[{column}] does not exist", "plain", { since: "4.0" }),
    ],
  },
  showCreateDatabaseUnknown: {
    source: "fe sql/common/MetaUtils.checkDbNullAndReport",
    texts: [
      text("plain", "Unknown database '{database}'", [1049, "42000"], { until: "3.3" }),
      text("analysis", "Unknown database '{database}'", [5501, "3F000"], { since: "3.3" }),
      doris("analysis", "Unknown database '{database}'", "unknownDatabase"),
    ],
  },
  showCreateTableUnknown: {
    source: "fe qe/ShowExecutor.showCreateInternalCatalogTable, sql/common/MetaUtils.getSessionAwareTable",
    texts: [
      text("plain", "Unknown table '{table}'", [1051, "42S02"], { until: "3.3" }),
      text("analysis", "Table {table} is not found", PLAIN, { since: "3.3" }),
      doris("analysis", "Unknown table '{table}'", "plain", { until: "2.1" }),
      doris("analysis", "Unknown table '{table}'", "unknownTable", { since: "2.1" }),
    ],
  },
} as const satisfies Record<string, ErrorRow>;
