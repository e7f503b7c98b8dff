import { databaseById, tableById } from "../catalog.ts";
import { failedStatus } from "../fail.ts";
import type { FailedStatus, RestoreJob } from "../jobs.ts";
import type { Cluster } from "../world.ts";

/** Says which object of a restore was dropped after its PENDING step; undefined where all are there (spec/starrocks.md §3.3). */
export function droppedObject(cluster: Cluster, job: RestoreJob): FailedStatus | undefined {
  if (job.state === "PENDING" || job.state === "CREATING" || job.catalogs.length > 0) return undefined;
  const database = databaseById(cluster, job.database.id);
  if (database === undefined) {
    return failedStatus(cluster.target, "restoreDatabaseDropped", { id: job.database.id });
  }
  // What has no files is not looked for: views, and tables without partitions.
  const gone = job.plan.find(
    ({ tableId, partitions }) => partitions.length > 0 && tableById(database, tableId) === undefined,
  );
  if (gone === undefined) return undefined;
  return failedStatus(cluster.target, "restoreTableDropped", { id: gone.tableId, table: gone.target });
}
