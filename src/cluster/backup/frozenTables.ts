import { has, type Target } from "../../engine/index.ts";
import type { JobObject } from "../jobs.ts";
import type { SnapshotTable } from "../storage.ts";
import type { Database, OlapTable, View } from "../tables.ts";
import { dependentsOf } from "../views/dependents.ts";
import { inactiveInBackup } from "../views/inactiveReasons.ts";
import type { Cluster } from "../world.ts";
import { backupTable } from "./backupTable.ts";

/** Copies tables as the snapshot keeps them: state NORMAL, only the chosen partitions (fe OlapTable.selectiveCopy). */
export function frozenTables(
  cluster: Cluster,
  database: Database,
  objects: readonly JobObject[],
): SnapshotTable[] {
  return objects.flatMap((object) => {
    const table = backupTable(database, object.table);
    if (table?.kind !== "olap" || !isSaved(cluster.target, table)) return [];
    const views = dependentsOf(cluster, table.id).map(({ view }) => view.id);
    return [{ ...frozenTable(cluster.target, table, object), ...(views.length > 0 && { views }) }];
  });
}

/** Copies views as they are. */
export function frozenViews(database: Database, objects: readonly JobObject[]): View[] {
  return objects.flatMap((object) => {
    const view = backupTable(database, object.table);
    return view?.kind === "view" ? [view] : [];
  });
}

/** Asynchronous materialized views may be listed, and are not saved in every engine (spec/doris.md §5.6). */
function isSaved(target: Target, table: OlapTable): boolean {
  return table.materializedView === undefined || has(target, "asyncViewsSaved");
}

function frozenTable(target: Target, table: OlapTable, { partitions }: JobObject): SnapshotTable {
  const { inAtomicRestore: _, ...own } = table;
  const properties = has(target, "colocateBackedUp") ? table.properties : alone(table.properties);
  const copy = inactive({ ...own, properties, state: "NORMAL", temporaryPartitions: {} });
  if (partitions === undefined) return { table: copy, partitions: Object.keys(table.partitions) };
  // The key form names no partition: all metadata is kept and no file is saved (§9 quirk 26).
  if (partitions.length === 0) return { table: copy, partitions: [] };
  const wanted = new Set(partitions.map((partition) => partition.toLowerCase()));
  const kept = Object.entries(table.partitions).filter(([partition]) => wanted.has(partition.toLowerCase()));
  return {
    table: { ...copy, partitions: Object.fromEntries(kept) },
    partitions: kept.map(([partition]) => partition),
  };
}

function alone({ colocate_with: _, ...properties }: OlapTable["properties"]): OlapTable["properties"] {
  return properties;
}

/** A materialized view goes into the snapshot as an inactive one (spec/starrocks.md §3.2 PENDING). */
function inactive(table: OlapTable): OlapTable {
  const { materializedView } = table;
  if (materializedView === undefined) return table;
  const { activation: _, ...kept } = materializedView;
  const inactiveReason = inactiveInBackup(table.name);
  return { ...table, materializedView: { ...kept, active: false, inactiveReason } };
}
