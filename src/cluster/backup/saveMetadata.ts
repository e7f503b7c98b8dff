import { databaseById, olapTableById } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import type { BackupJob } from "../jobs.ts";
import { clusterOf } from "../runStep.ts";
import type { SnapshotTable } from "../storage.ts";

/**
 * Does the SAVE_META step of a BACKUP: the info file says how far the auto-increment columns have counted by now, not when
 * the tables were frozen; nothing of a table that is gone (fe backup/BackupJobInfo.fromCatalog).
 */
export function saveMetadata(context: StepContext, job: BackupJob): BackupJob {
  const { manifest } = job;
  const counts = manifest?.tables.some(({ table }) => table.autoIncrement !== undefined);
  if (manifest === undefined || counts !== true) return job;
  const database = databaseById(clusterOf(context.before, context.cluster.name), job.database.id);
  const tables = manifest.tables.map((saved): SnapshotTable => {
    const { autoIncrement, ...table } = saved.table;
    if (autoIncrement === undefined) return saved;
    const now = database && olapTableById(database, table.id)?.autoIncrement;
    return { ...saved, table: { ...table, ...(now !== undefined && { autoIncrement: now }) } };
  });
  return { ...job, manifest: { ...manifest, tables } };
}
