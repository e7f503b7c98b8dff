import type { StepContext } from "../context.ts";
import { clusterBefore } from "../catalog.ts";
import type { Cluster } from "../world.ts";
import type { UserAccount } from "./types.ts";

type Identity = Pick<UserAccount, "name" | "host" | "domain">;

/** Who asks: a step and the name that the statement's connection was opened with. */
export type Asking = StepContext & { readonly user: string };

/** Prints a user as the engine does: `'u'@'%'`, `'u'@['domain']` (fe sql/ast/UserIdentity.toString). */
export function identityText({ name, host, domain }: Identity): string {
  return domain ? `'${name}'@['${host}']` : `'${name}'@'${host}'`;
}

/**
 * Finds the account that a connection of that name is given: the one for all hosts, else the first of the name. A simulated
 * client's host is taken to be one that fits.
 */
export function accountOf(cluster: Cluster, name: string): string | undefined {
  const all = identityText({ name, host: "%", domain: false });
  if (Object.hasOwn(cluster.accounts.users, all)) return all;
  return Object.entries(cluster.accounts.users).find(([, user]) => user.name === name)?.[0];
}

/** Gives the account that the statement runs as: what EXECUTE AS made of the connection, else the one it logged in with. */
export function currentIdentity(context: Asking): string {
  const cluster = clusterBefore(context);
  const connection = cluster.connections[context.user];
  return (
    connection?.executesAs ??
    connection?.identity ??
    accountOf(cluster, context.user) ??
    identityText({ name: context.user, host: "%", domain: false })
  );
}

/** Gives the account that the statement runs as; undefined where it was dropped. */
export function currentAccount(context: Asking): UserAccount | undefined {
  const { users } = clusterBefore(context).accounts;
  const identity = currentIdentity(context);
  return Object.hasOwn(users, identity) ? users[identity] : undefined;
}

/** Gives the host that the simulated clients of a cluster come from. */
export function clientHost(context: StepContext): string {
  const place = Object.keys(context.before.clusters).indexOf(context.cluster.name);
  return `10.0.${place}.1`;
}

/** Tells whether the statement runs as the user that every cluster begins with. */
export function isRoot(context: Asking): boolean {
  return currentIdentity(context) === "'root'@'%'";
}
