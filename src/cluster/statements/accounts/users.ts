import { has } from "../../../engine/index.ts";
import { ROOT_USER } from "../../../engine/privileges.ts";
import type {
  AlterUserStatement,
  Authentication,
  CreateUserStatement,
  DropUserStatement,
  UserIdentity,
} from "../../../sql/accountStatements.ts";
import type { Name, Property } from "../../../sql/statements.ts";
import { authorize } from "../../accounts/authorize.ts";
import { newUser } from "../../accounts/builtIn.ts";
import { putUser, removeUser } from "../../accounts/changeAccounts.ts";
import { currentAccount, isRoot } from "../../accounts/identity.ts";
import {
  checkRoleName,
  existingRoles,
  existingUser,
  namedUser,
  type NamedUser,
} from "../../accounts/named.ts";
import { startOlder } from "../../accounts/olderRoles.ts";
import { roleOf } from "../../accounts/roles.ts";
import type { Role, UserAccount } from "../../accounts/types.ts";
import { clusterBefore } from "../../catalog.ts";
import type { StatementContext, StatementHandler } from "../../context.ts";
import { fail } from "../../fail.ts";
import { isRefusal, type Refusal } from "../../refusal.ts";
import type { ErrorResult, StatementResult } from "../../result.ts";
import { done } from "../done.ts";
import { authenticationOf } from "./authentication.ts";
import { TO_GRANT } from "./needs.ts";
import { changeDefaultRoles } from "./setDefaultRole.ts";

/** Runs CREATE USER (fe sql/analyzer/AuthenticationAnalyzer, authentication/AuthenticationMgr.createUser). */
export const createUser: StatementHandler<CreateUserStatement> = (statement, context) => {
  const { target } = context;
  const older = has(target, "privilegeTables");
  const user = namedUser(statement.user, context);
  if (isRefusal(user)) return user;
  const { identity } = user;
  if (has(target, "rolesApart") && identity === "'root'@'%'") return fail(target, "userRootCreate");
  const exists = user.account !== undefined && !statement.ifNotExists;
  if (exists && !older) return fail(target, "userExists", { user: identity });
  const authentication = authenticationOf(statement.authentication, context);
  if (isRefusal(authentication)) return authentication;
  const apart = has(target, "rolesApart");
  const named = apart ? statement.defaultRoles.map(withoutSuperUser) : statement.defaultRoles;
  const doing = older ? "Can not granted/revoke role to user" : "Valid role name fail";
  const wrongName = apart ? checkRoleNames(named, context) : undefined;
  if (wrongName !== undefined) return wrongName;
  const early = apart ? [] : existingRoles(named, doing, context);
  if (isRefusal(early)) return early;
  const refused = mayChange(identity, context);
  if (refused !== undefined) return refused;
  const roles = apart ? rolesThere(named, context) : early;
  if (isRefusal(roles)) return roles;
  if (exists) return fail(target, "userExists", { user: identity });
  if (user.account !== undefined) return done();
  const wrong = checkProperties(statement.properties, context);
  if (wrong !== undefined) return wrong;
  const names = roles.map(({ name }) => name);
  const account: UserAccount = {
    ...newUser(user.name, user.host, user.domain),
    ...authentication,
    roles: names,
    defaultRoles: names,
    properties: valuesOf(statement.properties),
    ...(statement.comment && { comment: statement.comment.value }),
  };
  putUser(context, older ? startOlder(target, account, roles) : account);
  context.emit({ type: "userCreated", user: identity });
  return done();
};

/** Runs ALTER USER: another way to log in, other default roles, other properties. */
export const alterUser: StatementHandler<AlterUserStatement> = (statement, context) => {
  const { change } = statement;
  switch (change.type) {
    case "defaultRoles":
      return changeDefaultRoles(statement.user, change.roles, context);
    case "properties":
      return changeProperties(statement.user, change.properties, context);
    case "authentication":
      return changeAuthentication(statement, change.authentication, context);
    default: {
      const never: never = change;
      return never;
    }
  }
};

function changeAuthentication(
  { user: written, ifExists }: AlterUserStatement,
  authentication: Authentication,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const find = has(target, "privilegeTables") && !has(target, "rolesApart") ? existingUser : namedUser;
  const user = find(written, context);
  if (isRefusal(user)) return user;
  const { account, identity } = user;
  if (has(target, "rolesApart")) return changeLater(user, ifExists, authentication, context);
  if (account === undefined && !ifExists)
    return fail(target, "userMissing", { user: identity, operation: "ALTER" });
  const changed = authenticationOf(authentication, context);
  if (isRefusal(changed)) return changed;
  const refused = mayChange(identity, context);
  if (refused !== undefined) return refused;
  if (account !== undefined) putUser(context, { ...account, ...changed });
  return done();
}

/** Properties belong to a name, whatever its host (fe authentication/AuthenticationMgr.updateUserProperty). */
function changeProperties(
  written: UserIdentity,
  properties: readonly Property[],
  context: StatementContext,
): StatementResult {
  const user = namedUser(written, context);
  if (isRefusal(user)) return user;
  const { name } = user;
  const refused = currentAccount(context)?.name === name ? undefined : authorize(context, [TO_GRANT]);
  if (refused !== undefined) return refused;
  const same = Object.values(clusterBefore(context).accounts.users).filter(
    (account) => account.name === name,
  );
  if (same.length === 0) return fail(context.target, "userPropertyUserMissing", { name });
  const wrong = checkProperties(properties, context);
  if (wrong !== undefined) return wrong;
  for (const account of same)
    putUser(context, { ...account, properties: { ...account.properties, ...valuesOf(properties) } });
  return done();
}

/** Runs DROP USER; open connections of the user stay (fe authentication/AuthenticationMgr.dropUser). */
export const dropUser: StatementHandler<DropUserStatement> = (statement, context) => {
  const user = namedUser(statement.user, context);
  if (isRefusal(user)) return user;
  return has(context.target, "privilegeTables")
    ? dropOlderUser(user, statement.ifExists, context)
    : dropNewerUser(user, statement.ifExists, context);
};

function dropNewerUser(user: NamedUser, ifExists: boolean, context: StatementContext): StatementResult {
  const { target } = context;
  if (user.account === undefined && !ifExists)
    return fail(target, "userMissing", { user: user.identity, operation: "DROP" });
  if (isRootIdentity(user)) return fail(target, "userRootDrop");
  return authorize(context, [TO_GRANT]) ?? drop(user, context);
}

function dropOlderUser(user: NamedUser, ifExists: boolean, context: StatementContext): StatementResult {
  const { target } = context;
  // Doris says so before it asks who wants it.
  if (has(target, "rolesApart") && isSystemUser(user, context)) return fail(target, "userRootDrop");
  const refused = authorize(context, [TO_GRANT], { statement: "dropUser" });
  if (refused !== undefined) return refused;
  if (isRootIdentity(user)) return fail(target, "userRootDrop");
  return user.account === undefined && !(ifExists && has(target, "rolesApart"))
    ? fail(target, "userMissing", { name: user.name, host: user.host })
    : drop(user, context);
}

function drop({ account, identity }: NamedUser, context: StatementContext): StatementResult {
  if (account === undefined) return done();
  removeUser(context, identity);
  context.emit({ type: "userDropped", user: identity });
  return done();
}

function isRootIdentity({ identity }: NamedUser): boolean {
  return identity === "'root'@'%'";
}

/** From 4.0 on admin is kept, too (fe analysis/UserIdentity.isSystemUser). */
function isSystemUser(user: NamedUser, { target }: StatementContext): boolean {
  return isRootIdentity(user) || (has(target, "systemUsersKept") && user.identity === "'admin'@'%'");
}

/** Doris looks whether the user is there once it is known that it may be changed (fe analysis/AlterUserStmt). */
function changeLater(
  { account, identity, name }: NamedUser,
  ifExists: boolean,
  authentication: Authentication,
  context: StatementContext,
): StatementResult {
  const changed = authenticationOf(authentication, context);
  if (isRefusal(changed)) return changed;
  const foreign = has(context.target, "systemUsersKept") && name === ROOT_USER && !isRoot(context);
  const refused = foreign ? fail(context.target, "userRootProtected") : mayChange(identity, context);
  if (refused !== undefined) return refused;
  if (account === undefined)
    return ifExists ? done() : fail(context.target, "userAlterUnknown", { user: identity });
  putUser(context, { ...account, ...changed });
  return done();
}

/** SUPERUSER once meant admin (fe analysis/CreateUserStmt). */
function withoutSuperUser(name: Name): Name {
  return name.value.toLowerCase() === "superuser" ? { ...name, value: "admin" } : name;
}

/** Doris looks for the roles of a new user when it makes the user. */
function checkRoleNames(names: readonly Name[], context: StatementContext): Refusal | undefined {
  return names
    .map(({ value }) => checkRoleName(value, "Can not granted user to role", context))
    .find((wrong) => wrong !== undefined);
}

function rolesThere(names: readonly Name[], context: StatementContext): readonly Role[] | ErrorResult {
  const { accounts } = clusterBefore(context);
  const roles = names.map(({ value }) => roleOf(accounts, value));
  const place = roles.indexOf(undefined);
  if (place >= 0) return fail(context.target, "roleOfUserUnknown", { role: names[place]?.value ?? "" });
  return roles.filter((role) => role !== undefined);
}

function mayChange(identity: string, context: StatementContext): ErrorResult | undefined {
  const protects = has(context.target, "rootAccountProtected") && identity === "'root'@'%'";
  if (protects && !isRoot(context)) return fail(context.target, "userRootProtected");
  return authorize(context, [TO_GRANT], { statement: "changeUser" });
}

const PROPERTIES: readonly string[] = ["max_user_connections", "database", "catalog"];

/** fe authentication/UserProperty.update. */
function checkProperties(
  properties: readonly Property[],
  context: StatementContext,
): ErrorResult | undefined {
  const wrong = properties
    .map(({ key }) => key.value)
    .find((key) => !PROPERTIES.includes(key.toLowerCase()) && !key.startsWith("session."));
  return wrong === undefined ? undefined : fail(context.target, "userPropertyUnknown", { key: wrong });
}

function valuesOf(properties: readonly Property[]): Readonly<Record<string, string>> {
  return Object.fromEntries(properties.map(({ key, value }) => [key.value, value.value]));
}
