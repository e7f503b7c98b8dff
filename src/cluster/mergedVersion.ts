import { databaseById, olapTableOf } from "./catalog.ts";
import type { Job, TaskRun } from "./jobs.ts";
import type { Cluster } from "./world.ts";

/** Tells whether a backup's snapshot task asks for a version that was compacted away. */
export function isMergedAway(cluster: Cluster, job: Job, run: TaskRun): boolean {
  if (job.kind !== "backup" || run.kind !== "snapshot") return false;
  const database = databaseById(cluster, job.database.id);
  return (database && olapTableOf(database, run.table))?.partitions[run.partition]?.merged === true;
}
