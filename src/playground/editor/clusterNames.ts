import type { Cluster, World } from "../../cluster/world.ts";
import { DEFAULT_USER } from "../../log/defaultUser.ts";
import type { Names } from "../../sql/names.ts";
import type { Table } from "../../cluster/tables.ts";
import { usersOf } from "./usersOf.ts";
import { repositoryPath } from "../../cluster/repositoryPath.ts";

/** Gives the names that a cluster has at a moment, for completion. */
export function clusterNames(world: World, cluster: Cluster, user = DEFAULT_USER): Names {
  const current = cluster.connections[user]?.database;
  const tablesOf = (database = current) =>
    database === undefined ? undefined : cluster.databases[database]?.tables;
  const namesOf = (database: string | undefined, wanted: (table: Table) => boolean) =>
    Object.values(tablesOf(database) ?? {})
      .filter(wanted)
      .map(({ name }) => name);
  const root = (repository: string) => {
    const known = cluster.repositories[repository];
    return known && world.storage.roots[repositoryPath(cluster.target, known.location, known.name)];
  };
  return {
    databases: () => Object.keys(cluster.databases),
    tables: (database) => Object.keys(tablesOf(database) ?? {}),
    partitions: (database, name) => {
      const table = tablesOf(database)?.[name];
      return table?.kind === "olap" ? Object.keys(table.partitions) : [];
    },
    columns: (database, table) => (tablesOf(database)?.[table]?.columns ?? []).map(({ name }) => name),
    views: (database) => namesOf(database, (table) => table.kind === "view"),
    materializedViews: (database) =>
      namesOf(database, (table) => table.kind === "olap" && table.materializedView !== undefined),
    functions: (database = current) => [
      ...new Set(
        [
          ...(database === undefined ? [] : (cluster.databases[database]?.functions ?? [])),
          ...cluster.globalFunctions,
        ].map(({ name }) => name),
      ),
    ],
    catalogs: () => ["default_catalog", ...Object.keys(cluster.catalogs)],
    users: () => usersOf(cluster),
    roles: () => Object.keys(cluster.accounts.roles),
    repositories: () => Object.keys(cluster.repositories),
    snapshots: (repository) => Object.keys(root(repository)?.snapshots ?? {}),
    timestamps: (repository, label) => {
      const snapshot = root(repository)?.snapshots[label];
      // A snapshot whose info file is not there yet cannot be restored.
      return snapshot?.infoMd5 === undefined ? [] : [snapshot.manifest.timestamp];
    },
    ...(current !== undefined && { currentDatabase: current }),
  };
}
