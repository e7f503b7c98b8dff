import { has } from "../../engine/index.ts";
import type { Cluster } from "../world.ts";
import { grantRows } from "./grantText.ts";
import { identityText } from "./identity.ts";
import { olderGrantLines } from "./olderGrantText.ts";
import type { Role, UserAccount } from "./types.ts";

/** Gives a cluster's users, and the roles that were made, as plain JSON: grants as SHOW GRANTS prints them. */
export function accountsState(cluster: Cluster) {
  const { users, roles } = cluster.accounts;
  return {
    users: Object.values(users).map((user) => ({
      user: identityText(user),
      roles: user.roles,
      defaultRoles: user.defaultRoles,
      hasPassword: user.hasPassword,
      grants: grantsOf(cluster, user, identityText(user)),
    })),
    roles: Object.values(roles)
      .filter((role) => !role.builtIn)
      .map((role) => ({
        name: role.name,
        comment: role.comment,
        parents: role.parents,
        grants: grantsOf(cluster, role, role.name),
      })),
  };
}

/** Prints what a user or role was granted, roles first. */
export function grantsOf(cluster: Cluster, whose: UserAccount | Role, name: string): readonly string[] {
  return has(cluster.target, "privilegeTables")
    ? olderGrantLines(cluster.target, whose.grants, name)
    : grantRows(cluster, whose, name).map(([, , text]) => text);
}
