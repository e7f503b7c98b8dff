import { errorText } from "../../engine/index.ts";
import { tableOf } from "../catalog.ts";
import { putTable } from "../changeCatalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { StatementResult } from "../result.ts";
import { done } from "../statements/done.ts";
import { unsupported } from "../statements/unsupported.ts";
import { checkNormal } from "../tableState.ts";
import type { Database, OlapTable } from "../tables.ts";
import { makeDependentsInactive } from "../views/inactive.ts";
import { renamed } from "./rename.ts";

/** Runs SWAP WITH: two tables change names (fe alter/AlterJobExecutor.visitSwapTableClause). */
export function swapTable(
  database: Database,
  table: OlapTable,
  name: string,
  context: StatementContext,
): StatementResult {
  const busy = checkNormal(table, context);
  if (busy !== undefined) return busy;
  const other = tableOf(database, name);
  const { target } = context;
  if (other?.kind !== "olap") return fail(target, "swapNoTable", { name });
  if (other.materializedView !== undefined)
    return errorText(target, "swapNoView") === undefined
      ? fail(target, "swapNoTable", { name })
      : fail(target, "swapNoView");
  const rollups = [...table.indexes.slice(1), ...other.indexes.slice(1)];
  const clash = rollups.some((index) => index.name === table.name || index.name === other.name);
  if (other.id === table.id || clash) return unsupported("ALTER TABLE SWAP WITH");
  swapNames(database, table, other, context);
  return done();
}

/** Gives two tables or materialized views each other's name; what reads them becomes inactive. */
export function swapNames(
  database: Database,
  table: OlapTable,
  other: OlapTable,
  context: StatementContext,
): void {
  putTable(context, database.name, renamed(table, other.name));
  putTable(context, database.name, renamed(other, table.name));
  for (const one of [table, other]) {
    const base = { database: database.name, id: one.id };
    makeDependentsInactive(context, base, `base-table swapped: ${one.name}`);
    const { name } = one === table ? other : table;
    context.emit({ type: "tableRenamed", database: database.name, table: one.name, name });
  }
}
