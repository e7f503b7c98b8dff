import { has, type Target } from "../engine/index.ts";
import { REPOSITORY_PREFIXES } from "../engine/repositoryLayout.ts";
import type { SnapshotManifest } from "./storage.ts";
import type { MaterializedIndex, OlapTable, Partition } from "./tables.ts";

/**
 * Gives the directory of a repository; a slash at the location's end is kept (spec/starrocks.md §3.5, §6; spec/doris.md §3.6).
 * An engine sees no directory of the other: the prefixes differ.
 */
export function repositoryPath({ engine }: Pick<Target, "engine">, location: string, name: string): string {
  return `${location}/${REPOSITORY_PREFIXES[engine]}${name}`;
}

/** Gives the directory of a snapshot. */
export function snapshotPath(root: string, label: string): string {
  return `${root}/__ss_${label}`;
}

/** Gives the path of a snapshot's info file without its checksum; `timestamp` may be the beginning of one. */
export function infoPath(root: string, label: string, timestamp: string): string {
  return `${snapshotPath(root, label)}/__info_${timestamp}`;
}

/** Gives the path of a snapshot's metadata file without its checksum. */
export function metaPath(root: string, label: string): string {
  return `${snapshotPath(root, label)}/__meta`;
}

/** Gives the directory of one partition and index of a snapshot; tablets lie in it as `__<tablet id>`. */
export function indexPath(
  snapshot: string,
  manifest: SnapshotManifest,
  table: OlapTable,
  partition: Partition,
  index: MaterializedIndex,
): string {
  const part = has(manifest, "snapshotHasSubPartitions") ? partition.physicalId : partition.id;
  return `${snapshot}/__ss_content/__db_${manifest.database.id}/__tbl_${table.id}/__part_${part}/__idx_${index.id}`;
}
