import { renamed } from "../alter/rename.ts";
import { swapNames } from "../alter/swap.ts";
import { tableOf } from "../catalog.ts";
import { putTable, removeTable } from "../changeCatalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { StatementResult } from "../result.ts";
import type { FoundView } from "./foundView.ts";
import { done } from "../statements/done.ts";
import { beyond } from "../statements/unsupported.ts";

/** Runs ALTER MATERIALIZED VIEW … RENAME (fe alter/AlterMVJobExecutor.visitTableRenameClause). */
export function renameView(
  { database, table }: FoundView,
  name: string,
  context: StatementContext,
): StatementResult {
  // A key of that name cannot be kept in a plain object.
  if (name === "__proto__") return beyond("nameReserved", { name: "__proto__" });
  if (tableOf(database, name) !== undefined)
    return fail(context.target, "materializedViewNameUsed", { name });
  removeTable(context, database.name, table.name);
  putTable(context, database.name, renamed(table, name));
  context.emit({ type: "tableRenamed", database: database.name, table: table.name, name });
  return done();
}

/** Runs ALTER MATERIALIZED VIEW … SWAP WITH: the two change names (fe alter/AlterJobMgr.processSwap). */
export function swapViews(
  { database, table }: FoundView,
  name: string,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const other = tableOf(database, name);
  if (other?.kind !== "olap") return fail(target, "swapNoTable", { name });
  if (other.materializedView === undefined) return fail(target, "swapNoView");
  swapNames(database, table, other, context);
  return done();
}
