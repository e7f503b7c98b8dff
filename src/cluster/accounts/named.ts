import { has } from "../../engine/index.ts";
import { isName } from "../../engine/names.ts";
import { isUserName } from "../../engine/privilegeTables/index.ts";
import type { UserIdentity } from "../../sql/accountStatements.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { currentIdentity, identityText } from "./identity.ts";
import { roleOf } from "./roles.ts";
import type { Role, UserAccount } from "./types.ts";

/** A user as a statement names it. */
export interface NamedUser {
  readonly identity: string;
  readonly name: string;
  readonly host: string;
  readonly domain: boolean;
  /** Absent where there is no such user. */
  readonly account?: UserAccount;
}

/** Reads a user's name and host; without a host all are meant (fe sql/ast/UserIdentity.analyze). */
export function namedUser(written: UserIdentity, context: StatementContext): NamedUser | Refusal {
  const name = written.name.value;
  if (!isUserName(context.target, name)) return fail(context.target, "userNameWrong", { name });
  const { domain } = written;
  const host = written.host?.value ?? "%";
  const identity = identityText({ name, host, domain });
  const { users } = clusterBefore(context).accounts;
  const account = Object.hasOwn(users, identity) ? users[identity] : undefined;
  return { identity, name, host, domain, ...(account && { account }) };
}

/** Reads a user who has to be there. */
export function existingUser(
  written: UserIdentity,
  context: StatementContext,
): (NamedUser & { readonly account: UserAccount }) | Refusal {
  const user = namedUser(written, context);
  if (isRefusal(user)) return user;
  const { account } = user;
  return account === undefined
    ? fail(context.target, "userUnknown", { user: user.identity, name: user.name })
    : { ...user, account };
}

/** Tells whether a statement is about the user who sends it. */
export function isOneself(identity: string, context: StatementContext): boolean {
  return identity === currentIdentity(context);
}

/** What a statement does with a role, as its messages begin. */
export type RolePurpose =
  | "Can not create role"
  | "Can not drop role"
  | "Can not grant/revoke to role"
  | "invalid role"
  | "Can not granted/revoke role to/from user"
  | "Can not granted/revoke role to/from role"
  | "Can not granted/revoke role to user"
  | "Valid role name fail"
  | "Cannot set role"
  | "Can not granted user to role"
  | "Can not grant to role"
  | "Can not revoke from role"
  | "Can not grant role"
  | "Can not revoke role"
  | `There is no such grant defined for role ${string}`;

/**
 * Checks a role's name (fe sql/analyzer/FeNameFormat.checkRoleName).
 * @param admin false where the older model keeps the name admin for itself
 */
export function checkRoleName(
  role: string,
  doing: RolePurpose,
  context: StatementContext,
  admin = true,
): Refusal | undefined {
  const { target } = context;
  if (!isName(target, "repository", role)) return fail(target, "roleNameWrong", { role });
  if (!has(target, "operatorRoleReserved")) return undefined;
  const apart = has(target, "rolesApart");
  // Doris keeps these words as they are written, and the names of the users' own roles (fe FeNameFormat.checkRoleName).
  if (apart && role.startsWith("default_role_rbac_"))
    return fail(target, "roleNameReserved", { role, doing });
  const lower = apart ? role : role.toLowerCase();
  return lower === "operator" || (!admin && lower === "admin")
    ? fail(target, "roleNameReserved", { role, doing })
    : undefined;
}

/** Finds a role that has to be there; names are compared exactly. */
export function existingRole(role: string, doing: RolePurpose, context: StatementContext): Role | Refusal {
  const wrong = checkRoleName(role, doing, context);
  if (wrong !== undefined) return wrong;
  return (
    roleOf(clusterBefore(context).accounts, role) ?? fail(context.target, "roleUnknown", { role, doing })
  );
}

/** Finds roles that have to be there, in the order written. */
export function existingRoles(
  names: readonly { readonly value: string }[],
  doing: RolePurpose,
  context: StatementContext,
): readonly Role[] | Refusal {
  const roles: Role[] = [];
  for (const { value } of names) {
    const role = existingRole(value, doing, context);
    if (isRefusal(role)) return role;
    roles.push(role);
  }
  return roles;
}
