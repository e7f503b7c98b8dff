import { accountColumns, privilegeList } from "../../engine/privilegeTables/index.ts";
import { hashMapOrder } from "../javaOrder.ts";
import type { Cluster } from "../world.ts";
import { identityText } from "./identity.ts";
import { grantsWithRoles } from "./olderRoles.ts";
import { ALL } from "./paths.ts";
import type { Grant, GrantObject, Role, UserAccount } from "./types.ts";
import { usersInOrder } from "./userOrder.ts";

type Cell = string | null;

/** Gives the row of a user in SHOW GRANTS of Doris: what was granted to it and comes with its roles (fe mysql/privilege/Auth.getUserAuthInfo). */
export function userRow(cluster: Cluster, account: UserAccount): readonly Cell[] {
  const { target, accounts } = cluster;
  const grants = grantsWithRoles(target, accounts, account);
  const cells: Readonly<Record<string, Cell>> = {
    UserIdentity: identityText(account),
    Comment: account.comment ?? "",
    Password: account.hasPassword ? "Yes" : "No",
    Roles: hashMapOrder([...account.roles]).join(","),
    ...privilegeCells(cluster, grants, ({ path }) => path.filter((part) => part !== ALL).join(".")),
    ColPrivs: columnCell(cluster, grants),
  };
  return accountColumns(target, "grants").map((column) => cells[column] ?? null);
}

/** Gives the rows of SHOW ROLES of Doris (fe mysql/privilege/RoleManager.getRoleInfo). */
export function roleRows(cluster: Cluster): readonly (readonly Cell[])[] {
  const { accounts, target } = cluster;
  // The role that each user has for itself is among them, and not shown.
  const own = Object.values(accounts.users).map(ownRoleName);
  const columns = accountColumns(target, "roles");
  return hashMapOrder([...Object.keys(accounts.roles), ...own]).flatMap((name) => {
    const role = Object.hasOwn(accounts.roles, name) ? accounts.roles[name] : undefined;
    if (role === undefined) return [];
    const cells: Readonly<Record<string, Cell>> = {
      Name: name,
      Comment: role.comment,
      Users: usersOf(cluster, role),
      ...privilegeCells(cluster, role.grants, ({ path }) => path.join(".")),
    };
    return [columns.map((column) => cells[column] ?? null)];
  });
}

function usersOf({ accounts }: Cluster, role: Role): string {
  return usersInOrder(accounts.users)
    .filter(({ roles }) => roles.includes(role.name))
    .map(identityText)
    .join(", ");
}

/** Names the role that holds what is granted to a user alone (fe analysis/UserIdentity.toDefaultRoleName). */
export function ownRoleName({ name, host, domain }: Pick<UserAccount, "name" | "host" | "domain">): string {
  return `default_role_rbac_${name}@${domain ? `[${host}]` : host}`;
}

function privilegeCells(
  { target }: Cluster,
  grants: readonly Grant[],
  name: (on: GrantObject) => string,
): Readonly<Record<string, Cell>> {
  const listed = (some: readonly Grant[]): Cell =>
    some.length === 0
      ? null
      : inPathOrder(some)
          .map((grant) => `${name(grant.on)}: ${privilegeList(target, grant.privileges)}`)
          .join("; ");
  const ofType = (type: GrantObject["type"]) => listed(grants.filter(({ on }) => on.type === type));
  const [all] = patterns(grants, 0);
  const clusters = ofType("COMPUTE GROUP");
  return {
    GlobalPrivs: all === undefined ? null : privilegeList(target, all.privileges),
    CatalogPrivs: listed(patterns(grants, 1)),
    DatabasePrivs: listed(patterns(grants, 2)),
    TablePrivs: listed(patterns(grants, 3)),
    ResourcePrivs: ofType("RESOURCE"),
    CloudClusterPrivs: clusters,
    CloudStagePrivs: ofType("STAGE"),
    StorageVaultPrivs: ofType("STORAGE VAULT"),
    WorkloadGroupPrivs: ofType("WORKLOAD GROUP"),
    ComputeGroupPrivs: clusters,
  };
}

/** Grants on all (0), on catalogs (1), databases (2), tables (3) or columns (4). */
function patterns(grants: readonly Grant[], parts: number): readonly Grant[] {
  return grants.filter(
    ({ on }) => on.type === "TABLE" && on.path.filter((part) => part !== ALL).length === parts,
  );
}

function inPathOrder(grants: readonly Grant[]): readonly Grant[] {
  const key = ({ on }: Grant) => on.path.join("\0");
  return [...grants].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Lists columns by their table: `internal.d.t: Select_priv[a, b]`. */
function columnCell({ target }: Cluster, grants: readonly Grant[]): Cell {
  const byTable = new Map<string, string[]>();
  for (const { on } of patterns(grants, 4)) {
    const table = on.path.slice(0, 3).join(".");
    byTable.set(table, [...(byTable.get(table) ?? []), String(on.path[3])]);
  }
  if (byTable.size === 0) return null;
  const word = privilegeList(target, ["SELECT"]).trim();
  return [...byTable]
    .map(([table, columns]) => `${table}: ${word}[${hashMapOrder(columns).join(", ")}]`)
    .join("; ");
}
