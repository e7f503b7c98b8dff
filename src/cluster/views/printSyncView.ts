import type { MaterializedIndex, OlapTable } from "../tables.ts";

/**
 * Words a synchronous materialized view as SHOW CREATE MATERIALIZED VIEW does: its statement, or for a rollup one that would
 * make it (fe qe/ShowExecutor.buildCreateMVSql).
 */
export function printSyncView(index: MaterializedIndex, table: OlapTable): string {
  if (index.syncView !== undefined) return index.syncView.statement;
  const columns = index.columns.flatMap((name) => table.columns.filter((column) => column.name === name));
  const keys = columns.filter((column) => column.key).map((column) => `${column.name},`);
  const values = columns
    .filter((column) => !column.key)
    .map((column) => `${column.aggregation ?? "NONE"}(${column.name}),`);
  const list = [...keys, ...values].join("").slice(0, -1);
  return `create materialized view ${index.name} as select ${list} from ${table.name} group by ${keys.join("").slice(0, -1)}`;
}
