import { inRange, type Target, type VersionRange } from "./versions.ts";

/** A privilege, or one that came later. */
type PrivilegeRow = string | (VersionRange & { readonly name: string });

interface ObjectTypeRow extends VersionRange {
  readonly type: PrivilegeObjectType;
  readonly plural: string;
  /** In the order in which SHOW GRANTS lists them. */
  readonly privileges: readonly PrivilegeRow[];
}

/** What privileges are granted on, as messages and GRANT name it. */
export type PrivilegeObjectType =
  | "TABLE"
  | "DATABASE"
  | "SYSTEM"
  | "USER"
  | "RESOURCE"
  | "VIEW"
  | "CATALOG"
  | "MATERIALIZED VIEW"
  | "FUNCTION"
  | "RESOURCE GROUP"
  | "GLOBAL FUNCTION"
  | "STORAGE VOLUME"
  | "PIPE"
  | "WAREHOUSE"
  // Doris'
  | "WORKLOAD GROUP"
  | "COMPUTE GROUP"
  | "STAGE"
  | "STORAGE VAULT";

/**
 * In the order of SHOW GRANTS: the engine keeps them in a hash map by their numbers (fe privilege/ObjectType,
 * DefaultAuthorizationProvider of each branch; 3.0 and later).
 */
const OBJECT_TYPES: readonly ObjectTypeRow[] = [
  {
    type: "TABLE",
    plural: "TABLES",
    privileges: ["DELETE", "DROP", "INSERT", "SELECT", "ALTER", "EXPORT", "UPDATE"],
  },
  {
    type: "DATABASE",
    plural: "DATABASES",
    privileges: [
      "CREATE TABLE",
      "DROP",
      "ALTER",
      "CREATE VIEW",
      "CREATE FUNCTION",
      "CREATE MATERIALIZED VIEW",
      { name: "CREATE PIPE", since: "3.2" },
    ],
  },
  {
    type: "SYSTEM",
    plural: "SYSTEM",
    privileges: [
      "GRANT",
      "NODE",
      "CREATE RESOURCE",
      "PLUGIN",
      "FILE",
      "BLACKLIST",
      "OPERATE",
      "CREATE EXTERNAL CATALOG",
      "REPOSITORY",
      "CREATE RESOURCE GROUP",
      "CREATE GLOBAL FUNCTION",
      { name: "CREATE STORAGE VOLUME", since: "3.1" },
      { name: "CREATE WAREHOUSE", since: "3.3" },
      { name: "SECURITY", since: "3.5" },
    ],
  },
  {
    type: "WAREHOUSE",
    plural: "WAREHOUSES",
    since: "3.3",
    privileges: ["USAGE", "ALTER", "DROP"],
  },
  { type: "USER", plural: "USERS", privileges: ["IMPERSONATE"] },
  { type: "RESOURCE", plural: "RESOURCES", privileges: ["USAGE", "ALTER", "DROP"] },
  { type: "VIEW", plural: "VIEWS", privileges: ["SELECT", "ALTER", "DROP"] },
  { type: "CATALOG", plural: "CATALOGS", privileges: ["USAGE", "CREATE DATABASE", "DROP", "ALTER"] },
  {
    type: "MATERIALIZED VIEW",
    plural: "MATERIALIZED VIEWS",
    privileges: ["ALTER", "REFRESH", "DROP", "SELECT"],
  },
  { type: "FUNCTION", plural: "FUNCTIONS", privileges: ["USAGE", "DROP"] },
  { type: "RESOURCE GROUP", plural: "RESOURCE GROUPS", privileges: ["ALTER", "DROP"] },
  { type: "GLOBAL FUNCTION", plural: "GLOBAL FUNCTIONS", privileges: ["USAGE", "DROP"] },
  {
    type: "STORAGE VOLUME",
    plural: "STORAGE VOLUMES",
    since: "3.1",
    privileges: ["DROP", "ALTER", "USAGE"],
  },
  { type: "PIPE", plural: "PIPES", since: "3.2", privileges: ["ALTER", "DROP", "USAGE"] },
];

/** Privileges that only built-in roles have (fe DefaultAuthorizationProvider.validateGrant). */
export const UNGRANTABLE = ["GRANT", "NODE"] as const;

/** Gives the types that privileges are granted on, in the order of SHOW GRANTS. */
export function objectTypes(target: Target): readonly PrivilegeObjectType[] {
  return OBJECT_TYPES.filter((row) => inRange(target, row)).map(({ type }) => type);
}

/** Finds a type by its name or plural; undefined where the version does not have it. */
export function objectTypeNamed(target: Target, word: string): PrivilegeObjectType | undefined {
  return OBJECT_TYPES.find((row) => inRange(target, row) && (row.type === word || row.plural === word))?.type;
}

/** Orders types as SHOW GRANTS does. */
export function objectTypeOrder(type: PrivilegeObjectType): number {
  return OBJECT_TYPES.findIndex((row) => row.type === type);
}

/** Gives a type's plural: `ALL TABLES IN …`. */
export function pluralOf(type: PrivilegeObjectType): string {
  return OBJECT_TYPES.find((row) => row.type === type)?.plural ?? type;
}

/** Gives the privileges that there are on a type, in the order of SHOW GRANTS. */
export function privilegesOn(target: Target, type: PrivilegeObjectType): readonly string[] {
  const row = OBJECT_TYPES.find((candidate) => candidate.type === type);
  return (row?.privileges ?? []).flatMap((privilege) => known(target, privilege));
}

/** Tells whether a word names a privilege on anything in this version. */
export function isPrivilege(target: Target, word: string): boolean {
  return objectTypes(target).some((type) => privilegesOn(target, type).includes(word));
}

function known(target: Target, row: PrivilegeRow): readonly string[] {
  if (typeof row === "string") return [row];
  return inRange(target, row) ? [row.name] : [];
}

/** A role that every cluster of a version has. */
export interface BuiltInRole extends VersionRange {
  readonly name: string;
  readonly id: number;
  readonly comment: string;
  /** Privileges may be granted to it. */
  readonly mutable: boolean;
  /** Types on all of whose objects it has every privilege. */
  readonly all: readonly PrivilegeObjectType[];
  /** Its privileges on SYSTEM; those that a version does not have are left out. */
  readonly system: readonly string[];
  /** It may read the tables of information_schema. */
  readonly informationSchema?: boolean;
}

const EVERYTHING: readonly PrivilegeObjectType[] = OBJECT_TYPES.map(({ type }) => type);

/** fe privilege/AuthorizationMgr.initBuiltinRolesAndUsers of each branch. */
const BUILT_IN_ROLES: readonly BuiltInRole[] = [
  {
    name: "root",
    id: -1,
    comment: "built-in root role which has all privileges on all objects",
    mutable: false,
    all: EVERYTHING,
    system: [],
  },
  {
    name: "db_admin",
    id: -2,
    comment: "built-in database administration role",
    mutable: false,
    all: EVERYTHING.filter((type) => !["SYSTEM", "USER", "WAREHOUSE"].includes(type)),
    system: [
      "CREATE RESOURCE",
      "PLUGIN",
      "FILE",
      "BLACKLIST",
      "OPERATE",
      "CREATE EXTERNAL CATALOG",
      "REPOSITORY",
      "CREATE RESOURCE GROUP",
      "CREATE GLOBAL FUNCTION",
      "CREATE STORAGE VOLUME",
      "SECURITY",
    ],
  },
  {
    name: "cluster_admin",
    id: -3,
    comment: "built-in cluster administration role",
    mutable: false,
    all: ["WAREHOUSE"],
    system: ["NODE", "CREATE WAREHOUSE"],
  },
  {
    name: "user_admin",
    id: -4,
    comment: "built-in user administration role",
    mutable: false,
    all: ["USER"],
    system: ["GRANT"],
  },
  {
    name: "security_admin",
    id: -106,
    comment: "built-in security administration role",
    mutable: false,
    all: [],
    system: ["OPERATE", "SECURITY"],
    since: "3.5",
  },
  {
    name: "public",
    id: -5,
    comment: "built-in public role which is owned by any user",
    mutable: true,
    all: [],
    system: [],
    informationSchema: true,
  },
];

/** Gives the roles that a cluster of this version begins with. */
export function builtInRoles(target: Target): readonly BuiltInRole[] {
  return BUILT_IN_ROLES.filter((row) => inRange(target, row));
}

/** The role that everybody has, granted or not. */
export const PUBLIC_ROLE = "public";
/** The user that every cluster begins with. */
export const ROOT_USER = "root";
