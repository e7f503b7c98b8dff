import { has, type Target } from "../../engine/index.ts";
import { OLDER_ROLES, olderUsers } from "../../engine/privilegeTables/index.ts";
import { inRow } from "../../engine/features/inRow.ts";
import {
  builtInRoles,
  privilegesOn,
  objectTypes,
  ROOT_USER,
  type BuiltInRole,
} from "../../engine/privileges.ts";
import { systemDatabaseId } from "../../engine/systemDatabases.ts";
import { identityText } from "./identity.ts";
import { startOlder } from "./olderRoles.ts";
import { ALL } from "./paths.ts";
import type { Accounts, Grant, ObjectPath, Role, UserAccount } from "./types.ts";

/** Makes the accounts that a cluster begins with: root and the engine's own roles. */
export function builtInAccounts(target: Target): Accounts {
  const root = {
    ...newUser(ROOT_USER, "%"),
    ...(has(target, "roleBasedAccess") && { plugin: "MYSQL_NATIVE_PASSWORD" }),
  };
  if (!has(target, "roleBasedAccess")) return olderAccounts(target);
  const roles = builtInRoles(target).map((row) => builtInRole(target, row));
  return accountsOf([{ ...root, roles: [ROOT_USER], defaultRoles: [ROOT_USER] }], roles);
}

/** Makes a user who may do nothing yet. */
export function newUser(name: string, host: string, domain = false): UserAccount {
  return {
    name,
    host,
    domain,
    grants: [],
    roles: [],
    defaultRoles: [],
    hasPassword: false,
    properties: {},
  };
}

/** root with its role, and Doris' admin; what they may read besides was granted to Doris' alone. */
function olderAccounts(target: Target): Accounts {
  const roles = OLDER_ROLES.map((row, place) => olderRole(target, row, place));
  const apart = has(target, "rolesApart");
  const users = olderUsers(target).map(({ name, role, comment }): UserAccount => {
    const own = roles.filter((one) => one.name === role);
    const user = { ...newUser(name, "%"), ...(apart && { comment }) };
    if (apart) return startOlder(target, user, own);
    return { ...user, grants: own.flatMap(({ grants }) => grants), roles: [role] };
  });
  return accountsOf(users, roles);
}

function accountsOf(users: readonly UserAccount[], roles: readonly Role[]): Accounts {
  return {
    users: Object.fromEntries(users.map((user) => [identityText(user), user])),
    roles: Object.fromEntries(roles.map((role) => [role.name, role])),
  };
}

function builtInRole(target: Target, row: BuiltInRole): Role {
  const all = objectTypes(target)
    .filter((type) => row.all.includes(type))
    .map((type): Grant => onAll(type, privilegesOn(target, type)));
  const own = privilegesOn(target, "SYSTEM").filter((privilege) => row.system.includes(privilege));
  const system: Grant[] = own.length > 0 ? [onAll("SYSTEM", own)] : [];
  const schema: Grant[] =
    row.informationSchema === true
      ? [
          {
            privileges: ["SELECT"],
            on: { type: "TABLE", path: [0, systemDatabaseId("information_schema"), ALL] },
            grantOption: false,
          },
        ]
      : [];
  const { name, id, comment, mutable } = row;
  return { id, name, comment, builtIn: true, mutable, grants: [...all, ...system, ...schema], parents: [] };
}

function onAll(type: Grant["on"]["type"], privileges: readonly string[]): Grant {
  return { privileges, on: { type, path: ALL_PATHS[type] }, grantOption: false };
}

/** Stands for all objects of a type, in all catalogs (fe AuthorizationMgr.initPrivilegeCollectionAllObjects). */
const ALL_PATHS: Readonly<Record<Grant["on"]["type"], ObjectPath>> = {
  TABLE: [ALL, ALL, ALL],
  DATABASE: [ALL, ALL],
  SYSTEM: [],
  USER: [ALL],
  RESOURCE: [ALL],
  VIEW: [ALL, ALL],
  CATALOG: [ALL],
  "MATERIALIZED VIEW": [ALL, ALL],
  FUNCTION: [ALL, ALL],
  "RESOURCE GROUP": [ALL],
  "GLOBAL FUNCTION": [ALL],
  "STORAGE VOLUME": [ALL],
  PIPE: [ALL, ALL],
  WAREHOUSE: [ALL],
  "WORKLOAD GROUP": [ALL],
  "COMPUTE GROUP": [ALL],
  STAGE: [ALL],
  "STORAGE VAULT": [ALL],
};

function olderRole(
  target: Target,
  { name, privileges, onResources }: (typeof OLDER_ROLES)[number],
  place: number,
): Role {
  const all = has(target, "catalogPatterns") ? [ALL, ALL, ALL] : [ALL, ALL];
  const onTables: Grant = { privileges, on: { type: "TABLE", path: all }, grantOption: false };
  const resources: Grant = { privileges, on: { type: "RESOURCE", path: [ALL] }, grantOption: false };
  const grants = inRow(target, onResources) ? [onTables, resources] : [onTables];
  return { id: -1 - place, name, comment: "", builtIn: true, mutable: true, grants, parents: [] };
}

/** Makes a role that may do nothing yet. */
export function newRole(id: number, name: string, comment = ""): Role {
  return { id, name, comment, builtIn: false, mutable: true, grants: [], parents: [] };
}
