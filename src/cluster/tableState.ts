import { errorText } from "../engine/index.ts";
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
  const { target } = context;
  const { name, state } = table;
  switch (state) {
    case "NORMAL":
      return table.inAtomicRestore === true
        ? fail(target, "alterInAtomicRestore", { table: name })
        : undefined;
    case "RESTORE":
    case "RESTORE_WITH_LOAD": {
      const own = errorText(target, restoring) !== undefined;
      return fail(target, own ? restoring : "restoreInProgress", { table: name, state });
    }
    case "SCHEMA_CHANGE":
      return fail(target, "schemaChangeInProgress", { table: name });
    case "ROLLUP":
      return fail(target, "rollupInProgress", { table: name });
    default: {
      const never: never = state;
      return never;
    }
  }
}
