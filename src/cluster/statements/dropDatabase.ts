import { errorText } from "../../engine/index.ts";
import { isSystemDatabase } from "../../engine/systemDatabases.ts";
import type { DropDatabaseStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { onDatabase } from "../accounts/needs.ts";
import { clusterBefore, databaseOf, olapTables } from "../catalog.ts";
import { recycle, removeDatabase } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import type { ErrorResult } from "../result.ts";
import type { Database } from "../tables.ts";
import { databaseName } from "./createDatabase.ts";
import { done } from "./done.ts";
import { unsupported } from "./unsupported.ts";

/** Runs DROP DATABASE; without FORCE the database waits in the recycle bin (fe LocalMetastore.dropDb). */
export const dropDatabase: StatementHandler<DropDatabaseStatement> = (statement, context) => {
  const name = databaseName(statement.name, context);
  if (isRefusal(name)) return name;
  if (isSystemDatabase(context.target, name)) return unsupported(`DROP DATABASE ${name}`);
  const denied = authorize(context, [onDatabase("DROP", name)], {
    statement: "dropDatabase",
    database: name,
  });
  if (denied !== undefined) return denied;
  const database = databaseOf(clusterBefore(context), name);
  if (database === undefined) {
    return statement.ifExists ? done() : fail(context.target, "databaseMissing", { database: name });
  }
  const busy = statement.force ? undefined : refuseBusy(database, context);
  if (busy !== undefined) return busy;
  removeDatabase(context, name);
  if (!statement.force) recycle(context, { type: "database", database, droppedAt: context.time });
  context.emit({ type: "databaseDropped", database: name });
  return done();
};

/** Doris drops no database with a table that is not in state NORMAL (fe datasource/InternalCatalog.dropDb). */
function refuseBusy(database: Database, { target }: StatementContext): ErrorResult | undefined {
  if (errorText(target, "dropDatabaseBusy") === undefined) return undefined;
  const busy = olapTables(database)
    .filter(({ state }) => state !== "NORMAL")
    .sort((left, right) => left.id - right.id)[0];
  return busy && fail(target, "dropDatabaseBusy", { table: busy.name, state: busy.state });
}
