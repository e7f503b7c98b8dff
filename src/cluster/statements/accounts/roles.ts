import { has } from "../../../engine/index.ts";
import type {
  AlterRoleStatement,
  CreateRoleStatement,
  DropRoleStatement,
} from "../../../sql/accountStatements.ts";
import { authorize } from "../../accounts/authorize.ts";
import { newRole } from "../../accounts/builtIn.ts";
import { putRole, removeRole } from "../../accounts/changeAccounts.ts";
import { checkRoleName } from "../../accounts/named.ts";
import { roleOf } from "../../accounts/roles.ts";
import { clusterBefore } from "../../catalog.ts";
import type { StatementContext, StatementHandler } from "../../context.ts";
import { fail } from "../../fail.ts";
import { done } from "../done.ts";
import { TO_GRANT } from "./needs.ts";

/** Runs CREATE ROLE (fe sql/analyzer/AuthorizationAnalyzer, privilege/AuthorizationMgr.createRole). */
export const createRole: StatementHandler<CreateRoleStatement> = (statement, context) => {
  const { target } = context;
  const older = has(target, "privilegeTables");
  const names = statement.roles.map(({ value }) => value);
  for (const role of names) {
    const wrong = checkRoleName(role, "Can not create role", context, !older);
    if (wrong !== undefined) return wrong;
    if (!older && exists(role, context) && !statement.ifNotExists)
      return fail(target, "roleExists", { role });
  }
  const refused = authorize(context, [TO_GRANT], { statement: "role" });
  if (refused !== undefined) return refused;
  const taken = names.find((role) => exists(role, context));
  if (taken !== undefined && older && !statement.ifNotExists)
    return fail(target, "roleExists", { role: taken });
  // One that is there already ends the statement, and none of the others is made.
  if (taken !== undefined) return done();
  for (const name of new Set(names)) {
    const comment = statement.comment?.value ?? "";
    putRole(context, newRole(context.newId(), name, comment));
    context.emit({ type: "roleCreated", role: name });
  }
  return done();
};

/** Runs ALTER ROLE … SET COMMENT; IF EXISTS changes nothing about it (fe AuthorizationMgr.alterRole). */
export const alterRole: StatementHandler<AlterRoleStatement> = (statement, context) => {
  const { target } = context;
  const refused = authorize(context, [TO_GRANT], { statement: "alterRole" });
  if (refused !== undefined) return refused;
  const { accounts } = clusterBefore(context);
  for (const { value: role } of statement.roles) {
    const found = roleOf(accounts, role);
    if (found === undefined) return fail(target, "roleAlterMissing", { role });
    if (!found.mutable) return fail(target, "roleBuiltInAlter", { role });
  }
  for (const { value } of statement.roles) {
    const role = roleOf(accounts, value);
    if (role !== undefined) putRole(context, { ...role, comment: statement.comment.value });
  }
  return done();
};

/** Runs DROP ROLE: whoever had it loses it (fe AuthorizationMgr.dropRole; mysql/privilege/RoleManager of branch-2.5). */
export const dropRole: StatementHandler<DropRoleStatement> = (statement, context) => {
  const { target } = context;
  const older = has(target, "privilegeTables");
  const names = statement.roles.map(({ value }) => value);
  for (const role of names) {
    const doing = older ? "Can not drop role" : "Can not create role";
    const wrong = checkRoleName(role, doing, context, !older);
    if (wrong !== undefined) return wrong;
    if (!older && !exists(role, context) && !statement.ifExists) return fail(target, "roleMissing", { role });
  }
  const refused = authorize(context, [TO_GRANT], { statement: "dropRole" });
  if (refused !== undefined) return refused;
  const { accounts } = clusterBefore(context);
  for (const role of names) {
    const found = roleOf(accounts, role);
    // One that is not there ends the statement, and none of the others is dropped.
    if (found === undefined)
      return older && !statement.ifExists ? fail(target, "roleMissing", { role }) : done();
    if (found.builtIn && !older) return fail(target, "roleBuiltInDrop", { role });
  }
  for (const role of new Set(names)) {
    removeRole(context, role);
    context.emit({ type: "roleDropped", role });
  }
  return done();
};

function exists(role: string, context: StatementContext): boolean {
  return roleOf(clusterBefore(context).accounts, role) !== undefined;
}
