import { clusterBefore, databaseOf, tableOf } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import type { ErrorResult } from "../result.ts";
import { authorize, isAllowed, type Need, type OlderCheck } from "./authorize.ts";
import { INTERNAL_CATALOG, kindOf } from "./objectPath.ts";

type OlderStatement = OlderCheck["statement"];

/** Needs a privilege on the system, or any of several. */
export function onSystem(...privileges: readonly string[]): Need {
  return { privileges, on: { type: "SYSTEM", names: [] } };
}

/** Needs a privilege on a database. */
export function onDatabase(privilege: string, database: string): Need {
  return { privileges: [privilege], on: { type: "DATABASE", names: [database] } };
}

/** Needs a privilege on a table. */
export function onTable(privilege: string, database: string, table: string): Need {
  return { privileges: [privilege], on: { type: "TABLE", names: [database, table] } };
}

/** Needs a privilege on the catalog of the engine's own tables. */
export function onInternalCatalog(privilege: string): Need {
  return { privileges: [privilege], on: { type: "CATALOG", names: [INTERNAL_CATALOG] } };
}

/** Checks what a statement on one table has to be allowed there. */
export function authorizeTable(
  context: StatementContext,
  privileges: readonly string[],
  { database, table }: { readonly database: string; readonly table: string },
  statement: OlderStatement,
): ErrorResult | undefined {
  const needs = privileges.map((privilege) => onTable(privilege, database, table));
  return authorize(context, needs, { statement, database, table });
}

/** Needs any privilege on what stands under a name of a database: a table, a view or a materialized view. */
export function anyOnObject(context: StatementContext, database: string, name: string): Need {
  const owner = databaseOf(clusterBefore(context), database);
  const object = owner === undefined ? undefined : tableOf(owner, name);
  const type = object === undefined ? "TABLE" : kindOf(object);
  return { privileges: ["ANY"], on: { type, names: [database, name] }, says: { type: "TABLE" } };
}

/** Tells whether SHOW TABLES names a table to the user (fe qe/ShowExecutor). */
export function maySeeTable(context: StatementContext, database: string, table: string): boolean {
  return isAllowed(context, anyOnObject(context, database, table), {
    statement: "seeTable",
    database,
    table,
  });
}

/** Tells whether SHOW DATABASES names a database to the user (fe qe/ShowExecutor). */
export function maySeeDatabase(context: StatementContext, database: string): boolean {
  const on = { type: "DATABASE", names: [database] } as const;
  return isAllowed(context, { privileges: ["ANY"], on, within: true }, { statement: "use", database });
}
