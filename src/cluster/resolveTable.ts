import type { ErrorData } from "../engine/index.ts";
import { internalCatalog, isInternalCatalog } from "../engine/internalCatalog.ts";
import { isSystemDatabase } from "../engine/systemDatabases.ts";
import { unresolved, type Unresolved } from "../engine/unresolved.ts";
import type { QualifiedName } from "../sql/statements.ts";
import { clusterBefore, databaseOf, sessionDatabase, tableOf } from "./catalog.ts";
import { externalCatalog, sessionCatalog } from "./catalogs.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { isRefusal, type Refusal } from "./refusal.ts";
import { beyond } from "./statements/unsupported.ts";
import type { Database, OlapTable, Table } from "./tables.ts";

/** Which error a statement gives when a name has no database and none is selected, and when there is no such table. */
interface Wording {
  readonly noDatabase?: "noDatabaseForTable" | "noDatabaseSelected";
  readonly noTable?: Unresolved["noTable"] | "showCreateTableUnknown";
  /** Which error it gives when there is no such database. */
  readonly unknownDatabase?: Unresolved["unknownDatabase"] | "showCreateDatabaseUnknown";
  /** The database is named with its catalog. */
  readonly withCatalog?: boolean;
  /** The unknown table is named with its database. */
  readonly qualified?: boolean;
  readonly by?: Unresolved["by"];
  /** Where the name stands, as the newer planner of Doris tells it. */
  readonly place?: string;
  /** Named in place of the unknown table. */
  readonly shown?: string;
}

export interface TableName {
  readonly database: string;
  readonly table: string;
}

/** What stands under a name. */
export interface ResolvedName {
  readonly database: Database;
  readonly table: Table;
}

export interface ResolvedTable {
  readonly database: Database;
  readonly table: OlapTable;
}

/** Completes `t`, `db.t` or `default_catalog.db.t` with the selected database. */
export function completeName(
  name: QualifiedName,
  context: StatementContext,
  wording: Wording = {},
): TableName | Refusal {
  const parts = name.parts.map((part) => part.value);
  const table = parts.at(-1) ?? "";
  const catalog = (parts.length > 2 ? parts[0] : undefined) ?? sessionCatalog(context);
  if (!isInternalCatalog(context.target, catalog)) {
    return externalCatalog(clusterBefore(context), catalog) === undefined
      ? fail(context.target, "catalogUnknown", { catalog })
      : beyond("externalTables");
  }
  const database = parts.at(-2) ?? sessionDatabase(context);
  if (database !== undefined) return { database, table };
  return wording.by === undefined
    ? fail(context.target, wording.noDatabase ?? "noDatabaseForTable")
    : fail(context.target, "databaseUnknown", { database: "", ...speaker(wording) });
}

/**
 * Finds the database of a completed name; tables of the engine's own databases are not simulated.
 * @param table what is looked for in it, where a statement says that that is missing
 */
export function resolveDatabase(
  name: string,
  context: StatementContext,
  wording: Wording = {},
  table = "",
): Database | Refusal {
  const { unknownDatabase = "databaseUnknown", withCatalog = false } = wording;
  const database = databaseOf(clusterBefore(context), name);
  if (database !== undefined) return database;
  if (isSystemDatabase(context.target, name)) return beyond("tablesOf", { name });
  return fail(context.target, unknownDatabase, {
    database: withCatalog ? `${internalCatalog(context.target)}.${name}` : name,
    ...(table !== "" && { table: shownTable(name, table, wording) }),
    ...speaker(wording),
  });
}

/** Who words it, and where the name stands, for those versions that tell. */
function speaker({ by, place = "" }: Wording): ErrorData {
  return by === undefined ? {} : { by, place };
}

function shownTable(database: string, table: string, { qualified = false, shown }: Wording): string {
  return shown ?? (qualified ? `${database}.${table}` : table);
}

/** Finds what a statement names: a table, a view, or a table of another system. */
export function resolveNamed(
  name: QualifiedName,
  context: StatementContext,
  wording: Wording = {},
): ResolvedName | Refusal {
  const complete = completeName(name, context, wording);
  if (isRefusal(complete)) return complete;
  const database = resolveDatabase(complete.database, context, wording, complete.table);
  if (isRefusal(database)) return database;
  const table = tableOf(database, complete.table);
  if (table !== undefined) return { database, table };
  return tableMissing(database, complete.table, wording, context);
}

/** Says that a database has no table of a name. */
export function tableMissing(
  database: Database,
  name: string,
  wording: Wording,
  context: StatementContext,
): Refusal {
  const { noTable = unresolved(context.target, "other").noTable } = wording;
  const table = shownTable(database.name, name, wording);
  return fail(context.target, noTable, { table, database: database.name, ...speaker(wording) });
}

/** Finds the table of the engine's own storage that a statement names. */
export function resolveTable(
  name: QualifiedName,
  context: StatementContext,
  wording: Wording = {},
): ResolvedTable | Refusal {
  const found = resolveNamed(name, context, wording);
  if (isRefusal(found)) return found;
  const { database, table } = found;
  return table.kind === "olap"
    ? { database, table }
    : beyond(table.kind === "view" ? "statementOnView" : "statementOnExternal");
}
