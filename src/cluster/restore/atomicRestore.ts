import { castDraft } from "immer";
import { olapDraft, tableById, tableOf } from "../catalog.ts";
import { putTable, removeTable } from "../changeCatalog.ts";
import { renamed } from "../alter/rename.ts";
import type { StepContext } from "../context.ts";
import { failedStatus } from "../fail.ts";
import type { FailedStatus, RestoreJob, RestorePlan } from "../jobs.ts";
import { tableTypeName } from "../tableType.ts";
import type { Database, Table } from "../tables.ts";

/**
 * Says why the tables and views of an atomic restore cannot take their places; undefined where they can. Tables come first
 * (fe backup/RestoreJob.atomicReplaceOlapTables).
 */
export function replacementFailure(
  { target }: StepContext,
  database: Database,
  job: RestoreJob,
): FailedStatus | undefined {
  for (const { target: hidden, takes, view, tableId } of byKind(job.plan)) {
    if (takes === undefined) continue;
    const kind = view === true ? "view" : "table";
    if (tableById(database, tableId)?.name !== hidden) {
      return failedStatus(target, "restoreReplacementMissing", { kind, table: hidden });
    }
    const origin = tableOf(database, takes);
    if (view === true || origin === undefined || isOlap(origin)) continue;
    return failedStatus(target, "restoreOriginNotTable", { table: takes, type: tableTypeName(origin) });
  }
  return undefined;
}

function byKind(plan: readonly RestorePlan[]): readonly RestorePlan[] {
  return [...plan.filter(({ view }) => view !== true), ...plan.filter(({ view }) => view === true)];
}

function isOlap(table: Table): boolean {
  return table.kind === "olap" && table.materializedView === undefined;
}

/** Puts a table or view of an atomic restore into the place of what bears its name: that is gone for good. */
export function takePlace(context: StepContext, database: Database, table: Table, name: string): Table {
  const own: Table = table.kind === "olap" ? renamed(table, name) : { ...table, name };
  removeTable(context, database.name, table.name);
  putTable(context, database.name, own);
  return own;
}

/** Marks the existing tables of an atomic restore: they stay as they are, and may be neither altered nor dropped meanwhile. */
export function markAtomic(context: StepContext, database: Database, name: string): void {
  const table = olapDraft(context, database.name, name);
  if (table !== undefined) table.inAtomicRestore = castDraft(true as const);
}
