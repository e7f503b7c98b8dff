import { has, type Target } from "../engine/index.ts";
import { sharedPartitions, typeText } from "./schemaDifference.ts";
import type { Column, MaterializedIndex, OlapTable, Partitioning } from "./tables.ts";

/** Gives Doris' word for how a table is partitioned (fe catalog/PartitionType). */
export function partitionTypeName({ type }: Partitioning): string {
  return type.toUpperCase();
}

/**
 * Tells whether an existing table and one of a snapshot are the same to Doris: name, indexes with their columns, bloom filters,
 * partition columns, buckets of the partitions that both have, later secondary indexes too (spec/doris.md §5.2; fe
 * catalog/OlapTable.getSignature).
 */
export function isSameSignature(target: Target, existing: OlapTable, snapshot: OlapTable): boolean {
  const comparable = existing.partitioning.type === snapshot.partitioning.type;
  const shared = comparable ? sharedPartitions(existing, snapshot) : [];
  const text = (table: OlapTable) => JSON.stringify(signature(target, table, shared));
  return text(existing) === text(snapshot);
}

function signature(target: Target, table: OlapTable, partitions: readonly string[]): readonly unknown[] {
  const { partitioning, distribution } = table;
  const indexes = [...table.indexes].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    table.name,
    indexes.map((index) => [index.name, indexColumns(table, index).map(columnText), index.shortKeyColumns]),
    // Tables with a unique key have hidden columns.
    table.keysType === "UNIQUE" ? [table.properties["enable_unique_key_merge_on_write"] ?? ""] : [],
    [table.properties["bloom_filter_columns"] ?? "", table.properties["bloom_filter_fpp"] ?? ""],
    partitionTypeName(partitioning),
    partitioning.type === "range" ? columnTexts(table, partitioning.columns) : [],
    partitions.map((name) => [
      name,
      distribution.type,
      ...(distribution.type === "hash"
        ? [columnTexts(table, distribution.columns), table.partitions[name]?.buckets ?? 0]
        : []),
    ]),
    has(target, "indexesCompared") ? indexTexts(table) : [],
  ];
}

function indexColumns(table: OlapTable, index: MaterializedIndex): readonly Column[] {
  if (index.syncView !== undefined) return index.syncView.columns;
  if (index.id === table.indexes[0]?.id) return table.columns;
  return index.columns.flatMap((name) => columnNamed(table, name) ?? []);
}

function columnTexts(table: OlapTable, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const column = columnNamed(table, name);
    return column === undefined ? name : columnText(column);
  });
}

/** What counts of a column: name, type, key, nullable, aggregation, default; not its comment. */
function columnText({ name, type, key, nullable, aggregation, defaultValue, defaultNow }: Column): string {
  const initial = defaultNow === true ? "CURRENT_TIMESTAMP" : (defaultValue ?? "");
  return JSON.stringify([name, typeText(type), key, nullable, aggregation ?? "", initial]);
}

function columnNamed(table: OlapTable, name: string): Column | undefined {
  return table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
}

function indexTexts({ secondaryIndexes }: OlapTable): readonly unknown[] {
  return [...secondaryIndexes]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, type, columns }) => [name, type, columns.join(",")]);
}
