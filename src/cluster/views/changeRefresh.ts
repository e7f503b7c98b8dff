import { castDraft } from "immer";
import { has } from "../../engine/index.ts";
import type { RefreshScheme } from "../../sql/objectStatements.ts";
import { olapDraft } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import type { FoundView } from "./foundView.ts";
import { scheduleStart } from "./newMaterializedView.ts";
import { cancelSchedule, startRefresh } from "./refreshQueue.ts";
import { scheduleNext } from "./refreshSchedule.ts";

/** Refuses a schedule whose step is not a positive number, as ALTER MATERIALIZED VIEW does. */
export function checkStep({ every, span }: RefreshScheme, context: StatementContext): Refusal | undefined {
  if (every === undefined || every.count.kind !== "literal" || Number(every.count.value) > 0)
    return undefined;
  const { target, text } = context;
  const at = has(target, "refreshErrorsPlaced") ? { text, span } : undefined;
  return fail(target, "refreshStepWrong", { step: every.count.value }, at);
}

/** Runs ALTER MATERIALIZED VIEW … REFRESH: one that follows its base tables from now on is refreshed at once. */
export function changeRefresh(
  { database, table }: FoundView,
  given: RefreshScheme,
  context: StatementContext,
): void {
  const view = olapDraft(context, database.name, table.name)?.materializedView;
  if (view === undefined) return;
  const { moment: _moment, ...refresh } = given;
  const start = scheduleStart(refresh, context);
  view.refresh = castDraft(refresh);
  delete view.scheduleStart;
  if (start !== undefined) view.scheduleStart = start;
  const place = { database: database.id, table: table.id };
  cancelSchedule(context, table.id);
  scheduleNext(context, place, { refresh, ...(start !== undefined && { scheduleStart: start }) });
  if (refresh.type === "ASYNC" && refresh.every === undefined) startRefresh(context, place, false);
}
