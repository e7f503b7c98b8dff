import { isInternalCatalog } from "../../engine/internalCatalog.ts";
import { has } from "../../engine/index.ts";
import { isName } from "../../engine/names.ts";
import type { SetCatalogStatement } from "../../sql/objectStatements.ts";
import { clusterBefore } from "../catalog.ts";
import { authorizeCatalog, externalCatalog } from "../catalogs.ts";
import { connectionFor } from "../connections.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { done } from "./done.ts";

/** Runs SET CATALOG: chooses the connection's catalog and leaves it without a database (fe qe/ConnectContext.changeCatalog). */
export const setCatalog: StatementHandler<SetCatalogStatement> = (statement, context) => {
  const name = statement.name.value;
  if (!isName(context.target, "catalog", name)) return fail(context.target, "catalogNameWrong", { name });
  const own = isInternalCatalog(context.target, name);
  // Doris looks at the right before the catalog, and goes back to the database that was in use there (fe analysis/SwitchStmt).
  if (has(context.target, "catalogPatterns")) {
    const denied = authorizeCatalog(context, "ANY", name);
    if (denied !== undefined || own) return denied ?? done();
  }
  if (!own && externalCatalog(clusterBefore(context), name) === undefined)
    return fail(context.target, "catalogChangeUnknown", { catalog: name });
  if (!own) {
    const denied = authorizeCatalog(context, "ANY", name);
    if (denied !== undefined) return denied;
  }
  const connection = connectionFor(context.cluster, context.user);
  if (own) delete connection.catalog;
  else connection.catalog = name;
  delete connection.database;
  return done();
};
