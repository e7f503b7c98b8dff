import { isSystemDatabase, systemDatabaseId } from "../../engine/systemDatabases.ts";
import type { PrivilegeObjectType } from "../../engine/privileges.ts";
import { databaseOf, tableOf } from "../catalog.ts";
import type { Database, Table } from "../tables.ts";
import type { Cluster } from "../world.ts";
import { ALL } from "./paths.ts";
import type { ObjectPath } from "./types.ts";

export const INTERNAL_CATALOG = "default_catalog";
/** Stands for the internal catalog in paths. */
const INTERNAL_ID = 0;

/** An object by its names, from the outermost in; "*" stands for all of a level. */
export interface NamedObject {
  readonly type: PrivilegeObjectType;
  readonly names: readonly string[];
  /** Of a database or table; absent: the internal one. */
  readonly catalog?: string;
  /** Of a function, which its name alone does not tell. */
  readonly id?: number;
}

/** What keeps a name from being found. */
export type NotFound =
  | { readonly missing: "catalog"; readonly name: string }
  | { readonly missing: "database"; readonly name: string }
  | {
      readonly missing: "table" | "view" | "materializedView";
      readonly name: string;
      readonly database: string;
    };

/** Finds an object of a cluster; a privilege is held on its ids (fe privilege/PEntryObject.generate). */
export function objectPath(cluster: Cluster, object: NamedObject): ObjectPath | NotFound {
  const [outer = ALL, inner = ALL] = object.names;
  switch (object.type) {
    case "SYSTEM":
      return [];
    case "CATALOG": {
      const catalog = catalogId(cluster, outer);
      return typeof catalog === "object" ? catalog : [catalog];
    }
    case "DATABASE":
    case "TABLE": {
      const catalog = catalogId(cluster, object.catalog ?? INTERNAL_CATALOG);
      if (typeof catalog === "object") return catalog;
      const within = object.type === "TABLE" ? [outer, inner] : [outer];
      if (catalog !== INTERNAL_ID) return [catalog, ...afterAll(within)];
      const found = pathWithin(cluster, object.type, within);
      return "missing" in found ? found : [catalog, ...found];
    }
    case "VIEW":
    case "MATERIALIZED VIEW":
      return pathWithin(cluster, object.type, [outer, inner]);
    case "FUNCTION": {
      const found = pathWithin(cluster, "DATABASE", [outer]);
      if ("missing" in found) return found;
      return outer === ALL ? [ALL, ALL] : [...found, object.id ?? ALL];
    }
    case "GLOBAL FUNCTION":
      return [object.id ?? ALL];
    case "PIPE": {
      const found = pathWithin(cluster, "DATABASE", [outer]);
      return "missing" in found ? found : [...found, inner];
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
      return [outer];
    default: {
      const never: never = object.type;
      return never;
    }
  }
}

/** Tells whether an object was not found. */
export function isNotFound(found: ObjectPath | NotFound): found is NotFound {
  return "missing" in found;
}

function catalogId(cluster: Cluster, name: string): number | string | NotFound {
  if (name === ALL) return ALL;
  if (name === INTERNAL_CATALOG) return INTERNAL_ID;
  const catalog = Object.hasOwn(cluster.catalogs, name) ? cluster.catalogs[name] : undefined;
  return catalog?.id ?? { missing: "catalog", name };
}

/** After a level that stands for all everything does. */
function afterAll(names: readonly string[]): readonly string[] {
  return names[0] === ALL ? names.map(() => ALL) : names;
}

type InDatabase = Extract<PrivilegeObjectType, "DATABASE" | "TABLE" | "VIEW" | "MATERIALIZED VIEW">;

function pathWithin(cluster: Cluster, type: InDatabase, names: readonly string[]): ObjectPath | NotFound {
  const [name = ALL, table] = names;
  if (name === ALL) return names.map(() => ALL);
  const database = databaseOf(cluster, name);
  if (database === undefined && !isSystemDatabase(cluster.target, name)) return { missing: "database", name };
  const id = database?.id ?? systemDatabaseId(name);
  if (table === undefined) return [id];
  if (table === ALL) return [id, ALL];
  if (database === undefined) return [id, table];
  const found = tableOf(database, table);
  return found !== undefined && kindOf(found) === type
    ? [id, found.id]
    : { missing: missingKind(type), name: table, database: database.name };
}

/** Gives the type that privileges on what stands under a name of a database are granted on. */
export function kindOf(table: Table): "TABLE" | "VIEW" | "MATERIALIZED VIEW" {
  if (table.kind === "view") return "VIEW";
  return table.kind === "olap" && table.materializedView !== undefined ? "MATERIALIZED VIEW" : "TABLE";
}

function missingKind(type: InDatabase): "table" | "view" | "materializedView" {
  if (type === "VIEW") return "view";
  return type === "MATERIALIZED VIEW" ? "materializedView" : "table";
}

/** Finds the database that has an id. */
export function databaseOfPath(cluster: Cluster, id: string | number | undefined): Database | undefined {
  return Object.values(cluster.databases).find((database) => database.id === id);
}
