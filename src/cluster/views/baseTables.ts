import { clusterBefore, databaseOf, tableOf } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import type { BaseTable } from "../tables.ts";
import { newResolution } from "./resolution.ts";
import { NOTHING_AROUND, resolveQuery } from "./resolveQuery.ts";

/**
 * Gives what a materialized view is built on: tables, and for each view the tables behind it and the view itself
 * (fe sql/analyzer/MaterializedViewAnalyzer.processBaseTables).
 */
export function baseTablesOf(named: readonly BaseTable[], context: StatementContext): readonly BaseTable[] {
  const found = new Map<number, BaseTable>();
  const views: BaseTable[] = [];
  for (const base of named) {
    const database = databaseOf(clusterBefore(context), base.database);
    const table = database === undefined ? undefined : tableOf(database, base.table);
    if (table?.kind !== "view") {
      found.set(base.id, base);
      continue;
    }
    const resolution = newResolution(context, table.definition.database);
    if (table.definition.query !== undefined)
      resolveQuery(table.definition.query, NOTHING_AROUND, resolution);
    views.push(...baseTablesOf([...resolution.tables.values()], context), base);
  }
  for (const base of views) found.set(base.id, base);
  return [...found.values()];
}
