import { internalCatalog } from "../../engine/internalCatalog.ts";
import type { DropCatalogStatement } from "../../sql/objectStatements.ts";
import { clusterBefore } from "../catalog.ts";
import { authorizeCatalog, externalCatalog, removeCatalog } from "../catalogs.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { done } from "./done.ts";

/** Runs DROP CATALOG (fe sql/analyzer/CatalogAnalyzer, qe/DDLStmtExecutor.visitDropCatalogStatement). */
export const dropCatalog: StatementHandler<DropCatalogStatement> = (statement, context) => {
  const name = statement.name.value;
  if (name === "") return fail(context.target, "catalogNameEmpty");
  if (name === internalCatalog(context.target)) return fail(context.target, "catalogDropInternal");
  const catalog = externalCatalog(clusterBefore(context), name);
  const denied = authorizeCatalog(context, "DROP", name);
  if (denied !== undefined) return denied;
  if (catalog === undefined)
    return statement.ifExists ? done() : fail(context.target, "catalogDropUnknown", { catalog: name });
  removeCatalog(context, name);
  context.emit({ type: "catalogDropped", catalog: name });
  return done();
};
