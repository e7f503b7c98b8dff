import { has, type Target } from "../../engine/index.ts";
import { objectTypes, pluralOf, privilegesOn, type PrivilegeObjectType } from "../../engine/privileges.ts";
import { shownSignature } from "../functions.ts";
import type { Cluster } from "../world.ts";
import { databaseOfPath, INTERNAL_CATALOG } from "./objectPath.ts";
import { ALL } from "./paths.ts";
import { rolesInOrder } from "./roles.ts";
import type { Grant, GrantObject, ObjectPath, Role, UserAccount } from "./types.ts";

/** One row of SHOW GRANTS: whose, in which catalog, and the GRANT. */
export type GrantRow = readonly [string, string | null, string];

/** Gives the grants of a user or role as SHOW GRANTS prints them; what is no longer there is left out (fe qe/ShowExecutor). */
export function grantRows(
  cluster: Cluster,
  whose: UserAccount | Role,
  identity: string,
): readonly GrantRow[] {
  const role = "parents" in whose;
  const granted = rolesInOrder(cluster.accounts, role ? whose.parents : whose.roles);
  const to = role ? `ROLE '${identity}'` : `USER ${identity}`;
  const rows: GrantRow[] = [];
  if (granted.length > 0) {
    const names = granted.map((name) => `'${name}'`).join(", ");
    const blank = has(cluster.target, "roleGrantSpaced") ? "" : " ";
    rows.push([identity, null, `GRANT ${names} TO ${role ? `${blank}ROLE ${identity}` : identity}`]);
  }
  for (const type of objectTypes(cluster.target)) {
    for (const grant of whose.grants) {
      if (grant.on.type !== type) continue;
      const object = objectText(cluster, grant.on);
      const catalog = catalogName(cluster, grant.on);
      if (object === undefined || catalog === undefined) continue;
      const option = grant.grantOption ? " WITH GRANT OPTION" : "";
      rows.push([
        identity,
        catalog,
        `GRANT ${privilegeList(cluster.target, grant)} ON ${object} TO ${to}${option}`,
      ]);
    }
  }
  return rows;
}

/** Lists a grant's privileges in the engine's order. */
export function privilegeList(target: Target, { on, privileges }: Grant): string {
  const known = privilegesOn(target, on.type).filter((privilege) => privileges.includes(privilege));
  return (known.length > 0 ? known : privileges).join(", ");
}

/** Names what a privilege is granted on as GRANT writes it; undefined where it is no longer there. */
export function objectText(cluster: Cluster, { type, path }: GrantObject): string | undefined {
  if (type === "SYSTEM") return type;
  const name = nameOf(cluster, type, path);
  if (name === undefined) return undefined;
  return path.includes(ALL) ? name : `${type} ${name}`;
}

/** Names an object, or all of a kind (fe privilege/PEntryObject.toString). */
export function nameOf(cluster: Cluster, type: PrivilegeObjectType, path: ObjectPath): string | undefined {
  const [first, second] = path;
  const plural = pluralOf(type);
  switch (type) {
    case "SYSTEM":
      return type;
    case "TABLE":
      return path[0] === ALL
        ? `ALL ${plural} IN ALL DATABASES`
        : withinDatabase(cluster, plural, path.slice(1), path[0] === 0);
    case "VIEW":
    case "MATERIALIZED VIEW":
    case "PIPE":
      return withinDatabase(cluster, plural, path, true);
    case "DATABASE":
      if (first === ALL || second === ALL) return `ALL ${plural}`;
      return first === 0 ? databaseName(cluster, second) : String(second);
    case "CATALOG":
      return first === ALL ? `ALL ${plural}` : (catalogOf(cluster, first) ?? undefined);
    case "FUNCTION":
      return functionName(cluster, path);
    case "GLOBAL FUNCTION": {
      const found = cluster.globalFunctions.find(({ id }) => id === first);
      return first === ALL ? `ALL ${plural}` : found && shownSignature(found);
    }
    case "USER":
    case "RESOURCE":
    case "RESOURCE GROUP":
    case "STORAGE VOLUME":
    case "WAREHOUSE":
    case "WORKLOAD GROUP":
    case "COMPUTE GROUP":
    case "STAGE":
    case "STORAGE VAULT":
      return first === ALL ? `ALL ${plural}` : String(first);
    default: {
      const never: never = type;
      return never;
    }
  }
}

function withinDatabase(
  cluster: Cluster,
  plural: string,
  [database, table]: ObjectPath,
  internal: boolean,
): string | undefined {
  if (database === ALL) return `ALL ${plural} IN ALL DATABASES`;
  const name = internal ? databaseName(cluster, database) : String(database);
  if (name === undefined) return undefined;
  if (table === ALL) return `ALL ${plural} IN DATABASE ${name}`;
  if (!internal || typeof table === "string") return `${name}.${table ?? ""}`;
  const found = Object.values(databaseOfPath(cluster, database)?.tables ?? {}).find(({ id }) => id === table);
  return found && `${name}.${found.name}`;
}

function functionName(cluster: Cluster, [database, id]: ObjectPath): string | undefined {
  if (database === ALL) return "ALL FUNCTIONS IN ALL DATABASES";
  const owner = databaseOfPath(cluster, database);
  if (owner === undefined) return undefined;
  if (id === ALL) return `ALL FUNCTIONS IN DATABASE ${owner.name}`;
  const found = owner.functions.find((one) => one.id === id);
  return found && `${shownSignature(found)} in DATABASE ${owner.name}`;
}

function databaseName(cluster: Cluster, id: string | number | undefined): string | undefined {
  if (id === 1) return "information_schema";
  if (id === 100) return "sys";
  return typeof id === "string" ? id : databaseOfPath(cluster, id)?.name;
}

/** What the column Catalog says: none where all catalogs are meant; undefined where it is no longer there. */
function catalogName(cluster: Cluster, { type, path }: GrantObject): string | null | undefined {
  const [catalog] = path;
  if (type !== "TABLE" && type !== "DATABASE" && type !== "CATALOG") return INTERNAL_CATALOG;
  return catalog === ALL ? null : catalogOf(cluster, catalog);
}

function catalogOf(cluster: Cluster, id: string | number | undefined): string | undefined {
  if (id === 0) return INTERNAL_CATALOG;
  return Object.values(cluster.catalogs).find((catalog) => catalog.id === id)?.name;
}
