import { isInternalCatalog } from "../../engine/internalCatalog.ts";
import { isSystemDatabase } from "../../engine/systemDatabases.ts";
import type { UseStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import { authorizeCatalog, externalCatalog, sessionCatalog } from "../catalogs.ts";
import { connectionFor } from "../connections.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { done } from "./done.ts";
import { beyond } from "./unsupported.ts";

/** Runs USE: chooses the connection's database, of another catalog too (fe qe/ConnectContext.changeCatalogDb). */
export const use: StatementHandler<UseStatement> = (statement, context) => {
  const parts = statement.name.parts.map((part) => part.value);
  const [catalog, name = ""] = parts.length > 1 ? parts : [sessionCatalog(context), ...parts];
  const own = isInternalCatalog(context.target, catalog ?? "");
  if (!own && externalCatalog(clusterBefore(context), catalog ?? "") === undefined)
    return fail(context.target, "useCatalogUnknown", { catalog: catalog ?? "", identifier: parts.join(".") });
  if (!own) {
    const denied = authorizeCatalog(context, "ANY", catalog ?? "");
    return denied ?? beyond("externalDatabases");
  }
  const known =
    databaseOf(clusterBefore(context), name) !== undefined || isSystemDatabase(context.target, name);
  if (!known) return fail(context.target, "useDatabaseUnknown", { database: name });
  const on = { type: "DATABASE", names: [name] } as const;
  const denied = authorize(context, [{ privileges: ["ANY"], on, within: true }], {
    statement: "use",
    database: name,
  });
  if (denied !== undefined) return denied;
  const connection = connectionFor(context.cluster, context.user);
  delete connection.catalog;
  connection.database = name;
  return done();
};
