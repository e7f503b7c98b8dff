import type { Engine, Target } from "./versions.ts";

interface Pace {
  /** How often the front end looks at its changes of columns and rollups. */
  readonly intervalMs: number;
  /** After so long one is cancelled. */
  readonly timeoutSeconds: number;
}

/**
 * fe Config.alter_scheduler_interval_millisecond and alter_table_timeout_second; for Doris
 * default_schema_change_scheduler_interval_millisecond (a rollup's own interval, 333 ms, is taken to be the same).
 */
const PACES: Readonly<Record<Engine, Pace>> = {
  starrocks: { intervalMs: 10_000, timeoutSeconds: 86_400 },
  doris: { intervalMs: 500, timeoutSeconds: 2_592_000 },
};

/** Gives the milliseconds between two looks of the front end at its schema changes. */
export function alterIntervalMs(target: Target): number {
  return PACES[target.engine].intervalMs;
}

/** Gives the seconds that a schema change may take. */
export function alterTimeoutSeconds(target: Target): number {
  return PACES[target.engine].timeoutSeconds;
}
