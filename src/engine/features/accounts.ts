import type { FeatureRow } from "./index.ts";

/** How a version keeps users, roles and privileges (spec/starrocks.md §7). */
export const ACCOUNT_FEATURES = {
  /** Privileges on kinds of objects, roles that are turned on and off (fe privilege/AuthorizationMgr). */
  roleBasedAccess: { starrocks: { since: "3.0" } },
  /** Privileges such as LOAD_PRIV on patterns of databases and tables (fe mysql/privilege/Auth). */
  privilegeTables: { starrocks: { until: "3.0" } },
  /** A denial names what the privilege is needed on (§7.2). */
  denialNamesObject: { starrocks: { since: "3.1" } },
  /** A denial names both privileges of which one would do; 3.1 names the one it tried last (fe AuthorizerStmtVisitor). */
  denialNamesBothPrivileges: { starrocks: { since: "3.2" } },
} as const satisfies Record<string, FeatureRow>;
