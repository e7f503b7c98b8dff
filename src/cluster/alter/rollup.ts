import { errorText, has } from "../../engine/index.ts";
import type { AlterAction } from "../../sql/tableStatements.ts";
import { putTable } from "../changeCatalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import type { Refusal } from "../refusal.ts";
import { isRefusal } from "../refusal.ts";
import type { StatementResult } from "../result.ts";
import { done } from "../statements/done.ts";
import { checkNormal } from "../tableState.ts";
import type { Column, Database, OlapTable, Partition } from "../tables.ts";
import { makeAlterJob, startAlterJob } from "./alterJob.ts";

type Add = Extract<AlterAction, { readonly kind: "addRollup" }>;

/** Runs ADD ROLLUP: a job builds it (fe MaterializedViewHandler.processBatchAddRollup). */
export function addRollup(
  database: Database,
  table: OlapTable,
  action: Add,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const busy = checkNormal(table, context) ?? refuseTemporary(table, context);
  if (busy !== undefined) return busy;
  const rollup = action.rollup.name.value;
  const ownName = errorText(target, "rollupNamedAsTable") !== undefined;
  if (ownName && rollup.toLowerCase() === table.name.toLowerCase())
    return fail(target, "rollupNamedAsTable", { table: table.name });
  if (table.indexes.some((index) => index.name === rollup)) return fail(target, "rollupExists", { rollup });
  const names = action.rollup.columns.map((column) => column.value);
  const columns = rollupColumns(table, names, context);
  if (isRefusal(columns)) return columns;
  const job = makeAlterJob(context, {
    kind: "rollup",
    state: "PENDING",
    database,
    table,
    columns: table.columns,
    rollupColumns: columns.map((column) => column.name),
    indexName: rollup,
    indexId: context.newId(),
    schemaVersion: 0,
  });
  startAlterJob(context, database, table, job);
  return done();
}

/** fe MaterializedViewHandler.checkAndPrepareMaterializedView. */
function rollupColumns(
  table: OlapTable,
  names: readonly string[],
  { target }: StatementContext,
): readonly Column[] | Refusal {
  const aggregated = table.keysType !== "DUPLICATE";
  const chosen: Column[] = [];
  for (const name of names) {
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column === undefined)
      return fail(target, "rollupColumnUnknown", { column: name, where: aggregated ? "" : " in base index" });
    if (aggregated && column.key && chosen.some((before) => !before.key))
      return fail(target, "rollupColumnOrder");
    chosen.push(column);
  }
  if (!aggregated) return chosen;
  const keys = chosen.filter((column) => column.key).length;
  if (keys === 0) return fail(target, "rollupWithoutKey");
  if (keys === table.columns.filter((column) => column.key).length) return chosen;
  if (table.keysType === "UNIQUE") return fail(target, "rollupKeysMissing");
  const replaces = chosen.some((column) => column.aggregation?.startsWith("REPLACE") === true);
  return replaces ? fail(target, "rollupReplaceKeysMissing") : chosen;
}

/** Doris changes no rollups of a table that has temporary partitions. */
function refuseTemporary(table: OlapTable, { target }: StatementContext): Refusal | undefined {
  return has(target, "rollupsNeedNoTemporary") && Object.keys(table.temporaryPartitions).length > 0
    ? fail(target, "alterTemporaryPartitions")
    : undefined;
}

/** Runs DROP ROLLUP. */
export function dropRollup(
  database: Database,
  table: OlapTable,
  name: string,
  context: StatementContext,
): StatementResult {
  const busy = checkNormal(table, context) ?? refuseTemporary(table, context);
  if (busy !== undefined) return busy;
  if (name === table.name && errorText(context.target, "dropBaseIndex") !== undefined)
    return fail(context.target, "dropBaseIndex");
  const rollup = table.indexes.slice(1).find((index) => index.name === name);
  if (rollup === undefined) return fail(context.target, "rollupUnknown", { rollup: name, table: table.name });
  const partitions: Record<string, Partition> = {};
  for (const [key, partition] of Object.entries(table.partitions)) {
    const tablets = { ...partition.tablets };
    delete tablets[String(rollup.id)];
    partitions[key] = { ...partition, tablets };
  }
  putTable(context, database.name, {
    ...table,
    indexes: table.indexes.filter((index) => index !== rollup),
    partitions,
  });
  return done();
}
