import { unresolved } from "../../engine/unresolved.ts";
import type { DropTableStatement } from "../../sql/statements.ts";
import { authorizeTable } from "../accounts/needs.ts";
import { tableOf } from "../catalog.ts";
import { recycle, removeTable } from "../changeCatalog.ts";
import { leaveColocate } from "../colocate.ts";
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
  const table = tableOf(database, name.table);
  if (table === undefined) {
    const { noTable } = unresolved(context.target, "drop table");
    return statement.ifExists
      ? done()
      : fail(context.target, noTable, { table: name.table, database: database.name });
  }
  if (table.kind === "view")
    return fail(context.target, "objectWrong", { database: database.name, table: table.name, kind: "TABLE" });
  if (table.kind === "olap" && table.materializedView !== undefined)
    return fail(context.target, "materializedViewDroppedAsTable", { table: table.name });
  const denied = authorizeTable(context, ["DROP"], name, "dropTable");
  if (denied !== undefined) return denied;
  removeTable(context, database.name, table.name);
  if (statement.force) leaveColocate(context, table.id);
  else recycle(context, { type: "table", database: database.id, table, droppedAt: context.time });
  context.emit({
    type: "tableDropped",
    database: database.name,
    table: table.name,
    tablets: table.kind === "olap" ? countTablets(table) : 0,
  });
  return done();
};
