import { clusterBefore, databaseOf, tableOf } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import { beyond } from "../statements/unsupported.ts";
import type { BaseTable } from "../tables.ts";

/** Checks that a materialized view can be built on tables (fe sql/analyzer/MaterializedViewAnalyzer.processBaseTables). */
export function checkBaseTables(
  tables: readonly BaseTable[],
  context: StatementContext,
): Refusal | undefined {
  if (tables.length === 0) return fail(context.target, "viewWithoutBase");
  for (const base of tables) {
    const database = databaseOf(clusterBefore(context), base.database);
    const table = database === undefined ? undefined : tableOf(database, base.table);
    if (table?.kind === "external") return beyond("materializedViewTableType", { type: table.type });
    if (table?.kind !== "olap") continue;
    if (table.materializedView?.active === false)
      return fail(context.target, "viewOfInactiveView", { table: table.name });
  }
  return undefined;
}
