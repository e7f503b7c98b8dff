import { has, type Target } from "../../engine/index.ts";
import { tableOf } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import type { FailedStatus, JobObject, RestoreJob } from "../jobs.ts";
import { savedView } from "../savedObjects.ts";
import type { SnapshotManifest } from "../storage.ts";
import { tableTypeName } from "../tableType.ts";
import type { Database, Table } from "../tables.ts";
import { isBackedUp } from "../backup/backupTable.ts";

/**
 * Looks whether what bears the names of a restore's tables may be touched: kind, state, temporary partitions (spec/starrocks.md
 * §5.2 rows 1 to 3; spec/doris.md §5.1 rows 2 and 3; RestoreJob#checkAndPrepareMeta, first loop). StarRocks replaces views.
 */
export function checkExisting(
  { target }: StepContext,
  database: Database,
  { objects, manifest }: Pick<RestoreJob, "objects" | "manifest">,
): FailedStatus | undefined {
  for (const object of inOrder(target, objects, manifest)) {
    const table = tableOf(database, object.target);
    if (table === undefined) continue;
    if (has(target, "viewsCompared") && savedView(manifest, object.table) !== undefined) {
      if (table.kind === "view") continue;
      return failedStatus(target, "restoreViewOverTable", { table: table.name });
    }
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

/** Gives the objects of a restore in the order in which the engine looks at them: in Doris tables come before views. */
export function inOrder(
  target: Target,
  objects: readonly JobObject[],
  manifest: SnapshotManifest | undefined,
): readonly JobObject[] {
  if (!has(target, "viewsCompared")) return objects;
  const isView = ({ table }: JobObject) => savedView(manifest, table) !== undefined;
  return [...objects.filter((object) => !isView(object)), ...objects.filter(isView)];
}

/** Up to 3.1 tables of shared data pass here, materialized views do not (fe catalog/Table.isOlapOrCloudNativeTable). */
function isTouched(target: Target, table: Table): boolean {
  if (has(target, "asyncViewsSaved") && has(target, "backupTakesViews")) return isBackedUp(target, table);
  return table.kind === "olap" && table.materializedView === undefined;
}
