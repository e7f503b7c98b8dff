import { errorText, has } from "../../engine/index.ts";
import { partitionOf, tableOf } from "../catalog.ts";
import { putTable, removeTable } from "../changeCatalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { checkColumnName, checkName } from "../checkName.ts";
import type { StatementResult } from "../result.ts";
import { done } from "../statements/done.ts";
import { beyond } from "../statements/unsupported.ts";
import { sameName } from "../tableKeys.ts";
import type { Database, OlapTable, Partition } from "../tables.ts";

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
  if (table.state !== "NORMAL")
    return fail(target, "renameNotNormal", { table: table.name, state: table.state });
  if (table.name === name) return fail(target, "renameSame", { name });
  if (tableOf(database, name) !== undefined) return fail(target, "renameTaken", { name });
  removeTable(context, database.name, table.name);
  putTable(context, database.name, renamed(table, name));
  context.emit({ type: "tableRenamed", database: database.name, table: table.name, name });
  return done();
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
  if (table.state !== "NORMAL") return fail(target, "renameColumnNotNormal", { state: table.state });
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
      candidate === column ? { ...candidate, name: to, id: candidate.id ?? candidate.name } : candidate,
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
  if (table.state !== "NORMAL")
    return fail(target, "renameNotNormal", { table: table.name, state: table.state });
  if (table.partitioning.type !== "range")
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
  if (table.state !== "NORMAL")
    return fail(target, "renameNotNormal", { table: table.name, state: table.state });
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
