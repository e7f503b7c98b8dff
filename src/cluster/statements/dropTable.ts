import type { DropTableStatement } from "../../sql/statements.ts";
import { olapTableOf } from "../catalog.ts";
import { recycle, removeTable } from "../changeCatalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { completeName, resolveDatabase } from "../resolveTable.ts";
import { countTablets } from "../tablets.ts";
import { done } from "./done.ts";

/** Runs DROP TABLE; without FORCE the table waits in the recycle bin (fe DropStmtAnalyzer, catalog/Database.dropTable). */
export const dropTable: StatementHandler<DropTableStatement> = (statement, context) => {
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  const database = resolveDatabase(name.database, context);
  if (isRefusal(database)) return database;
  const table = olapTableOf(database, name.table);
  if (table === undefined) {
    return statement.ifExists ? done() : fail(context.target, "tableUnknown", { table: name.table });
  }
  removeTable(context, database.name, table.name);
  if (!statement.force)
    recycle(context, { type: "table", database: database.id, table, droppedAt: context.time });
  context.emit({
    type: "tableDropped",
    database: database.name,
    table: table.name,
    tablets: countTablets(table),
  });
  return done();
};
