import type { AccountStatement } from "../../../sql/accountStatements.ts";
import type { StatementContext } from "../../context.ts";
import type { StatementResult } from "../../result.ts";
import { executeAs } from "./executeAs.ts";
import { grantPrivileges } from "./grantPrivileges.ts";
import { grantRoles } from "./grantRoles.ts";
import { alterRole, createRole, dropRole } from "./roles.ts";
import { setDefaultRole } from "./setDefaultRole.ts";
import { setPassword } from "./setPassword.ts";
import { setRole } from "./setRole.ts";
import { showAuthentication, showPrivileges, showRoles, showUsers } from "./showAccounts.ts";
import { showGrants } from "./showGrants.ts";
import { alterUser, createUser, dropUser } from "./users.ts";

/** Runs a statement about users, roles and what they may do. */
export function runAccountStatement(statement: AccountStatement, context: StatementContext): StatementResult {
  switch (statement.kind) {
    case "grantPrivileges":
    case "revokePrivileges":
      return grantPrivileges(statement, context);
    case "grantRoles":
    case "revokeRoles":
      return grantRoles(statement, context);
    case "createUser":
      return createUser(statement, context);
    case "alterUser":
      return alterUser(statement, context);
    case "dropUser":
      return dropUser(statement, context);
    case "createRole":
      return createRole(statement, context);
    case "alterRole":
      return alterRole(statement, context);
    case "dropRole":
      return dropRole(statement, context);
    case "setRole":
      return setRole(statement, context);
    case "setDefaultRole":
      return setDefaultRole(statement, context);
    case "setPassword":
      return setPassword(statement, context);
    case "executeAs":
      return executeAs(statement, context);
    case "showGrants":
      return showGrants(statement, context);
    case "showPrivileges":
      return showPrivileges(statement, context);
    case "showRoles":
      return showRoles(statement, context);
    case "showUsers":
      return showUsers(statement, context);
    case "showAuthentication":
      return showAuthentication(statement, context);
    default: {
      const never: never = statement;
      return never;
    }
  }
}
