import { olapDraft } from "../catalog.ts";
import type { StepContext } from "../context.ts";
import { isRefusal } from "../refusal.ts";
import { activateAndRefresh } from "./activate.ts";
import { mayActivate, scheduleActiveCheck } from "./activeSchedule.ts";
import { clusterNow } from "./analysisContext.ts";
import { materializedViews } from "./dependents.ts";

/** Waiting doubles with each failure, in minutes, up to an hour (fe MVActiveChecker.MvActiveInfo). */
const MOST_DOUBLINGS = 5;
const MOST_MINUTES = 60;
const MINUTE_MS = 60_000;

/** Runs one round over the inactive materialized views (fe scheduler/MVActiveChecker.process). */
export function activateViews(context: StepContext): void {
  for (const { database, view } of materializedViews(clusterNow(context))) {
    const { failures = 0, again = 0 } = view.materializedView?.activation ?? {};
    if (!mayActivate(context, view) || context.time < again) continue;
    if (!isRefusal(activateAndRefresh(context, database.name, view.name))) continue;
    const draft = olapDraft(context, database.name, view.name)?.materializedView;
    if (draft === undefined) continue;
    const minutes = failures + 1 >= MOST_DOUBLINGS ? MOST_MINUTES : 1 << (failures + 1);
    draft.activation = { failures: failures + 1, again: context.time + minutes * MINUTE_MS };
  }
  scheduleActiveCheck(context);
}
