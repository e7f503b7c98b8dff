import type { ErrorRow } from "./types.ts";
import { doris, everywhere, PLAIN, wording as text, type ErrorNumber } from "./wording.ts";

/** What Doris sends whatever fails while SET does its work (fe qe/StmtExecutor.handleSetStmt). */
const DORIS_SET: ErrorNumber = [1228, "HY000"];

/** Errors of SET and of ADMIN SET FRONTEND CONFIG. */
export const SETTING_ERRORS = {
  timeZoneUnknown: {
    source: "fe common/util/TimeUtils.checkTimeZoneValidAndStandardize",
    texts: [
      ...everywhere("analysis", "Unknown or incorrect time zone: '{zone}'", [1298, "HY000"]),
      doris("analysis", "Unknown or incorrect time zone: '{zone}'", "plain", { until: "2.1" }),
      doris("analysis", "Unknown or incorrect time zone: '{zone}'", [1298, "HY000"], { since: "2.1" }),
    ],
  },
  variableReadOnly: {
    source: "fe common/ErrorCode.ERR_VARIABLE_IS_READONLY",
    texts: [
      ...everywhere("plain", "Variable '{variable}' is a read only variable", [1621, "HY000"]),
      doris("ddl", "Variable '{variable}' is a read only variable", DORIS_SET),
    ],
  },
  variableGlobal: {
    source: "fe qe/VariableMgr.checkUpdate",
    texts: [
      text("plain", "Variable '{variable}' is a GLOBAL variable and should be set with SET GLOBAL", [
        1229,
        "HY000",
      ]),
      doris("ddl", "Variable '{variable}' is a GLOBAL variable and should be set with SET GLOBAL", DORIS_SET),
    ],
  },
  variableValue: {
    source: "fe qe/VariableMgr.setValue",
    texts: [
      text("plain", "Variable '{variable}' can't be set to the value of '{value}'", [1231, "42000"]),
      doris("ddl", "Variable '{variable}' can't be set to the value of '{value}'", DORIS_SET),
    ],
  },
  variableType: {
    source: "fe qe/VariableMgr.setValue",
    texts: [
      text("plain", "Incorrect argument type to variable '{variable}'", [1232, "42000"]),
      doris("ddl", "Incorrect argument type to variable '{variable}'", DORIS_SET),
    ],
  },
  variableNotNumber: {
    source: "fe sql/analyzer/SetStmtAnalyzer.checkRangeLongVariable",
    texts: [text("analysis", "{variable} is not a number", PLAIN, { since: "3.0" })],
  },
  variableTooSmall: {
    source:
      "fe sql/analyzer/SetStmtAnalyzer.checkRangeLongVariable; Doris: qe/SessionVariable.checkQueryTimeoutValid",
    texts: [
      text("analysis", "{variable} must be equal or greater than {limit}.", PLAIN, {
        since: "3.0",
        until: "3.1",
      }),
      text("analysis", "{variable} must be equal or greater than {limit}", PLAIN, { since: "3.1" }),
      doris("ddl", "{variable} can not be set to {value}, it must be greater than 0", DORIS_SET, {
        since: "2.1",
      }),
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
  configUnknown: {
    source: "spec/starrocks.md §2.8; Doris: fe common/ConfigBase.setMutableConfig",
    texts: [
      text("ddl", "Config '{key}' does not exist or is not mutable", PLAIN, { until: "3.5" }),
      text("ddl", "Config '{key}' does not exist or is not mutable", [5102, "F0000"], { since: "3.5" }),
      doris("ddl", "Config '{key}' does not exist"),
    ],
  },
  configFixed: {
    source: "fe common/ConfigBase.setMutableConfig",
    texts: [doris("ddl", "Config '{key}' is not mutable")],
  },
  configValue: {
    source: "spec/starrocks.md §2.8; Doris: fe common/ConfigBase.setMutableConfig",
    texts: [
      ...everywhere("ddl", "Failed to set config '{key}'. err: {reason}"),
      doris("ddl", "Failed to set config '{key}'. err: {reason}"),
    ],
  },
} as const satisfies Record<string, ErrorRow>;
