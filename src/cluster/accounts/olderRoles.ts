import { mergeGrants, withoutGrant } from "./grants.ts";
import type { Grant, Role, UserAccount } from "./types.ts";

/** What a new user may read before 3.0 (fe mysql/privilege/Auth.createUserInternal of branch-2.5). */
const SCHEMA: Grant = {
  privileges: ["SELECT"],
  on: { type: "TABLE", path: ["information_schema", "*"] },
  grantOption: false,
};

/** Gives a new user what every user may do before 3.0, and the privileges of a role. */
export function startOlder(account: UserAccount, roles: readonly Role[]): UserAccount {
  return roles.reduce(withOlderRole, { ...account, grants: [SCHEMA], roles: [] });
}

/** Before 3.0 a role that is granted copies its privileges to the user (fe Auth.grantRoleInternal). */
export function withOlderRole(account: UserAccount, role: Role): UserAccount {
  const roles = account.roles.includes(role.name) ? account.roles : [...account.roles, role.name];
  return { ...account, grants: mergeGrants(account.grants, role.grants), roles };
}

/** A role that is revoked takes its privileges along, those that were granted otherwise too (fe Auth.revokeRoleInternal). */
export function withoutOlderRole(account: UserAccount, role: Role): UserAccount {
  const grants = role.grants.reduce<readonly Grant[]>(
    (rest, { on, privileges }) => withoutGrant(rest, on, privileges) ?? rest,
    account.grants,
  );
  return { ...account, grants, roles: account.roles.filter((name) => name !== role.name) };
}
