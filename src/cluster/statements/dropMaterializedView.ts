import type { DropViewStatement } from "../../sql/objectStatements.ts";
import { authorize } from "../accounts/authorize.ts";
import { olapTables, tableOf } from "../catalog.ts";
import { removeTable } from "../changeCatalog.ts";
import { dropRollup } from "../alter/rollup.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isRefusal } from "../refusal.ts";
import { completeName, resolveDatabase } from "../resolveTable.ts";
import { countTablets } from "../tablets.ts";
import { makeDependentsInactive } from "../views/inactive.ts";
import { cancelRefreshes, cancelSchedule } from "../views/refreshQueue.ts";
import { done } from "./done.ts";

/** Runs DROP MATERIALIZED VIEW: of an asynchronous one for ever, of a synchronous one from its table (fe LocalMetastore.dropMaterializedView). */
export const dropMaterializedView: StatementHandler<DropViewStatement> = (statement, context) => {
  const { target } = context;
  const name = completeName(statement.name, context);
  if (isRefusal(name)) return name;
  const database = resolveDatabase(name.database, context, { unknownDatabase: "databaseUnknownAtRun" });
  if (isRefusal(database)) return database;
  const view = tableOf(database, name.table);
  if (view?.kind !== "olap" || view.materializedView === undefined) {
    const base = olapTables(database).find((table) =>
      table.indexes.some((index) => index.name === name.table),
    );
    if (base === undefined)
      return statement.ifExists ? done() : fail(target, "materializedViewNotFound", { view: name.table });
    if (base.indexes[0]?.name === name.table) return fail(target, "baseIndexNotDropped");
    return dropRollup(database, base, name.table, context);
  }
  const denied = authorize(context, [
    { privileges: ["DROP"], on: { type: "MATERIALIZED VIEW", names: [database.name, view.name] } },
  ]);
  if (denied !== undefined) return denied;
  removeTable(context, database.name, view.name);
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
