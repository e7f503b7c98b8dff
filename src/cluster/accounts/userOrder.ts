import { hashMapNumberOrder, stringHash } from "../javaOrder.ts";
import type { Accounts, UserAccount } from "./types.ts";

/** Puts users in the order in which the engine's hash maps give them (fe sql/ast/UserIdentity.hashCode). */
export function usersInOrder(users: Accounts["users"]): readonly UserAccount[] {
  const byHash = new Map(Object.values(users).map((user) => [hashOf(user), user]));
  return hashMapNumberOrder([...byHash.keys()]).flatMap((hash) => byHash.get(hash) ?? []);
}

function hashOf({ name, host, domain }: UserAccount): number {
  const parts = [stringHash(name), stringHash(host), domain ? 1231 : 1237];
  return parts.reduce((hash, part) => (Math.imul(31, hash) + part) | 0, 17);
}
