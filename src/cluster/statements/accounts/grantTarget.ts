import { objectTypeNamed, type PrivilegeObjectType } from "../../../engine/privileges.ts";
import type {
  FunctionSignature,
  PrivilegeObjectName,
  PrivilegeTarget,
} from "../../../sql/accountStatements.ts";
import { existingUser } from "../../accounts/named.ts";
import { isNotFound, objectPath, type NamedObject } from "../../accounts/objectPath.ts";
import type { ObjectPath } from "../../accounts/types.ts";
import { clusterBefore, connectionOf, databaseOf, sessionDatabase } from "../../catalog.ts";
import type { StatementContext } from "../../context.ts";
import { fail } from "../../fail.ts";
import { isRefusal, type Refusal } from "../../refusal.ts";
import { sameFunction } from "../../functions.ts";
import { namedFunction } from "../functionName.ts";
import { beyond } from "../unsupported.ts";

/** What a GRANT or REVOKE is on: objects of one type. */
export interface GrantTarget {
  readonly type: PrivilegeObjectType;
  readonly paths: readonly ObjectPath[];
}

/** Finds what a GRANT or REVOKE is on (fe sql/analyzer/AuthorizationAnalyzer.visitGrantRevokePrivilegeStatement). */
export function grantTarget(on: PrivilegeTarget, context: StatementContext): GrantTarget | Refusal {
  switch (on.type) {
    case "system":
      return { type: "SYSTEM", paths: [[]] };
    case "users":
      return onUsers(on, context);
    case "functions":
      return onFunctions(on, context);
    case "all":
      return onAll(on, context);
    case "names":
      return onNames(on, context);
    default: {
      const never: never = on;
      return never;
    }
  }
}

function onUsers(
  { users }: PrivilegeTarget & { readonly type: "users" },
  context: StatementContext,
): GrantTarget | Refusal {
  const paths: ObjectPath[] = [];
  for (const written of users) {
    const user = existingUser(written, context);
    if (isRefusal(user)) return user;
    paths.push([user.identity]);
  }
  return { type: "USER", paths };
}

function onFunctions(
  { functions, global }: PrivilegeTarget & { readonly type: "functions" },
  context: StatementContext,
): GrantTarget | Refusal {
  const paths: ObjectPath[] = [];
  for (const signature of functions) {
    const path = functionPath(signature, global, context);
    if (isRefusal(path)) return path;
    paths.push(path);
  }
  return { type: global ? "GLOBAL FUNCTION" : "FUNCTION", paths };
}

function functionPath(
  signature: FunctionSignature,
  global: boolean,
  context: StatementContext,
): ObjectPath | Refusal {
  const named = namedFunction(signature, global, context);
  if (isRefusal(named)) return named;
  const cluster = clusterBefore(context);
  const owner = global ? undefined : databaseOf(cluster, named.database);
  // The engine trips over the missing database.
  if (owner === undefined && !global) return beyond("grantOnFunction");
  const found = sameFunction(owner?.functions ?? cluster.globalFunctions, named);
  if (found !== undefined) return owner === undefined ? [found.id] : [owner.id, found.id];
  const name = owner === undefined ? named.name : `${owner.name}.${named.name}`;
  return fail(context.target, "grantFunctionMissing", { function: name });
}

/** ALL TABLES IN …: how many names there have to be depends on the type (fe analyzeTokens). */
function onAll(
  { object, within }: PrivilegeTarget & { readonly type: "all" },
  context: StatementContext,
): GrantTarget | Refusal {
  const type = objectTypeNamed(context.target, object);
  if (type === undefined) return fail(context.target, "privilegeObjectUnknown", { type: object });
  const [inside] = within;
  const names = inside === undefined ? ["*"] : [inside.all ? "*" : inside.name.value, "*"];
  const wanted = IN_DATABASES.includes(type) ? 2 : 1;
  if (names.length !== wanted || type === "SYSTEM")
    return fail(context.target, "grantObjectForm", { object: names.join(", ") });
  if (type === "USER") return { type, paths: [["*"]] };
  return found(type, { type, names, ...catalogOf(type, context) }, context);
}

const IN_DATABASES: readonly PrivilegeObjectType[] = [
  "TABLE",
  "VIEW",
  "MATERIALIZED VIEW",
  "PIPE",
  "FUNCTION",
];
const OF_DATABASES: readonly PrivilegeObjectType[] = ["TABLE", "VIEW", "MATERIALIZED VIEW", "PIPE"];

function onNames(
  { object, names }: PrivilegeTarget & { readonly type: "names" },
  context: StatementContext,
): GrantTarget | Refusal {
  const type = object === undefined ? "TABLE" : objectTypeNamed(context.target, object);
  if (type === undefined) return fail(context.target, "privilegeObjectUnknown", { type: object ?? "" });
  if (type === "SYSTEM") return { type, paths: [[]] };
  const paths: ObjectPath[] = [];
  for (const written of names) {
    const one = onName(type, written, context);
    if (isRefusal(one)) return one;
    paths.push(...one.paths);
  }
  return { type, paths };
}

function onName(
  type: PrivilegeObjectType,
  written: PrivilegeObjectName,
  context: StatementContext,
): GrantTarget | Refusal {
  const parts = written.map((part) => (part === "*" ? "*" : part.value));
  if (type === "DATABASE") {
    const [first = "", second] = parts;
    const catalog = second === undefined ? connectionOf(context).catalog : first;
    return found(
      type,
      { type, names: [second ?? first], ...(catalog !== undefined && { catalog }) },
      context,
    );
  }
  if (!OF_DATABASES.includes(type)) {
    if (parts.length !== 1) return fail(context.target, "grantObjectForm", { object: parts.join(", ") });
    return found(type, { type, names: parts }, context);
  }
  const database = parts.length > 1 ? parts.at(-2) : sessionDatabase(context);
  if (database === undefined) return fail(context.target, "noDatabaseForTable");
  return found(type, { type, names: [database, parts.at(-1) ?? ""], ...catalogOf(type, context) }, context);
}

/** Tables and databases are those of the connection's catalog; views are the internal one's. */
function catalogOf(type: PrivilegeObjectType, context: StatementContext): { readonly catalog?: string } {
  const { catalog } = connectionOf(context);
  return catalog !== undefined && (type === "TABLE" || type === "DATABASE") ? { catalog } : {};
}

function found(
  type: PrivilegeObjectType,
  object: NamedObject,
  context: StatementContext,
): GrantTarget | Refusal {
  const cluster = clusterBefore(context);
  const path = objectPath(cluster, object);
  if (isNotFound(path)) {
    if (type === "FUNCTION") return fail(context.target, "grantDatabaseMissing", { database: path.name });
    return fail(context.target, "grantObjectMissing", { object: missingText(path) });
  }
  const named = object.names[0] ?? "";
  // There are none of these in a simulated cluster.
  if (path[0] !== "*" && NONE_OF.includes(type))
    return fail(context.target, "grantObjectMissing", { object: `${type.toLowerCase()}: ${named}` });
  if (type === "PIPE" && path[1] !== "*" && path[0] !== "*")
    return fail(context.target, "grantObjectMissing", {
      object: `pipe ${object.names[1] ?? ""} in db ${named}`,
    });
  return { type, paths: [path] };
}

const NONE_OF: readonly PrivilegeObjectType[] = ["RESOURCE", "RESOURCE GROUP", "STORAGE VOLUME", "WAREHOUSE"];

function missingText(missing: Extract<ReturnType<typeof objectPath>, { readonly missing: string }>): string {
  switch (missing.missing) {
    case "catalog":
      return `catalog: ${missing.name}`;
    case "database":
      return `db: ${missing.name}`;
    case "table":
      return `table ${missing.name} in db ${missing.database}`;
    case "view":
      return `view ${missing.name} in db ${missing.database}`;
    case "materializedView":
      return `materialized view ${missing.name} in db ${missing.database}`;
    default: {
      const never: never = missing;
      return never;
    }
  }
}
