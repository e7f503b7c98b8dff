import { isSystemDatabase } from "../../engine/systemDatabases.ts";
import type { UseStatement } from "../../sql/statements.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import { connectionFor } from "../connections.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { databaseName } from "./createDatabase.ts";
import { done } from "./done.ts";

/** Runs USE: chooses the connection's database (fe qe/ConnectContext.changeCatalogDb). */
export const use: StatementHandler<UseStatement> = (statement, context) => {
  const name = databaseName(statement.name, context);
  if (isRefusal(name)) return name;
  const known =
    databaseOf(clusterBefore(context), name) !== undefined || isSystemDatabase(context.target, name);
  if (!known) return fail(context.target, "useDatabaseUnknown", { database: name });
  connectionFor(context.cluster, context.user).database = name;
  return done();
};
