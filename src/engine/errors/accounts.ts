import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";

type Range = { readonly since?: string; readonly until?: string };

const text = (
  stage: ErrorStage,
  words: string,
  [errno, sqlState]: readonly [number, string],
  range: Range = {},
): ErrorText => ({ engine: "starrocks", stage, errno, sqlState, text: words, ...range });

const PLAIN = [1064, "HY000"] as const;
const NEEDED = "Access denied; you need (at least one of) the {privilege} privilege(s)";
/** fe common/ErrorCode.ERR_ACCESS_DENIED_HINT_MSG_FORMAT. */
const HINT =
  ". Please ask the admin to grant permission(s) or try activating existing roles using <set [default] role>. " +
  "Current role(s): {current}. Inactivated role(s): {inactivated}.";

/** What a user is told who may not do something (spec/starrocks.md §7.2 with corrections 3 and 4). */
const DENIALS = {
  loginRefused: {
    source: "fe mysql/MysqlProto.authenticate, common/ErrorCode.ERR_ACCESS_DENIED_ERROR",
    texts: [text("plain", "Access denied for user '{user}' (using password: NO)", [1045, "28000"])],
  },
  accessDenied: {
    source: "spec/starrocks.md §7.2",
    texts: [
      text("access", `${NEEDED} for this operation`, [1227, "42000"], { until: "3.1" }),
      text("access", `${NEEDED} on {object} for this operation`, PLAIN, { since: "3.1", until: "3.2" }),
      text("access", `${NEEDED} on {object} for this operation${HINT}`, [1252, "42000"], {
        since: "3.2",
        until: "3.3",
      }),
      text("access", `${NEEDED} on {object} for this operation${HINT}`, [5203, "42000"], { since: "3.3" }),
    ],
  },
  accessDeniedDatabase: {
    source: "spec/starrocks.md §7.2; fe common/ErrorCode.ERR_DB_ACCESS_DENIED",
    texts: [
      text("access", "Access denied for user '{user}' to database '{database}'", [1044, "42000"], {
        until: "3.1",
      }),
    ],
  },
  accessDeniedTable: {
    source: "spec/starrocks.md §7.2; fe common/ErrorCode.ERR_TABLEACCESS_DENIED_ERROR",
    texts: [
      text(
        "access",
        "{privilege} command denied to user '{user}'@'{host}' for table '{table}'",
        [1142, "42000"],
        { until: "3.1" },
      ),
    ],
  },
  accessDeniedTableAny: {
    source: "fe sql/analyzer/PrivilegeCheckerV2.checkAnyActionOnTable of branch-3.0",
    texts: [
      text(
        "access",
        "Access denied for user '{user}' to table '{table}' when checking privilege",
        [5088, "42000"],
        {
          since: "3.0",
          until: "3.1",
        },
      ),
    ],
  },
  accessDeniedMaterializedView: {
    source: "fe sql/analyzer/PrivilegeCheckerV2.checkMvAction of branch-3.0",
    texts: [
      text(
        "access",
        "{privilege} command denied to user '{user}'@'{host}' for materialized view '{table}'",
        [1143, "42000"],
        { since: "3.0", until: "3.1" },
      ),
    ],
  },
  accessDeniedCatalog: {
    source: "fe sql/analyzer/PrivilegeCheckerV2.checkCatalogAction of branch-3.0",
    texts: [
      text("access", "Access denied for user '{user}' to catalog '{catalog}'", [5084, "42000"], {
        since: "3.0",
        until: "3.1",
      }),
    ],
  },
  backupDenied: {
    source: "fe sql/analyzer/PrivilegeChecker.visitBackupStatement of branch-2.5",
    texts: [text("access", "BackupStatement failed", PLAIN, { until: "3.0" })],
  },
} as const satisfies Record<string, ErrorRow>;

export const ACCOUNT_ERRORS = { ...DENIALS } as const satisfies Record<string, ErrorRow>;
