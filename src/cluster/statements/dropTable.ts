import { errorText, has } from "../../engine/index.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { DropTableStatement } from "../../sql/statements.ts";
import { authorizeTable } from "../accounts/needs.ts";
import { tableOf } from "../catalog.ts";
import { recycle, removeTable } from "../changeCatalog.ts";
import { leaveColocate } from "../colocate.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { completeName, resolveDatabase } from "../resolveTable.ts";
import type { ErrorResult } from "../result.ts";
import { countTablets } from "../tablets.ts";
import type { Table } from "../tables.ts";
import { done } from "./done.ts";

/** Runs DROP TABLE; without FORCE the table waits in the recycle bin (fe DropStmtAnalyzer, catalog/Database.dropTable). */
export const dropTable: StatementHandler<DropTableStatement> = (statement, context) => {
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  const database = resolveDatabase(name.database, context);
  if (isRefusal(database)) return database;
  const early = has(context.target, "dropAuthorizedFirst")
    ? authorizeTable(context, ["DROP"], name, "dropTable")
    : undefined;
  if (early !== undefined) return early;
  const table = tableOf(database, name.table);
  if (table === undefined) {
    const { noTable } = unresolved(context.target, "drop table");
    return statement.ifExists
      ? done()
      : fail(context.target, noTable, { table: name.table, database: database.name });
  }
  const wrong = refuseKind(database.name, table, context);
  if (wrong !== undefined) return wrong;
  const denied = authorizeTable(context, ["DROP"], name, "dropTable");
  if (denied !== undefined) return denied;
  const busy = statement.force ? undefined : refuseBusy(table, context);
  if (busy !== undefined) return busy;
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

/** DROP TABLE is for tables. */
function refuseKind(database: string, table: Table, { target }: StatementContext): ErrorResult | undefined {
  const materialized = table.kind === "olap" && table.materializedView !== undefined;
  if (materialized && errorText(target, "materializedViewDroppedAsTable") !== undefined)
    return fail(target, "materializedViewDroppedAsTable", { table: table.name });
  const actual = materialized ? "MATERIALIZED VIEW" : "VIEW";
  return table.kind === "view" || materialized
    ? fail(target, "objectWrong", { database, table: table.name, kind: "TABLE", actual })
    : undefined;
}

/** Doris drops no table that is not in state NORMAL (spec/doris.md §3.5). */
function refuseBusy(table: Table, { target }: StatementContext): ErrorResult | undefined {
  if (table.kind !== "olap" || errorText(target, "dropTableBusy") === undefined) return undefined;
  const { name, state, inAtomicRestore } = table;
  if (state !== "NORMAL") return fail(target, "dropTableBusy", { table: name, state });
  return inAtomicRestore === true ? fail(target, "dropTableInAtomicRestore", { table: name }) : undefined;
}
