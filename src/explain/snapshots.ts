import { databaseOf, olapTableOf } from "../cluster/catalog.ts";
import { repositoryPath } from "../cluster/repositoryPath.ts";
import type { SnapshotDirectory, SnapshotManifest } from "../cluster/storage.ts";
import type { OlapTable } from "../cluster/tables.ts";
import type { Cluster, World } from "../cluster/world.ts";

/** Lists the snapshot directories of a repository, by label. A repository that is not there has none. */
export function snapshotsIn(
  world: World,
  cluster: Cluster,
  repository: string,
): readonly SnapshotDirectory[] {
  const known = Object.hasOwn(cluster.repositories, repository)
    ? cluster.repositories[repository]
    : undefined;
  const root = known && world.storage.roots[repositoryPath(cluster.target, known.location, known.name)];
  return Object.values(root?.snapshots ?? {});
}

/** Finds a snapshot by its label. */
export function snapshotOf(
  world: World,
  cluster: Cluster,
  repository: string,
  label: string,
): SnapshotDirectory | undefined {
  return snapshotsIn(world, cluster, repository).find((snapshot) => snapshot.label === label);
}

/** Tells whether a snapshot can be restored: the file that names its timestamp is there. */
export function isComplete(snapshot: SnapshotDirectory): boolean {
  return snapshot.infoMd5 !== undefined;
}

/** Gives a table of a snapshot. */
export function tableIn(manifest: SnapshotManifest | undefined, name: string): OlapTable | undefined {
  return manifest?.tables.find(({ table }) => table.name === name)?.table;
}

/** Gives a table of the cluster. */
export function tableHere(cluster: Cluster, database: string, name: string): OlapTable | undefined {
  const found = databaseOf(cluster, database);
  return found && olapTableOf(found, name);
}

/** Lists the labels of a repository's snapshots, each once. */
export function labelsOf(snapshots: Readonly<Record<string, SnapshotDirectory>>): readonly string[] {
  return [...new Set(Object.values(snapshots).map(({ label }) => label))];
}
