import { checkLiteral } from "./checkLiteral.ts";
import { textBytes } from "./sizes.ts";
import { isText } from "./columnType.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { Refusal } from "./refusal.ts";
import type { ColumnType, Partition, Value } from "./tables.ts";

/** How NULL stands among the values of a list partition. */
export const LIST_NULL = "NULL";

/** Reads the values of a list partition: tuples of texts, one a column. */
export function newListValues(
  values: readonly (readonly string[])[],
  types: readonly ColumnType[],
  { target }: StatementContext,
  wording: "partitionValueFormat" | "addPartitionValueFormat",
): readonly (readonly string[])[] | Refusal {
  const read: string[][] = [];
  for (const row of values) {
    const texts: string[] = [];
    for (const [place, type] of types.entries()) {
      const text = row[place] ?? LIST_NULL;
      const checked =
        text === LIST_NULL || (isText(type) && textBytes(text) > 0)
          ? { value: text }
          : checkLiteral(type, text);
      if ("reason" in checked) return fail(target, wording, { reason: checked.reason });
      texts.push(checked.value);
    }
    read.push(texts);
  }
  return read;
}

/** Checks that no value stands in two list partitions (fe ListPartitionDesc.analyzeDuplicateValues). */
export function checkListValues(
  lists: readonly (readonly (readonly string[])[])[],
  { target }: StatementContext,
): Refusal | undefined {
  const seen = new Set<string>();
  for (const row of lists.flat()) {
    const key = JSON.stringify(row);
    if (!seen.has(key)) seen.add(key);
    else if (row.length === 1) return fail(target, "partitionListDuplicate", { value: row[0] ?? "" });
    else
      return fail(target, "partitionListDuplicateRow", {
        values: row.map((value) => `"${value}"`).join(","),
      });
  }
  return undefined;
}

/** Makes a look-up from the values of a row's partition columns to the list partition that holds them. */
export function listRoutes(
  partitions: readonly Partition[],
): (values: readonly Value[]) => string | undefined {
  const names = new Map<string, string>();
  for (const { name, list } of partitions) for (const row of list ?? []) names.set(JSON.stringify(row), name);
  return (values) => names.get(JSON.stringify(values.map((value) => value ?? LIST_NULL)));
}

/** Gives the name that the engine makes of values (fe AnalyzerUtils.getFormatPartitionValue). */
export function automaticListName(values: readonly Value[]): string {
  return `p${values.map((value) => (value === null ? "NULL" : nameOf(value))).join("_")}`;
}

function nameOf(value: string): string {
  const start = value.startsWith("-") ? "_" : "";
  const rest = value.replace(/[^A-Za-z0-9]/g, (character) =>
    /[-: ]/.test(character) ? "" : character.charCodeAt(0).toString(16),
  );
  return start + rest;
}

/** Words the values of a list partition as SHOW CREATE TABLE does, and SHOW PARTITIONS before 3.4: `('a', 'b')`. */
export function printList(list: readonly (readonly string[])[]): string {
  const quoted = (value: string) => `'${value}'`;
  return `(${list
    .map((row) => (row.length === 1 ? quoted(row[0] ?? "") : `(${row.map(quoted).join(", ")})`))
    .join(", ")})`;
}

/** Words the values of a list partition as SHOW PARTITIONS does from 3.4 on: `[["a"],["b"]]`. */
export function printListJson(list: readonly (readonly string[])[]): string {
  if (list.length === 0) return "";
  // The engine's JSON escapes what could be HTML.
  return JSON.stringify(list).replace(
    /[<>&='\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
