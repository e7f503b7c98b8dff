import { internalCatalog } from "../../engine/internalCatalog.ts";
import { has } from "../../engine/index.ts";
import { dorisCatalogColumns, dorisCatalogWords } from "../../engine/dorisObjectColumns.ts";
import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
import type { ShowCatalogsStatement } from "../../sql/objectStatements.ts";
import { clusterBefore } from "../catalog.ts";
import { authorizeCatalog, sessionCatalog } from "../catalogs.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import type { StatementResult } from "../result.ts";
import { likePattern } from "../select/likePattern.ts";
import type { Value } from "../tables.ts";

/** Runs SHOW CATALOGS, sorted by name (fe server/CatalogMgr.CatalogProcNode). */
export const showCatalogs: StatementHandler<ShowCatalogsStatement> = (statement, context) => {
  if (has(context.target, "catalogPatterns")) return showDorisCatalogs(statement, context);
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

/** Doris' own catalog: no other is simulated (fe datasource/CatalogMgr.showCatalogs). */
function showDorisCatalogs({ like }: ShowCatalogsStatement, context: StatementContext): StatementResult {
  const { target } = context;
  const name = internalCatalog(target);
  const columns = dorisCatalogColumns(target);
  const words = dorisCatalogWords(target);
  const shown =
    (like === undefined || likePattern(like.value)(name)) &&
    authorizeCatalog(context, "ANY", name) === undefined;
  const cells: Readonly<Record<string, Value>> = {
    CatalogId: "0",
    CatalogName: name,
    Type: "internal",
    IsCurrent: sessionCatalog(context) === name ? words.current : words.other,
    CreateTime: words.unrecorded,
    LastUpdateTime: null,
    Comment: "Doris internal catalog",
    ErrorMsg: "",
  };
  const row = columns.map((column) => cells[column] ?? null);
  return { kind: "rows", columns, rows: shown ? [row] : [] };
}
