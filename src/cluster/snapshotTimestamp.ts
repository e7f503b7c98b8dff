import { has, type Target } from "../engine/index.ts";
import { formatCivil } from "./civilTime.ts";
import type { StepContext } from "./context.ts";
import { globalVariable } from "./sessionVariable.ts";

/** Words the time of a backup as its snapshot's timestamp (spec/starrocks.md §3.5, spec/doris.md §3.6). */
export function snapshotTimestamp(context: StepContext, time: number): string {
  const { timeZone } = context.cluster;
  return timestampAt(context.target, time, timeZone, globalVariable("time_zone", context) ?? timeZone);
}

/**
 * Words a time as the timestamp of a snapshot.
 * @param machine time zone of the front end's machine
 * @param global what SET GLOBAL time_zone set, else that of the machine
 */
export function timestampAt(target: Target, time: number, machine: string, global: string): string {
  return has(target, "timestampsToTheSecond")
    ? formatCivil(time, global, "dashesToSecond")
    : formatCivil(time, machine, "dashes");
}
