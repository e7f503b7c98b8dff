import { castDraft } from "immer";
import type { StepContext } from "../context.ts";
import { identityText } from "./identity.ts";
import type { Role, UserAccount } from "./types.ts";

/** Puts a user into the cluster, in the place of the one with the same identity. */
export function putUser(context: StepContext, user: UserAccount): void {
  context.cluster.accounts.users[identityText(user)] = castDraft(user);
}

/** Takes a user out of the cluster. */
export function removeUser(context: StepContext, identity: string): void {
  delete context.cluster.accounts.users[identity];
}

/** Puts a role into the cluster, in the place of the one with the same name. */
export function putRole(context: StepContext, role: Role): void {
  context.cluster.accounts.roles[role.name] = castDraft(role);
}

/** Takes a role out of the cluster, and away from whoever has it. */
export function removeRole(context: StepContext, name: string): void {
  const { accounts, connections } = context.cluster;
  delete accounts.roles[name];
  const others = (names: readonly string[]) => names.filter((other) => other !== name);
  for (const user of Object.values(accounts.users)) {
    user.roles = others(user.roles);
    user.defaultRoles = others(user.defaultRoles);
  }
  for (const role of Object.values(accounts.roles)) role.parents = others(role.parents);
  for (const connection of Object.values(connections)) {
    if (connection.roles !== undefined) connection.roles = others(connection.roles);
  }
}
