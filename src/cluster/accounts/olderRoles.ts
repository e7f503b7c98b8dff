import { has, type Target } from "../../engine/index.ts";
import { EVERYBODYS_GROUP, readableByAll } from "../../engine/privilegeTables/index.ts";
import { clusterBefore } from "../catalog.ts";
import { mergeGrants, withoutGrant } from "./grants.ts";
import { currentAccount, type Asking } from "./identity.ts";
import type { Accounts, Grant, Role, UserAccount } from "./types.ts";

/** What a new user may read (fe mysql/privilege/Auth.createUserInternal of branch-2.5, RoleManager.createDefaultRole of Doris). */
export function firstGrants(target: Target): readonly Grant[] {
  const withCatalogs = has(target, "catalogPatterns");
  const outer = withCatalogs ? ["internal"] : [];
  const tables = readableByAll(target).map((database): Grant => ({
    privileges: ["SELECT"],
    on: { type: "TABLE", path: [...outer, database, "*"] },
    grantOption: false,
  }));
  const group: Grant = {
    privileges: ["USAGE"],
    on: { type: "WORKLOAD GROUP", path: [EVERYBODYS_GROUP] },
    grantOption: false,
  };
  return withCatalogs ? [...tables, group] : tables;
}

/** Gives a new user what every user may do, and roles. */
export function startOlder(target: Target, account: UserAccount, roles: readonly Role[]): UserAccount {
  const begun: UserAccount = { ...account, grants: firstGrants(target), roles: [] };
  return roles.reduce((user, role) => withOlderRole(target, user, role), begun);
}

/**
 * Grants a role: StarRocks copies its privileges to the user before 3.0 (fe Auth.grantRoleInternal), Doris keeps them with the
 * role (fe mysql/privilege/UserRoleManager).
 */
export function withOlderRole(target: Target, account: UserAccount, role: Role): UserAccount {
  const roles = account.roles.includes(role.name) ? account.roles : [...account.roles, role.name];
  if (has(target, "rolesApart")) return { ...account, roles };
  return { ...account, grants: mergeGrants(account.grants, role.grants), roles };
}

/** Revokes a role; one that was copied takes along what was granted otherwise, too (fe Auth.revokeRoleInternal). */
export function withoutOlderRole(target: Target, account: UserAccount, role: Role): UserAccount {
  const roles = account.roles.filter((name) => name !== role.name);
  if (has(target, "rolesApart")) return { ...account, roles };
  const grants = role.grants.reduce<readonly Grant[]>(
    (rest, { on, privileges }) => withoutGrant(rest, on, privileges) ?? rest,
    account.grants,
  );
  return { ...account, grants, roles };
}

/** Gives all that the statement's user may do in this model. */
export function olderGrants(context: Asking): readonly Grant[] {
  const account = currentAccount(context);
  return account === undefined
    ? []
    : grantsWithRoles(context.target, clusterBefore(context).accounts, account);
}

/** Gives what a user was granted, and what comes with roles that are kept apart. */
export function grantsWithRoles(target: Target, accounts: Accounts, account: UserAccount): readonly Grant[] {
  if (!has(target, "rolesApart")) return account.grants;
  return account.roles.reduce(
    (grants, name) =>
      mergeGrants(grants, (Object.hasOwn(accounts.roles, name) && accounts.roles[name]?.grants) || []),
    account.grants,
  );
}
