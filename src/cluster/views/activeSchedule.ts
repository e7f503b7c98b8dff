import { configValue } from "../../engine/config.ts";
import { has } from "../../engine/index.ts";
import type { StepContext } from "../context.ts";
import { schedule } from "../schedule.ts";
import type { OlapTable } from "../tables.ts";
import { clusterNow } from "./analysisContext.ts";
import { materializedViews } from "./dependents.ts";
import { BACKUP_REASON, MANUAL_INACTIVE_REASON } from "./inactiveReasons.ts";

/** Lets the front end try to make inactive materialized views active, where one is and it is allowed to. */
export function scheduleActiveCheck(context: StepContext): void {
  const { world, cluster, target } = context;
  if (configValue(target, cluster.config, "enable_mv_automatic_active_check") !== "true") return;
  if (world.queue.some((due) => due.type === "activateViews" && due.cluster === cluster.name)) return;
  const waiting = materializedViews(clusterNow(context)).some(({ view }) => mayActivate(context, view));
  if (!waiting) return;
  const seconds = Number(configValue(target, cluster.config, "mv_active_checker_interval_seconds") ?? 60);
  const interval = Math.max(1, seconds) * 1000;
  schedule(context, (Math.floor(context.clock / interval) + 1) * interval, { type: "activateViews" });
}

/** Tells whether the front end makes a materialized view active by itself (fe scheduler/MVActiveChecker.tryToActivate). */
export function mayActivate({ target }: StepContext, { materializedView: view }: OlapTable): boolean {
  if (view === undefined || view.active || view.inactiveReason === MANUAL_INACTIVE_REASON) return false;
  if (has(target, "noReasonStaysInactive") && view.inactiveReason === "") return false;
  return !(has(target, "backedUpStaysInactive") && view.inactiveReason.includes(BACKUP_REASON));
}
