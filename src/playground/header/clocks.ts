import { formatCivil } from "../../cluster/civilTime.ts";
import { timestampAt } from "../../cluster/snapshotTimestamp.ts";
import type { Cluster } from "../../cluster/world.ts";

/** The clocks that a user of BACKUP and RESTORE meets (spec/problems.md §0). */
export const CLOCKS = ["frontEnd", "session", "snapshot"] as const;

/**
 * Gives one moment on each clock of a cluster: the front end's, that of a user's session, and as a snapshot is named.
 * @param time ms since 1970 UTC
 */
export function clocksOf(
  {
    target,
    timeZone,
    connections,
    globalVariables,
  }: Pick<Cluster, "target" | "timeZone" | "connections" | "globalVariables">,
  time: number,
  user: string,
): Readonly<Record<(typeof CLOCKS)[number], string>> {
  const global = globalVariables["time_zone"] ?? timeZone;
  const session = connections[user]?.variables["time_zone"] ?? global;
  return {
    frontEnd: `${formatCivil(time, timeZone, "seconds")} ${timeZone}`,
    session: `${formatCivil(time, session, "seconds")} ${session}`,
    snapshot: timestampAt(target, time, timeZone, global),
  };
}
