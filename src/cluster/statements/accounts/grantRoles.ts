import { has } from "../../../engine/index.ts";
import { PUBLIC_ROLE } from "../../../engine/privileges.ts";
import type { Grantee, RolesStatement } from "../../../sql/accountStatements.ts";
import { authorize } from "../../accounts/authorize.ts";
import { putRole, putUser } from "../../accounts/changeAccounts.ts";
import { isRoot } from "../../accounts/identity.ts";
import { checkRoleName, existingRole, existingRoles, existingUser, namedUser } from "../../accounts/named.ts";
import { withOlderRole, withoutOlderRole } from "../../accounts/olderRoles.ts";
import { depthBelow, roleOf, withParents } from "../../accounts/roles.ts";
import type { Accounts, Role, UserAccount } from "../../accounts/types.ts";
import { clusterBefore } from "../../catalog.ts";
import type { StatementContext, StatementHandler } from "../../context.ts";
import { fail } from "../../fail.ts";
import { isRefusal, type Refusal } from "../../refusal.ts";
import type { ErrorResult, StatementResult } from "../../result.ts";
import { done } from "../done.ts";
import { unsupported } from "../unsupported.ts";
import { TO_GRANT } from "./needs.ts";

/** Runs GRANT and REVOKE of roles (fe sql/analyzer/AuthorizationAnalyzer, privilege/AuthorizationMgr). */
export const grantRoles: StatementHandler<RolesStatement> = (statement, context) => {
  if (has(context.target, "rolesApart")) return grantRolesApart(statement, context);
  const older = has(context.target, "privilegeTables");
  const whose = granteeOf(statement.grantee, older, context);
  if (isRefusal(whose)) return whose;
  const doing = older ? "Can not granted/revoke role to user" : "Can not granted/revoke role to/from user";
  const roles = existingRoles(statement.roles, doing, context);
  if (isRefusal(roles)) return roles;
  const refused =
    (older ? undefined : checkRoot(statement, whose, context)) ??
    authorize(context, [TO_GRANT], { statement: "grant" });
  if (refused !== undefined) return refused;
  const revokes = statement.kind === "revokeRoles";
  const result = older ? changeOlder(whose, roles, revokes, context) : change(whose, roles, revokes, context);
  if (result.kind !== "ok") return result;
  context.emit({
    type: revokes ? "rolesRevoked" : "rolesGranted",
    grantee: whose.name,
    roles: roles.map(({ name }) => name),
  });
  return result;
};

type Whose =
  | { readonly type: "user"; readonly name: string; readonly account: UserAccount }
  | { readonly type: "role"; readonly name: string; readonly account: Role };

function granteeOf(grantee: Grantee, older: boolean, context: StatementContext): Whose | Refusal {
  if (grantee.type === "user") {
    const user = existingUser(grantee.user, context);
    return isRefusal(user) ? user : { type: "user", name: user.identity, account: user.account };
  }
  if (older) return fail(context.target, "roleToRole");
  const role = existingRole(grantee.role.value, "Can not granted/revoke role to/from role", context);
  return isRefusal(role) ? role : { type: "role", name: role.name, account: role };
}

/** The strongest roles are root's to give, and root keeps its own. */
function checkRoot(
  statement: RolesStatement,
  whose: Whose,
  context: StatementContext,
): ErrorResult | undefined {
  const named = statement.roles.map(({ value }) => value);
  const strong = named.includes("root") || named.includes("cluster_admin");
  if (strong && !isRoot(context)) return fail(context.target, "roleRootOnly");
  const keeps = statement.kind === "revokeRoles" && named.includes("root") && whose.name === "'root'@'%'";
  return keeps ? fail(context.target, "roleRootKept") : undefined;
}

function changeOlder(
  whose: Whose,
  roles: readonly Role[],
  revokes: boolean,
  context: StatementContext,
): StatementResult {
  if (whose.type === "user") putUser(context, changedRoles(whose.account, roles, revokes, context));
  return done();
}

function changedRoles(
  account: UserAccount,
  roles: readonly Role[],
  revokes: boolean,
  { target }: StatementContext,
): UserAccount {
  const change = revokes ? withoutOlderRole : withOlderRole;
  return roles.reduce((user, role) => change(target, user, role), account);
}

/** Doris looks for the user and the roles last; a user may have several roles (fe analysis/GrantStmt, mysql/privilege/Auth). */
function grantRolesApart(
  { kind, roles, grantee }: RolesStatement,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  if (grantee.type === "role") return unsupported("GRANT … TO ROLE");
  const user = namedUser(grantee.user, context);
  if (isRefusal(user)) return user;
  const revokes = kind === "revokeRoles";
  const names = roles.map(({ value }) => value);
  const doing = revokes ? "Can not revoke role" : "Can not grant role";
  const wrong = names
    .map((name) => checkRoleName(name, doing, context, has(target, "adminRoleGranted")))
    .find((refusal) => refusal !== undefined);
  const refused = wrong ?? authorize(context, [TO_GRANT], { statement: "grantRoles" });
  if (refused !== undefined) return refused;
  const { account, identity } = user;
  const keeps = revokes && has(target, "adminRoleKept") && identity === "'admin'@'%'";
  if (keeps && names.some((name) => name.toLowerCase() === "admin")) return fail(target, "roleAdminKept");
  if (account === undefined) return fail(target, "userOfRolesUnknown", { user: identity, name: user.name });
  const { accounts } = clusterBefore(context);
  const unknown = names.find((name) => roleOf(accounts, name) === undefined);
  if (unknown !== undefined) return fail(target, "roleUnknown", { role: unknown });
  const found = names.map((name) => roleOf(accounts, name)).filter((role) => role !== undefined);
  putUser(context, changedRoles(account, found, revokes, context));
  context.emit({ type: revokes ? "rolesRevoked" : "rolesGranted", grantee: identity, roles: names });
  return done();
}

function change(
  whose: Whose,
  roles: readonly Role[],
  revokes: boolean,
  context: StatementContext,
): StatementResult {
  if (roles.some(({ name }) => name === PUBLIC_ROLE)) {
    const words = revokes ? { verb: "revoke", doing: "Revoking" } : { verb: "grant", doing: "Granting" };
    return fail(context.target, "rolePublicGrant", words);
  }
  const names = roles.map(({ name }) => name);
  if (whose.type === "user") {
    const { account } = whose;
    const held = revokes ? without(account.roles, names) : joined(account.roles, names);
    const tooMany = revokes ? undefined : checkCount(held, whose.name, context);
    if (tooMany !== undefined) return tooMany;
    const defaultRoles = revokes ? without(account.defaultRoles, names) : account.defaultRoles;
    putUser(context, { ...account, roles: held, defaultRoles });
    return done();
  }
  const wrong = revokes ? undefined : checkInheritance(whose.account, roles, context);
  if (wrong !== undefined) return wrong;
  const { account } = whose;
  const parents = revokes ? without(account.parents, names) : joined(account.parents, names);
  putRole(context, { ...account, parents });
  return done();
}

function joined(names: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...names, ...more])];
}

function without(names: readonly string[], fewer: readonly string[]): readonly string[] {
  return names.filter((name) => !fewer.includes(name));
}

/** fe common/Config.privilege_max_total_roles_per_user. */
const MOST_ROLES = 64;

function checkCount(
  held: readonly string[],
  user: string,
  context: StatementContext,
): ErrorResult | undefined {
  const count = withParents(clusterBefore(context).accounts, held).length;
  return count > MOST_ROLES
    ? fail(context.target, "rolesTooMany", { user, count, limit: MOST_ROLES })
    : undefined;
}

/** fe common/Config.privilege_max_role_depth. */
const DEEPEST = 16;

/** A role may not be granted to one that it has itself, nor through too many others. */
function checkInheritance(
  role: Role,
  parents: readonly Role[],
  context: StatementContext,
): ErrorResult | undefined {
  const { target } = context;
  let { accounts } = clusterBefore(context);
  let grown = role;
  for (const parent of parents) {
    if (withParents(accounts, [parent.name]).includes(role.name)) {
      const data = { role: role.name, id: role.id, parent: parent.name, parentId: parent.id };
      return fail(target, "roleLoop", data);
    }
    grown = { ...grown, parents: joined(grown.parents, [parent.name]) };
    accounts = { ...accounts, roles: { ...accounts.roles, [role.name]: grown } };
    const deep = tooDeep(accounts, parent);
    if (deep !== undefined) return fail(target, "roleTooDeep", { ...deep, limit: DEEPEST });
  }
  return undefined;
}

function tooDeep(accounts: Accounts, parent: Role) {
  for (const name of withParents(accounts, [parent.name])) {
    const depth = depthBelow(accounts, name);
    const role = accounts.roles[name];
    if (depth > DEEPEST && role !== undefined) return { role: role.name, id: role.id, depth };
  }
  return undefined;
}
