/** What ALTER MATERIALIZED VIEW … INACTIVE gives as the reason (fe alter/AlterJobMgr.MANUAL_INACTIVE_MV_REASON). */
export const MANUAL_INACTIVE_REASON = "user use alter materialized view set status to inactive";

/** fe scheduler/MVActiveChecker.MV_BACKUP_INACTIVE_REASON. */
export const BACKUP_REASON = "it's in backup and will be activated after restore if possible";

/** Gives why a materialized view is inactive in a snapshot (spec/starrocks.md §3.2). */
export function inactiveInBackup(view: string): string {
  return `Set the materialized view ${view} inactive in backup because ${BACKUP_REASON}`;
}
