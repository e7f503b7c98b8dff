import { changeSegmentColumns, sameType } from "../generated/changeColumns.ts";
import { joinRows } from "../keyModels.ts";
import { shortKeyColumns } from "../tableKeys.ts";
import { schemaHash } from "../schemaHash.ts";
import { sealRows } from "../sealRows.ts";
import { castDatum } from "../values/castDatum.ts";
import { datumTypeOf } from "../values/datum.ts";
import { printDatum, readDatum } from "../values/datumText.ts";
import type { Column, MaterializedIndex, OlapTable, Partition, Row, Value } from "../tables.ts";

/**
 * Gives a table with other columns: rows keep the values of columns that stay, converted where the type changed; new columns
 * take their default. What formulas cannot do `checkSegmentColumns` has refused before.
 * @param now what DEFAULT CURRENT_TIMESTAMP gives rows that are there already
 */
export function applyColumns(table: OlapTable, columns: readonly Column[], now: string): OlapTable {
  const convert = rowConverter(table.columns, columns, now);
  const names = new Set(columns.map((column) => column.name));
  const keys =
    table.sortKeys.length > 0
      ? columns.filter((column) => table.sortKeys.includes(column.name))
      : columns.filter((column) => column.key);
  const indexes = table.indexes.map((index, place): MaterializedIndex => {
    if (place > 0) return { ...index, columns: index.columns.filter((name) => names.has(name)) };
    return {
      ...index,
      schemaHash: schemaHash(columns),
      shortKeyColumns: shortKeyColumns(keys.map((column) => column.type)),
      columns: columns.map((column) => column.name),
    };
  });
  // Rows that differed in a key column that went become one.
  const rowsOf = (partition: Partition) =>
    joinRows({ keysType: table.keysType, columns }, [], partition.data.rows.map(convert));
  const changedOne = (partition: Partition): Partition => {
    const { segments } = partition.data;
    const made = segments && changeSegmentColumns(segments, table.columns, columns, now);
    const rows = sealRows(rowsOf(partition));
    return { ...partition, data: { ...partition.data, rows, ...(made !== undefined && { segments: made }) } };
  };
  const changed = (partitions: OlapTable["partitions"]) =>
    Object.fromEntries(Object.entries(partitions).map(([name, one]) => [name, changedOne(one)]));
  return {
    ...table,
    columns,
    indexes,
    sortKeys: table.sortKeys.filter((name) => names.has(name)),
    partitions: changed(table.partitions),
    temporaryPartitions: changed(table.temporaryPartitions),
    secondaryIndexes: table.secondaryIndexes.filter((index) =>
      index.columns.every((name) => names.has(name)),
    ),
  };
}

function rowConverter(old: readonly Column[], columns: readonly Column[], now: string): (row: Row) => Row {
  const sources = columns.map((column): ((row: Row) => Value) => {
    const place = old.findIndex((candidate) => candidate.name === column.name);
    const before = old[place];
    const initial = column.defaultNow === true ? now : (column.defaultValue ?? null);
    if (before === undefined) return () => initial;
    const from = datumTypeOf(before.type);
    const to = datumTypeOf(column.type);
    if (sameType(before, column)) return (row) => row[place] ?? null;
    return (row) => printDatum(to, castDatum(readDatum(from, row[place] ?? null), from, to));
  });
  return (row) => sources.map((source) => source(row));
}
