import { isInternalCatalog } from "../../engine/internalCatalog.ts";
import { isSystemDatabase } from "../../engine/systemDatabases.ts";
import type { CreateDatabaseStatement, QualifiedName } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { onInternalCatalog } from "../accounts/needs.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import { externalCatalog, sessionCatalog } from "../catalogs.ts";
import { checkName } from "../checkName.ts";
import { putDatabase } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { done } from "./done.ts";
import { beyond } from "./unsupported.ts";

/** Runs CREATE DATABASE (fe CreateDbAnalyzer, DDLStmtExecutor.visitCreateDbStatement). */
export const createDatabase: StatementHandler<CreateDatabaseStatement> = (statement, context) => {
  const name = databaseName(statement.name, context);
  if (isRefusal(name)) return name;
  const wrong = checkName("database", name, context);
  if (wrong !== undefined) return wrong;
  const denied = authorize(context, [onInternalCatalog("CREATE DATABASE")], {
    statement: "createDatabase",
    database: name,
  });
  if (denied !== undefined) return denied;
  const taken =
    databaseOf(clusterBefore(context), name) !== undefined || isSystemDatabase(context.target, name);
  if (taken)
    return statement.ifNotExists ? done() : fail(context.target, "databaseExists", { database: name });
  putDatabase(context, { id: context.newId(), name, tables: {}, functions: [] });
  context.emit({ type: "databaseCreated", database: name });
  return done();
};

/** Gives the database of `db` or `default_catalog.db`; what lies in other catalogs is not simulated. */
export function databaseName(name: QualifiedName, context: StatementContext): string | Refusal {
  const [first = "", second] = name.parts.map((part) => part.value);
  const catalog = second === undefined ? sessionCatalog(context) : first;
  if (isInternalCatalog(context.target, catalog)) return second ?? first;
  return externalCatalog(clusterBefore(context), catalog) === undefined
    ? fail(context.target, "catalogUnknown", { catalog })
    : beyond("externalDatabases");
}
