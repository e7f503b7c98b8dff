import { isSystemDatabase } from "../../engine/systemDatabases.ts";
import type { DropDatabaseStatement } from "../../sql/statements.ts";
import { authorize } from "../accounts/authorize.ts";
import { onDatabase } from "../accounts/needs.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import { recycle, removeDatabase } from "../changeCatalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
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
  removeDatabase(context, name);
  if (!statement.force) recycle(context, { type: "database", database, droppedAt: context.time });
  context.emit({ type: "databaseDropped", database: name });
  return done();
};
