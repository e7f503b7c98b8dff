import type { RoleChoice, SetDefaultRoleStatement, UserIdentity } from "../../../sql/accountStatements.ts";
import { authorize } from "../../accounts/authorize.ts";
import { putUser } from "../../accounts/changeAccounts.ts";
import { existingRoles, existingUser, isOneself } from "../../accounts/named.ts";
import type { UserAccount } from "../../accounts/types.ts";
import type { StatementContext, StatementHandler } from "../../context.ts";
import { fail } from "../../fail.ts";
import { isRefusal } from "../../refusal.ts";
import type { StatementResult } from "../../result.ts";
import { done } from "../done.ts";
import { TO_GRANT } from "./needs.ts";

/** Runs SET DEFAULT ROLE … TO (fe sql/analyzer/AuthorizationAnalyzer, qe/SetDefaultRoleExecutor). */
export const setDefaultRole: StatementHandler<SetDefaultRoleStatement> = ({ user, roles }, context) =>
  changeDefaultRoles(user, roles, context);

/** Changes which roles a new connection of a user turns on; ALTER USER … DEFAULT ROLE does the same. */
export function changeDefaultRoles(
  written: UserIdentity,
  roles: RoleChoice,
  context: StatementContext,
): StatementResult {
  const user = existingUser(written, context);
  if (isRefusal(user)) return user;
  const { account, identity } = user;
  const named = existingRoles(namesOf(roles), "Cannot set role", context);
  if (isRefusal(named)) return named;
  const stranger = named.find(({ name }) => !account.roles.includes(name));
  if (stranger !== undefined)
    return fail(context.target, "defaultRoleNotGranted", { role: stranger.name, user: identity });
  const refused = isOneself(identity, context) ? undefined : authorize(context, [TO_GRANT]);
  if (refused !== undefined) return refused;
  putUser(context, { ...account, defaultRoles: chosen(roles, account) });
  return done();
}

function namesOf(roles: RoleChoice) {
  return roles.type === "list" ? roles.roles : roles.type === "all" ? roles.except : [];
}

function chosen(roles: RoleChoice, account: UserAccount): readonly string[] {
  switch (roles.type) {
    case "none":
      return [];
    case "all":
      return account.roles;
    case "default":
      return account.defaultRoles;
    case "list":
      return [...new Set(roles.roles.map(({ value }) => value))];
    default: {
      const never: never = roles;
      return never;
    }
  }
}
