import { olapTables } from "../../cluster/catalog.ts";
import type { OlapTable } from "../../cluster/tables.ts";
import type { World } from "../../cluster/world.ts";
import { partitionBytes, rowCount, tableBytes, tableRowCount } from "../../cluster/sizes.ts";

export interface PartitionLine {
  readonly name: string;
  readonly rows: number;
  /** Of one replica. */
  readonly bytes: number;
  readonly buckets: number;
  readonly version: number;
  /** A restore holds it, while others of its table can be loaded (spec/doris.md §3.5). */
  readonly restoring: boolean;
}

/** A table as the list shows it. */
export interface TableLine {
  readonly id: string;
  readonly cluster: string;
  readonly database: string;
  readonly table: OlapTable;
  readonly rows: number;
  /** Of all replicas. */
  readonly bytes: number;
  readonly tablets: number;
  readonly partitions: readonly PartitionLine[];
}

/** Lists the tables of all clusters, by database and name. */
export function tableList(world: World): readonly TableLine[] {
  return Object.values(world.clusters)
    .flatMap((cluster) =>
      Object.values(cluster.databases).flatMap((database) =>
        olapTables(database).map((table) => lineOf(cluster.name, database.name, table)),
      ),
    )
    .sort(
      (a, b) =>
        compare(a.cluster, b.cluster) ||
        compare(a.database, b.database) ||
        compare(a.table.name, b.table.name),
    );
}

function lineOf(cluster: string, database: string, table: OlapTable): TableLine {
  const partitions = Object.values(table.partitions).map((partition) => ({
    name: partition.name,
    rows: rowCount(partition),
    bytes: partitionBytes(partition),
    buckets: partition.buckets,
    version: partition.visibleVersion,
    restoring: partition.restoring === true,
  }));
  const tablets = Object.values(table.partitions).reduce(
    (sum, partition) =>
      sum + Object.values(partition.tablets).reduce((count, range) => count + range.count, 0),
    0,
  );
  return {
    id: `${cluster}.${database}.${table.name}`,
    cluster,
    database,
    table,
    rows: tableRowCount(table),
    bytes: tableBytes(table),
    tablets,
    partitions,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
