import type { SetPasswordStatement } from "../../../sql/accountStatements.ts";
import { has } from "../../../engine/index.ts";
import { authorize } from "../../accounts/authorize.ts";
import { putUser } from "../../accounts/changeAccounts.ts";
import { currentIdentity, isRoot } from "../../accounts/identity.ts";
import { namedUser } from "../../accounts/named.ts";
import { clusterBefore } from "../../catalog.ts";
import type { StatementContext, StatementHandler } from "../../context.ts";
import { fail } from "../../fail.ts";
import { isRefusal } from "../../refusal.ts";
import type { ErrorResult } from "../../result.ts";
import { done } from "../done.ts";
import { checkHash } from "./authentication.ts";
import { TO_GRANT } from "./needs.ts";

/** Runs SET PASSWORD; the password itself is not kept (fe sql/analyzer/SetStmtAnalyzer, qe/SetExecutor). */
export const setPassword: StatementHandler<SetPasswordStatement> = (statement, context) => {
  const { target } = context;
  const user = statement.user === undefined ? undefined : namedUser(statement.user, context);
  if (isRefusal(user)) return user;
  const identity = user?.identity ?? currentIdentity(context);
  const { users } = clusterBefore(context).accounts;
  const account = Object.hasOwn(users, identity) ? users[identity] : undefined;
  const missing = account === undefined ? fail(target, "passwordUserMissing", { user: identity }) : undefined;
  if (missing !== undefined && has(target, "passwordUserAnalyzed")) return missing;
  const wrong = statement.hashed ? checkHash(statement.password.value, context) : undefined;
  if (wrong !== undefined) return wrong;
  const refused = mayChange(identity, context);
  if (refused !== undefined) return refused;
  if (account === undefined) return missing ?? done();
  putUser(context, { ...account, hasPassword: statement.password.value !== "" });
  return done();
};

function mayChange(identity: string, context: StatementContext): ErrorResult | undefined {
  if (identity === currentIdentity(context)) return undefined;
  if (identity === "'root'@'%'" && !isRoot(context)) return fail(context.target, "passwordRootOnly");
  return authorize(context, [TO_GRANT], { statement: "setPassword" });
}
