import { has } from "../../engine/index.ts";
import { putTable } from "../changeCatalog.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementContext } from "../context.ts";
import { checkSegmentColumns } from "../generated/changeColumns.ts";
import { isRefusal } from "../refusal.ts";
import type { StatementResult } from "../result.ts";
import { sessionZone } from "../sessionVariable.ts";
import { done } from "../statements/done.ts";
import { checkNormal } from "../tableState.ts";
import { clusterBefore } from "../catalog.ts";
import type { Database, OlapTable } from "../tables.ts";
import { keepJob, makeAlterJob, startAlterJob } from "./alterJob.ts";
import { analyzeColumns } from "./analyzeColumns.ts";
import { applyColumns } from "./applyColumns.ts";
import { changeColumns, type ColumnAction } from "./columnChange.ts";

/** Runs ADD, DROP and MODIFY COLUMN: at once where metadata alone changes, else as a job. */
export function changeSchema(
  database: Database,
  table: OlapTable,
  actions: readonly ColumnAction[],
  context: StatementContext,
): StatementResult {
  const analyzed = has(context.target, "columnsAnalyzedFirst")
    ? analyzeColumns(table, actions, context)
    : undefined;
  const busy = analyzed ?? checkNormal(table, context);
  if (busy !== undefined) return busy;
  const change = changeColumns(database.name, table, actions, context);
  if (isRefusal(change)) return change;
  const beyond = checkSegmentColumns(table, change.columns);
  if (beyond !== undefined) return beyond;
  const base = table.indexes[0];
  const earlier = Object.values(clusterBefore(context).alterJobs).filter(
    (job) => job.table === table.id && job.kind === "column",
  ).length;
  const record = {
    kind: "column" as const,
    database,
    table,
    columns: change.columns,
    rollupColumns: [],
    indexName: table.name,
    schemaVersion: earlier + 1,
  };
  if (!change.fast) {
    const job = makeAlterJob(context, { ...record, state: "PENDING", indexId: context.newId() });
    startAlterJob(context, database, table, job);
    return done();
  }
  keepJob(context, makeAlterJob(context, { ...record, state: "FINISHED", indexId: base?.id ?? 0 }));
  const now = formatCivil(context.time, sessionZone(context), "seconds");
  putTable(context, database.name, applyColumns(table, change.columns, now));
  for (const effect of change.effects)
    context.emit({ ...effect, database: database.name, table: table.name });
  return done();
}
