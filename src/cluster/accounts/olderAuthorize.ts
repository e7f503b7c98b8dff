import {
  olderAnyOf,
  olderRules,
  type OlderPrivilege,
  type OlderRule,
  type OlderStatement,
} from "../../engine/privilegeTables/index.ts";
import { has } from "../../engine/index.ts";
import { clusterBefore, databaseOf, tableOf } from "../catalog.ts";
import { tableTypeName } from "../tableType.ts";
import type { Table } from "../tables.ts";
import type { ErrorResult } from "../result.ts";
import type { Need } from "./authorize.ts";
import type { Asking } from "./identity.ts";
import { deniedOlder } from "./olderDenied.ts";
import { olderGrants } from "./olderRoles.ts";
import { ALL } from "./paths.ts";
import type { Grant } from "./types.ts";

/** Which statement asks, in the model of privileges on patterns of names, and what it is on. */
export interface OlderCheck {
  readonly statement: OlderStatement;
  /** The catalog of Doris; absent: the internal one. */
  readonly catalog?: string;
  readonly database?: string;
  readonly table?: string;
  /** The columns that are read, in the order of the table; absent: all. */
  readonly columns?: readonly string[];
  readonly resource?: string;
  /** Whom EXECUTE AS names. */
  readonly user?: string;
}

/** What a check is on. */
export type Place = Omit<OlderCheck, "statement"> & {
  /** How the denial names the table, where not by its name. */
  readonly shown?: string;
};

/** Checks a statement (fe sql/analyzer/PrivilegeChecker of branch-2.5; for Doris spec/doris.md §7). */
export function authorizeOlder(
  context: Asking,
  needs: readonly Need[],
  older: OlderCheck | undefined,
): ErrorResult | undefined {
  if (older !== undefined) return refuse(context, older.statement, older);
  for (const need of needs) {
    const [statement, place] = checkOf(context, need);
    const refused = statement && refuse(context, statement, place);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function refuse(context: Asking, statement: OlderStatement, place: Place): ErrorResult | undefined {
  const unmet = olderRules(context.target, statement).find((rule) => !isRuleMet(context, rule, place));
  return unmet && deniedOlder(context, unmet, place);
}

/** Tells whether a statement is allowed, without an error. */
export function isAllowedOlder(context: Asking, need: Need, older: OlderCheck | undefined): boolean {
  const [statement, place] = older === undefined ? checkOf(context, need) : [older.statement, older];
  if (statement === undefined) return true;
  return olderRules(context.target, statement).every((rule) => isRuleMet(context, rule, place));
}

function isRuleMet(context: Asking, rule: OlderRule, place: Place): boolean {
  if (rule.ofViews === true && tableAt(context, place)?.kind !== "view") return true;
  if (rule.want === "SELECT" && rule.level === "table" && holdsColumns(context, place)) return true;
  return holdsAt(context, rule.level, olderAnyOf(context.target, rule.want), place, rule.want === "SHOW");
}

/** Tells whether the user may read each of the columns; where they are not told, any of the table (fe Auth.checkColsPriv). */
function holdsColumns(context: Asking, place: Place): boolean {
  const path = pathOf(context, "table", place);
  const held = olderGrants(context).filter((grant) => grant.on.path.length === 4 && liesIn(grant, path));
  const { columns } = place;
  if (columns === undefined) return held.length > 0;
  return columns.length > 0 && columns.every((column) => held.some(({ on }) => on.path[3] === column));
}

/** Tells whether the user holds any of the privileges at a place, on all, or on what the place lies in. */
export function holdsAt(
  context: Asking,
  level: OlderRule["level"],
  any: readonly OlderPrivilege[],
  place: Place,
  seeing = false,
): boolean {
  const grants = olderGrants(context);
  const isAny = ({ privileges }: Grant) => any.some((privilege) => privileges.includes(privilege));
  const reaches = (path: readonly (string | undefined)[]) =>
    grants.some((grant) => grant.on.type === "TABLE" && reachesPath(grant, path) && isAny(grant));
  const on = pathOf(context, level, place);
  switch (level) {
    case "none":
      return true;
    case "global":
    case "catalog":
    case "database":
    case "table":
      // Whoever may see something within a catalog or a database may see it, too.
      return reaches(on) || (seeing && grants.some((grant) => liesIn(grant, on)));
    case "anywhere":
      return grants.some((grant) => isOnDatabase(grant) && isAny(grant));
    case "user":
      return grants.some((grant) => grant.on.type === "USER" && grant.on.path[0] === place.user);
    case "resource":
    case "group": {
      const type = level === "group" ? "WORKLOAD GROUP" : "RESOURCE";
      const named = (grant: Grant) =>
        grant.on.type === type && [ALL, "%", place.resource].includes(String(grant.on.path[0]));
      return reaches([]) || grants.some((grant) => named(grant) && isAny(grant));
    }
    default: {
      const never: never = level;
      return never;
    }
  }
}

/** From the outermost in, as far as the level goes: Doris' patterns begin with a catalog. */
function pathOf(
  { target }: Asking,
  level: OlderRule["level"],
  { catalog = "internal", database, table }: Place,
): readonly (string | undefined)[] {
  if (level === "global") return [];
  const outer = has(target, "catalogPatterns") ? [catalog] : [];
  if (level === "catalog") return outer;
  return level === "table" ? [...outer, database, table] : [...outer, database];
}

/** Tells whether a grant is on what the path names, or on what that lies in. */
function reachesPath({ on }: Grant, path: readonly (string | undefined)[]): boolean {
  const end = on.path.indexOf(ALL);
  const own = end < 0 ? on.path : on.path.slice(0, end);
  return own.length <= path.length && own.every((part, place) => part === path[place]);
}

/** Tells whether a grant is on all or on a database. */
function isOnDatabase({ on }: Grant): boolean {
  const { path } = on;
  return on.type === "TABLE" && path.at(-1) === ALL && (path[0] === ALL || path.at(-2) !== ALL);
}

/** Tells whether a grant is on something within what the path names. */
function liesIn({ on, privileges }: Grant, path: readonly (string | undefined)[]): boolean {
  const own = on.path.filter((part) => part !== ALL);
  return (
    on.type === "TABLE" &&
    path.length > 0 &&
    privileges.length > 0 &&
    own.length > path.length &&
    path.every((part, place) => part === own[place])
  );
}

/** Reads a need of StarRocks 3.0 and later as the older model would: which statement asks for the like, and on what. */
function checkOf(
  context: Asking,
  { on, privileges, within }: Need,
): readonly [OlderStatement | undefined, Place] {
  const [database = "", table] = on.names;
  const [privilege = ""] = privileges;
  const place: Place = {
    database,
    ...(table !== undefined && { table }),
    ...(on.catalog !== undefined && { catalog: on.catalog }),
  };
  switch (on.type) {
    case "TABLE":
    case "VIEW":
    case "MATERIALIZED VIEW":
      // What SELECT is denied on is printed as the engine prints the object.
      if (privilege === "SELECT") return ["select", { ...place, shown: shownTable(context, place) }];
      return [statementOf(on.type, privilege), place];
    case "DATABASE":
      if (within === true) return ["use", place];
      return [DATABASE_STATEMENTS[privilege] ?? "createView", place];
    case "SYSTEM":
    case "FUNCTION":
    case "GLOBAL FUNCTION":
      return ["function", {}];
    case "USER":
      return ["executeAs", { user: database }];
    case "CATALOG":
      return [CATALOG_STATEMENTS[privilege], { catalog: database }];
    case "RESOURCE":
      return [RESOURCE_STATEMENTS[privilege], { resource: database }];
    case "RESOURCE GROUP":
    case "STORAGE VOLUME":
    case "PIPE":
    case "WAREHOUSE":
    case "WORKLOAD GROUP":
    case "COMPUTE GROUP":
    case "STAGE":
    case "STORAGE VAULT":
      return [undefined, {}];
    default: {
      const never: never = on.type;
      return never;
    }
  }
}

const DATABASE_STATEMENTS: Readonly<Record<string, OlderStatement>> = {
  DROP: "dropDatabase",
  ALTER: "renameDatabase",
  ANY: "use",
};
const CATALOG_STATEMENTS: Readonly<Record<string, OlderStatement>> = {
  "CREATE EXTERNAL CATALOG": "createCatalog",
  ALTER: "alterCatalog",
  DROP: "dropCatalog",
  USAGE: "useCatalog",
  ANY: "seeCatalog",
};
const RESOURCE_STATEMENTS: Readonly<Record<string, OlderStatement>> = {
  DROP: "resource",
  ALTER: "resource",
  USAGE: "useResource",
  ANY: "seeResource",
};
const VIEW_STATEMENTS: Readonly<Record<string, OlderStatement>> = { DROP: "dropView" };
const MATERIALIZED_VIEW_STATEMENTS: Readonly<Record<string, OlderStatement>> = {
  DROP: "dropMaterializedView",
  REFRESH: "refreshMaterializedView",
};
const TABLE_STATEMENTS: Readonly<Record<string, OlderStatement>> = {
  INSERT: "insert",
  UPDATE: "update",
  DELETE: "delete",
  EXPORT: "insert",
  DROP: "dropTable",
  ANY: "showCreateTable",
};

function statementOf(type: Need["on"]["type"], privilege: string): OlderStatement {
  const own =
    type === "VIEW" ? VIEW_STATEMENTS : type === "MATERIALIZED VIEW" ? MATERIALIZED_VIEW_STATEMENTS : {};
  return (
    own[privilege] ?? TABLE_STATEMENTS[privilege] ?? (type === "VIEW" ? "alterView" : "alterMaterializedView")
  );
}

function tableAt(context: Asking, { database = "", table = "" }: Place): Table | undefined {
  const owner = databaseOf(clusterBefore(context), database);
  return owner && tableOf(owner, table);
}

/** fe catalog/Table.toString of branch-2.5. */
function shownTable(context: Asking, place: Place): string {
  const found = tableAt(context, place);
  return found === undefined
    ? (place.table ?? "")
    : `Table [id=${found.id}, name=${found.name}, type=${tableTypeName(found)}]`;
}
