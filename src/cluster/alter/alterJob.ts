import { castDraft } from "immer";
import { alterIntervalMs } from "../../engine/alterPace.ts";
import { clusterBefore, databaseOf, olapTableById } from "../catalog.ts";
import { putTable } from "../changeCatalog.ts";
import { formatCivil } from "../civilTime.ts";
import type { StepContext } from "../context.ts";
import { checkSegmentColumns } from "../generated/changeColumns.ts";
import { makeTablets } from "../makeTablets.ts";
import { scheduleSchemaChange } from "../schedule.ts";
import { schemaHash } from "../schemaHash.ts";
import { shortKeyColumns } from "../tableKeys.ts";
import type { Column, Database, OlapTable, Partition, TabletRange, SyncView } from "../tables.ts";
import type { AlterJob, AlterState } from "../world.ts";
import { applyColumns } from "./applyColumns.ts";
import type { ColumnEffect } from "./columnChange.ts";

/** Makes the record of a change of columns or of a new rollup. */
export function makeAlterJob(
  context: StepContext,
  {
    database,
    table,
    ...rest
  }: Pick<AlterJob, "kind" | "state" | "columns" | "rollupColumns" | "indexName" | "indexId"> & {
    database: Database;
    table: OlapTable;
    schemaVersion: number;
    syncView?: SyncView;
  },
): AlterJob {
  const base = table.indexes[0];
  return {
    ...rest,
    id: context.newId(),
    database: database.id,
    table: table.id,
    tableName: table.name,
    createTime: context.time,
    ...(rest.state === "FINISHED" && { finishTime: context.time }),
    message: "",
    originIndexId: base?.id ?? 0,
    originIndexName: base?.name ?? table.name,
    schemaHash: schemaHash(rest.syncView?.columns ?? rest.columns),
    transaction: context.newId(),
  };
}

/** Begins a job: the table is in its state until it ends. */
export function startAlterJob(
  context: StepContext,
  database: Database,
  table: OlapTable,
  job: AlterJob,
): void {
  const state = job.kind === "column" ? "SCHEMA_CHANGE" : "ROLLUP";
  putTable(context, database.name, { ...table, state });
  keepJob(context, job);
  context.emit({ type: "tableState", database: database.name, table: table.name, state });
  scheduleSchemaChange(context, context.clock + alterIntervalMs(context.target), {
    database: database.name,
    table: table.id,
  });
}

export function keepJob(context: StepContext, job: AlterJob): void {
  context.cluster.alterJobs[String(job.id)] = castDraft(job);
}

/** How a job goes on from a round of the front end to the next (fe alter/SchemaChangeJobV2). */
const NEXT: Readonly<Record<AlterState, AlterState | undefined>> = {
  PENDING: "WAITING_TXN",
  WAITING_TXN: "RUNNING",
  RUNNING: "FINISHED",
  FINISHED: undefined,
  CANCELLED: undefined,
};

/** Runs the step of a schema change that is due; a table that is gone cancels it. */
export function runSchemaChange(
  context: StepContext,
  due: { readonly database: string; readonly table: number },
): void {
  const jobs = Object.values(clusterBefore(context).alterJobs).filter(
    (job) => job.table === due.table && NEXT[job.state] !== undefined,
  );
  const database = databaseOf(clusterBefore(context), due.database);
  let table = database === undefined ? undefined : olapTableById(database, due.table);
  for (const job of jobs) {
    const next = NEXT[job.state];
    if (next === undefined) continue;
    if (database === undefined || table === undefined) {
      keepJob(context, {
        ...job,
        state: "CANCELLED",
        message: `Table or index does not exist: ${job.tableName}`,
        finishTime: context.time,
      });
    } else if (next !== "FINISHED") keepJob(context, { ...job, state: next });
    else {
      const finished = finish(context, table, job);
      keepJob(context, {
        ...job,
        state: finished === undefined ? "CANCELLED" : "FINISHED",
        finishTime: context.time,
      });
      table = finished ?? table;
      emitEffects(context, database, table, job, finished !== undefined);
    }
  }
  const going = Object.values(context.cluster.alterJobs).some(
    (job) => job.table === due.table && NEXT[job.state] !== undefined,
  );
  if (going) {
    scheduleSchemaChange(context, context.clock + alterIntervalMs(context.target), due);
    return;
  }
  if (database === undefined || table === undefined) return;
  putTable(context, database.name, { ...table, state: "NORMAL" });
  context.emit({ type: "tableState", database: database.name, table: table.name, state: "NORMAL" });
}

function emitEffects(
  context: StepContext,
  database: Database,
  table: OlapTable,
  job: AlterJob,
  finished: boolean,
): void {
  if (!finished || job.kind === "rollup") return;
  for (const effect of effectsBetween(tableBefore(context, database, table), job.columns)) {
    context.emit({ ...effect, database: database.name, table: table.name });
  }
}

function tableBefore(context: StepContext, database: Database, table: OlapTable): readonly Column[] {
  const before = databaseOf(clusterBefore(context), database.name);
  return (before === undefined ? undefined : olapTableById(before, table.id))?.columns ?? [];
}

function effectsBetween(old: readonly Column[], columns: readonly Column[]): ColumnEffect[] {
  const added = columns.filter((column) => !old.some((candidate) => candidate.name === column.name));
  const dropped = old.filter((column) => !columns.some((candidate) => candidate.name === column.name));
  const changed = columns.filter((column) => {
    const before = old.find((candidate) => candidate.name === column.name);
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(column);
  });
  return [
    ...added.map(({ name }): ColumnEffect => ({ type: "columnAdded", column: name })),
    ...dropped.map(({ name }): ColumnEffect => ({ type: "columnDropped", column: name })),
    ...changed.map(({ name }): ColumnEffect => ({ type: "columnChanged", column: name })),
  ];
}

/**
 * Gives the table with its new index and tablets; undefined where too few nodes are up for them. Simplified: also where rows
 * were loaded since it began that formulas make and that the change would have to merge.
 */
function finish(context: StepContext, table: OlapTable, job: AlterJob): OlapTable | undefined {
  if (job.kind === "column" && checkSegmentColumns(table, job.columns) !== undefined) return undefined;
  const now = formatCivil(context.time, context.cluster.timeZone, "seconds");
  const rebuilt = job.kind === "column" ? rebuiltBase(table, job, now) : withRollup(table, job);
  const partitions: Record<string, Partition> = {};
  for (const [name, partition] of Object.entries(rebuilt.partitions)) {
    const tablets = makeTablets(context, { count: partition.buckets, replicas: partition.replicationNum });
    if (tablets === undefined) return undefined;
    const kept: Record<string, TabletRange> = { ...partition.tablets };
    if (job.kind === "column") delete kept[String(job.originIndexId)];
    partitions[name] = { ...partition, tablets: { ...kept, [String(job.indexId)]: tablets } };
  }
  return { ...rebuilt, partitions };
}

function rebuiltBase(table: OlapTable, job: AlterJob, now: string): OlapTable {
  const changed = applyColumns(table, job.columns, now);
  return {
    ...changed,
    indexes: changed.indexes.map((index, place) => (place === 0 ? { ...index, id: job.indexId } : index)),
  };
}

function withRollup(table: OlapTable, job: AlterJob): OlapTable {
  const columns =
    job.syncView?.columns ??
    job.rollupColumns.flatMap((name) => table.columns.filter((column) => column.name === name));
  const keys = columns.filter((column) => column.key).map((column) => column.type);
  const index = {
    id: job.indexId,
    name: job.indexName,
    schemaHash: job.schemaHash,
    shortKeyColumns: shortKeyColumns(keys),
    columns: job.rollupColumns,
    ...(job.syncView !== undefined && { syncView: job.syncView }),
  };
  return { ...table, indexes: [...table.indexes, index] };
}
