import type { ErrorRow, ErrorText } from "./types.ts";
import { dorisStatus } from "./wording.ts";

/** Errors of a running job that only Doris knows; the others stand in `jobs.ts` (spec/doris.md §3, §5). */
export const DORIS_JOB_ERRORS = {
  /** Later versions of Doris pass over tables that are gone; here none is left. */
  backupNothingLeft: row(
    "§3.2, §10 rows 28 and 30",
    dorisStatus("NOT_FOUND", "no valid tables found for backup", { since: "4.0" }),
  ),
  backupTabletsTooMany: row(
    "§3.2, §8.1",
    dorisStatus(
      "COMMON_ERROR",
      "the num involved tablets {tablets} exceeds the limit {limit}, which might cause the FE OOM, change config `max_backup_tablets_per_job` to change this limitation",
      { since: "4.0" },
    ),
  ),
  /** While the round waits for the new replicas. */
  restoreDatabaseGone: row(
    "§5.1 row 9",
    dorisStatus("COMMON_ERROR", "Database {database} has been dropped", { until: "4.0" }),
  ),
  restoreMetaDamaged: row(
    "§5.1 row 1; fe backup/Repository.download",
    dorisStatus("BAD_FILE", "md5sum does not equal. local: {local}, remote: {remote}"),
  ),
  restoreMetaTooOld: row(
    "§5.8; fe meta/MetaContext.setMetaVersion",
    dorisStatus(
      "COMMON_ERROR",
      "Could not set meta version to {version} since it is lower than minimum required version {least}",
    ),
  ),
  restoreCreationTimeout: row(
    "§3.3 CREATING",
    dorisStatus("TIMEOUT", "restore job with create replicas timeout: {ms} with label: {label}", {
      since: "4.0",
    }),
  ),
  restoreViewDiffers: row(
    "§5.1 row 6",
    dorisStatus("COMMON_ERROR", "View {table} already exist but with different schema"),
  ),
  restoreColocateLocal: row(
    "§5.1 row 4",
    dorisStatus("COMMON_ERROR", "Not support to restore to local table {table} with colocate group.", {
      since: "4.0",
    }),
  ),
  /** Enough nodes are alive, but some are full or bear another tag (fe system/SystemInfoService.selectBackendIdsForReplicaCreation). */
  restoreBackendsUnfit: row(
    "§5.3",
    dorisStatus("COMMON_ERROR", unfit("."), { until: "2.1" }),
    dorisStatus("COMMON_ERROR", unfit(" and avail capacity of backends."), { since: "2.1", until: "3.0" }),
    dorisStatus("COMMON_ERROR", unfit(" and avail capacity of backends or maybe all be on same host."), {
      since: "3.0",
      until: "4.0",
    }),
    dorisStatus(
      "COMMON_ERROR",
      unfit(" and avail capacity of backends or maybe all be on same host. Backends details: {details}"),
      { since: "4.0" },
    ),
  ),
  restoreReplacementMissing: row(
    "§5.5",
    dorisStatus("COMMON_ERROR", "replace {kind} failed, the temp {kind} {table} is not found", {
      since: "4.0",
    }),
  ),
  restoreOriginNotTable: row(
    "§5.5",
    dorisStatus(
      "COMMON_ERROR",
      "replace table failed, the origin table {table} is not OLAP table, it is {type}",
      { since: "4.0" },
    ),
  ),
} as const satisfies Record<string, ErrorRow>;

function row(section: string, ...texts: readonly ErrorText[]): ErrorRow {
  return { source: `spec/doris.md ${section}`, texts };
}

function unfit(end: string): string {
  return `Failed to find enough backend, please check the replication num,replication tag and storage medium${end}\nCreate failed replications:\nreplication tag: {tag}, replication num: {replicas}, storage medium: null`;
}
