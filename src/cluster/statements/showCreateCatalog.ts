import { isInternalCatalog } from "../../engine/internalCatalog.ts";
import { shownCatalogProperty } from "../../engine/catalogTypes.ts";
import { OBJECT_COLUMNS } from "../../engine/objectColumns.ts";
import { clusterBefore } from "../catalog.ts";
import { externalCatalog } from "../catalogs.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { copiedMapOrder, hashMapOrder } from "../javaOrder.ts";
import type { StatementResult } from "../result.ts";
import type { ExternalCatalog } from "../world.ts";

/** Runs SHOW CREATE CATALOG; the cluster's own catalog has no rows (fe qe/ShowExecutor.visitShowCreateExternalCatalogStatement). */
export function showCreateCatalog(name: string, context: StatementContext): StatementResult {
  const columns = OBJECT_COLUMNS.createCatalog;
  if (isInternalCatalog(context.target, name)) return { kind: "rows", columns, rows: [] };
  const catalog = externalCatalog(clusterBefore(context), name);
  if (catalog === undefined) return fail(context.target, "catalogUnknown", { catalog: name });
  return { kind: "rows", columns, rows: [[name, printCatalog(catalog, context)]] };
}

function printCatalog({ name, comment, properties }: ExternalCatalog, { target }: StatementContext): string {
  const shown = copiedMapOrder(hashMapOrder(Object.keys(properties))).flatMap((key) => {
    const value = shownCatalogProperty(target, key, properties[key] ?? "");
    return value === undefined ? [] : [`"${key}"  =  "${value}"`];
  });
  const words = comment === "" ? "" : `comment "${comment.replace(/[\\"]/g, "\\$&")}"\n`;
  return `CREATE EXTERNAL CATALOG \`${name}\`\n${words}PROPERTIES (${shown.join(",\n")}\n)`;
}
