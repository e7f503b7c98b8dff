import { has, type Target } from "../../engine/index.ts";
import { tableOf } from "../catalog.ts";
import type { Database, OlapTable, Table, View } from "../tables.ts";

/** Finds what a database holds under a name, as BACKUP looks for it: a temporary table has no name there. */
export function backupTable(database: Database, name: string): Table | undefined {
  const table = tableOf(database, name);
  return table?.kind === "olap" && table.temporary === true ? undefined : table;
}

/**
 * Tells whether BACKUP and RESTORE take a table: the engine's own, not of shared data; in later versions materialized views
 * and views too (fe catalog/Table.isSupportBackupRestore, isOlapTable).
 */
export function isBackedUp(target: Target, table: Table): table is OlapTable | View {
  const views = has(target, "backupTakesViews");
  switch (table.kind) {
    case "olap":
      return isOwnStorage(table) && (views || table.materializedView === undefined);
    case "view":
      return views;
    case "external":
      return false;
    default: {
      const never: never = table;
      return never;
    }
  }
}

/** Tells whether a clause of partitions may stand behind a table (fe catalog/Table.isNativeTableOrMaterializedView). */
export function takesPartitions(target: Target, table: Table): table is OlapTable {
  return table.kind === "olap" && (has(target, "backupTakesViews") || table.materializedView === undefined);
}

function isOwnStorage(table: OlapTable): boolean {
  return table.cloudNative !== true;
}
