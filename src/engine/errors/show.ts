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
    ],
  },
  showCreateTableUnknown: {
    source: "fe qe/ShowExecutor.showCreateInternalCatalogTable, sql/common/MetaUtils.getSessionAwareTable",
    texts: [
      text("plain", "Unknown table '{table}'", [1051, "42S02"], { until: "3.3" }),
      text("analysis", "Table {table} is not found", PLAIN, { since: "3.3" }),
    ],
  },
  variableGlobal: {
    source: "fe qe/VariableMgr.checkUpdate",
    texts: [
      text("plain", "Variable '{variable}' is a GLOBAL variable and should be set with SET GLOBAL", [
        1229,
        "HY000",
      ]),
    ],
  },
  variableValue: {
    source: "fe qe/VariableMgr.setValue",
    texts: [text("plain", "Variable '{variable}' can't be set to the value of '{value}'", [1231, "42000"])],
  },
  variableType: {
    source: "fe qe/VariableMgr.setValue",
    texts: [text("plain", "Incorrect argument type to variable '{variable}'", [1232, "42000"])],
  },
  variableNotNumber: {
    source: "fe sql/analyzer/SetStmtAnalyzer.checkRangeLongVariable",
    texts: [text("analysis", "{variable} is not a number", PLAIN, { since: "3.0" })],
  },
  variableTooSmall: {
    source: "fe sql/analyzer/SetStmtAnalyzer.checkRangeLongVariable",
    texts: [
      text("analysis", "{variable} must be equal or greater than {limit}.", PLAIN, {
        since: "3.0",
        until: "3.1",
      }),
      text("analysis", "{variable} must be equal or greater than {limit}", PLAIN, { since: "3.1" }),
    ],
  },
  variableTooLarge: {
    source: "fe sql/analyzer/SetStmtAnalyzer.checkRangeLongVariable",
    texts: [
      text("analysis", "{variable} must be equal or smaller than {limit}.", PLAIN, {
        since: "3.0",
        until: "3.1",
      }),
      text("analysis", "{variable} must be equal or smaller than {limit}", PLAIN, { since: "3.1" }),
    ],
  },
} as const satisfies Record<string, ErrorRow>;
