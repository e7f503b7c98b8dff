import { accountOf } from "../../cluster/accounts/identity.ts";
import { holds } from "../../cluster/accounts/grants.ts";
import { isNotFound, objectPath, type NamedObject } from "../../cluster/accounts/objectPath.ts";
import { accountGrants } from "../../cluster/accounts/roles.ts";
import { has } from "../../engine/index.ts";
import { isOlderWant, olderAnyOf } from "../../engine/privilegeTables/index.ts";
import { objectTypes } from "../../engine/privileges.ts";
import type { Statement } from "../../sql/statements.ts";
import { datum, type ExplainContext } from "../context.ts";
import { nameText } from "../scriptEdits.ts";
import { sessionDatabaseName } from "./nearby.ts";

/** A right that a statement needs and its user lacks. */
export interface Missing {
  readonly privilege: string;
  readonly on: NamedObject;
}

/** Gives the rights that the user lacks: the one that was denied, then the others that the statement would ask for. */
export function missingRights(context: ExplainContext): readonly Missing[] {
  const denied = deniedRight(context);
  const all = denied === undefined ? familyRights(context) : [denied, ...familyRights(context)];
  const seen = new Set<string>();
  return all.filter((right) => {
    const key = `${right.privilege} ${right.on.type} ${right.on.names.join(".")}`;
    if (seen.has(key) || hasRight(context, right)) return false;
    seen.add(key);
    return true;
  });
}

/** Gives the account that the user's connection runs as. */
export function identityOf({ cluster, user }: ExplainContext): string | undefined {
  const connection = cluster.connections[user];
  return connection?.executesAs ?? connection?.identity ?? accountOf(cluster, user);
}

/** Tells whether the user has a right with these roles; without any named, with those that are turned on. */
export function hasRight(
  context: ExplainContext,
  { privilege, on }: Missing,
  roles: readonly string[] = context.cluster.connections[context.user]?.roles ?? [],
): boolean {
  const identity = identityOf(context);
  const grants = identity === undefined ? undefined : accountGrants(context.cluster, identity, roles);
  const path = objectPath(context.cluster, on);
  return grants !== undefined && !isNotFound(path) && holds(grants, { type: on.type, path }, privilege);
}

/** Reads the denied right out of the error's data. */
function deniedRight(context: ExplainContext): Missing | undefined {
  const privilege = datum(context, "needed");
  const type = objectTypes(context.target).find((known) => known === datum(context, "on"));
  if (privilege === "" || type === undefined) return undefined;
  const database = datum(context, "database");
  const name = datum(context, "name");
  // Any right will do: the weakest.
  const wanted = privilege === "ANY" ? (type === "DATABASE" ? "CREATE TABLE" : "SELECT") : privilege;
  const names = type === "SYSTEM" ? [] : database === name || database === "" ? [name] : [database, name];
  return { privilege: wanted, on: { type, names } };
}

/** What BACKUP and RESTORE ask for one after the other (spec/starrocks.md §7.1). */
function familyRights(context: ExplainContext): readonly Missing[] {
  const { statement } = context;
  if (!has(context.target, "roleBasedAccess")) return [];
  const repository: Missing = { privilege: "REPOSITORY", on: { type: "SYSTEM", names: [] } };
  const database = databaseOf(statement) ?? sessionDatabaseName(context);
  if (statement?.kind === "backup" && database !== undefined)
    return [repository, { privilege: "EXPORT", on: { type: "TABLE", names: [database, "*"] } }];
  if (statement?.kind !== "restore") return [];
  if (statement.objects === undefined)
    return [
      repository,
      { privilege: "CREATE DATABASE", on: { type: "CATALOG", names: ["default_catalog"] } },
    ];
  if (database === undefined || context.cluster.databases[database] === undefined) return [repository];
  return [
    repository,
    { privilege: "CREATE TABLE", on: { type: "DATABASE", names: [database] } },
    { privilege: "INSERT", on: { type: "TABLE", names: [database, "*"] } },
  ];
}

function databaseOf(statement: Statement | undefined): string | undefined {
  if (statement?.kind !== "backup" && statement?.kind !== "restore") return undefined;
  const prefix = statement.label.parts.length > 1 ? statement.label.parts.at(-2) : undefined;
  const alias = statement.kind === "restore" ? statement.databaseAlias : undefined;
  return (alias ?? statement.database ?? prefix)?.value;
}

/** Writes the GRANT of a right. */
export function grantSql({ target }: ExplainContext, { privilege, on }: Missing, grantee: string): string {
  const names = on.names.map((name) => (name === "*" || name.includes("(") ? name : nameText(name, target)));
  return `GRANT ${privilege} ON ${objectSql(on.type, names)} TO ${grantee}`;
}

function objectSql(type: NamedObject["type"], names: readonly string[]): string {
  if (type === "SYSTEM") return type;
  const [database = "", name] = names;
  return name === "*" ? `ALL TABLES IN DATABASE ${database}` : `${type} ${names.join(".")}`;
}

/** Writes the GRANT that a denial asks for where privileges are granted on patterns of names. */
export function olderGrantSql(context: ExplainContext, grantee: string): string | undefined {
  const want = datum(context, "needed");
  if (!isOlderWant(want)) return undefined;
  const any = olderAnyOf(context.target, want);
  const privilege = any.find((known) => known === want) ?? any.find((known) => known !== "ADMIN") ?? "ADMIN";
  return `GRANT ${privilege}_PRIV ON ${patternSql(context, privilege)} TO ${grantee}`;
}

/** Names what the privilege is needed on: all, a catalog of Doris, a database or a table. */
function patternSql(context: ExplainContext, privilege: string): string {
  const { target } = context;
  const apart = has(target, "catalogPatterns");
  const resource = datum(context, "resource");
  if (resource !== "") return `RESOURCE '${resource}'`;
  const [catalog, database, table] = [
    datum(context, "catalog"),
    datum(context, "database"),
    datum(context, "name"),
  ];
  const global = privilege === "ADMIN" || privilege === "NODE" || privilege === "GRANT";
  const names = [catalog !== "internal" && apart ? catalog : "", database, table].filter(
    (name) => name !== "",
  );
  if (global || names.length === 0) return apart ? "*.*.*" : "*.*";
  const outer = apart && catalog === "internal" ? ["internal"] : [];
  const parts = [...outer, ...names.map((name) => nameText(name, target))];
  return [...parts, "*", "*"].slice(0, apart ? 3 : 2).join(".");
}
