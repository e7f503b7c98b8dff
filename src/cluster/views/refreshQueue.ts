import type { StepContext } from "../context.ts";
import { schedule } from "../schedule.ts";

/** The front end takes refreshes from its list once a second (fe scheduler/TaskManager). */
const DISPATCH_MS = 1000;
/** How long a refresh runs: ours, for the engine's depends on the query. */
const RUN_MS = 1000;

/** Puts a refresh of a materialized view on the front end's list; one that waits there already takes it in. */
export function startRefresh(
  context: StepContext,
  place: { readonly database: number; readonly table: number },
  force: boolean,
): void {
  const { world, cluster } = context;
  const waits = world.queue.some(
    (due) => due.type === "refreshView" && due.cluster === cluster.name && due.table === place.table,
  );
  if (waits) return;
  const start = (Math.floor(context.clock / DISPATCH_MS) + 1) * DISPATCH_MS;
  const startedAt = context.time + start - context.clock;
  schedule(context, start + RUN_MS, { type: "refreshView", ...place, startedAt, force });
}

/** Takes a materialized view's refreshes off the list. */
export function cancelRefreshes(context: StepContext, table: number): void {
  cancel(context, table, "refreshView");
}

/** Ends a materialized view's schedule. */
export function cancelSchedule(context: StepContext, table: number): void {
  cancel(context, table, "refreshSchedule");
}

function cancel(
  { world, cluster }: StepContext,
  table: number,
  type: "refreshView" | "refreshSchedule",
): void {
  world.queue = world.queue.filter(
    (due) => due.cluster !== cluster.name || due.type !== type || due.table !== table,
  );
}
