import { has } from "../../../engine/index.ts";
import { accountColumns } from "../../../engine/privilegeTables/index.ts";
import { showColumns } from "../../../engine/showColumns.ts";
import type { ShowGrantsStatement } from "../../../sql/accountStatements.ts";
import { authorize } from "../../accounts/authorize.ts";
import { grantRows } from "../../accounts/grantText.ts";
import { currentAccount, currentIdentity, identityText } from "../../accounts/identity.ts";
import { existingRole, existingUser, namedUser } from "../../accounts/named.ts";
import { userRow } from "../../accounts/authInfo.ts";
import { olderGrantLines } from "../../accounts/olderGrantText.ts";
import { usersInOrder } from "../../accounts/userOrder.ts";
import { withParents } from "../../accounts/roles.ts";
import { clusterBefore } from "../../catalog.ts";
import type { StatementContext, StatementHandler } from "../../context.ts";
import { fail } from "../../fail.ts";
import { isRefusal } from "../../refusal.ts";
import type { StatementResult } from "../../result.ts";
import { TO_GRANT } from "./needs.ts";

/** Runs SHOW GRANTS (fe sql/analyzer/AuthorizationAnalyzer.visitShowGrantsStatement, qe/ShowExecutor). */
export const showGrants: StatementHandler<ShowGrantsStatement> = (statement, context) => {
  if (has(context.target, "catalogPatterns")) return showAuthInfo(statement, context);
  if (has(context.target, "privilegeTables")) return showOlderGrants(statement, context);
  const { of } = statement;
  if (of?.type === "role") return grantsOfRole(of.role.value, context);
  const user = of === undefined ? undefined : existingUser(of.user, context);
  if (isRefusal(user)) return user;
  const identity = user?.identity ?? currentIdentity(context);
  const refused = identity === currentIdentity(context) ? undefined : authorize(context, [TO_GRANT]);
  if (refused !== undefined) return refused;
  const account = user?.account ?? currentAccount(context);
  return rowsOf(account === undefined ? [] : grantRows(clusterBefore(context), account, identity), context);
};

/** Whoever has a role may see what it grants. */
function grantsOfRole(name: string, context: StatementContext): StatementResult {
  const role = existingRole(name, `There is no such grant defined for role ${name}`, context);
  if (isRefusal(role)) return role;
  const cluster = clusterBefore(context);
  const granted = currentAccount(context)?.roles ?? [];
  const own = has(context.target, "inheritedRolesShown") ? withParents(cluster.accounts, granted) : granted;
  const refused = own.includes(name) ? undefined : authorize(context, [TO_GRANT]);
  return refused ?? rowsOf(grantRows(cluster, role, name), context);
}

function rowsOf(rows: readonly (readonly (string | null)[])[], context: StatementContext): StatementResult {
  return { kind: "rows", columns: showColumns(context.target, "grants"), rows };
}

/** Before 3.0 a user is one row with a line for each grant; roles are no longer to be told apart (fe Auth.getGrantsSQLs). */
function showOlderGrants({ all, of }: ShowGrantsStatement, context: StatementContext): StatementResult {
  if (of !== undefined && all) return fail(context.target, "olderGrantsOfAll");
  const user = of?.type === "user" ? existingUser(of.user, context) : undefined;
  if (isRefusal(user)) return user;
  const identity = user?.identity ?? currentIdentity(context);
  const foreign = all || identity !== currentIdentity(context);
  const refused = foreign ? authorize(context, [TO_GRANT], { statement: "grant" }) : undefined;
  if (refused !== undefined) return refused;
  const { users } = clusterBefore(context).accounts;
  const shown = all ? usersInOrder(users) : [users[identity]].filter((one) => one !== undefined);
  return rowsOf(
    shown.map((account) => [
      identityText(account),
      olderGrantLines(context.target, account.grants, identityText(account)).join("\n"),
    ]),
    context,
  );
}

/** Doris shows a user in one row, with a column for each kind of what may be granted on (fe analysis/ShowGrantsStmt). */
function showAuthInfo({ all, of }: ShowGrantsStatement, context: StatementContext): StatementResult {
  const { target } = context;
  if (of !== undefined && all) return fail(target, "olderGrantsOfAll");
  const user = of?.type === "user" ? namedUser(of.user, context) : undefined;
  if (isRefusal(user)) return user;
  const identity = user?.identity ?? currentIdentity(context);
  const foreign = all || identity !== currentIdentity(context);
  const refused = foreign ? authorize(context, [TO_GRANT], { statement: "grant" }) : undefined;
  if (refused !== undefined) return refused;
  const cluster = clusterBefore(context);
  const { users } = cluster.accounts;
  const one = Object.hasOwn(users, identity) ? users[identity] : undefined;
  if (!all && one === undefined) return fail(target, "userShownUnknown", { user: identity });
  const shown = all ? Object.values(users) : [one].filter((account) => account !== undefined);
  const rows = shown.map((account) => userRow(cluster, account));
  const byIdentity = rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return { kind: "rows", columns: accountColumns(target, "grants"), rows: byIdentity };
}
