import { inRange, type Engine, type Target, type VersionRange } from "../versions.ts";

/** What an engine has for a statement that it does not read; versions as of the way, not of the statement. */
interface CounterpartRow extends VersionRange {
  readonly engine: Engine;
  /** The statement's first words, as the other engine or version reads them. */
  readonly head: string;
  /** The first words of this engine's statement, or a query that tells the same. */
  readonly way: string;
}

/** Statements of the same effect under other words (spec/doris.md §1; both engines' grammars). */
const ROWS: readonly CounterpartRow[] = [
  { engine: "doris", head: "CREATE EXTERNAL CATALOG", way: "CREATE CATALOG" },
  { engine: "doris", head: "SET CATALOG", way: "SWITCH" },
  { engine: "starrocks", head: "SWITCH", way: "SET CATALOG" },
  { engine: "doris", head: "RECOVER SCHEMA", way: "RECOVER DATABASE" },
  { engine: "doris", head: "SHOW FULL GLOBAL FUNCTIONS", way: "SHOW GLOBAL FULL FUNCTIONS" },
  { engine: "doris", since: "3.0", head: "CREATE TABLE FUNCTION", way: "CREATE TABLES FUNCTION" },
  {
    engine: "doris",
    since: "3.0",
    head: "CREATE GLOBAL TABLE FUNCTION",
    way: "CREATE GLOBAL TABLES FUNCTION",
  },
  { engine: "doris", head: "SHOW USER", way: "SELECT CURRENT_USER()" },
  {
    engine: "doris",
    since: "2.1",
    head: "SHOW MATERIALIZED VIEWS",
    way: 'SELECT * FROM mv_infos("database" = "name")',
  },
  {
    engine: "doris",
    since: "2.1",
    head: "SHOW MATERIALIZED VIEW",
    way: 'SELECT * FROM mv_infos("database" = "name")',
  },
  {
    engine: "doris",
    since: "2.1",
    head: "CANCEL REFRESH MATERIALIZED VIEW",
    way: "CANCEL MATERIALIZED VIEW TASK",
  },
  { engine: "doris", head: "SHOW FRONTEND CONFIG", way: "ADMIN SHOW FRONTEND CONFIG" },
  { engine: "starrocks", head: "SHOW FRONTEND CONFIG", way: "ADMIN SHOW FRONTEND CONFIG" },
  { engine: "starrocks", head: "VALUES", way: "SELECT * FROM (VALUES (1)) AS v" },
];

/** Gives a version's way to what a statement does that it does not read; undefined: it has none. */
export function counterpart(target: Target, head: string): string | undefined {
  return ROWS.find((row) => row.engine === target.engine && row.head === head && inRange(target, row))?.way;
}
