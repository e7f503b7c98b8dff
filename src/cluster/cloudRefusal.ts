import { has } from "../engine/index.ts";
import { jobConfigFlag } from "../engine/jobConfig.ts";
import { clusterBefore } from "./catalog.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { Values } from "./orderedProperties.ts";
import type { ErrorResult } from "./result.ts";

/**
 * Refuses BACKUP in a cluster of separate storage, in later versions before anything else of the statement is looked at
 * (spec/doris.md §5.9; fe commands/BackupCommand.checkSupportedInCloudMode).
 */
export function cloudBackupDenied(context: StatementContext): ErrorResult | undefined {
  return isCloud(context) && has(context.target, "cloudRestore")
    ? fail(context.target, "cloudJobRefused")
    : undefined;
}

/** Refuses jobs and repositories there in older versions, once the statement's text is in order (fe qe/DdlExecutor). */
export function cloudRefusal(context: StatementContext): ErrorResult | undefined {
  return isCloud(context) && !has(context.target, "cloudRestore")
    ? fail(context.target, "cloudJobRefused")
    : undefined;
}

/** RESTORE is an experiment there that has to be switched on. */
export function cloudRestoreOff(context: StatementContext): ErrorResult | undefined {
  const { target, cluster } = context;
  if (!isCloud(context) || jobConfigFlag(target, cluster.config, "enable_cloud_restore_job", false)) {
    return undefined;
  }
  return fail(target, "cloudRestoreOff");
}

/** What such a RESTORE cannot do. */
export function cloudOptionRefusal(context: StatementContext, values: Values): ErrorResult | undefined {
  const wished = ["atomic_restore", "reserve_colocate", "force_replace"].find(
    (key) => values.get(key) === "true",
  );
  return isCloud(context) && wished !== undefined
    ? fail(context.target, "cloudRestoreOption", { property: wished })
    : undefined;
}

function isCloud(context: StatementContext): boolean {
  return has(context.target, "cloudRefusesJobs") && clusterBefore(context).runMode === "shared_data";
}
