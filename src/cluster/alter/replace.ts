import { has } from "../../engine/index.ts";
import { unresolved } from "../../engine/unresolved.ts";
import type { AlterAction } from "../../sql/tableStatements.ts";
import { partitionOf, tableOf } from "../catalog.ts";
import { putTable, recycle, recyclePartition, removeTable } from "../changeCatalog.ts";
import { leaveColocate } from "../colocate.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { rangeTypes } from "../partitionTypes.ts";
import { boundText, printRange, RangeSet } from "../rangeBounds.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import { done } from "../statements/done.ts";
import { unsupported } from "../statements/unsupported.ts";
import { checkNormal } from "../tableState.ts";
import type { Database, OlapTable, Partition } from "../tables.ts";
import { keptName } from "../typeText.ts";
import { renamed } from "./rename.ts";

type ReplaceTable = Extract<AlterAction, { readonly kind: "replaceTable" }>;
type ReplacePartitions = Extract<AlterAction, { readonly kind: "replacePartitions" }>;
type Replacement = ReplaceTable | ReplacePartitions;

/** Properties that the clauses take: yes or no. */
const PROPERTIES: Readonly<Record<Replacement["kind"], readonly string[]>> = {
  replaceTable: ["swap"],
  replacePartitions: ["strict_range", "use_temp_partition_name"],
};

/** Refuses what is wrong with REPLACE whatever the table is (fe analysis/ReplaceTableClause, ReplacePartitionClause.analyze). */
export function refuseReplacement(
  action: AlterAction,
  { target }: StatementContext,
): ErrorResult | undefined {
  if (action.kind !== "replaceTable" && action.kind !== "replacePartitions") return undefined;
  if (action.kind === "replacePartitions" && (action.partitions.temporary || !action.by.temporary))
    return fail(target, "replaceByFormal");
  const strange = (action.properties ?? [])
    .map(({ key }) => key.value)
    .filter((key) => !PROPERTIES[action.kind].includes(key));
  return strange.length > 0
    ? fail(target, "replaceProperties", { properties: `[${strange.join(", ")}]` })
    : undefined;
}

function says({ properties = [] }: Replacement, name: string, unsaid: boolean): boolean {
  const value = properties.find(({ key }) => key.value === name)?.value.value;
  return value === undefined ? unsaid : value.toLowerCase() === "true";
}

/** Runs REPLACE WITH TABLE: both exchange their names, or the old one is dropped (fe alter/Alter.processReplaceTable). */
export function replaceTable(
  database: Database,
  table: OlapTable,
  action: ReplaceTable,
  context: StatementContext,
): StatementResult {
  const busy = checkNormal(table, context);
  if (busy !== undefined) return busy;
  const other = tableOf(database, action.name.value);
  if (other === undefined) {
    const { noTable } = unresolved(context.target, "show partitions");
    return fail(context.target, noTable, { table: action.name.value, database: database.name });
  }
  const swap = says(action, "swap", true);
  const rollups = other.kind === "olap" ? [...table.indexes.slice(1), ...other.indexes.slice(1)] : [];
  const clash = rollups.some(({ name }) => name === table.name || name === other.name);
  if (other.kind !== "olap" || clash) return unsupported("ALTER TABLE REPLACE WITH TABLE");
  if (other.id === table.id) return done();
  removeTable(context, database.name, table.name);
  removeTable(context, database.name, other.name);
  putTable(context, database.name, renamed(other, table.name));
  if (swap) putTable(context, database.name, renamed(table, other.name));
  else if (action.force) leaveColocate(context, table.id);
  else recycle(context, { type: "table", database: database.id, table, droppedAt: context.time });
  context.emit({ type: "tableRenamed", database: database.name, table: other.name, name: table.name });
  return done();
}

/** Runs REPLACE PARTITION: temporary partitions take the place of others (fe catalog/OlapTable.replaceTempPartitions). */
export function replacePartitions(
  database: Database,
  table: OlapTable,
  action: ReplacePartitions,
  context: StatementContext,
): StatementResult {
  const busy = checkNormal(table, context, "restoreInProgressPartitions");
  if (busy !== undefined) return busy;
  const olds = partitionsNamed(table, action.partitions, "Partition", context);
  if (isRefusal(olds)) return olds;
  const news = partitionsNamed(table, action.by, "Temp partition", context);
  if (isRefusal(news)) return news;
  if (table.partitioning.type !== "range") return unsupported("ALTER TABLE REPLACE PARTITION");
  const misfit = says(action, "strict_range", true)
    ? checkSameRanges(table, olds, news, context)
    : checkRoom(table, olds, news, context);
  if (misfit !== undefined) return misfit;
  const partitions = { ...table.partitions };
  const temporaryPartitions = { ...table.temporaryPartitions };
  for (const { name } of olds) delete partitions[name];
  for (const { name } of news) delete temporaryPartitions[name];
  const renames = !says(action, "use_temp_partition_name", false) && olds.length === news.length;
  for (const [at, partition] of news.entries()) {
    const name = renames ? (olds[at]?.name ?? partition.name) : partition.name;
    partitions[name] = { ...partition, name };
  }
  putTable(context, database.name, { ...table, partitions, temporaryPartitions });
  if (has(context.target, "replacedPartitionsRecycled") && !action.force) {
    for (const partition of olds) recyclePartition(context, database, table, partition);
  }
  return done();
}

function partitionsNamed(
  table: OlapTable,
  { names, temporary }: ReplacePartitions["by"],
  kind: string,
  { target }: StatementContext,
): readonly Partition[] | ErrorResult {
  const found: Partition[] = [];
  for (const { value } of names) {
    const partition = partitionOf(table, value, temporary);
    if (partition === undefined) return fail(target, "replacePartitionMissing", { kind, partition: value });
    found.push(partition);
  }
  return found;
}

/** Both lists have to hold the same values, cut at the same bounds or not (fe common/util/RangeUtils.checkPartitionItemListsMatch). */
function checkSameRanges(
  table: OlapTable,
  olds: readonly Partition[],
  news: readonly Partition[],
  { target }: StatementContext,
): Refusal | undefined {
  const types = rangeTypes(table);
  const sorted = (partitions: readonly Partition[]) =>
    new RangeSet(types, partitions).names().flatMap((name) => {
      const range = partitions.find((partition) => partition.name === name)?.range;
      return range === undefined ? [] : [range];
    });
  const [ones, others] = [sorted(olds), sorted(news)];
  const text = (bound: Parameters<typeof boundText>[1]) => boundText(types, bound, keptName(target));
  const [one, other] = [ones[0], others[0]];
  if (one === undefined || other === undefined) return undefined;
  if (text(one.lower) !== text(other.lower))
    return fail(target, "replaceRanges", { one: text(one.lower), other: text(other.lower) });
  for (const [at, range] of ones.entries()) {
    const match = others[at];
    const same =
      match !== undefined &&
      text(match.upper) === text(range.upper) &&
      text(match.lower) === text(range.lower);
    // Cut elsewhere: the engine walks along both lists.
    if (!same) return unsupported("ALTER TABLE REPLACE PARTITION");
  }
  return ones.length === others.length ? undefined : unsupported("ALTER TABLE REPLACE PARTITION");
}

function checkRoom(
  table: OlapTable,
  olds: readonly Partition[],
  news: readonly Partition[],
  { target }: StatementContext,
): ErrorResult | undefined {
  const types = rangeTypes(table);
  const kept = Object.values(table.partitions).filter(({ id }) => olds.every((old) => old.id !== id));
  const ranges = new RangeSet(types, kept);
  const wrong = news.find(({ range }) => range !== undefined && ranges.meeting(range) !== undefined)?.range;
  return wrong && fail(target, "replaceRangeConflict", { range: printRange(types, wrong, keptName(target)) });
}
