import { castDraft } from "immer";
import { has } from "../../engine/index.ts";
import { isName } from "../../engine/names.ts";
import { checkResource, resourceTypeList, resourceTypeNamed } from "../../engine/resourceTypes.ts";
import type { CreateResourceStatement, DropResourceStatement } from "../../sql/clusterStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { fileChecksum } from "../functions.ts";
import { resourceOf } from "../resources.ts";
import { done } from "./done.ts";
import { createDorisResource, dropDorisResource } from "./dorisResources.ts";
import { beyond } from "./unsupported.ts";

/** Runs CREATE EXTERNAL RESOURCE (fe sql/analyzer/ResourceAnalyzer, catalog/ResourceMgr.createResource). */
export const createResource: StatementHandler<CreateResourceStatement> = (statement, context) => {
  const { target } = context;
  if (has(target, "resourcesByRight")) return createDorisResource(statement, context);
  const name = statement.name.value;
  if (!isName(target, "resource", name)) return fail(target, "resourceNameWrong", { name });
  const given = Object.fromEntries(statement.properties.map(({ key, value }) => [key.value, value.value]));
  if (statement.properties.length === 0) return fail(target, "resourcePropertiesMissing");
  if (given.type === undefined) return fail(target, "resourceTypeMissing");
  const type = resourceTypeNamed(given.type);
  if (type === undefined)
    return fail(target, "resourceTypeUnknown", { type: given.type, types: resourceTypeList() });
  if (!statement.external) return fail(target, "resourceNotExternal", { type });
  if (type === "SPARK" || type === "ODBC_CATALOG") return beyond("resourceType", { type });
  const denied = authorize(context, [{ privileges: ["CREATE RESOURCE"], on: { type: "SYSTEM", names: [] } }]);
  if (denied !== undefined) return denied;
  const reason = checkResource(type, given, target);
  if (reason !== undefined && "code" in reason) return fail(target, reason.code, reason.data);
  if (resourceOf(clusterBefore(context), name) !== undefined)
    return fail(target, "resourceExists", { resource: name });
  const checksum = type === "JDBC" ? { checksum: fileChecksum(given.driver_url ?? "") } : {};
  context.cluster.resources[name] = castDraft({ name, type, properties: { ...given, ...checksum } });
  return done();
};

/** Runs DROP RESOURCE; tables that use it stay (fe catalog/ResourceMgr.dropResource). */
export const dropResource: StatementHandler<DropResourceStatement> = (statement, context) => {
  if (has(context.target, "resourcesByRight")) return dropDorisResource(statement, context);
  const name = statement.name.value;
  if (!isName(context.target, "resource", name)) return fail(context.target, "resourceNameWrong", { name });
  const found = resourceOf(clusterBefore(context), name);
  const denied = found && dropDenied(name, context);
  if (denied !== undefined) return denied;
  if (found === undefined) return fail(context.target, "resourceUnknown", { resource: name });
  delete context.cluster.resources[name];
  return done();
};

function dropDenied(name: string, context: StatementContext) {
  return authorize(context, [{ privileges: ["DROP"], on: { type: "RESOURCE", names: [name] } }]);
}
