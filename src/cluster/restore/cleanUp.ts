import { putTable, recycle, recyclePartition, removeTable } from "../changeCatalog.ts";
import type { StepContext } from "../context.ts";
import type { JobObject, RestoreJob } from "../jobs.ts";
import { savedTable, savedView } from "../savedObjects.ts";
import { countTablets } from "../tablets.ts";
import type { OlapTable, Table } from "../tables.ts";
import { chosenNames } from "./newRestoredTable.ts";

/**
 * Drops into the recycle bin what a restore with clean_tables or clean_partitions does not bring: tables and views of the
 * database, partitions of the restored tables (spec/doris.md §5.5; fe backup/RestoreJob.dropAllNonRestoredTableAndPartitions).
 * @param tables of the database, as they are after the commit
 */
export function cleanUp(context: StepContext, job: RestoreJob, tables: readonly Table[]): void {
  const { cleanTables = false, cleanPartitions = false } = job.options ?? {};
  for (const table of tables) {
    if (!isCleaned(table)) continue;
    const object = keptBy(context, job, table);
    if (object === undefined) {
      if (cleanTables) dropTable(context, job, table);
    } else if (cleanPartitions && table.kind === "olap") dropOthers(context, job, table, object);
  }
}

/** Asynchronous materialized views and tables of other systems stay. */
function isCleaned(table: Table): boolean {
  return table.kind === "view" || (table.kind === "olap" && table.materializedView === undefined);
}

/**
 * Finds what of the job a table or view is. By the sources it is looked for by the name that the snapshot has, so that a table
 * restored under another name is none of the job's (§5.5 [SRC-BUG]).
 */
function keptBy(
  { before: { sourceDefects } }: StepContext,
  { objects, manifest }: RestoreJob,
  table: Table,
): JobObject | undefined {
  const isView = (object: JobObject) => savedView(manifest, object.table) !== undefined;
  return objects.find(
    (object) =>
      (sourceDefects ? object.table : object.target) === table.name &&
      isView(object) === (table.kind === "view"),
  );
}

function dropTable(context: StepContext, { database }: RestoreJob, table: Table): void {
  removeTable(context, database.name, table.name);
  recycle(context, { type: "table", database: database.id, table, droppedAt: context.time });
  if (table.kind === "view") {
    context.emit({ type: "viewDropped", database: database.name, view: table.name });
    return;
  }
  const tablets = countTablets(table);
  context.emit({ type: "tableDropped", database: database.name, table: table.name, tablets });
}

function dropOthers(
  context: StepContext,
  { database, manifest }: RestoreJob,
  table: OlapTable,
  object: JobObject,
): void {
  const saved = savedTable(manifest, object.table);
  if (saved === undefined || table.partitioning.type === "unpartitioned") return;
  const kept = new Set(chosenNames(saved, object));
  const dropped = Object.values(table.partitions).filter(({ name }) => !kept.has(name));
  if (dropped.length === 0) return;
  const partitions = Object.fromEntries(Object.entries(table.partitions).filter(([name]) => kept.has(name)));
  putTable(context, database.name, { ...table, partitions });
  for (const partition of dropped) {
    recyclePartition(context, database, table, partition);
    context.emit({
      type: "partitionDropped",
      database: database.name,
      table: table.name,
      partition: partition.name,
    });
  }
}
