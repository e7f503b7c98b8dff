import type { Draft } from "immer";
import { has } from "../engine/index.ts";
import { clusterBefore } from "./catalog.ts";
import type { StepContext } from "./context.ts";
import { accountOf, clientHost } from "./accounts/identity.ts";
import { loginRoles } from "./accounts/roles.ts";
import { fail } from "./fail.ts";
import type { ErrorResult } from "./result.ts";
import type { Cluster, Connection } from "./world.ts";

/** Gives a user's connection, made when the user first sends something. */
export function connectionFor(cluster: Draft<Cluster>, user: string): Draft<Connection> {
  return (cluster.connections[user] ??= { variables: {} });
}

/**
 * Opens a user's connection if there is none: the account must exist, its default roles are turned on
 * (fe mysql/MysqlProto.negotiate). An open one goes on whatever becomes of the account. Passwords are taken to be right.
 */
export function logIn(context: StepContext & { readonly user: string }): ErrorResult | undefined {
  const before = clusterBefore(context);
  if (Object.hasOwn(before.connections, context.user)) return undefined;
  if (!has(context.target, "roleBasedAccess") && !has(context.target, "privilegeTables")) {
    connectionFor(context.cluster, context.user);
    return undefined;
  }
  const identity = accountOf(before, context.user);
  const account = identity === undefined ? undefined : before.accounts.users[identity];
  if (identity === undefined || account === undefined)
    return fail(context.target, "loginRefused", { user: context.user, host: clientHost(context) });
  const connection = connectionFor(context.cluster, context.user);
  connection.identity = identity;
  connection.roles = [...loginRoles(context, account)];
  return undefined;
}
