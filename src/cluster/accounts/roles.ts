import { has } from "../../engine/index.ts";
import { PUBLIC_ROLE } from "../../engine/privileges.ts";
import { clusterBefore } from "../catalog.ts";
import { hashMapNumberOrder } from "../javaOrder.ts";
import { globalVariable } from "../sessionVariable.ts";
import type { Cluster } from "../world.ts";
import { mergeGrants } from "./grants.ts";
import { currentAccount, currentIdentity, type Asking } from "./identity.ts";
import type { Accounts, Grant, Role, UserAccount } from "./types.ts";

/** Finds a role; names are compared exactly. */
export function roleOf(accounts: Accounts, name: string): Role | undefined {
  return Object.hasOwn(accounts.roles, name) ? accounts.roles[name] : undefined;
}

/** Puts names of roles in the order in which the engine's hash sets of their ids give them; unknown ones are left out. */
export function rolesInOrder(accounts: Accounts, names: readonly string[]): readonly string[] {
  const byKey = new Map<number, string>();
  for (const name of names) {
    const role = roleOf(accounts, name);
    if (role !== undefined) byKey.set(hashOf(role.id), name);
  }
  return hashMapNumberOrder([...byKey.keys()]).flatMap((key) => byKey.get(key) ?? []);
}

/** Long.hashCode folds a negative id onto the numbers from 0. */
function hashOf(id: number): number {
  return id < 0 ? -1 - id : id;
}

/** Gives the roles that are turned on in the statement's connection (fe qe/ConnectContext.currentRoleIds). */
export function activeRoles(context: Asking): readonly string[] {
  const { connections, accounts } = clusterBefore(context);
  const roles = connections[context.user]?.roles ?? loginRoles(context, currentAccount(context));
  return rolesInOrder(accounts, roles);
}

/** Gives the roles that a user has and the connection did not turn on. */
export function inactiveRoles(context: Asking): readonly string[] {
  const active = activeRoles(context);
  const { accounts } = clusterBefore(context);
  const own = rolesInOrder(accounts, currentAccount(context)?.roles ?? []);
  return own.filter((role) => !active.includes(role));
}

/** Gives the roles that a new connection of a user turns on: the default ones, or all (activate_all_roles_on_login). */
export function loginRoles(context: Asking, account: UserAccount | undefined): readonly string[] {
  if (account === undefined) return [];
  return globalVariable("activate_all_roles_on_login", context) === "true"
    ? account.roles
    : account.defaultRoles;
}

/** Gives roles and all those that were granted to them, over and over (fe AuthorizationMgr.getAllPredecessorRoleIds). */
export function withParents(accounts: Accounts, names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    const role = roleOf(accounts, name);
    if (role === undefined || found.has(name)) return;
    found.add(name);
    role.parents.forEach(visit);
  };
  names.forEach(visit);
  return [...found];
}

/**
 * Gives all that the statement's user may do: own grants, those of the roles that are on and still granted, of their parents,
 * and of the role public (fe AuthorizationMgr.loadPrivilegeCollection). Undefined where the user was dropped.
 */
export function currentGrants(context: Asking): readonly Grant[] | undefined {
  const account = currentAccount(context);
  if (account === undefined) return undefined;
  const { accounts } = clusterBefore(context);
  const active = activeRoles(context).filter((role) => account.roles.includes(role));
  const known = KNOWN.get(accounts) ?? new Map<string, readonly Grant[]>();
  KNOWN.set(accounts, known);
  const key = JSON.stringify([currentIdentity(context), ...active]);
  const grants = known.get(key) ?? grantsOf(accounts, account, active);
  known.set(key, grants);
  return grants;
}

/** What users with some of their roles may do: SHOW asks for each object. Accounts never change, they are made anew. */
const KNOWN = new WeakMap<Accounts, Map<string, readonly Grant[]>>();

function grantsOf(accounts: Accounts, account: UserAccount, roles: readonly string[]): readonly Grant[] {
  const all = [...withParents(accounts, roles), PUBLIC_ROLE];
  return all.reduce(
    (grants, name) => mergeGrants(grants, roleOf(accounts, name)?.grants ?? []),
    account.grants,
  );
}

/** Gives the grants of an account with some of its roles, those granted to it alone where none are named. */
export function accountGrants(
  cluster: Cluster,
  identity: string,
  roles?: readonly string[],
): readonly Grant[] | undefined {
  const account = Object.hasOwn(cluster.accounts.users, identity)
    ? cluster.accounts.users[identity]
    : undefined;
  if (account === undefined) return undefined;
  if (!has(cluster.target, "roleBasedAccess")) return account.grants;
  return grantsOf(cluster.accounts, account, roles ?? account.roles);
}

/** Prints roles as a denial lists them. */
export function roleList(names: readonly string[]): string {
  return names.length === 0 ? "NONE" : `[${names.join(", ")}]`;
}

/** Counts over how many roles one is handed on at most (fe AuthorizationMgr.getMaxRoleInheritanceDepthInner). */
export function depthBelow(accounts: Accounts, name: string): number {
  const subRoles = Object.values(accounts.roles).filter((role) => role.parents.includes(name));
  return subRoles.reduce((depth, role) => Math.max(depth, 1 + depthBelow(accounts, role.name)), 0);
}
