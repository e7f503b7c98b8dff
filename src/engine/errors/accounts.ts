import type { ErrorRow, ErrorStage, ErrorText } from "./types.ts";
import { doris } from "./wording.ts";

type Range = { readonly since?: string; readonly until?: string };

const text = (
  stage: ErrorStage,
  words: string,
  [errno, sqlState]: readonly [number, string],
  range: Range = {},
): ErrorText => ({ engine: "starrocks", stage, errno, sqlState, text: words, ...range });

const PLAIN = [1064, "HY000"] as const;
const NEEDED = "Access denied; you need (at least one of) the {privilege} privilege(s)";
/** The same in Doris from 3.0 on. */
const NEEDED_LISTED = "Access denied; you need (at least one of) the ({privilege}) privilege(s)";
/** fe common/ErrorCode.ERR_ACCESS_DENIED_HINT_MSG_FORMAT. */
const HINT =
  ". Please ask the admin to grant permission(s) or try activating existing roles using <set [default] role>. " +
  "Current role(s): {current}. Inactivated role(s): {inactivated}.";

/** What a user is told who may not do something (spec/starrocks.md §7.2 with corrections 3 and 4). */
const DENIALS = {
  loginRefused: {
    source: "fe mysql/MysqlProto.authenticate, common/ErrorCode.ERR_ACCESS_DENIED_ERROR",
    texts: [
      text("plain", "Access denied for user '{user}' (using password: NO)", [1045, "28000"]),
      doris("plain", "Access denied for user '{user}@{host}' (using password: NO)", [1045, "28000"]),
    ],
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
      doris("access", `${NEEDED} for this operation`, "denied", { until: "3.0" }),
      doris("access", `${NEEDED_LISTED} for this operation`, "denied", { since: "3.0" }),
    ],
  },
  accessDeniedDatabase: {
    source: "spec/starrocks.md §7.2; fe common/ErrorCode.ERR_DB_ACCESS_DENIED",
    texts: [
      text("access", "Access denied for user '{user}' to database '{database}'", [1044, "42000"], {
        until: "3.1",
      }),
      doris("access", "Access denied for user '{user}' to database '{database}'", "databaseDenied"),
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
      doris(
        "access",
        "{privilege} command denied to user '{user}'@'{host}' for table '{table}'",
        "tableDenied",
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
      doris("access", "Access denied for user '{user}' to catalog '{catalog}'", [5087, "42000"]),
    ],
  },
  backupDenied: {
    source: "fe sql/analyzer/PrivilegeChecker.visitBackupStatement of branch-2.5",
    texts: [text("access", "BackupStatement failed", PLAIN, { until: "3.0" })],
  },
  accessDeniedOnDatabase: {
    source: "Doris fe common/ErrorCode.ERR_DB_ACCESS_DENIED_ERROR",
    texts: [
      doris("access", `${NEEDED_LISTED} on database {database} for this operation`, [1225, "42000"], {
        since: "3.0",
      }),
    ],
  },
  accessDeniedOnTable: {
    source: "Doris fe common/ErrorCode.ERR_TABLE_ACCESS_DENIED_ERROR",
    texts: [
      doris("access", `${NEEDED_LISTED} on table {table} for this operation`, [1224, "42000"], {
        since: "3.0",
      }),
    ],
  },
  accessDeniedColumns: {
    source: "Doris fe mysql/privilege/Auth.checkColsPriv",
    texts: [
      doris(
        "access",
        "Permission denied: user [{identity}] does not have privilege for [{wanted}] command on {object}",
        "plain",
        { until: "2.1" },
      ),
      doris(
        "access",
        "Permission denied: user [{identity}] does not have privilege for [{wanted}] command on {object}",
        "plain",
        { since: "3.0" },
      ),
    ],
  },
  accessDeniedAll: {
    source: "Doris fe common/ErrorCode.ERR_SPECIFIC_ALL_ACCESS_DENIED_ERROR",
    texts: [
      doris(
        "access",
        "Access denied; you need all  {privileges} privilege(s) for this operation",
        [1223, "42000"],
        { since: "3.0" },
      ),
    ],
  },
} as const satisfies Record<string, ErrorRow>;

/** Users: what CREATE, ALTER and DROP USER, EXECUTE AS and SET PASSWORD refuse. */
const USERS = {
  userNameWrong: {
    source: "fe sql/analyzer/FeNameFormat.checkUserName",
    texts: [
      text("analysis", "invalid user name: {name}", PLAIN),
      doris("analysis", "invalid user name: {name}"),
    ],
  },
  userExists: {
    source:
      "fe sql/analyzer/AuthenticationAnalyzer.visitCreateUserStatement; mysql/privilege/Auth of branch-2.5",
    texts: [
      text("ddl", "User {user} already exist", PLAIN, { until: "3.0" }),
      text("analysis", "Operation CREATE USER failed for {user} : user already exists", PLAIN, {
        since: "3.0",
      }),
      doris("ddl", "User {user} already exist"),
    ],
  },
  userMissing: {
    source: "fe sql/analyzer/AuthenticationAnalyzer; mysql/privilege/Auth.dropUser of branch-2.5",
    texts: [
      text("ddl", "User `{name}`@`{host}` does not exist.", PLAIN, { until: "3.0" }),
      text("analysis", "Operation {operation} USER failed for {user} : user not exists", PLAIN, {
        since: "3.0",
      }),
      doris("ddl", "User `{name}`@`{host}` does not exist."),
    ],
  },
  userUnknown: {
    source: "fe sql/analyzer/AuthorizationAnalyzer.analyseUser, PrivilegeStmtAnalyzer of branch-2.5",
    texts: [
      text("analysis", "user {user} not exist!", PLAIN, { until: "3.0" }),
      text("analysis", "cannot find user {user}!", PLAIN, { since: "3.0" }),
      doris("ddl", "user {user} does not exist"),
    ],
  },
  userRootDrop: {
    source:
      "fe sql/analyzer/AuthenticationAnalyzer.visitDropUserStatement; mysql/privilege/Auth.dropUser of branch-2.5",
    texts: [
      text("ddl", "User `root`@`%` is not allowed to be dropped.", PLAIN, { until: "3.0" }),
      text("analysis", "Operation DROP USER failed for 'root'@'%' : cannot drop user 'root'@'%'", PLAIN, {
        since: "3.0",
      }),
      doris("analysis", "Can not drop root user", "common", { until: "4.0" }),
      doris("analysis", "Can not drop system user", "common", { since: "4.0" }),
    ],
  },
  userRootCreate: {
    source: "Doris fe analysis/CreateUserStmt",
    texts: [doris("analysis", "Can not create root user", "common")],
  },
  userRootProtected: {
    source: "fe sql/analyzer/AuthorizerStmtVisitor.visitBaseCreateAlterUserStmt",
    texts: [
      text("analysis", "Can not modify root user, except root itself", PLAIN, { since: "3.1" }),
      doris("analysis", "Only root user can modify root user", "plain", { since: "4.0" }),
    ],
  },
  userAlterUnknown: {
    source: "Doris fe mysql/privilege/Auth.alterUserInternal",
    texts: [doris("ddl", "User {user} does not exist")],
  },
  userOfRolesUnknown: {
    source: "Doris fe mysql/privilege/Auth.grantInternal",
    texts: [doris("ddl", "user: {user} does not exist")],
  },
  userShownUnknown: {
    source: "Doris fe analysis/ShowGrantsStmt; 2.0 trips in mysql/privilege/Auth.getUserAuthInfo",
    texts: [
      doris("plain", "NullPointerException, msg: null", "plain", { until: "2.1" }),
      doris("analysis", "User: {user} does not exist", "plain", { since: "2.1" }),
    ],
  },
  userPropertyUnknown: {
    source: "fe authentication/UserProperty.update",
    texts: [text("ddl", "Unknown user property({key})", PLAIN, { since: "3.3" })],
  },
  userPropertyUserMissing: {
    source: "fe authentication/AuthenticationMgr.updateUserProperty",
    texts: [text("ddl", "user '{name}' doesn't exist", PLAIN, { since: "3.3" })],
  },
  passwordHash: {
    source: "fe mysql/MysqlPassword.checkPassword",
    texts: [
      text("analysis", "Password hash should be a 41-digit hexadecimal number", [1372, "HY000"], {
        until: "3.3",
      }),
      text("plain", "Password hash should be a 41-digit hexadecimal number", [1372, "HY000"], {
        since: "3.3",
      }),
      doris("analysis", "Password hash should be a 41-digit hexadecimal number", [1372, "HY000"]),
    ],
  },
  passwordUserMissing: {
    source:
      "fe qe/SetExecutor, sql/analyzer/SetStmtAnalyzer.analyzeSetPassVar; mysql/privilege/PrivTable of branch-2.5",
    texts: [
      text("plain", "User {user} does not exist", PLAIN, { until: "3.0" }),
      text("plain", "authentication info for user {user} not found", PLAIN, { since: "3.0", until: "3.5" }),
      text("analysis", "authentication info for user {user} not found", PLAIN, { since: "3.5" }),
      doris("ddl", "user {user} does not exist"),
    ],
  },
  passwordRootOnly: {
    source: "fe sql/analyzer/AuthorizerStmtVisitor.visitSetStatement, sql/ast/SetPassVar of branch-2.5",
    texts: [
      text("analysis", "Can not set password for root user, except root itself", PLAIN),
      doris("analysis", "Can not set password for root user, except root itself"),
    ],
  },
  executeAsRevert: {
    source: "fe sql/analyzer/AuthenticationAnalyzer.visitExecuteAsStatement",
    texts: [text("analysis", "`EXECUTE AS` must use with `WITH NO REVERT` for now!", PLAIN)],
  },
} as const satisfies Record<string, ErrorRow>;

/** Roles: what making, granting and turning them on refuses. */
const ROLES = {
  roleNameWrong: {
    source: "fe sql/analyzer/FeNameFormat.checkRoleName",
    texts: [
      text("analysis", "invalid role format: {role}", PLAIN),
      doris("analysis", "invalid role format: {role}"),
    ],
  },
  roleNameReserved: {
    source: "fe sql/analyzer/FeNameFormat.checkRoleName of branch-2.5 to branch-3.2",
    texts: [
      text("analysis", "{doing}: {role}", PLAIN, { until: "3.3" }),
      doris("analysis", "{doing}: {role}"),
    ],
  },
  roleExists: {
    source:
      "fe sql/analyzer/AuthorizationAnalyzer.visitCreateRoleStatement; mysql/privilege/RoleManager of branch-2.5",
    texts: [
      text(
        "ddl",
        "Role role: {role}, db table privs: {}, resource privs: {}, users: [], impersonate: [] already exists",
        PLAIN,
        { until: "3.0" },
      ),
      text("analysis", "Operation CREATE ROLE failed for {role} : role already exists", PLAIN, {
        since: "3.0",
      }),
      doris(
        "ddl",
        "Role role: {role}, db table privs: {}, resource privs: {}, workload group privs: {} already exists",
        "plain",
        { until: "3.0" },
      ),
      doris(
        "ddl",
        "Role role: {role}, db table privs: {}, resource privs: {}, cluster privs: {}, stage privs: {}, workload group privs: {} already exists",
        "plain",
        { since: "3.0" },
      ),
    ],
  },
  roleMissing: {
    source:
      "fe sql/analyzer/AuthorizationAnalyzer.visitDropRoleStatement; mysql/privilege/RoleManager of branch-2.5",
    texts: [
      text("ddl", "Role {role} does not exist", PLAIN, { until: "3.0" }),
      text("analysis", "Operation DROP ROLE failed for {role} : role not exists", PLAIN, { since: "3.0" }),
      doris("ddl", "Role {role} does not exist"),
    ],
  },
  roleAlterMissing: {
    source: "fe privilege/AuthorizationMgr.alterRole",
    texts: [text("ddl", "{role} doesn't exist", PLAIN, { since: "3.1" })],
  },
  roleUnknown: {
    source: "fe sql/analyzer/AuthorizationAnalyzer.validRoleName, PrivilegeStmtAnalyzer of branch-2.5",
    texts: [
      text("analysis", "role {role} not exist!", PLAIN, { until: "3.0" }),
      text("analysis", "{doing}: cannot find role {role}!", PLAIN, { since: "3.0" }),
      doris("ddl", "role:{role} does not exist"),
    ],
  },
  roleOfUserUnknown: {
    source: "Doris fe mysql/privilege/Auth.createUserInternal",
    texts: [doris("ddl", "Role: {role} does not exist")],
  },
  roleAdminKept: {
    source: "Doris fe analysis/RevokeStmt",
    texts: [doris("analysis", "Unsupported operation", "plain", { since: "3.0" })],
  },
  roleBuiltInDrop: {
    source: "fe privilege/AuthorizationMgr.dropRole",
    texts: [text("ddl", "role {role} cannot be dropped!", PLAIN, { since: "3.0" })],
  },
  roleBuiltInAlter: {
    source: "fe privilege/AuthorizationMgr.alterRole",
    texts: [text("ddl", "{role} is immutable", PLAIN, { since: "3.1" })],
  },
  roleBuiltInGrant: {
    source: "fe privilege/RolePrivilegeCollectionV2.assertMutable",
    texts: [text("ddl", "{failed}role {role} is not mutable!", PLAIN, { since: "3.0" })],
  },
  rolePublicGrant: {
    source: "fe privilege/AuthorizationMgr.grantRoleToUser",
    texts: [
      text(
        "ddl",
        "failed to {verb} role: {doing} role PUBLIC has no effect.  Every user and role has role PUBLIC implicitly granted.",
        PLAIN,
        { since: "3.0" },
      ),
    ],
  },
  roleLoop: {
    source: "fe privilege/AuthorizationMgr.grantRoleToRole",
    texts: [
      text(
        "ddl",
        "failed to grant role: role {role}[{id}] is already a predecessor role of {parent}[{parentId}]",
        PLAIN,
        { since: "3.0" },
      ),
    ],
  },
  roleTooDeep: {
    source: "fe privilege/AuthorizationMgr.grantRoleToRole",
    texts: [
      text(
        "ddl",
        "failed to grant role: role inheritance depth for {role}[{id}] is {depth} > {limit}",
        PLAIN,
        {
          since: "3.0",
        },
      ),
    ],
  },
  rolesTooMany: {
    source: "fe privilege/AuthorizationMgr.grantRoleToUser",
    texts: [
      text("ddl", "failed to grant role: {user} has total {count} predecessor roles > {limit}!", PLAIN, {
        since: "3.0",
      }),
    ],
  },
  roleRootOnly: {
    source: "fe sql/analyzer/AuthorizerStmtVisitor.visitGrantRoleStatement",
    texts: [
      text("analysis", "Can not grant root or cluster_admin role except root user", PLAIN, { since: "3.0" }),
    ],
  },
  roleRootKept: {
    source: "fe sql/analyzer/AuthorizerStmtVisitor.visitRevokeRoleStatement",
    texts: [text("analysis", "Can not revoke root role from root user", PLAIN, { since: "3.0" })],
  },
  roleNotGranted: {
    source: "fe qe/SetRoleExecutor",
    texts: [text("plain", "Role {role} is not granted to {user}", PLAIN, { since: "3.0" })],
  },
  defaultRoleNotGranted: {
    source: "fe sql/analyzer/AuthorizationAnalyzer.visitSetDefaultRoleStatement",
    texts: [text("analysis", "Role {role} is not granted to {user}", PLAIN, { since: "3.0" })],
  },
  roleToRole: {
    source: "fe sql/analyzer/PrivilegeStmtAnalyzer.visitGrantRevokeRoleStatement of branch-2.5",
    texts: [
      text("analysis", "Unsupported syntax: grant/revoke to role is not supported", PLAIN, { until: "3.0" }),
    ],
  },
} as const satisfies Record<string, ErrorRow>;

/** GRANT and REVOKE of privileges. What 3.0 reads of privileges and kinds of objects it also knows. */
const PRIVILEGES = {
  privilegeUnknown: {
    source: "fe sql/analyzer/AuthorizationAnalyzer.analyzePrivType, PrivilegeStmtAnalyzer of branch-2.5",
    texts: [
      text("analysis", "Unknown privilege {privilege}", PLAIN, { until: "3.0" }),
      text("analysis", "cannot find privilege type {privilege}", PLAIN, { since: "3.1" }),
    ],
  },
  privilegeObjectUnknown: {
    source: "fe privilege/DefaultAuthorizationProvider.getObjectType, PrivilegeStmtAnalyzer of branch-2.5",
    texts: [
      text("analysis", "unsupported privilege type {type}", PLAIN, { until: "3.0" }),
      text("analysis", "cannot find privilege object type {type}", PLAIN, { since: "3.1" }),
    ],
  },
  privilegeNotOnType: {
    source: "fe sql/analyzer/AuthorizationAnalyzer.analyzePrivType",
    texts: [
      text("analysis", "Cannot grant or revoke {privilege} on '{type}' type object", PLAIN, { since: "3.0" }),
    ],
  },
  privilegeBuiltInOnly: {
    source: "fe privilege/DefaultAuthorizationProvider.validateGrant",
    texts: [
      text(
        "analysis",
        "Operation not permitted, '{privilege}' cannot be granted to user or role directly, use built-in role instead",
        PLAIN,
        { since: "3.0" },
      ),
    ],
  },
  grantObjectForm: {
    source: "fe sql/analyzer/AuthorizationAnalyzer.analyzeTokens",
    texts: [
      text("analysis", "Invalid grant statement with error privilege object [{object}]", PLAIN, {
        since: "3.0",
      }),
    ],
  },
  grantObjectMissing: {
    source: "fe privilege/TablePEntryObject.generate and its like",
    texts: [
      text("analysis", "cannot find {object}", PLAIN, { since: "3.0" }),
      doris("ddl", "table:{object} does not exist", "plain", { since: "4.0" }),
    ],
  },
  grantDatabaseMissing: {
    source: "fe sql/analyzer/AuthorizationAnalyzer.analyzeFuncPrivToken",
    texts: [
      text("analysis", "Database {database} is not found", PLAIN, { since: "3.0" }),
      doris("ddl", "database:{database} does not exist", "plain", { since: "4.0" }),
    ],
  },
  grantCatalogMissing: {
    source: "Doris fe mysql/privilege/Auth.checkTablePatternExist",
    texts: [doris("ddl", "catalog:{catalog} does not exist", "plain", { since: "4.0" })],
  },
  grantFunctionMissing: {
    source: "fe sql/analyzer/AuthorizationAnalyzer.analyzeFuncPrivToken",
    texts: [text("analysis", "cannot find function {function}!", PLAIN, { since: "3.0" })],
  },
  grantMissing: {
    source: "fe privilege/PrivilegeCollectionV2.revoke, mysql/privilege/PrivTable.revoke of branch-2.5",
    texts: [
      text("ddl", "There is no such grant defined for user '{name}' on host '{host}'", [1141, "42000"], {
        until: "3.0",
      }),
      text("ddl", "There is no such grant defined on {object}", PLAIN, { since: "3.0" }),
    ],
  },
  grantOfRoleMissing: {
    source: "fe mysql/privilege/RoleManager.revokePrivs of branch-2.5",
    texts: [
      text("ddl", "{object} does not exist in role {role}", PLAIN, { until: "3.0" }),
      doris("ddl", "{object} does not exist in role {role}"),
    ],
  },
  olderGrantUnsupported: {
    source: "fe sql/analyzer/PrivilegeStmtAnalyzer.visitGrantRevokePrivilegeStatement of branch-2.5",
    texts: [text("analysis", "unsupported syntax: {problem}", PLAIN, { until: "3.0" })],
  },
  olderGrantPattern: {
    source: "fe sql/analyzer/PrivilegeStmtAnalyzer.analyseTablePrivs of branch-2.5",
    texts: [
      text("analysis", "invalid table pattern {object}", PLAIN, { until: "3.0" }),
      doris("analysis", "Do not support format: {object}"),
    ],
  },
  olderGrantGlobalOnly: {
    source: "fe sql/analyzer/PrivilegeStmtAnalyzer.analyseTablePrivs of branch-2.5",
    texts: [
      text("analysis", "[{privileges}] can only be granted on {object}", PLAIN, { until: "3.0" }),
      doris("analysis", "{privileges} can only be granted/revoke on/from {object}"),
    ],
  },
  grantNodeOnly: {
    source: "Doris fe analysis/GrantStmt.checkTablePrivileges",
    texts: [doris("analysis", "Only user with NODE_PRIV can grant/revoke NODE_PRIV to other user")],
  },
  olderGrantKind: {
    source: "fe mysql/privilege/Auth.grantInternal of branch-2.5",
    texts: [
      text("ddl", "Some of the privileges are not for {object}: {privileges} ", PLAIN, { until: "3.0" }),
      doris("analysis", "Can not grant/revoke {privileges} to/from database or table", "plain", {
        until: "3.0",
      }),
      doris("analysis", "Can not grant/revoke {privileges} to/from any other users or roles", "plain", {
        since: "3.0",
      }),
    ],
  },
  resourceGrantKind: {
    source: "Doris fe analysis/GrantStmt.checkResourcePrivileges",
    texts: [
      doris(
        "analysis",
        "Can not grant/revoke {privileges} on {object} to/from any other users or roles",
        "plain",
        { until: "3.0" },
      ),
    ],
  },
  grantGroupAll: {
    source: "Doris fe analysis/WorkloadGroupPattern",
    texts: [doris("analysis", "Global workload group priv is not supported.")],
  },
  grantColumnsKind: {
    source: "Doris fe analysis/GrantStmt.checkAccessPrivileges",
    texts: [doris("analysis", "{privilege} do not support col auth.", "plain", { since: "2.1" })],
  },
  grantColumnsTable: {
    source: "Doris fe analysis/GrantStmt.checkTablePrivileges",
    texts: [doris("analysis", "Col auth must specify specific table", "plain", { since: "2.1" })],
  },
  olderImpersonate: {
    source: "fe sql/analyzer/PrivilegeStmtAnalyzer.visitGrantRevokePrivilegeStatement of branch-2.5",
    texts: [text("analysis", "only IMPERSONATE can only be granted on user", PLAIN, { until: "3.0" })],
  },
  olderGrantsOfAll: {
    source: "fe sql/analyzer/PrivilegeStmtAnalyzer.visitShowGrantsStatement of branch-2.5",
    texts: [
      text("analysis", "Can not specified keyword ALL when specified user", PLAIN, { until: "3.0" }),
      doris("analysis", "Can not specified keyword ALL when specified user"),
    ],
  },
} as const satisfies Record<string, ErrorRow>;

export const ACCOUNT_ERRORS = { ...DENIALS, ...USERS, ...ROLES, ...PRIVILEGES };
