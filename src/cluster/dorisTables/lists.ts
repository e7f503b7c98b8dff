import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { LIST_NULL } from "../listPartitions.ts";
import type { PartitionPlan } from "../newPartitions.ts";
import type { Refusal } from "../refusal.ts";
import type { ColumnType } from "../tables.ts";

type Row = readonly string[];

/** Refuses a value that the last of the list partitions has twice, or shares with another (fe catalog/ListPartitionInfo). */
export function checkLists(
  plans: readonly PartitionPlan[],
  types: readonly ColumnType[],
  { target }: StatementContext,
): Refusal | undefined {
  const last = plans.at(-1);
  const rows = last?.list ?? [];
  const seen = new Set<string>();
  const before = plans.slice(0, -1);
  for (const row of rows) {
    const key = JSON.stringify(row);
    const item = rowText(row, types);
    const list = listText(rows, types);
    const other = before.find((plan) => plan.list?.some((theirs) => JSON.stringify(theirs) === key));
    if (other?.list !== undefined)
      return fail(target, "partitionListConflict", { item, list, other: itemsText(other.list, types) });
    if (seen.has(key)) return fail(target, "partitionListDuplicate", { list, item, value: row.join(",") });
    seen.add(key);
  }
  return undefined;
}

/** fe catalog/PartitionKey.toSql */
export function rowText(row: Row, types: readonly ColumnType[]): string {
  return `(${row.map((value, place) => valueText(value, types[place])).join(", ")})`;
}

/** Dates are quoted as dates are (fe analysis/DateLiteral.toSqlImpl). */
export function valueText(value: string, type: ColumnType | undefined): string {
  if (value === LIST_NULL) return "NULL";
  return type?.name === "DATE" || type?.name === "DATETIME" ? `'${value}'` : `"${value}"`;
}

/** fe analysis/PartitionKeyDesc.toSql */
function listText(rows: readonly Row[], types: readonly ColumnType[]): string {
  const words = rows.map((row) => {
    const values = row.map((value) => `'${value}'`).join(", ");
    return types.length > 1 ? `(${values})` : values;
  });
  return `(${words.join(", ")})`;
}

/** fe catalog/ListPartitionItem.toSql */
function itemsText(rows: readonly Row[], types: readonly ColumnType[]): string {
  return rows.map((row) => rowText(row, types)).join(",");
}
