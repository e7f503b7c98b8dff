import type { StepContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { ErrorResult } from "./result.ts";
import type { OlapTable } from "./tables.ts";

type RestoreWording = "restoreInProgress" | "restoreInProgressPartitions" | "restoreInProgressTruncate";

/** Refuses a change of a table that is not in state NORMAL (spec/starrocks.md §3.4, fe InvalidOlapTableStateException). */
export function checkNormal(
  table: OlapTable,
  context: Pick<StepContext, "target">,
  restoring: RestoreWording = "restoreInProgress",
): ErrorResult | undefined {
  switch (table.state) {
    case "NORMAL":
      return undefined;
    case "RESTORE":
    case "RESTORE_WITH_LOAD":
      return fail(context.target, restoring, { table: table.name });
    case "SCHEMA_CHANGE":
      return fail(context.target, "schemaChangeInProgress", { table: table.name });
    case "ROLLUP":
      return fail(context.target, "rollupInProgress", { table: table.name });
    default: {
      const never: never = table.state;
      return never;
    }
  }
}
