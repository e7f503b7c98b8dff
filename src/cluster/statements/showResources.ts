import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
import { shownResourceProperties } from "../../engine/resourceTypes.ts";
import type { ShowResourcesStatement } from "../../sql/clusterStatements.ts";
import { isAllowed } from "../accounts/authorize.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementHandler } from "../context.ts";
import { hashMapOrder } from "../javaOrder.ts";

/** Runs SHOW RESOURCES: one row a property (fe catalog/ResourceMgr.ResourceProcNode). */
export const showResources: StatementHandler<ShowResourcesStatement> = (_statement, context) => {
  const rows = Object.values(clusterBefore(context).resources)
    .filter(({ name }) =>
      isAllowed(context, { privileges: ["ANY"], on: { type: "RESOURCE", names: [name] } }),
    )
    .flatMap(({ name, type, properties }) =>
      hashMapOrder(shownResourceProperties(type, properties, context.target)).map((key) => [
        name,
        type.toLowerCase(),
        key,
        properties[key] ?? "",
      ]),
    );
  return { kind: "rows", columns: OBJECT_COLUMNS.resources, rows };
};
