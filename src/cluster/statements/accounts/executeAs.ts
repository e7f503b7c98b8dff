import type { ExecuteAsStatement } from "../../../sql/accountStatements.ts";
import { authorize } from "../../accounts/authorize.ts";
import { existingUser } from "../../accounts/named.ts";
import { loginRoles } from "../../accounts/roles.ts";
import { connectionFor } from "../../connections.ts";
import type { StatementHandler } from "../../context.ts";
import { fail } from "../../fail.ts";
import { isRefusal } from "../../refusal.ts";
import { done } from "../done.ts";

/** Runs EXECUTE AS … WITH NO REVERT: the connection is another user's from now on (fe qe/ExecuteAsExecutor). */
export const executeAs: StatementHandler<ExecuteAsStatement> = (statement, context) => {
  if (!statement.noRevert) return fail(context.target, "executeAsRevert");
  const user = existingUser(statement.user, context);
  if (isRefusal(user)) return user;
  const refused = authorize(
    context,
    [
      {
        privileges: ["IMPERSONATE"],
        on: { type: "USER", names: [user.identity] },
        says: { name: user.name },
      },
    ],
    { statement: "executeAs", user: user.identity },
  );
  if (refused !== undefined) return refused;
  const connection = connectionFor(context.cluster, context.user);
  connection.executesAs = user.identity;
  connection.roles = [...loginRoles(context, user.account)];
  return done();
};
