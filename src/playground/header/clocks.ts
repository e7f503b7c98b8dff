import { formatCivil } from "../../cluster/civilTime.ts";
import type { Cluster } from "../../cluster/world.ts";

/** The clocks that a user of BACKUP and RESTORE meets (spec/problems.md §0). */
export const CLOCKS = ["frontEnd", "session", "snapshot"] as const;

/**
 * Gives one moment on each clock of a cluster: the front end's, that of a user's session, and as a snapshot is named.
 * @param time ms since 1970 UTC
 */
export function clocksOf(
  { timeZone, connections, globalVariables }: Pick<Cluster, "timeZone" | "connections" | "globalVariables">,
  time: number,
  user: string,
): Readonly<Record<(typeof CLOCKS)[number], string>> {
  const session = connections[user]?.variables["time_zone"] ?? globalVariables["time_zone"] ?? timeZone;
  return {
    frontEnd: `${formatCivil(time, timeZone, "seconds")} ${timeZone}`,
    session: `${formatCivil(time, session, "seconds")} ${session}`,
    snapshot: formatCivil(time, timeZone, "dashes"),
  };
}
