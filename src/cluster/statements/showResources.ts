import { DORIS_RESOURCE_COLUMNS } from "../../engine/dorisObjectColumns.ts";
import { has } from "../../engine/index.ts";
import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
import { shownResourceProperties } from "../../engine/resourceTypes.ts";
import type { ShowResourcesStatement } from "../../sql/clusterStatements.ts";
import { isAllowed } from "../accounts/authorize.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementHandler } from "../context.ts";
import { hashMapOrder } from "../javaOrder.ts";

/** Runs SHOW RESOURCES: one row a property (fe catalog/ResourceMgr.ResourceProcNode). */
export const showResources: StatementHandler<ShowResourcesStatement> = (_statement, context) => {
  const byItem = has(context.target, "resourcesByRight");
  const rows = Object.values(clusterBefore(context).resources)
    .filter(({ name }) =>
      isAllowed(context, { privileges: ["ANY"], on: { type: "RESOURCE", names: [name] } }),
    )
    .flatMap(({ name, type, properties }) =>
      hashMapOrder(
        byItem ? Object.keys(properties) : shownResourceProperties(type, properties, context.target),
      ).map((key) => [name, type.toLowerCase(), key, key === "password" ? "" : (properties[key] ?? "")]),
    );
  return { kind: "rows", columns: byItem ? DORIS_RESOURCE_COLUMNS : OBJECT_COLUMNS.resources, rows };
};
