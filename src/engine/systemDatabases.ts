import { has } from "./features/index.ts";
import type { Target } from "./versions.ts";

/** Gives the databases that every cluster has of its own (fe catalog/system, statistic/StatsConstants). */
export function systemDatabases(target: Target): readonly string[] {
  return has(target, "systemDatabase")
    ? ["_statistics_", "information_schema", "sys"]
    : ["_statistics_", "information_schema"];
}

/** Tells whether a name stands for a database of the engine's own; of these, case does not matter but for `_statistics_`. */
export function isSystemDatabase(target: Target, name: string): boolean {
  return systemDatabases(target).includes(name === "_statistics_" ? name : name.toLowerCase());
}

/** Ids that are the same in every cluster (fe catalog/system/SystemId). */
const IDS: Readonly<Record<string, number>> = { information_schema: 1, sys: 100 };

/** Gives what stands for a database of the engine's own where others have their id. */
export function systemDatabaseId(name: string): number | string {
  return IDS[name.toLowerCase()] ?? name;
}
