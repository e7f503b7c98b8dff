import { has, type Target } from "../../engine/index.ts";
import { tableOf } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import type { FailedStatus, JobObject } from "../jobs.ts";
import { tableTypeName } from "../tableType.ts";
import type { Database, Table } from "../tables.ts";
import { isBackedUp } from "../backup/backupTable.ts";

/**
 * Looks whether what bears the names of a restore's tables may be touched: kind, state, temporary partitions (spec/starrocks.md
 * §5.2 rows 1 to 3; RestoreJob#checkAndPrepareMeta, first loop). Views are replaced, whatever they are.
 */
export function checkExisting(
  { target }: StepContext,
  database: Database,
  objects: readonly JobObject[],
): FailedStatus | undefined {
  for (const object of objects) {
    const table = tableOf(database, object.target);
    if (table === undefined) continue;
    if (!isTouched(target, table)) {
      return failedStatus(target, "restoreKindUnsupported", {
        table: table.name,
        type: tableTypeName(table),
      });
    }
    if (table.kind !== "olap") continue;
    if (table.state !== "NORMAL") {
      return failedStatus(target, "restoreTableBusy", { table: table.name, state: table.state });
    }
    if (Object.keys(table.temporaryPartitions).length > 0) {
      return failedStatus(target, "restoreTemporaryPartitions", { table: table.name });
    }
  }
  return undefined;
}

/** Up to 3.1 tables of shared data pass here, materialized views do not (fe catalog/Table.isOlapOrCloudNativeTable). */
function isTouched(target: Target, table: Table): boolean {
  if (has(target, "backupTakesViews")) return isBackedUp(target, table);
  return table.kind === "olap" && table.materializedView === undefined;
}
