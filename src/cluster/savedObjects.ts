import { hashMapOrder } from "./javaOrder.ts";
import type { SnapshotManifest } from "./storage.ts";
import type { OlapTable, View } from "./tables.ts";

/** Gives the names of a snapshot's tables and views in the order of the engine's map of them (fe BackupJobInfo.tables). */
export function savedNames({ tables, views }: SnapshotManifest): string[] {
  return hashMapOrder([...tables.map(({ table }) => table.name), ...views.map(({ name }) => name)]);
}

/** Finds a table or materialized view of a snapshot; names are compared exactly. */
export function savedTable(manifest: SnapshotManifest | undefined, name: string): OlapTable | undefined {
  return manifest?.tables.find(({ table }) => table.name === name)?.table;
}

/** Finds a view of a snapshot. */
export function savedView(manifest: SnapshotManifest | undefined, name: string): View | undefined {
  return manifest?.views.find((view) => view.name === name);
}

/** Finds what a snapshot holds under a name. */
export function savedObject(manifest: SnapshotManifest, name: string): OlapTable | View | undefined {
  return savedTable(manifest, name) ?? savedView(manifest, name);
}
