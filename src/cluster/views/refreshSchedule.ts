import type { RefreshScheme } from "../../sql/objectStatements.ts";
import type { StepContext } from "../context.ts";
import { databaseById, olapTableById } from "../catalog.ts";
import type { Refusal } from "../refusal.ts";
import { schedule } from "../schedule.ts";
import { unsupported } from "../statements/unsupported.ts";
import type { MaterializedViewDefinition } from "../tables.ts";
import { clusterNow } from "./analysisContext.ts";
import { startRefresh } from "./refreshQueue.ts";

const UNIT_MS: Readonly<Record<string, number>> = {
  SECOND: 1000,
  MINUTE: 60_000,
  HOUR: 3_600_000,
  DAY: 86_400_000,
  WEEK: 604_800_000,
};

/** Gives the ms between two refreshes of a schedule; undefined where there is none. */
export function refreshPeriod({ every }: RefreshScheme): number | undefined {
  if (every?.count.kind !== "literal") return undefined;
  const unit = UNIT_MS[every.unit.toUpperCase()];
  return unit === undefined ? undefined : Number(every.count.value) * unit;
}

/** Refuses a schedule that is not simulated: of another unit, or without a step. */
export function refuseSchedule(refresh: RefreshScheme | undefined): Refusal | undefined {
  if (refresh?.every === undefined) return undefined;
  const period = refreshPeriod(refresh) ?? 0;
  return period > 0 ? undefined : unsupported(`REFRESH … EVERY (INTERVAL … ${refresh.every.unit})`);
}

/** Lets a view's schedule start its next refresh: at its start, or a whole number of periods after it. */
export function scheduleNext(
  context: StepContext,
  place: { readonly database: number; readonly table: number },
  { refresh, scheduleStart }: Pick<MaterializedViewDefinition, "refresh" | "scheduleStart">,
): void {
  const period = refreshPeriod(refresh);
  if (period === undefined || scheduleStart === undefined) return;
  const passed = Math.floor((context.time - scheduleStart) / period) + 1;
  const next = scheduleStart + Math.max(0, passed) * period;
  schedule(context, context.clock + next - context.time, { type: "refreshSchedule", ...place });
}

/** Runs a view's schedule: a refresh begins, and the next one is set. */
export function runRefreshSchedule(
  context: StepContext,
  place: { readonly database: number; readonly table: number },
): void {
  const database = databaseById(clusterNow(context), place.database);
  const table = database === undefined ? undefined : olapTableById(database, place.table);
  const view = table?.materializedView;
  if (view === undefined) return;
  const own = { database: place.database, table: place.table };
  startRefresh(context, own, false);
  scheduleNext(context, own, view);
}
