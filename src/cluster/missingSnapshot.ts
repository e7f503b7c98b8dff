import { clusterBefore } from "./catalog.ts";
import type { StepContext } from "./context.ts";
import type { OlapTable } from "./tables.ts";

/**
 * Finds the snapshot that rows loaded now are not in: of the running backup that has already frozen the table, else of the
 * newest complete snapshot of it.
 */
export function missingSnapshot(table: OlapTable, context: StepContext): string | undefined {
  const holds = (
    manifest: { readonly tables: readonly { readonly table: { readonly id: number } }[] } | undefined,
  ) => manifest?.tables.some((saved) => saved.table.id === table.id) === true;
  const jobs = Object.values(clusterBefore(context).jobs);
  const running = jobs.find(
    (job) =>
      job.kind === "backup" && job.state !== "CANCELLED" && job.state !== "FINISHED" && holds(job.manifest),
  );
  if (running !== undefined) return running.label;
  const snapshots = Object.values(context.before.storage.roots).flatMap((root) =>
    Object.values(root.snapshots),
  );
  const complete = snapshots.filter((snapshot) => snapshot.infoMd5 !== undefined && holds(snapshot.manifest));
  return complete.sort((left, right) => right.manifest.backupTime - left.manifest.backupTime)[0]?.label;
}
