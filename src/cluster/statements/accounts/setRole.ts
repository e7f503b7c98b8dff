import type { SetRoleStatement } from "../../../sql/accountStatements.ts";
import { has } from "../../../engine/index.ts";
import { currentAccount, currentIdentity } from "../../accounts/identity.ts";
import { existingRoles } from "../../accounts/named.ts";
import { connectionFor } from "../../connections.ts";
import type { StatementHandler } from "../../context.ts";
import { fail } from "../../fail.ts";
import { isRefusal } from "../../refusal.ts";
import { done } from "../done.ts";
import { unsupported } from "../unsupported.ts";

/** Runs SET ROLE: turns roles of the connection's user on, and the others off (fe qe/SetRoleExecutor). */
export const setRole: StatementHandler<SetRoleStatement> = ({ roles }, context) => {
  if (!has(context.target, "roleBasedAccess")) return unsupported("SET ROLE");
  const names = roles.type === "list" ? roles.roles : roles.type === "all" ? roles.except : [];
  const found = existingRoles(names, "Cannot set role", context);
  if (isRefusal(found)) return found;
  const own = currentAccount(context)?.roles ?? [];
  const stranger = found.find(({ name }) => !own.includes(name));
  if (stranger !== undefined)
    return fail(context.target, "roleNotGranted", { role: stranger.name, user: currentIdentity(context) });
  const named = [...new Set(found.map(({ name }) => name))];
  const active = {
    none: () => [],
    default: () => currentAccount(context)?.defaultRoles ?? [],
    all: () => own.filter((role) => !named.includes(role)),
    list: () => named,
  }[roles.type]();
  connectionFor(context.cluster, context.user).roles = [...active];
  return done();
};
