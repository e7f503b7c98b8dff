import type { Column, ColumnType, OlapTable } from "./tables.ts";

/** Gives the columns that a table is partitioned by, in order; none where it is not. */
export function partitionKeyColumns(table: OlapTable): readonly Column[] {
  const { partitioning, columns } = table;
  if (partitioning.type === "unpartitioned") return [];
  return partitioning.columns.flatMap((name) => columns.filter((column) => column.name === name));
}

/** Gives the types of the columns that a table is partitioned by. */
export function rangeTypes(table: OlapTable): readonly ColumnType[] {
  return partitionKeyColumns(table).map((column) => column.type);
}
