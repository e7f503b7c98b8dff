import { databaseById, olapTableById } from "../catalog.ts";
import type { OlapTable } from "../tables.ts";
import type { Cluster } from "../world.ts";

/** Gives the visible versions of all partitions that a materialized view is built on, by physical id. */
export function baseVersions(cluster: Cluster, table: OlapTable): Readonly<Record<string, number>> {
  return Object.fromEntries(
    basesOf(cluster, table).flatMap(({ partitions }) =>
      Object.values(partitions).map((partition) => [String(partition.physicalId), partition.visibleVersion]),
    ),
  );
}

/** Gives the names of the base tables' partitions that changed since the last refresh, by table. */
export function changedPartitions(
  cluster: Cluster,
  table: OlapTable,
): Readonly<Record<string, readonly string[]>> {
  const seen = table.materializedView?.seen ?? {};
  const changed = basesOf(cluster, table).map((base): [string, string[]] => [
    base.name,
    Object.values(base.partitions)
      .filter((partition) => seen[String(partition.physicalId)] !== partition.visibleVersion)
      .map((partition) => partition.name),
  ]);
  return Object.fromEntries(changed.filter(([, names]) => names.length > 0));
}

/** Tells whether partitions that a materialized view's rows come from are gone. */
export function lacksPartitions(cluster: Cluster, table: OlapTable): boolean {
  const now = baseVersions(cluster, table);
  return Object.keys(table.materializedView?.seen ?? {}).some((id) => now[id] === undefined);
}

function basesOf(cluster: Cluster, { materializedView: view }: OlapTable): OlapTable[] {
  return (view?.baseTables ?? []).flatMap((base) => {
    const database = databaseById(cluster, base.databaseId);
    const table = database === undefined ? undefined : olapTableById(database, base.id);
    return table === undefined ? [] : [table];
  });
}
