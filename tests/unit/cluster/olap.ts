import type { OlapTable, Table } from "../../../src/cluster/tables.ts";

/** Gives a table of the engine's own storage; a test that finds something else there fails. */
export function olap(table: Table | undefined): OlapTable {
  if (table?.kind !== "olap") throw new Error(`no table, but ${table?.kind ?? "nothing"}`);
  return table;
}
