import { isName } from "../../engine/names.ts";
import type { BackupStatement } from "../../sql/statements.ts";
import { clusterBefore, databaseOf, sessionDatabase } from "../catalog.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { backupProperties, type BackupProperties } from "../jobProperties.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { ErrorResult } from "../result.ts";
import { repositoryOf } from "../repositories.ts";
import { listObjects, type TableReference } from "../snapshotObjects.ts";
import type { Database, StoredFunction } from "../tables.ts";
import { listBackupFunctions } from "./listBackupFunctions.ts";
import { listBackupObjects } from "./listBackupObjects.ts";

/** A BACKUP that passed the analyzer. */
export interface AnalyzedBackup {
  readonly database: Database;
  /** The statement names the database, before the label or with DATABASE. */
  readonly explicit: boolean;
  readonly label: string;
  readonly repository: string;
  /** Tables and views, sorted by name, bases before materialized views. */
  readonly tables: readonly TableReference[];
  readonly functions: readonly StoredFunction[];
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
  const tables = listBackupObjects(context, database, objects);
  if (isRefusal(tables)) return tables;
  const functions = listBackupFunctions(context, database, objects);
  if (isRefusal(functions)) return functions;
  const properties = backupProperties(context, statement.properties);
  if ("kind" in properties) return properties;
  return { database, explicit: named !== undefined, label, repository, tables, functions, properties };
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
