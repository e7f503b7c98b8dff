import { has } from "../../engine/index.ts";
import type { RestoreStatement } from "../../sql/statements.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { restoreProperties, type RestoreProperties } from "../jobProperties.ts";
import type { ErrorResult } from "../result.ts";
import { listObjects, type ObjectList, type TableReference } from "../snapshotObjects.ts";

/** A RESTORE that passed the analyzer. */
export interface AnalyzedRestore {
  readonly statement: RestoreStatement;
  readonly label: string;
  /** Absent without ON. */
  readonly objects: ObjectList | undefined;
  /** Tables, views and materialized views of ON, sorted by name. */
  readonly tables: readonly TableReference[];
  readonly properties: RestoreProperties;
}

/** Checks a RESTORE in the analyzer's order: it knows nothing of database, repository and snapshot (spec/starrocks.md §2.3). */
export function analyzeRestore(
  statement: RestoreStatement,
  context: StatementContext,
): AnalyzedRestore | ErrorResult {
  const objects = statement.objects === undefined ? undefined : listObjects(statement.objects);
  const tables = sortedTables(context, objects);
  if ("kind" in tables) return tables;
  const properties = restoreProperties(context, statement.properties);
  if ("kind" in properties) return properties;
  const label = statement.label.parts.at(-1)?.value ?? "";
  return { statement, label, objects, tables, properties };
}

/** Finds tables and aliases that are named twice; functions and catalogs are not looked at. */
function sortedTables(
  context: StatementContext,
  objects: ObjectList | undefined,
): readonly TableReference[] | ErrorResult {
  const keyOf = (name: string) => (has(context.target, "exactDuplicates") ? name : name.toLowerCase());
  const byName = new Map<string, TableReference>();
  const names = new Set<string>();
  for (const reference of objects?.tables ?? []) {
    const at = { text: context.text, span: reference.span };
    const key = keyOf(reference.table);
    if (byName.has(key)) return fail(context.target, "tableDuplicated", { table: reference.table }, at);
    byName.set(key, reference);
    names.add(reference.table);
  }
  for (const { alias, span } of objects?.tables ?? []) {
    if (alias === undefined) continue;
    if (names.has(alias)) {
      return fail(context.target, "aliasDuplicated", { alias }, { text: context.text, span });
    }
    names.add(alias);
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, reference]) => reference);
}
