import { castDraft } from "immer";
import { dorisResourceType, dorisResourceTypes } from "../../engine/dorisResources.ts";
import { has } from "../../engine/index.ts";
import { jobConfigFlag } from "../../engine/jobConfig.ts";
import { isName, quotedNameForm } from "../../engine/names.ts";
import type { CreateResourceStatement, DropResourceStatement } from "../../sql/clusterStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { fileChecksum } from "../functions.ts";
import { resourceOf } from "../resources.ts";
import type { ErrorResult } from "../result.ts";
import { done } from "./done.ts";
import { beyond } from "./unsupported.ts";

/** Runs CREATE RESOURCE of Doris: rights first (fe analysis/CreateResourceStmt, catalog/ResourceMgr.createResource). */
export const createDorisResource: StatementHandler<CreateResourceStatement> = (statement, context) => {
  const { target } = context;
  const name = statement.name.value;
  const refused = authorize(context, [], { statement: "resource" }) ?? checkName(name, context);
  if (refused !== undefined) return refused;
  const given = Object.fromEntries(statement.properties.map(({ key, value }) => [key.value, value.value]));
  if (statement.properties.length === 0) return fail(target, "resourcePropertiesMissing");
  if (given.type === undefined) return fail(target, "resourceTypeMissing");
  const type = dorisResourceType(target, given.type);
  if (type === undefined)
    return fail(target, "resourceTypeUnknown", { type: given.type, types: dorisResourceTypes(target) });
  const flag = type === "ODBC_CATALOG" ? odbcFlag(context) : undefined;
  if (flag === "off") return fail(target, "resourceOdbcOff");
  if (type !== "JDBC") return beyond("resourceType", { type });
  const wrong = checkJdbc(given, context);
  if (wrong !== undefined) return wrong;
  if (resourceOf(clusterBefore(context), name) !== undefined)
    return statement.ifNotExists === true ? done() : fail(target, "resourceExists", { resource: name });
  const checksum = { checksum: fileChecksum(given.driver_url ?? "") };
  context.cluster.resources[name] = castDraft({ name, type, properties: { ...given, ...checksum } });
  return done();
};

/** Runs DROP RESOURCE of Doris; tables that use it stay (fe analysis/DropResourceStmt, catalog/ResourceMgr.dropResource). */
export const dropDorisResource: StatementHandler<DropResourceStatement> = (statement, context) => {
  const name = statement.name.value;
  const refused = authorize(context, [], { statement: "resource" });
  if (refused !== undefined) return refused;
  if (resourceOf(clusterBefore(context), name) === undefined)
    return statement.ifExists === true ? done() : fail(context.target, "resourceUnknown", { resource: name });
  delete context.cluster.resources[name];
  return done();
};

function checkName(name: string, { target }: StatementContext): ErrorResult | undefined {
  if (isName(target, "resource", name)) return undefined;
  return fail(target, "resourceNameWrong", { name, regex: quotedNameForm(target, "resource") });
}

/** ODBC hangs on the front end's configuration, and is gone in 4.0. */
function odbcFlag({ target, cluster }: StatementContext): "on" | "off" {
  const name = has(target, "odbcFlagShared") ? "enable_odbc_mysql_broker_table" : "enable_odbc_table";
  return jobConfigFlag(target, cluster.config, name, false) ? "on" : "off";
}

/** fe catalog/JdbcResource.setProperties; the driver is taken to be there. */
function checkJdbc(
  given: Readonly<Record<string, string>>,
  { target }: StatementContext,
): ErrorResult | undefined {
  const unknown = Object.keys(given).find((key) => ![...NEEDED, ...OPTIONAL].includes(key));
  if (unknown !== undefined) return fail(target, "resourcePropertyUnknown", { key: unknown });
  const unset = NEEDED.find((key) => given[key] === undefined);
  return unset === undefined ? undefined : fail(target, "resourcePropertyUnset", { key: unset });
}

const NEEDED: readonly string[] = ["jdbc_url", "user", "password", "driver_class", "driver_url", "type"];
const OPTIONAL: readonly string[] = [
  "only_specified_database",
  "lower_case_table_names",
  "lower_case_meta_names",
  "meta_names_mapping",
  "include_database_list",
  "exclude_database_list",
  "connection_pool_min_size",
  "connection_pool_max_size",
  "connection_pool_max_wait_time",
  "connection_pool_max_life_time",
  "connection_pool_keep_alive",
];
