import { databaseById, olapTableById } from "../catalog.ts";
import type { RestoreJob, RestorePlan } from "../jobs.ts";
import type { TaskOrder } from "../makeRuns.ts";
import { everyReplica } from "../replicaPlaces.ts";
import type { OlapTable, Partition } from "../tables.ts";
import type { Cluster } from "../world.ts";

/** A partition that a restore writes, as it stands in the catalog. */
export interface LocalPlace {
  readonly plan: RestorePlan;
  readonly table: OlapTable;
  readonly partition: Partition;
}

/** Finds the partitions that a restore writes. */
export function localPlaces(cluster: Cluster, job: RestoreJob): LocalPlace[] {
  const database = databaseById(cluster, job.database.id);
  if (database === undefined) return [];
  return job.plan.flatMap((plan) => {
    const table = olapTableById(database, plan.tableId);
    if (table === undefined) return [];
    return plan.partitions.flatMap(({ name }) => {
      const partition = table.partitions[name];
      return partition === undefined ? [] : [{ plan, table, partition }];
    });
  });
}

/** Gives the work on every replica of the places, by node. */
export function replicaOrders(places: readonly LocalPlace[]): TaskOrder[] {
  return places.flatMap(({ table, partition }) =>
    table.indexes.flatMap((index) => {
      const range = partition.tablets[String(index.id)];
      if (range === undefined) return [];
      return everyReplica(range).map((place) => ({
        ...place,
        table: table.name,
        partition: partition.name,
        index: index.id,
      }));
    }),
  );
}
