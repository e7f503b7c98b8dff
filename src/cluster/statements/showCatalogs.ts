import { internalCatalog } from "../../engine/internalCatalog.ts";
import { has } from "../../engine/index.ts";
import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
import type { ShowCatalogsStatement } from "../../sql/objectStatements.ts";
import { clusterBefore } from "../catalog.ts";
import { authorizeCatalog } from "../catalogs.ts";
import type { StatementHandler } from "../context.ts";
import { likePattern } from "../select/likePattern.ts";
import type { Value } from "../tables.ts";

/** Runs SHOW CATALOGS, sorted by name (fe server/CatalogMgr.CatalogProcNode). */
export const showCatalogs: StatementHandler<ShowCatalogsStatement> = (statement, context) => {
  const capitals = has(context.target, "catalogTypeCapitalized");
  const external = Object.values(clusterBefore(context).catalogs)
    .filter(({ name }) => authorizeCatalog(context, "ANY", name) === undefined)
    .map(({ name, type, comment }): Value[] => [
      name,
      capitals ? type.slice(0, 1).toUpperCase() + type.slice(1) : type,
      comment === "" ? null : comment,
    ]);
  const own = [
    internalCatalog(context.target),
    "Internal",
    "An internal catalog contains this cluster's self-managed tables.",
  ];
  const matches = statement.like === undefined ? () => true : likePattern(statement.like.value);
  const rows = [...external, own].filter(([name]) => matches(name ?? ""));
  rows.sort(([left], [right]) => ((left ?? "") < (right ?? "") ? -1 : 1));
  return { kind: "rows", columns: OBJECT_COLUMNS.catalogs, rows };
};
