import type { ColumnType } from "./tables.ts";
import { primitiveName } from "./typeText.ts";

/** Words the values of a list partition as Doris' SHOW PARTITIONS does (fe catalog/ListPartitionItem.getItems, PartitionKey.toString). */
export function printListKeys(types: readonly ColumnType[], rows: readonly (readonly string[])[]): string {
  const names = types.map(primitiveName).join(", ");
  return `[${rows.map((row) => `types: [${names}]; keys: [${row.join(", ")}]; `).join(", ")}]`;
}
