import type { FeatureRow } from "./index.ts";

/** How a version keeps users, roles and privileges (spec/starrocks.md §7). */
export const ACCOUNT_FEATURES = {
  /** Privileges on kinds of objects, roles that are turned on and off (fe privilege/AuthorizationMgr). */
  roleBasedAccess: { starrocks: { since: "3.0" } },
  /** Privileges such as LOAD_PRIV on patterns of databases and tables (fe mysql/privilege/Auth). */
  privilegeTables: { starrocks: { until: "3.0" }, doris: {} },
  /** Such patterns begin with a catalog: `internal.db.*` (fe mysql/privilege of Doris; analysis/TablePattern). */
  catalogPatterns: { doris: {} },
  /** A user has the privileges of roles as long as it has the roles; before, they were copied (fe mysql/privilege/UserRoleManager). */
  rolesApart: { doris: {} },
  /** Who grants needs GRANT_PRIV and each privilege that is granted (fe analysis/GrantStmt.checkTablePrivileges). */
  grantNeedsEach: { doris: { since: "3.0" } },
  /** What is granted on has to be there, but for CREATE_PRIV (fe mysql/privilege/Auth.checkTablePatternExist). */
  grantTargetExists: { doris: { since: "4.0" } },
  /** Who makes or drops a resource is asked for ADMIN_PRIV before anything else (fe analysis/CreateResourceStmt of Doris). */
  resourcesByRight: { doris: {} },
  /** Tables and resources of ODBC hang on one item with those of MySQL and brokers (fe common/Config.enable_odbc_mysql_broker_table). */
  odbcFlagShared: { doris: { since: "2.1" } },
  /** `RESOURCE *` stands for all resources, not for all there is (fe analysis/ResourcePattern). */
  resourcePatterns: { doris: { since: "3.0" } },
  /** The role admin may be granted to users (fe analysis/GrantStmt). */
  adminRoleGranted: { doris: { since: "2.1" } },
  /** The user admin keeps the role admin (fe analysis/RevokeStmt). */
  adminRoleKept: { doris: { since: "3.0" } },
  /** Users that the engine made are not dropped, and only root changes root (fe analysis/UserIdentity.isSystemUser). */
  systemUsersKept: { doris: { since: "4.0" } },
  /** Who reads a view has to be allowed what it reads, not the view (fe planner/OriginalPlanner.checkColumnPrivileges, analysis/SelectStmt.getTables). */
  viewsReadThrough: { doris: { until: "3.0" } },
  /** SELECT on columns (fe catalog/AccessPrivilegeWithCols). */
  columnPrivileges: { doris: { since: "2.1" } },
  /** Who may not read a table learns of the first column (fe mysql/privilege/Auth.checkColsPriv). */
  columnsDenied: { doris: { since: "3.0" } },
  /** The newer planner's errors reach the client in two frames (fe qe/StmtExecutor.executeByNereids). */
  denialsFramedTwice: { doris: { since: "3.0", until: "4.0" } },
  /** A denial names what the privilege is needed on (§7.2). */
  denialNamesObject: { starrocks: { since: "3.1" } },
  /** A denial names both privileges of which one would do; 3.1 names the one it tried last (fe AuthorizerStmtVisitor). */
  denialNamesBothPrivileges: { starrocks: { since: "3.2" } },
  /** Only root changes root's account (fe AuthorizerStmtVisitor.visitBaseCreateAlterUserStmt). */
  rootAccountProtected: { starrocks: { since: "3.1" } },
  /** SET PASSWORD looks for the user while it is analyzed (fe sql/analyzer/SetStmtAnalyzer.analyzeSetPassVar). */
  passwordUserAnalyzed: { starrocks: { since: "3.5" } },
  /** A role may not be called operator (fe FeNameFormat.checkRoleName). */
  operatorRoleReserved: { starrocks: { until: "3.3" }, doris: {} },
  /** SHOW ROLES tells which are built in, and the comments (fe sql/ast/ShowRolesStmt). */
  rolesWithComments: { starrocks: { since: "3.1" }, doris: { since: "3.0" } },
  /** SHOW GRANTS prints a role granted to a role with one blank before ROLE (fe AstToStringBuilder). */
  roleGrantSpaced: { starrocks: { since: "3.5" } },
  /** SHOW GRANTS FOR ROLE is free for roles that one has through others, too (fe AuthorizerStmtVisitor.visitShowGrantsStatement). */
  inheritedRolesShown: { starrocks: { since: "3.4" } },
  /** SHOW CREATE TABLE of a view asks for a right on the view; before, views are shown to all (fe AuthorizerStmtVisitor). */
  viewsShownByRight: { starrocks: { since: "3.3" } },
} as const satisfies Record<string, FeatureRow>;
