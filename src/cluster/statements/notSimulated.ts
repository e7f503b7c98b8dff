import type { AccountStatement } from "../../sql/accountStatements.ts";
import type { ObjectStatement } from "../../sql/objectStatements.ts";
import type { StatementHandler } from "../context.ts";
import { unsupported } from "./unsupported.ts";

/** Statements that are read whole and not simulated, with their first words. */
const HEADS: Readonly<Partial<Record<(AccountStatement | ObjectStatement)["kind"], string>>> = {
  grantPrivileges: "GRANT",
  revokePrivileges: "REVOKE",
  grantRoles: "GRANT",
  revokeRoles: "REVOKE",
  createUser: "CREATE USER",
  alterUser: "ALTER USER",
  dropUser: "DROP USER",
  createRole: "CREATE ROLE",
  alterRole: "ALTER ROLE",
  dropRole: "DROP ROLE",
  setRole: "SET ROLE",
  setDefaultRole: "SET DEFAULT ROLE",
  setPassword: "SET PASSWORD",
  executeAs: "EXECUTE AS",
  showGrants: "SHOW GRANTS",
  showRoles: "SHOW ROLES",
  showUsers: "SHOW USERS",
  showAuthentication: "SHOW AUTHENTICATION",
  createView: "CREATE VIEW",
  alterView: "ALTER VIEW",
  dropView: "DROP VIEW",
  dropMaterializedView: "DROP MATERIALIZED VIEW",
  createMaterializedView: "CREATE MATERIALIZED VIEW",
  alterMaterializedView: "ALTER MATERIALIZED VIEW",
  refreshMaterializedView: "REFRESH MATERIALIZED VIEW",
  cancelRefresh: "CANCEL REFRESH MATERIALIZED VIEW",
  showMaterializedViews: "SHOW MATERIALIZED VIEWS",
  showCreate: "SHOW CREATE",
  alterDatabase: "ALTER DATABASE",
  showProc: "SHOW PROC",
  showTablet: "SHOW TABLET",
  adminShowReplica: "ADMIN SHOW REPLICA",
  showData: "SHOW DATA",
  showLoad: "SHOW LOAD",
  cancelLoad: "CANCEL LOAD",
  kill: "KILL",
};

/** Answers a statement that the simulator does not run. */
export const notSimulated: StatementHandler<AccountStatement | ObjectStatement> = ({ kind }) =>
  unsupported(HEADS[kind] ?? kind);
