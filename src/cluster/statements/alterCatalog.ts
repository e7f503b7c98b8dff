import { catalogType } from "../../engine/catalogTypes.ts";
import { has } from "../../engine/index.ts";
import { reasonText } from "../../engine/refusalReason.ts";
import type { AlterCatalogStatement } from "../../sql/objectStatements.ts";
import { clusterBefore } from "../catalog.ts";
import { authorizeCatalog, externalCatalog, putCatalog } from "../catalogs.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { hashMapOrder } from "../javaOrder.ts";
import { done } from "./done.ts";

/** The name of the Ranger service, the one property that versions before 3.3 change. */
const RANGER_SERVICE = "ranger.plugin.hive.service.name";

/** Runs ALTER CATALOG … SET; one that is not there is passed over (fe server/CatalogMgr.alterCatalog). */
export const alterCatalog: StatementHandler<AlterCatalogStatement> = (statement, context) => {
  const name = statement.name.value;
  const given = Object.fromEntries(statement.properties.map(({ key, value }) => [key.value, value.value]));
  const any = has(context.target, "catalogPropertiesChange");
  const fixed = hashMapOrder(Object.keys(given)).find((key) =>
    any ? key === "type" : key !== RANGER_SERVICE,
  );
  if (fixed !== undefined) return fail(context.target, "catalogPropertyFixed", { key: fixed });
  const denied = authorizeCatalog(context, "ALTER", name);
  if (denied !== undefined) return denied;
  const catalog = externalCatalog(clusterBefore(context), name);
  if (catalog === undefined) return done();
  const properties = { ...catalog.properties, ...given };
  const reason = any
    ? catalogType(context.target, catalog.type)?.check(properties, context.target)
    : undefined;
  if (reason !== undefined)
    return fail(context.target, "connectorChangeFailed", { reason: reasonText(context.target, reason) });
  putCatalog(context, { ...catalog, properties });
  context.emit({ type: "catalogChanged", catalog: name });
  return done();
};
