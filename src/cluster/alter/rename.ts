import { errorText, has, type Target } from "../../engine/index.ts";
import { changesMetadataAlone } from "../../engine/metadataChange.ts";
import { partitionOf, tableOf } from "../catalog.ts";
import { putTable, removeTable } from "../changeCatalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { checkColumnName, checkName } from "../checkName.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import { done } from "../statements/done.ts";
import { beyond } from "../statements/unsupported.ts";
import { sameName } from "../tableKeys.ts";
import { isTaken } from "../restore/hiddenNames.ts";
import { checkNormal } from "../tableState.ts";
import type { Column, Database, OlapTable, Partition } from "../tables.ts";

/** Runs RENAME of a table (fe LocalMetastore.renameTable). */
export function renameTable(
  database: Database,
  table: OlapTable,
  name: string,
  span: { start: number; end: number },
  context: StatementContext,
): StatementResult {
  const { target, text } = context;
  const analyzed = has(target, "renameAnalyzed");
  if (analyzed && table.name === name) return fail(target, "renameSame", { name }, { text, span });
  const wrong = checkName("table", name, context);
  if (wrong !== undefined) return wrong;
  if (name === "__proto__") return beyond("nameReserved", { name: "__proto__" });
  const busy = refuseBusy(table, context);
  if (busy !== undefined) return busy;
  if (table.name === name) return fail(target, "renameSame", { name });
  if (tableOf(database, name) !== undefined) return fail(target, "renameTaken", { name });
  if (isTaken(target, database, name)) return fail(target, "renameTakenInRestore", { name });
  removeTable(context, database.name, table.name);
  putTable(context, database.name, renamed(table, name));
  context.emit({ type: "tableRenamed", database: database.name, table: table.name, name });
  return done();
}

/** Refuses another name for a part of a table that is not in state NORMAL. */
function refuseBusy(table: OlapTable, context: StatementContext): ErrorResult | undefined {
  const { target } = context;
  if (errorText(target, "renameNotNormal") === undefined) return checkNormal(table, context);
  return table.state === "NORMAL"
    ? undefined
    : fail(target, "renameNotNormal", { table: table.name, state: table.state });
}

/** Gives a table under another name: its base index has that name too (fe catalog/OlapTable.setName). */
export function renamed(table: OlapTable, name: string): OlapTable {
  const indexes = table.indexes.map((index, place) => (place === 0 ? { ...index, name } : index));
  return { ...table, name, indexes, partitions: renamedPartitions(table, name) };
}

/** The one partition of an unpartitioned table has the table's name. */
function renamedPartitions(table: OlapTable, name: string): OlapTable["partitions"] {
  const only = table.partitioning.type === "unpartitioned" ? table.partitions[table.name] : undefined;
  return only === undefined ? table.partitions : { [name]: { ...only, name } };
}

/** Runs RENAME COLUMN (fe LocalMetastore.renameColumn). */
export function renameColumn(
  database: Database,
  table: OlapTable,
  from: string,
  to: string,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const wrong = checkColumnName(to, context);
  if (wrong !== undefined) return wrong;
  const refused = has(target, "columnIds")
    ? table.state !== "NORMAL" && fail(target, "renameColumnNotNormal", { state: table.state })
    : refuseDorisName(table, from, to, context);
  if (refused !== false && refused !== undefined) return refused;
  const column = table.columns.find((candidate) => sameName(candidate.name, from));
  if (column === undefined) return fail(target, "renameColumnUnknown", { column: from, table: table.name });
  if (table.columns.some((candidate) => sameName(candidate.name, to)))
    return fail(target, "renameColumnTaken", { column: to });
  const renamed = (name: string) => (name === column.name ? to : name);
  const { partitioning } = table;
  const bloom = table.properties["bloom_filter_columns"];
  putTable(context, database.name, {
    ...table,
    columns: table.columns.map((candidate) =>
      candidate === column ? withName(candidate, to, target) : candidate,
    ),
    sortKeys: table.sortKeys.map(renamed),
    properties: {
      ...table.properties,
      ...(bloom !== undefined && { bloom_filter_columns: bloom.split(", ").map(renamed).join(", ") }),
    },
    partitioning:
      partitioning.type === "unpartitioned"
        ? partitioning
        : { ...partitioning, columns: partitioning.columns.map(renamed) },
    distribution: { ...table.distribution, columns: table.distribution.columns.map(renamed) },
    indexes: table.indexes.map((index) => ({ ...index, columns: index.columns.map(renamed) })),
    secondaryIndexes: table.secondaryIndexes.map((index) => ({
      ...index,
      columns: index.columns.map(renamed),
    })),
  });
  context.emit({ type: "columnChanged", database: database.name, table: table.name, column: to });
  return done();
}

/** Where names of columns are ids at first, a column keeps its first one. */
function withName(column: Column, name: string, target: Target): Column {
  return has(target, "columnIds") ? { ...column, name, id: column.id ?? column.name } : { ...column, name };
}

/** What Doris checks before it looks for the column (fe catalog/Env.renameColumn). */
function refuseDorisName(
  table: OlapTable,
  from: string,
  to: string,
  context: StatementContext,
): ErrorResult | undefined {
  const { target } = context;
  const busy = checkNormal(table, context);
  if (busy !== undefined) return busy;
  if (sameName(from, to)) return fail(target, "renameColumnSame");
  const { partitioning } = table;
  const placing = partitioning.type === "unpartitioned" ? [] : partitioning.columns;
  if (has(target, "partitionColumnsKeepNames") && placing.some((name) => sameName(name, from)))
    return fail(target, "renamePartitionColumn");
  if (!changesMetadataAlone(target, table.properties)) return fail(target, "renameColumnWithoutIds");
  return table.columns.some(({ name }) => sameName(name, to))
    ? fail(target, "renameColumnTaken", { column: to })
    : undefined;
}

/** Runs RENAME PARTITION (fe LocalMetastore.renamePartition). */
export function renamePartition(
  database: Database,
  table: OlapTable,
  from: string,
  to: string,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const wrong = checkName("partition", to, context);
  if (wrong !== undefined) return wrong;
  const busy = refuseBusy(table, context);
  if (busy !== undefined) return busy;
  const kept = has(target, "listPartitionsRenamed") ? "unpartitioned" : "list";
  if (table.partitioning.type === "unpartitioned" || table.partitioning.type === kept)
    return fail(target, "renamePartitionOfUnpartitioned", { table: table.name });
  // Versions before 3.3 rename it like any other.
  if (table.partitioning.automatic !== undefined && errorText(target, "renamePartitionOfAutomatic"))
    return fail(target, "renamePartitionOfAutomatic", { table: table.name });
  if (sameName(from, to)) return fail(target, "renamePartitionSame");
  const partition = partitionOf(table, from);
  if (partition === undefined) return fail(target, "renamePartitionUnknown", { partition: from });
  if (partitionOf(table, to) !== undefined) return fail(target, "renamePartitionTaken", { partition: to });
  const partitions: Record<string, Partition> = {};
  for (const [name, other] of Object.entries(table.partitions))
    partitions[other === partition ? to : name] = other === partition ? { ...other, name: to } : other;
  putTable(context, database.name, { ...table, partitions });
  context.emit({
    type: "partitionDropped",
    database: database.name,
    table: table.name,
    partition: partition.name,
  });
  context.emit({ type: "partitionAdded", database: database.name, table: table.name, partition: to });
  return done();
}

/** Runs RENAME ROLLUP (fe LocalMetastore.renameRollup). */
export function renameRollup(
  database: Database,
  table: OlapTable,
  from: string,
  to: string,
  context: StatementContext,
): StatementResult {
  const { target } = context;
  const busy = refuseBusy(table, context);
  if (busy !== undefined) return busy;
  if (errorText(target, "renameRollupOfBase") !== undefined) {
    if (from === table.name) return fail(target, "renameRollupOfBase");
    if (from === to) return fail(target, "renameRollupSame");
  }
  const rollup = table.indexes.slice(1).find((index) => index.name === from);
  if (rollup === undefined) return fail(target, "renameRollupUnknown", { rollup: from });
  if (table.indexes.some((index) => index.name === to))
    return fail(target, "renameRollupTaken", { rollup: to });
  putTable(context, database.name, {
    ...table,
    indexes: table.indexes.map((index) => (index === rollup ? { ...index, name: to } : index)),
  });
  return done();
}
