import type { Cluster } from "../../cluster/world.ts";
import { DEFAULT_USER } from "../../log/defaultUser.ts";

/** Gives the names by which somebody can connect to a cluster: root first, then its users in the order of their names. */
export function usersOf({ accounts }: Cluster): readonly string[] {
  const names = new Set(Object.values(accounts.users).map(({ name }) => name));
  names.delete(DEFAULT_USER);
  return [DEFAULT_USER, ...[...names].sort()];
}
