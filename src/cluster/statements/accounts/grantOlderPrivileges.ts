import {
  inBitOrder,
  isOlderPrivilege,
  olderPrivileges,
  privilegeWord,
  type OlderPrivilege,
} from "../../../engine/privilegeTables/index.ts";
import { isName } from "../../../engine/names.ts";
import type { PrivilegesStatement, PrivilegeTarget } from "../../../sql/accountStatements.ts";
import { authorize } from "../../accounts/authorize.ts";
import { putRole, putUser } from "../../accounts/changeAccounts.ts";
import { withGrant, withoutGrant } from "../../accounts/grants.ts";
import { existingRole, existingUser } from "../../accounts/named.ts";
import type { Grant, GrantObject, Role, UserAccount } from "../../accounts/types.ts";
import { clusterBefore } from "../../catalog.ts";
import type { StatementContext, StatementHandler } from "../../context.ts";
import { fail } from "../../fail.ts";
import { isRefusal, type Refusal } from "../../refusal.ts";
import type { ErrorResult, StatementResult } from "../../result.ts";
import { done } from "../done.ts";
import { unsupported } from "../unsupported.ts";
import { TO_GRANT } from "./needs.ts";

/** Runs GRANT and REVOKE of privileges before 3.0 (fe sql/analyzer/PrivilegeStmtAnalyzer, mysql/privilege/Auth of branch-2.5). */
export const grantOlderPrivileges: StatementHandler<PrivilegesStatement> = (statement, context) => {
  const { target } = context;
  if (statement.grantOption) return fail(target, "olderGrantUnsupported", { problem: "WITH GRANT OPTION" });
  const { grantee } = statement;
  const user = grantee.type === "user" ? existingUser(grantee.user, context) : undefined;
  if (isRefusal(user)) return user;
  const role =
    grantee.type === "role" ? existingRole(grantee.role.value, "invalid role", context) : undefined;
  if (isRefusal(role)) return role;
  const privileges: OlderPrivilege[] = [];
  for (const { name } of statement.privileges) {
    const found = olderPrivileges(target, name);
    if (found === undefined) return fail(target, "privilegeUnknown", { privilege: name });
    privileges.push(...found);
  }
  const on = objectOf(statement.on, statement.privileges.length, privileges, context);
  if (isRefusal(on)) return on;
  // The engine takes it for a REVOKE of IMPERSONATE and trips.
  const trips = statement.kind === "revokePrivileges" && typeOf(statement.on) === "DATABASE";
  if (trips) return unsupported("REVOKE ON DATABASE");
  const refused = mayChange(on, role, context);
  if (refused !== undefined) return refused;
  const change: Change = {
    on,
    privileges: inBitOrder(privileges),
    revokes: statement.kind === "revokePrivileges",
  };
  const result =
    role !== undefined
      ? changeRole(role, change, context)
      : user !== undefined
        ? changeUser(user.account, user.identity, change, context)
        : done();
  if (result.kind === "ok") {
    context.emit({
      type: change.revokes ? "privilegesRevoked" : "privilegesGranted",
      grantee: role?.name ?? user?.identity ?? "",
      privileges: change.privileges,
      objects: [patternText(on)],
    });
  }
  return result;
};

interface Change {
  readonly on: GrantObject;
  readonly privileges: readonly OlderPrivilege[];
  readonly revokes: boolean;
}

function objectOf(
  on: PrivilegeTarget,
  count: number,
  privileges: readonly OlderPrivilege[],
  context: StatementContext,
): GrantObject | Refusal {
  const { target } = context;
  if (on.type === "users") {
    if (count !== 1 || !privileges.includes("IMPERSONATE")) return fail(target, "olderImpersonate");
    const [first] = on.users;
    if (on.users.length !== 1 || first === undefined) return onlyOne("USER", context);
    const user = existingUser(first, context);
    return isRefusal(user) ? user : { type: "USER", path: [user.identity] };
  }
  const type = typeOf(on);
  if (on.type !== "names" || (type !== "TABLE" && type !== "DATABASE" && type !== "RESOURCE"))
    return fail(target, "privilegeObjectUnknown", { type });
  const [name] = on.names;
  if (on.names.length !== 1 || name === undefined) return onlyOne(type, context);
  const [first = "*", second] = name.map((part) => (part === "*" ? "*" : part.value));
  return type === "RESOURCE"
    ? resource(first, privileges, context)
    : pattern(first, second ?? "*", privileges, context);
}

function typeOf(on: PrivilegeTarget): string {
  switch (on.type) {
    case "system":
      return "SYSTEM";
    case "functions":
      return on.global ? "GLOBAL_FUNCTION" : "FUNCTION";
    case "users":
      return "USER";
    case "all":
      return on.object;
    case "names":
      return on.object ?? (on.names[0]?.length === 1 ? "DATABASE" : "TABLE");
    default: {
      const never: never = on;
      return never;
    }
  }
}

function onlyOne(type: string, { target }: StatementContext): Refusal {
  return fail(target, "olderGrantUnsupported", { problem: `can only grant/revoke on one ${type}` });
}

function resource(
  name: string,
  privileges: readonly OlderPrivilege[],
  { target }: StatementContext,
): GrantObject | Refusal {
  if (name !== "*" && privileges.some(isGlobal))
    return fail(target, "olderGrantGlobalOnly", { privileges: listed(privileges), object: "resource *" });
  return { type: "RESOURCE", path: [name] };
}

function pattern(
  database: string,
  table: string,
  privileges: readonly OlderPrivilege[],
  { target }: StatementContext,
): GrantObject | Refusal {
  const badDatabase = database !== "*" && !isName(target, "database", database);
  if ((database === "*" && table !== "*") || badDatabase)
    return fail(target, "olderGrantPattern", { object: `${database}.${table}` });
  if (database !== "*" && privileges.some(isGlobal))
    return fail(target, "olderGrantGlobalOnly", { privileges: listed(privileges), object: "table *.*" });
  return { type: "TABLE", path: [database, table] };
}

function isGlobal(privilege: OlderPrivilege): boolean {
  return privilege === "NODE" || privilege === "ADMIN";
}

/** Before 3.0 those may grant who have the right on all, on the database or on the table. */
function mayChange(
  on: GrantObject,
  role: Role | undefined,
  context: StatementContext,
): ErrorResult | undefined {
  const [database, table] = on.path.map(String);
  const onAll = role !== undefined || on.type !== "TABLE" || database === "*";
  if (onAll) return authorize(context, [TO_GRANT], { statement: "grant" });
  return table === "*"
    ? authorize(context, [TO_GRANT], { statement: "grantOnDatabase", ...(database && { database }) })
    : authorize(context, [TO_GRANT], {
        statement: "grantOnTable",
        ...(database && { database }),
        ...(table && { table }),
      });
}

function changeUser(
  account: UserAccount,
  identity: string,
  change: Change,
  context: StatementContext,
): StatementResult {
  const wrong = checkKind(change, context);
  if (wrong !== undefined) return wrong;
  const grants = changed(account.grants, change);
  if (grants === undefined)
    return fail(context.target, "grantMissing", { name: account.name, host: account.host, user: identity });
  putUser(context, { ...account, grants });
  return done();
}

/** A role's users get, or lose, what it gets or loses (fe mysql/privilege/Auth.grantInternal). */
function changeRole(role: Role, change: Change, context: StatementContext): StatementResult {
  const wrong = checkKind(change, context);
  if (wrong !== undefined) return wrong;
  const held = role.grants.some((grant) => samePattern(grant.on, change.on));
  if (change.revokes && !held && change.on.type !== "USER")
    return fail(context.target, "grantOfRoleMissing", { object: patternText(change.on), role: role.name });
  const grants = changed(role.grants, change) ?? role.grants;
  putRole(context, { ...role, grants });
  for (const account of Object.values(clusterBefore(context).accounts.users)) {
    if (!account.roles.includes(role.name)) continue;
    const changes = change.revokes
      ? [change]
      : grants.map(({ on, privileges }) => ({
          ...change,
          on,
          privileges: privileges.filter(isOlderPrivilege),
        }));
    const own = changes.reduce<readonly Grant[]>((rest, one) => changed(rest, one) ?? rest, account.grants);
    putUser(context, { ...account, grants: own });
  }
  return done();
}

function samePattern(a: GrantObject, b: GrantObject): boolean {
  return a.type === b.type && a.path.join(".") === b.path.join(".");
}

/** Gives the grants after a change; undefined where nothing of what is revoked is there. */
function changed(
  grants: readonly Grant[],
  { on, privileges, revokes }: Change,
): readonly Grant[] | undefined {
  if (!revokes) return withGrant(grants, { privileges, on, grantOption: false });
  const own = grants.find((grant) => samePattern(grant.on, on));
  if (own === undefined || !privileges.some((privilege) => own.privileges.includes(privilege)))
    return on.type === "USER" ? grants : undefined;
  return withoutGrant(grants, on, privileges);
}

/** Node privileges are for all, USAGE for resources, IMPERSONATE for users. */
function checkKind({ on, privileges, revokes }: Change, context: StatementContext): ErrorResult | undefined {
  if (revokes || on.path[0] === "*" || on.type === "USER") return undefined;
  const onTable: readonly OlderPrivilege[] = ["NODE", "USAGE", "IMPERSONATE"];
  const onResource: readonly OlderPrivilege[] = [
    "NODE",
    "SELECT",
    "LOAD",
    "ALTER",
    "CREATE",
    "DROP",
    "IMPERSONATE",
  ];
  const barred = on.type === "RESOURCE" ? onResource : onTable;
  if (!privileges.some((privilege) => barred.includes(privilege))) return undefined;
  const object = on.type === "RESOURCE" ? "resource" : on.path[1] === "*" ? "database" : "table";
  return fail(context.target, "olderGrantKind", { object, privileges: words(privileges).join(" ") });
}

/** Words privileges as the older engine does: `Load_priv`. */
function words(privileges: readonly OlderPrivilege[]): readonly string[] {
  return inBitOrder(privileges).map(privilegeWord);
}

function listed(privileges: readonly OlderPrivilege[]): string {
  return words(privileges).join(", ");
}

function patternText({ type, path }: GrantObject): string {
  return type === "TABLE" ? path.join(".") : path.join("");
}
