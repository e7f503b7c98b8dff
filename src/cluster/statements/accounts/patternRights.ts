import { has } from "../../../engine/index.ts";
import {
  inBitOrder,
  privilegeWord,
  type OlderPrivilege,
  type OlderStatement,
} from "../../../engine/privilegeTables/index.ts";
import { authorize } from "../../accounts/authorize.ts";
import { holdsAt } from "../../accounts/olderAuthorize.ts";
import type { StatementContext } from "../../context.ts";
import { clusterBefore, databaseOf, tableOf } from "../../catalog.ts";
import { fail } from "../../fail.ts";
import type { ErrorResult } from "../../result.ts";
import { TO_GRANT } from "./needs.ts";
import type { Pattern } from "./privilegePattern.ts";

/** Checks which privileges go with what they are granted on, and whether the user may grant them (fe analysis/GrantStmt). */
export function checkPatternRights(
  pattern: Pattern,
  privileges: readonly OlderPrivilege[],
  toRole: boolean,
  context: StatementContext,
): ErrorResult | undefined {
  const { target } = context;
  const each = has(target, "grantNeedsEach");
  const onTables = pattern.on.type === "TABLE" && pattern.text !== "*";
  const kind = onTables ? undefined : checkKind(pattern, privileges, context);
  if (kind !== undefined) return kind;
  if (onTables && each && privileges.includes("USAGE"))
    return fail(target, "olderGrantKind", { privileges: privilegeWord("USAGE"), object: "table" });
  if (
    onTables &&
    pattern.level !== "global" &&
    privileges.some((name) => name === "ADMIN" || name === "NODE")
  )
    return fail(target, "olderGrantGlobalOnly", { privileges: "ADMIN_PRIV and NODE_PRIV", object: "*.*.*" });
  if (privileges.includes("NODE") && !holdsAt(context, "global", ["NODE"], {}))
    return fail(target, "grantNodeOnly");
  const refused = each
    ? checkEach(pattern, privileges, context)
    : authorize(context, [TO_GRANT], {
        statement: toRole ? "grantRoles" : STATEMENTS[pattern.level],
        ...placeOf(pattern),
      });
  if (refused !== undefined) return refused;
  return onTables && !each && privileges.includes("USAGE")
    ? fail(target, "olderGrantKind", { privileges: "USAGE_PRIV", object: "table" })
    : undefined;
}

const STATEMENTS: Readonly<Record<Pattern["level"], OlderStatement>> = {
  global: "grantRoles",
  catalog: "grantOnCatalog",
  database: "grantOnDatabase",
  table: "grantOnTable",
  resource: "grantOnResource",
  group: "grantOnGroup",
};

function placeOf({ on, level }: Pattern) {
  const [first = "", second = "", third = ""] = on.path.map(String);
  if (level === "resource" || level === "group") return { resource: first };
  return { catalog: first, database: second, table: third };
}

/** Only USAGE and GRANT go with resources and workload groups; the first other one is told. */
function checkKind(
  { on, level }: Pattern,
  privileges: readonly OlderPrivilege[],
  { target }: StatementContext,
): ErrorResult | undefined {
  const wrong = inBitOrder(privileges).find((name) => !ON_RESOURCES.includes(name));
  if (wrong === undefined || on.type === "COMPUTE GROUP" || on.type === "STAGE") return undefined;
  const object = level === "group" ? "workload group" : "resource";
  const data = { privileges: privilegeWord(wrong), object };
  return fail(target, has(target, "grantNeedsEach") ? "olderGrantKind" : "resourceGrantKind", data);
}

const ON_RESOURCES: readonly OlderPrivilege[] = ["GRANT", "USAGE", "CLUSTER_USAGE", "STAGE_USAGE"];

/** Who has no ADMIN needs GRANT and all that is granted. */
function checkEach(
  pattern: Pattern,
  privileges: readonly OlderPrivilege[],
  context: StatementContext,
): ErrorResult | undefined {
  if (holdsAt(context, "global", ["ADMIN"], {})) return undefined;
  const needed = inBitOrder([...privileges, "GRANT"]);
  const place = placeOf(pattern);
  if (needed.every((name) => holdsAt(context, pattern.level, [name], place))) return undefined;
  return fail(context.target, "accessDeniedAll", { privileges: `[${needed.map(privilegeWord).join(", ")}]` });
}

/** What privileges are granted on has to be there from 4.0 on, but for CREATE (fe mysql/privilege/Auth.checkTablePatternExist). */
export function checkPatternThere(
  { on, level }: Pattern,
  privileges: readonly OlderPrivilege[],
  context: StatementContext,
): ErrorResult | undefined {
  const { target } = context;
  if (!has(target, "grantTargetExists") || privileges.includes("CREATE") || on.type !== "TABLE")
    return undefined;
  if (level === "global") return undefined;
  const [catalog = "", name = "", table = ""] = on.path.map(String);
  const cluster = clusterBefore(context);
  if (catalog !== "internal")
    return Object.hasOwn(cluster.catalogs, catalog)
      ? undefined
      : fail(target, "grantCatalogMissing", { catalog });
  if (level === "catalog") return undefined;
  const database = databaseOf(cluster, name);
  const schema = name === "information_schema" || name === "mysql";
  if (database === undefined && !schema) return fail(target, "grantDatabaseMissing", { database: name });
  if (level === "database" || database === undefined) return undefined;
  return tableOf(database, table) === undefined
    ? fail(target, "grantObjectMissing", { object: table })
    : undefined;
}
