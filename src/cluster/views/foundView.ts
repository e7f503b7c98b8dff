import type { Database, MaterializedViewDefinition, OlapTable } from "../tables.ts";

/** An asynchronous materialized view that a statement names. */
export interface FoundView {
  readonly database: Database;
  readonly table: OlapTable;
  readonly view: MaterializedViewDefinition;
}
