import type { DropViewStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { olapTables, tableOf } from "../catalog.ts";
import { recycle, removeTable } from "../changeCatalog.ts";
import { dropRollup } from "../alter/rollup.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { has } from "../../engine/index.ts";
import { unresolved } from "../../engine/unresolved.ts";
import { fail } from "../fail.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { completeName, resolveDatabase } from "../resolveTable.ts";
import type { StatementResult } from "../result.ts";
import type { Table } from "../tables.ts";
import { countTablets } from "../tablets.ts";
import { makeDependentsInactive } from "../views/inactive.ts";
import { cancelRefreshes, cancelSchedule } from "../views/refreshQueue.ts";
import type { QualifiedName } from "../../sql/statements.ts";
import { onTable } from "../accounts/needs.ts";
import { done } from "./done.ts";

/** Runs DROP MATERIALIZED VIEW: of an asynchronous one for ever, of a synchronous one from its table (fe LocalMetastore.dropMaterializedView). */
export const dropMaterializedView: StatementHandler<DropViewStatement> = (statement, context) => {
  const { target } = context;
  if (statement.table !== undefined) return dropOnTable(statement, statement.table, context);
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  const byName = has(target, "asyncViews");
  const early = byName ? refuseDrop(name.database, name.table, context) : undefined;
  if (early !== undefined) return early;
  const database = resolveDatabase(name.database, context, { unknownDatabase: "databaseUnknownAtRun" });
  if (isRefusal(database)) return database;
  const view = tableOf(database, name.table);
  if (view?.kind !== "olap" || view.materializedView === undefined) {
    if (byName) return refuseOther(statement, database.name, name.table, view, context);
    const base = olapTables(database).find((table) =>
      table.indexes.some((index) => index.name === name.table),
    );
    if (base === undefined)
      return statement.ifExists ? done() : fail(target, "materializedViewNotFound", { view: name.table });
    if (base.indexes[0]?.name === name.table) return fail(target, "baseIndexNotDropped");
    return dropRollup(database, base, name.table, context);
  }
  const denied = byName ? undefined : refuseDrop(database.name, view.name, context);
  if (denied !== undefined) return denied;
  removeTable(context, database.name, view.name);
  if (!has(target, "viewsDroppedForEver"))
    recycle(context, { type: "table", database: database.id, table: view, droppedAt: context.time });
  cancelRefreshes(context, view.id);
  cancelSchedule(context, view.id);
  context.emit({
    type: "tableDropped",
    database: database.name,
    table: view.name,
    tablets: countTablets(view),
  });
  makeDependentsInactive(
    context,
    { database: database.name, id: view.id },
    `base-table dropped: ${view.name}`,
  );
  return done();
};

function refuseDrop(database: string, table: string, context: StatementContext): Refusal | undefined {
  return authorize(
    context,
    [{ privileges: ["DROP"], on: { type: "MATERIALIZED VIEW", names: [database, table] } }],
    { statement: "dropMaterializedView", database, table },
  );
}

/** Doris looks for an asynchronous one as it does for a table (fe datasource/InternalCatalog.dropTable). */
function refuseOther(
  { ifExists }: DropViewStatement,
  database: string,
  name: string,
  found: Table | undefined,
  { target }: StatementContext,
): StatementResult {
  if (found === undefined)
    return ifExists
      ? done()
      : fail(target, unresolved(target, "drop table").noTable, { table: name, database });
  const [kind, actual] = found.kind === "view" ? ["TABLE", "VIEW"] : ["MTMV", "TABLE"];
  return fail(target, "objectWrong", { database, table: found.name, kind, actual });
}

/** Drops a synchronous one of a table that the statement names (fe alter/MaterializedViewHandler.processDropMaterializedView). */
function dropOnTable(
  { name: written, ifExists }: DropViewStatement,
  of: QualifiedName,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const name = completeName(of, context);
  if (isRefusal(name)) return name;
  const denied = authorize(context, [onTable("ALTER", name.database, name.table)], {
    statement: "dropSyncView",
    ...name,
  });
  if (denied !== undefined) return denied;
  const database = resolveDatabase(name.database, context, { unknownDatabase: "databaseUnknownAtRun" });
  if (isRefusal(database)) return database;
  const table = olapTables(database).find((candidate) => candidate.name === name.table);
  if (table === undefined) return fail(target, "tableNotFound", { table: name.table });
  const view = written.parts.at(-1)?.value ?? "";
  return ifExists && !table.indexes.some((index) => index.name === view)
    ? done()
    : dropRollup(database, table, view, context);
}
