import type { SnapshotObject } from "../sql/statements.ts";
import type { StatementContext } from "./context.ts";
import { fail } from "./fail.ts";
import type { ErrorResult } from "./result.ts";
import { referenceOf, type TableReference } from "./snapshotObjects.ts";

/**
 * Reads what ON or EXCLUDE lists, where the analyzer looks at names alone (spec/doris.md §2.2 step 4).
 * @returns sorted by name
 */
export function jobReferences(
  { target, text }: StatementContext,
  objects: readonly SnapshotObject[],
): readonly TableReference[] | ErrorResult {
  const references = objects.map(referenceOf);
  const prefixed = objects.findIndex(({ name }) => (name?.parts.length ?? 0) > 1);
  if (prefixed !== -1) {
    const { table = "", nameSpan = { start: 0, end: 0 } } = references[prefixed] ?? {};
    return fail(target, "backupObjectOfDatabase", { table }, { text, span: nameSpan });
  }
  const byName = new Map<string, TableReference>();
  for (const reference of references) {
    const { table, span } = reference;
    if (byName.has(table)) return fail(target, "tableDuplicated", { table }, { text, span });
    byName.set(table, reference);
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, reference]) => reference);
}

/** Words an object as the engine prints it: no blank stands before PARTITIONS (spec/doris.md §2.2 step 4c, §4.1). */
export function referenceText(
  database: string,
  { table, partitions, temporary, alias }: TableReference,
): string {
  const clause =
    partitions === undefined || partitions.length === 0
      ? ""
      : `${temporary ? "TEMPORARY " : ""}PARTITIONS (${partitions.join(", ")})`;
  return `${database}.${table}${clause}${alias === undefined ? "" : ` AS ${alias}`}`;
}
