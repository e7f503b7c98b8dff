import { has } from "../../engine/index.ts";
import { isName } from "../../engine/names.ts";
import type { BackupStatement } from "../../sql/statements.ts";
import { clusterBefore, databaseOf, partitionOf, sessionDatabase, olapTableOf } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { backupProperties, type BackupProperties } from "../jobProperties.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { ErrorResult } from "../result.ts";
import { listObjects, type ObjectList, type TableReference } from "../snapshotObjects.ts";
import type { Database } from "../tables.ts";
import { repositoryOf } from "../repositories.ts";

/** A BACKUP that passed the analyzer. */
export interface AnalyzedBackup {
  readonly database: Database;
  /** The statement names the database, before the label or with DATABASE. */
  readonly explicit: boolean;
  readonly label: string;
  readonly repository: string;
  /** Sorted by name. */
  readonly tables: readonly TableReference[];
  readonly properties: BackupProperties;
}

/** Checks a BACKUP in the analyzer's order (spec/starrocks.md §2.2, BackupRestoreAnalyzer). */
export function analyzeBackup(
  statement: BackupStatement,
  context: StatementContext,
): AnalyzedBackup | Refusal {
  const { target } = context;
  const named = namedDatabase(statement);
  if (named !== undefined && !isName(target, "database", named)) {
    return fail(target, "databaseNameWrong", { name: named });
  }
  const name = named ?? sessionDatabase(context);
  const database = name === undefined ? undefined : databaseOf(clusterBefore(context), name);
  if (database === undefined) return fail(target, "databaseUnknown", { database: name ?? "null" });
  const label = statement.label.parts.at(-1)?.value ?? "";
  const repository = statement.repository.value;
  const wrong = checkLabelAndRepository(context, label, repository);
  if (wrong !== undefined) return wrong;
  const objects = statement.objects === undefined ? undefined : listObjects(statement.objects);
  const tables = listedTables(context, database, objects);
  if (isRefusal(tables)) return tables;
  const missing = checkFunctions(context, database, objects);
  if (missing !== undefined) return missing;
  const properties = backupProperties(context, statement.properties);
  if ("kind" in properties) return properties;
  if (tables.length === 0) return fail(target, "databaseEmpty", { database: named ?? "null" });
  return { database, explicit: named !== undefined, label, repository, tables, properties };
}

/** Gives the database that stands in a BACKUP or RESTORE: before the label, or after DATABASE. */
export function namedDatabase({
  label,
  database,
}: Pick<BackupStatement, "label" | "database">): string | undefined {
  const name = database?.value ?? (label.parts.length > 1 ? label.parts[0]?.value : undefined);
  return name === "" ? undefined : name;
}

function checkLabelAndRepository(
  context: StatementContext,
  label: string,
  repository: string,
): ErrorResult | undefined {
  if (label === "") return fail(context.target, "labelEmpty");
  if (repository === "") return fail(context.target, "repositoryEmpty");
  const known = repositoryOf(clusterBefore(context), repository) !== undefined;
  return known ? undefined : fail(context.target, "repositoryMissing", { repository });
}

/** Expands and checks what is listed; without ON, or with ALL TABLES, the other tables of the database join it. */
function listedTables(
  context: StatementContext,
  database: Database,
  objects: ObjectList | undefined,
): readonly TableReference[] | ErrorResult {
  const references = [...(objects?.tables ?? [])];
  if (objects === undefined || objects.all.has("table")) {
    const listed = new Set(references.map(({ table }) => table.toLowerCase()));
    for (const table of Object.keys(database.tables)) {
      if (!listed.has(table.toLowerCase())) references.push(unwritten(table));
    }
  }
  const keyOf = (name: string) => (has(context.target, "exactDuplicates") ? name : name.toLowerCase());
  const byName = new Map<string, TableReference>();
  for (const reference of references) {
    const wrong = checkReference(context, database, reference);
    if (wrong !== undefined) return wrong;
    const key = keyOf(reference.table);
    if (byName.has(key)) {
      const at = { text: context.text, span: reference.nameSpan };
      return fail(context.target, "tableDuplicated", { table: reference.table }, at);
    }
    byName.set(key, reference);
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, reference]) => reference);
}

function checkReference(
  context: StatementContext,
  database: Database,
  { table: name, partitions = [], partitionSpan }: TableReference,
): ErrorResult | undefined {
  const { target } = context;
  const table = olapTableOf(database, name);
  if (table === undefined) return fail(target, "backupTableMissing", { table: name });
  if (has(target, "listPartitionsRefused") && table.partitioning.type === "list") {
    return fail(target, "listPartitionUnsupported", { table: name });
  }
  const missing = partitions.find((partition) => partitionOf(table, partition) === undefined);
  if (missing === undefined) return undefined;
  const at = partitionSpan === undefined ? undefined : { text: context.text, span: partitionSpan };
  return fail(target, "backupPartitionMissing", { partition: missing, table: name }, at);
}

/** No function can be made here, so every named one is missing (spec/starrocks.md §2.2 row 15). */
function checkFunctions(
  context: StatementContext,
  database: Database,
  objects: ObjectList | undefined,
): ErrorResult | undefined {
  const [first] = objects?.functions ?? [];
  if (first === undefined) return undefined;
  const name = first.name.toLowerCase();
  const full = name.includes(".") ? name : `${database.name}.${name}`;
  return fail(context.target, "backupFunctionMissing", { function: full });
}

function unwritten(table: string): TableReference {
  const nowhere = { start: 0, end: 0 };
  return { table, nameSpan: nowhere, span: nowhere, temporary: false };
}
