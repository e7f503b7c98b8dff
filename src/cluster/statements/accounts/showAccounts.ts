import { has } from "../../../engine/index.ts";
import {
  accountColumns,
  olderPrivilegeRows,
  privilegeList,
  privilegeWord,
} from "../../../engine/privilegeTables/index.ts";
import { showColumns } from "../../../engine/showColumns.ts";
import type {
  ShowAuthenticationStatement,
  ShowPrivilegesStatement,
  ShowRolesStatement,
  ShowUsersStatement,
} from "../../../sql/accountStatements.ts";
import { roleRows as authRoleRows } from "../../accounts/authInfo.ts";
import { authorize } from "../../accounts/authorize.ts";
import { currentAccount, currentIdentity, identityText } from "../../accounts/identity.ts";
import { existingUser, namedUser } from "../../accounts/named.ts";
import { rolesInOrder } from "../../accounts/roles.ts";
import type { Grant, Role, UserAccount } from "../../accounts/types.ts";
import { usersInOrder } from "../../accounts/userOrder.ts";
import { clusterBefore } from "../../catalog.ts";
import type { StatementContext, StatementHandler } from "../../context.ts";
import { hashMapOrder } from "../../javaOrder.ts";
import { isRefusal } from "../../refusal.ts";
import type { Cluster } from "../../world.ts";
import { TO_GRANT } from "./needs.ts";

/** The engine's word for a column without value. */
const NOTHING = "\\N";

/** Runs SHOW ROLES (fe qe/ShowExecutor; mysql/privilege/RoleManager.getRoleInfo of branch-2.5). */
export const showRoles: StatementHandler<ShowRolesStatement> = (_statement, context) => {
  const refused = authorize(context, [TO_GRANT], { statement: "showRoles" });
  if (refused !== undefined) return refused;
  const cluster = clusterBefore(context);
  if (has(context.target, "catalogPatterns"))
    return { kind: "rows", columns: accountColumns(context.target, "roles"), rows: authRoleRows(cluster) };
  return { kind: "rows", columns: showColumns(context.target, "roles"), rows: roleRows(cluster) };
};

/** Runs SHOW PRIVILEGES of Doris (fe nereids ShowPrivilegesCommand); everybody may. */
export const showPrivileges: StatementHandler<ShowPrivilegesStatement> = (_statement, { target }) => ({
  kind: "rows",
  columns: accountColumns(target, "privileges"),
  rows: olderPrivilegeRows(target).map(({ name, context, comment }) => [
    privilegeWord(name),
    context,
    comment,
  ]),
});

function roleRows(cluster: Cluster): readonly (readonly string[])[] {
  const { accounts, target } = cluster;
  const names = Object.keys(accounts.roles);
  if (has(target, "privilegeTables"))
    return hashMapOrder(names).flatMap((name) => {
      const role = accounts.roles[name];
      return role === undefined ? [] : [olderRow(role, cluster)];
    });
  const comments = has(target, "rolesWithComments");
  return rolesInOrder(accounts, names).map((name) => {
    const role = accounts.roles[name];
    if (!comments) return [name];
    return [name, String(role?.builtIn === true), role?.comment || NOTHING];
  });
}

function olderRow(role: Role, cluster: Cluster): readonly string[] {
  const users = usersInOrder(cluster.accounts.users).filter((user) => user.roles.includes(role.name));
  const [global] = onTables(role, 0);
  return [
    role.name,
    users.map(identityText).join(", "),
    global === undefined ? NOTHING : olderWords(global, cluster),
    listed(onTables(role, 1), cluster),
    listed(onTables(role, 2), cluster),
    listed(
      role.grants.filter(({ on }) => on.type === "RESOURCE" && on.path[0] !== "*"),
      cluster,
    ),
  ];
}

/** Grants on all (0), on databases (1) or on tables (2). */
function onTables(role: Role, level: number): readonly Grant[] {
  return role.grants.filter(
    ({ on }) => on.type === "TABLE" && on.path.filter((part) => part !== "*").length === level,
  );
}

function listed(grants: readonly Grant[], cluster: Cluster): string {
  if (grants.length === 0) return NOTHING;
  return grants.map((grant) => `${grant.on.path.join(".")}: ${olderWords(grant, cluster)}`).join("; ");
}

/** Each privilege with a blank after it (fe mysql/privilege/PrivBitSet.toString). */
function olderWords({ privileges }: Grant, { target }: Cluster): string {
  return privilegeList(target, privileges);
}

/** Runs SHOW USERS and SHOW USER (fe qe/ShowExecutor.visitShowUserStatement). */
export const showUsers: StatementHandler<ShowUsersStatement> = (statement, context) => {
  const columns = showColumns(context.target, "users");
  if (has(context.target, "privilegeTables"))
    return { kind: "rows", columns, rows: [[currentAccount(context)?.name ?? context.user]] };
  if (!statement.all) return { kind: "rows", columns, rows: [[currentIdentity(context)]] };
  const refused = authorize(context, [TO_GRANT]);
  if (refused !== undefined) return refused;
  const users = usersInOrder(clusterBefore(context).accounts.users);
  return { kind: "rows", columns, rows: users.map((user) => [identityText(user)]) };
};

/** Runs SHOW AUTHENTICATION (fe qe/ShowExecutor.visitShowAuthenticationStatement). */
export const showAuthentication: StatementHandler<ShowAuthenticationStatement> = (statement, context) => {
  const older = has(context.target, "privilegeTables");
  const find = older ? namedUser : existingUser;
  const user = statement.user === undefined ? undefined : find(statement.user, context);
  if (isRefusal(user)) return user;
  const identity = user?.identity ?? currentIdentity(context);
  const foreign = statement.all || identity !== currentIdentity(context);
  const refused = foreign ? authorize(context, [TO_GRANT], { statement: "grant" }) : undefined;
  if (refused !== undefined) return refused;
  const { users } = clusterBefore(context).accounts;
  const one = Object.hasOwn(users, identity) ? users[identity] : undefined;
  const shown = statement.all ? usersInOrder(users) : one === undefined ? [] : [one];
  const unknown = older && !statement.all && one === undefined;
  if (unknown)
    return {
      kind: "rows",
      columns: showColumns(context.target, "authentication"),
      rows: [[identity, NOTHING, NOTHING, NOTHING]],
    };
  return {
    kind: "rows",
    columns: showColumns(context.target, "authentication"),
    rows: shown.map((account) => authenticationRow(account, context)),
  };
};

function authenticationRow(account: UserAccount, context: StatementContext): readonly (string | null)[] {
  const nothing = has(context.target, "privilegeTables") ? NOTHING : null;
  return [
    identityText(account),
    account.hasPassword ? "Yes" : "No",
    account.plugin ?? nothing,
    account.pluginText ?? nothing,
  ];
}
