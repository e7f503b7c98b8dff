import { inBitOrder, olderPrivileges, type OlderPrivilege } from "../../../engine/privilegeTables/index.ts";
import type { Privilege, PrivilegesStatement } from "../../../sql/accountStatements.ts";
import { ownRoleName } from "../../accounts/authInfo.ts";
import { putRole, putUser } from "../../accounts/changeAccounts.ts";
import { withGrant, withoutGrant } from "../../accounts/grants.ts";
import { checkRoleName, namedUser, type NamedUser } from "../../accounts/named.ts";
import { newRole } from "../../accounts/builtIn.ts";
import { roleOf } from "../../accounts/roles.ts";
import type { Grant, GrantObject, Role } from "../../accounts/types.ts";
import { clusterBefore } from "../../catalog.ts";
import type { StatementContext, StatementHandler } from "../../context.ts";
import { fail } from "../../fail.ts";
import { isRefusal, type Refusal } from "../../refusal.ts";
import type { StatementResult } from "../../result.ts";
import { done } from "../done.ts";
import { unsupported } from "../unsupported.ts";
import { checkPatternRights, checkPatternThere } from "./patternRights.ts";
import { patternOf, patternText, type Pattern } from "./privilegePattern.ts";

/** Runs GRANT and REVOKE of privileges on patterns with catalogs (fe analysis/GrantStmt, mysql/privilege/Auth of Doris). */
export const grantPatterns: StatementHandler<PrivilegesStatement> = (statement, context) => {
  const { target } = context;
  const revokes = statement.kind === "revokePrivileges";
  const asked = privilegesOf(statement.privileges, context);
  if (isRefusal(asked)) return asked;
  const whose = granteeOf(statement, context);
  if (isRefusal(whose)) return whose;
  const pattern = patternOf(statement.on, context);
  if (isRefusal(pattern)) return pattern;
  const onColumns = statement.privileges.find(
    ({ columns, name }) => columns !== undefined && name !== "SELECT_PRIV",
  );
  if (onColumns !== undefined) return fail(target, "grantColumnsKind", { privilege: onColumns.name });
  const { on } = pattern;
  const privileges = CLOUD[on.type] ?? asked;
  const refused = checkPatternRights(pattern, privileges, whose.type === "role", context);
  if (refused !== undefined) return refused;
  const columns = statement.privileges.flatMap(({ columns: own }) => own ?? []).map(({ value }) => value);
  if (columns.length > 0 && on.path[2] === "*") return fail(target, "grantColumnsTable");
  const missing = revokes ? undefined : checkPatternThere(pattern, privileges, context);
  if (missing !== undefined) return missing;
  const change: Change = { pattern, privileges, columns, revokes };
  const result =
    whose.type === "role" ? changeRole(whose.name, change, context) : changeUser(whose.user, change, context);
  if (result.kind === "ok")
    context.emit({
      type: revokes ? "privilegesRevoked" : "privilegesGranted",
      grantee: whose.type === "role" ? whose.name : whose.user.identity,
      privileges: columns.length > 0 ? ["SELECT"] : privileges,
      objects: [patternText(pattern)],
    });
  return result;
};

interface Change {
  readonly pattern: Pattern;
  readonly privileges: readonly OlderPrivilege[];
  readonly columns: readonly string[];
  readonly revokes: boolean;
}

/** Whatever is written, these are granted on what belongs to the cloud (fe mysql/privilege/PrivBitSet.convertResourcePrivToCloudPriv). */
const CLOUD: Readonly<Partial<Record<GrantObject["type"], readonly OlderPrivilege[]>>> = {
  "COMPUTE GROUP": ["CLUSTER_USAGE"],
  STAGE: ["STAGE_USAGE"],
};

/** The privileges on whole objects; those on columns stand apart. */
function privilegesOf(
  written: readonly Privilege[],
  { target }: StatementContext,
): readonly OlderPrivilege[] | Refusal {
  const privileges: OlderPrivilege[] = [];
  for (const { name, columns } of written) {
    const found = olderPrivileges(target, name);
    // The parser knows the words of each version.
    if (found === undefined) return unsupported(`GRANT ${name}`);
    if (columns === undefined) privileges.push(...found);
  }
  return inBitOrder(privileges);
}

type Whose =
  { readonly type: "user"; readonly user: NamedUser } | { readonly type: "role"; readonly name: string };

function granteeOf({ kind, grantee }: PrivilegesStatement, context: StatementContext): Whose | Refusal {
  if (grantee.type === "user") {
    const user = namedUser(grantee.user, context);
    return isRefusal(user) ? user : { type: "user", user };
  }
  const name = grantee.role.value;
  const doing = kind === "grantPrivileges" ? "Can not grant to role" : "Can not revoke from role";
  return checkRoleName(name, doing, context, false) ?? { type: "role", name };
}

function changeUser(user: NamedUser, change: Change, context: StatementContext): StatementResult {
  const { target } = context;
  const { account, identity } = user;
  const role = ownRoleName(user);
  if (account === undefined) {
    if (change.revokes) return fail(target, "roleMissing", { role });
    // Only patterns of names look for the user; a role of nobody is made otherwise.
    return change.pattern.on.type === "TABLE"
      ? fail(target, "userUnknown", { user: identity, name: user.name })
      : done();
  }
  const grants = changed(account.grants, change);
  if (grants === undefined)
    return fail(target, "grantOfRoleMissing", { object: patternText(change.pattern), role });
  putUser(context, { ...account, grants });
  return done();
}

function changeRole(name: string, change: Change, context: StatementContext): StatementResult {
  const role: Role | undefined =
    roleOf(clusterBefore(context).accounts, name) ??
    (change.revokes ? undefined : newRole(context.newId(), name));
  if (role === undefined) return fail(context.target, "roleMissing", { role: name });
  const grants = changed(role.grants, change);
  if (grants === undefined)
    return fail(context.target, "grantOfRoleMissing", { object: patternText(change.pattern), role: name });
  putRole(context, { ...role, grants });
  return done();
}

/** Gives the grants after a change; undefined where nothing is held on the pattern that is revoked. */
function changed(
  grants: readonly Grant[],
  { pattern, privileges, columns, revokes }: Change,
): readonly Grant[] | undefined {
  const { on } = pattern;
  if (columns.length > 0) {
    const paths = [...new Set(columns)].map((column) => ({ ...on, path: [...on.path, column] }));
    return paths.reduce<readonly Grant[]>(
      (rest, path) =>
        revokes
          ? (withoutGrant(rest, path, ["SELECT"]) ?? rest)
          : withGrant(rest, { privileges: ["SELECT"], on: path, grantOption: false }),
      privileges.length > 0
        ? (changed(grants, { pattern, privileges, columns: [], revokes }) ?? grants)
        : grants,
    );
  }
  return revokes
    ? withoutGrant(grants, on, privileges)
    : withGrant(grants, { privileges, on, grantOption: false });
}
