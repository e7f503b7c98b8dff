import { brokerTrouble } from "./brokers.ts";
import { clusterBefore } from "./catalog.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import { readSnapshotInfo } from "./readSnapshot.ts";
import type { ErrorResult } from "./result.ts";
import type { Repository, SnapshotManifest } from "./storage.ts";

/** The snapshot that a restore reads, and where it lies. */
export interface RestoreSource {
  readonly repository: Repository;
  readonly manifest: SnapshotManifest;
}

/** Reads the info file of the snapshot that a RESTORE names (spec/starrocks.md §2.4 row 2, spec/doris.md §2.5 row 3). */
export function readInfo(
  context: StatementContext,
  label: string,
  timestamp: string,
  repository: Repository,
): RestoreSource | ErrorResult {
  const lost = brokerTrouble(clusterBefore(context), repository.broker);
  if (lost !== undefined) {
    return fail(context.target, "restoreBrokerLost", { label, broker: repository.broker, reason: lost });
  }
  const read = readSnapshotInfo(context.before, context.target, repository, label, timestamp);
  if (!read.ok) return fail(context.target, read.code, read.data);
  return { repository, manifest: read.directory.manifest };
}
