import { has } from "../../../engine/index.ts";
import {
  isPrivilege,
  privilegesOn,
  UNGRANTABLE,
  type PrivilegeObjectType,
} from "../../../engine/privileges.ts";
import type { Grantee, Privilege, PrivilegesStatement } from "../../../sql/accountStatements.ts";
import { isAllowed } from "../../accounts/authorize.ts";
import { putRole, putUser } from "../../accounts/changeAccounts.ts";
import { denied } from "../../accounts/denied.ts";
import { mayGrant, withGrant, withoutGrant } from "../../accounts/grants.ts";
import { nameOf, objectText } from "../../accounts/grantText.ts";
import { existingRole, existingUser } from "../../accounts/named.ts";
import { isFuzzy } from "../../accounts/paths.ts";
import { currentGrants } from "../../accounts/roles.ts";
import type { Grant, GrantObject, Role, UserAccount } from "../../accounts/types.ts";
import { clusterBefore } from "../../catalog.ts";
import type { StatementContext, StatementHandler } from "../../context.ts";
import { fail } from "../../fail.ts";
import { isRefusal, type Refusal } from "../../refusal.ts";
import type { ErrorResult, StatementResult } from "../../result.ts";
import { done } from "../done.ts";
import { grantTarget, type GrantTarget } from "./grantTarget.ts";
import { grantOlderPrivileges } from "./grantOlderPrivileges.ts";
import { grantPatterns } from "./grantPatterns.ts";
import { TO_GRANT } from "./needs.ts";

/** Runs GRANT and REVOKE of privileges (fe sql/analyzer/AuthorizationAnalyzer, privilege/AuthorizationMgr). */
export const grantPrivileges: StatementHandler<PrivilegesStatement> = (statement, context) => {
  if (has(context.target, "catalogPatterns")) return grantPatterns(statement, context);
  if (has(context.target, "privilegeTables")) return grantOlderPrivileges(statement, context);
  const whose = granteeOf(statement.grantee, context);
  if (isRefusal(whose)) return whose;
  const target = grantTarget(statement.on, context);
  if (isRefusal(target)) return target;
  const privileges = privilegesOf(statement.privileges, target.type, context);
  if (isRefusal(privileges)) return privileges;
  const refused = mayChange(target, privileges, context);
  if (refused !== undefined) return refused;
  return statement.kind === "grantPrivileges"
    ? grant(whose, target, privileges, statement.grantOption, context)
    : revoke(whose, target, privileges, context);
};

/** Somebody whom privileges are granted to, and how messages name them. */
type Whose =
  | { readonly type: "user"; readonly name: string; readonly account: UserAccount }
  | { readonly type: "role"; readonly name: string; readonly account: Role };

function granteeOf(grantee: Grantee, context: StatementContext): Whose | Refusal {
  if (grantee.type === "user") {
    const user = existingUser(grantee.user, context);
    return isRefusal(user) ? user : { type: "user", name: user.identity, account: user.account };
  }
  const role = existingRole(grantee.role.value, "Can not grant/revoke to role", context);
  return isRefusal(role) ? role : { type: "role", name: role.name, account: role };
}

function privilegesOf(
  written: readonly Privilege[],
  type: PrivilegeObjectType,
  context: StatementContext,
): readonly string[] | Refusal {
  const { target } = context;
  const known = privilegesOn(target, type);
  const privileges: string[] = [];
  for (const { name } of written) {
    if (name === "ALL" || name === "ALL PRIVILEGES") privileges.push(...known);
    else if (!isPrivilege(target, name)) return fail(target, "privilegeUnknown", { privilege: name });
    else if (!known.includes(name)) return fail(target, "privilegeNotOnType", { privilege: name, type });
    else privileges.push(name);
  }
  const reserved = UNGRANTABLE.find((privilege) => type === "SYSTEM" && privileges.includes(privilege));
  return reserved === undefined
    ? [...new Set(privileges)]
    : fail(target, "privilegeBuiltInOnly", { privilege: reserved });
}

/** Whoever may change accounts may grant, and whoever has the privileges WITH GRANT OPTION. */
function mayChange(
  { type, paths }: GrantTarget,
  privileges: readonly string[],
  context: StatementContext,
): ErrorResult | undefined {
  if (isAllowed(context, TO_GRANT)) return undefined;
  return mayGrant(currentGrants(context) ?? [], type, paths, privileges)
    ? undefined
    : denied(context, TO_GRANT);
}

function grant(
  whose: Whose,
  { type, paths }: GrantTarget,
  privileges: readonly string[],
  grantOption: boolean,
  context: StatementContext,
): StatementResult {
  const fixed = checkMutable(whose, "failed to grant: ", context);
  if (fixed !== undefined) return fixed;
  const grants = paths.reduce<readonly Grant[]>(
    (held, path) => withGrant(held, { privileges, on: { type, path }, grantOption }),
    whose.account.grants,
  );
  put(whose, grants, context);
  tell("privilegesGranted", whose, { type, paths }, privileges, context);
  return done();
}

function revoke(
  whose: Whose,
  { type, paths }: GrantTarget,
  privileges: readonly string[],
  context: StatementContext,
): StatementResult {
  const fixed = checkMutable(whose, "", context);
  if (fixed !== undefined) return fixed;
  // Nothing of the type was ever granted: nothing to take, and nothing to say.
  if (!whose.account.grants.some((held) => held.on.type === type)) return done();
  let grants = whose.account.grants;
  for (const path of paths) {
    const rest = withoutGrant(grants, { type, path }, privileges);
    if (rest === undefined)
      return fail(context.target, "grantMissing", { object: missingText({ type, path }, context) });
    grants = rest;
  }
  put(whose, grants, context);
  tell("privilegesRevoked", whose, { type, paths }, privileges, context);
  return done();
}

function missingText({ type, path }: GrantObject, context: StatementContext): string {
  const name = nameOf(clusterBefore(context), type, path) ?? "";
  return isFuzzy(path) ? name : `${type} ${name}`;
}

function checkMutable(whose: Whose, failed: string, context: StatementContext): ErrorResult | undefined {
  return whose.type === "role" && !whose.account.mutable
    ? fail(context.target, "roleBuiltInGrant", { failed, role: whose.name })
    : undefined;
}

function put(whose: Whose, grants: readonly Grant[], context: StatementContext): void {
  if (whose.type === "user") putUser(context, { ...whose.account, grants });
  else putRole(context, { ...whose.account, grants });
}

function tell(
  type: "privilegesGranted" | "privilegesRevoked",
  whose: Whose,
  { type: kind, paths }: GrantTarget,
  privileges: readonly string[],
  context: StatementContext,
): void {
  const cluster = clusterBefore(context);
  const objects = paths.map((path) => objectText(cluster, { type: kind, path }) ?? kind);
  context.emit({ type, grantee: whose.name, privileges, objects });
}
