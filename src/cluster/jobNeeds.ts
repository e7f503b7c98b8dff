import type { Need } from "./accounts/authorize.ts";
import { shownSignature } from "./functions.ts";
import type { Database, StoredFunction } from "./tables.ts";

/** What each statement of the backup family needs first, from 3.0 on (spec/starrocks.md §7.1). */
export const REPOSITORY_NEED: Need = { privileges: ["REPOSITORY"], on: { type: "SYSTEM", names: [] } };

/**
 * Gives the right to export each of the tables that a backup takes. Views and materialized views pass: the check looks for a
 * table of that name, and finding none lets it be (spec/starrocks.md §7.1, §9 quirk 27).
 */
export function exportNeeds(database: string, tables: readonly string[]): Need[] {
  return tables.map((table) => onTable("EXPORT", database, table));
}

/** Gives the right to use each function that a backup takes; who lacks it reads of DROP (§9 quirk 27). */
export function functionNeeds(database: Database, functions: readonly StoredFunction[]): Need[] {
  return functions.map((one) => ({
    privileges: ["USAGE"],
    on: { type: "FUNCTION", names: [database.name, shownSignature(one)], id: one.id },
    says: { privilege: "DROP" },
  }));
}

/** Gives the right to use each catalog that a backup takes; who lacks it reads of CREATE DATABASE (§9 quirk 27). */
export function catalogNeeds(catalogs: readonly string[]): Need[] {
  return catalogs.map((name) => ({
    privileges: ["USAGE"],
    on: { type: "CATALOG", names: [name] },
    says: { privilege: "CREATE DATABASE" },
  }));
}

/** What a restore of a whole snapshot needs, and one of catalogs. */
export const CREATE_DATABASE_NEED: Need = {
  privileges: ["CREATE DATABASE"],
  on: { type: "CATALOG", names: ["default_catalog"] },
};
export const CREATE_CATALOG_NEED: Need = {
  privileges: ["CREATE EXTERNAL CATALOG"],
  on: { type: "SYSTEM", names: [] },
};

/** Gives what a restore of listed objects needs of the database it goes into: only what is there is looked at. */
export function restoreNeeds(database: Database | undefined, tables: readonly string[]): Need[] {
  if (database === undefined) return [];
  const create: Need = { privileges: ["CREATE TABLE"], on: { type: "DATABASE", names: [database.name] } };
  return [create, ...tables.map((table) => onTable("INSERT", database.name, table))];
}

function onTable(privilege: string, database: string, table: string): Need {
  return { privileges: [privilege], on: { type: "TABLE", names: [database, table] } };
}
