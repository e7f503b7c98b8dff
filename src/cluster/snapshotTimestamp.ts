import { has } from "../engine/index.ts";
import { formatCivil } from "./civilTime.ts";
import type { StepContext } from "./context.ts";
import { globalVariable } from "./sessionVariable.ts";

/** Words the time of a backup as its snapshot's timestamp (spec/starrocks.md §3.5, spec/doris.md §3.6). */
export function snapshotTimestamp(context: StepContext, time: number): string {
  if (!has(context.target, "timestampsToTheSecond")) {
    return formatCivil(time, context.cluster.timeZone, "dashes");
  }
  const zone = globalVariable("time_zone", context) ?? context.cluster.timeZone;
  return formatCivil(time, zone, "dashesToSecond");
}
