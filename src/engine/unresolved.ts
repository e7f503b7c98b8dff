import { inRange, type Engine, type Target, type VersionRange } from "./versions.ts";

/** Statements that word in ways of their own that a table or its database is not there. */
export type NamingStatement =
  | "alter table"
  | "alter view"
  | "alter materialized view"
  | "insert"
  | "delete"
  | "truncate"
  | "drop table"
  | "show partitions"
  | "show data"
  | "other"
  | "create table"
  | "create table like"
  | "select";

/** Which errors a statement gives for names that stand for nothing. */
export interface Unresolved {
  /** "tableNotFound": it looks for the table alone and says that that is missing. */
  readonly unknownDatabase:
    "databaseUnknown" | "databaseUnknownAtRun" | "databaseNotFound" | "tableNotFound" | "tableUnknownAtRun";
  /** The catalog is named before the database. */
  readonly withCatalog?: true;
  readonly noTable:
    "tableNotFound" | "tableUnknown" | "tableUnknownAtRun" | "tableUnknownIn" | "showPartitionsNotOlap";
  /** The unknown table is named with its database. */
  readonly qualified?: true;
  /** The newer planner of Doris says it. */
  readonly by?: "planner";
  /** The name of the table that was to be made is given instead of the one that is missing. */
  readonly namesNew?: true;
}

interface Row extends VersionRange, Unresolved {
  readonly engine?: Engine;
  readonly statement: NamingStatement;
}

const NOT_FOUND = { unknownDatabase: "databaseNotFound", noTable: "tableNotFound" } as const;
const AT_RUN = { unknownDatabase: "databaseUnknownAtRun", noTable: "tableUnknownAtRun" } as const;

/** What Doris says: fe datasource/CatalogIf.getDbOrDdlException, catalog/DatabaseIf.getTableOrDdlException. */
const UNKNOWN = { unknownDatabase: "databaseUnknown", noTable: "tableUnknown" } as const;

/**
 * fe sql/common/MetaUtils.getDatabase, getTable and getSessionAwareTable as the analyzers of each version call them;
 * TRUNCATE and, before 3.1, CREATE TABLE look for nothing until they run (fe server/LocalMetastore).
 */
const ROWS: readonly Row[] = [
  { statement: "alter table", ...NOT_FOUND, until: "3.1" },
  {
    statement: "alter table",
    unknownDatabase: "tableNotFound",
    noTable: "tableNotFound",
    qualified: true,
    since: "3.1",
    until: "3.3",
  },
  { statement: "alter table", ...NOT_FOUND, withCatalog: true, since: "3.3" },
  { statement: "alter view", ...AT_RUN, until: "3.0" },
  { statement: "alter view", ...NOT_FOUND, since: "3.0", until: "3.4" },
  { statement: "alter view", unknownDatabase: "tableNotFound", noTable: "tableNotFound", since: "3.4" },
  { statement: "alter materialized view", ...AT_RUN, until: "3.2" },
  { statement: "alter materialized view", ...NOT_FOUND, since: "3.2", until: "3.4" },
  {
    statement: "alter materialized view",
    unknownDatabase: "tableNotFound",
    noTable: "tableNotFound",
    since: "3.4",
  },
  { statement: "insert", ...NOT_FOUND, until: "3.1" },
  { statement: "insert", unknownDatabase: "databaseUnknown", noTable: "tableNotFound", since: "3.1" },
  { statement: "delete", ...NOT_FOUND, until: "3.1" },
  { statement: "delete", ...NOT_FOUND, withCatalog: true, qualified: true, since: "3.1", until: "3.3" },
  { statement: "delete", ...NOT_FOUND, withCatalog: true, since: "3.3" },
  { statement: "truncate", ...AT_RUN },
  { statement: "create table", ...AT_RUN, until: "3.1" },
  { statement: "create table", unknownDatabase: "databaseUnknown", noTable: "tableNotFound", since: "3.1" },
  { statement: "create table like", ...NOT_FOUND, since: "3.0", until: "3.1" },
  {
    statement: "create table like",
    ...NOT_FOUND,
    withCatalog: true,
    qualified: true,
    since: "3.1",
    until: "3.4",
  },
  {
    statement: "create table like",
    unknownDatabase: "tableNotFound",
    noTable: "tableNotFound",
    namesNew: true,
    since: "3.4",
  },
  { statement: "select", unknownDatabase: "databaseUnknown", noTable: "tableUnknown", qualified: true },
  { statement: "other", unknownDatabase: "databaseUnknown", noTable: "tableNotFound" },
  { statement: "drop table", ...UNKNOWN },
  { statement: "show data", ...UNKNOWN },
  { statement: "show partitions", unknownDatabase: "databaseUnknown", noTable: "showPartitionsNotOlap" },
  ...(["select", "insert", "delete"] as const).map((statement) => ({
    engine: "doris" as const,
    statement,
    ...UNKNOWN,
    by: "planner" as const,
    since: "3.0",
  })),
  { engine: "doris", statement: "drop table", unknownDatabase: "databaseUnknown", noTable: "tableUnknownIn" },
  { engine: "doris", statement: "show data", unknownDatabase: "databaseUnknown", noTable: "tableNotFound" },
  {
    engine: "doris",
    statement: "show partitions",
    unknownDatabase: "databaseUnknown",
    noTable: "tableNotFound",
  },
];

/** Gives the errors of a statement in a version. */
export function unresolved(target: Target, statement: NamingStatement): Unresolved {
  const holds = ({ engine = "starrocks", ...row }: Row) =>
    engine === target.engine && row.statement === statement && inRange(target, row);
  return ROWS.find(holds) ?? (target.engine === "doris" ? UNKNOWN : AT_RUN);
}
