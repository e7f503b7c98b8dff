import { has } from "../../engine/index.ts";
import type { RestoreStatement } from "../../sql/statements.ts";
import { namedDatabase } from "../backup/analyzeBackup.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import { putDatabase } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { CATALOG_JOBS, slotTaken } from "../jobSlots.ts";
import { readInfo, type RestoreSource } from "../readInfo.ts";
import { repositoryOf } from "../repositories.ts";
import { analyzeRestore, type AnalyzedRestore } from "../restore/analyzeRestore.ts";
import { authorizeRestore } from "../restore/authorizeRestore.ts";
import { restoreByLabel } from "../restore/restoreByLabel.ts";
import { submitCatalogRestore, submitRestore } from "../restore/submitRestore.ts";
import type { StatementResult } from "../result.ts";
import type { Repository } from "../storage.ts";
import type { Database } from "../tables.ts";

/** Runs RESTORE: checks it and submits a job; its other checks come when the job runs (spec/starrocks.md §2.3, §2.4). */
export const restore: StatementHandler<RestoreStatement> = (statement, context) => {
  if (has(context.target, "jobObjectsAtSubmission")) return restoreByLabel(statement, context);
  const analyzed = analyzeRestore(statement, context);
  if ("errno" in analyzed) return analyzed;
  const denied = authorizeRestore(context, analyzed);
  if (denied !== undefined) return denied;
  const repository = repositoryOf(clusterBefore(context), statement.repository.value);
  if (repository === undefined) {
    return fail(context.target, "repositoryMissingAtSubmit", { repository: statement.repository.value });
  }
  return has(context.target, "restoreReadsSnapshotFirst")
    ? submitFromSnapshot(context, analyzed, repository)
    : submitIntoDatabase(context, analyzed, repository);
};

/** Up to 3.3: the database of the label must be there before the snapshot is looked at. */
function submitIntoDatabase(
  context: StatementContext,
  analyzed: AnalyzedRestore,
  repository: Repository,
): StatementResult {
  const name = namedDatabase(analyzed.statement);
  const database = name === undefined ? undefined : databaseOf(clusterBefore(context), name);
  if (database === undefined) {
    return fail(context.target, "databaseUnknownAtRun", { database: name ?? "null" });
  }
  const busy = slotTaken(context, database, analyzed.label);
  if (busy !== undefined) return busy;
  const source = readInfo(context, analyzed.label, analyzed.properties.timestamp, repository);
  return "errno" in source ? source : submitRestore(context, analyzed, source, database);
}

/** From 3.4: the snapshot is read first, then a missing database is made at once, whatever comes after. */
function submitFromSnapshot(
  context: StatementContext,
  analyzed: AnalyzedRestore,
  repository: Repository,
): StatementResult {
  const { statement, label } = analyzed;
  const source = readInfo(context, analyzed.label, analyzed.properties.timestamp, repository);
  if ("errno" in source) return source;
  const saved = source.manifest.database.name;
  // Only a snapshot of external catalogs is of no database.
  if (saved === "") return submitFromCatalogs(context, analyzed, source);
  if (statement.catalogs !== undefined) return fail(context.target, "snapshotNotOfCatalogs", { label });
  const name = statement.databaseAlias?.value ?? namedDatabase(statement) ?? saved;
  const database = databaseOf(clusterBefore(context), name) ?? newDatabase(context, name);
  const busy = slotTaken(context, database, analyzed.label);
  if (busy !== undefined) return busy;
  const origin = statement.database?.value;
  if (origin !== undefined && origin !== "" && origin !== saved) {
    return fail(context.target, "sourceDatabaseDiffers", { database: origin, label });
  }
  return submitRestore(context, analyzed, source, database);
}

/** A snapshot of catalogs takes no database; without a clause all of them are restored (§2.4 rows 3 and 3b). */
function submitFromCatalogs(
  context: StatementContext,
  analyzed: AnalyzedRestore,
  source: RestoreSource,
): StatementResult {
  const { statement, label } = analyzed;
  const named = statement.database?.value ?? statement.databaseAlias?.value ?? namedDatabase(statement);
  if (named !== undefined && named !== "") return fail(context.target, "snapshotOfCatalogs", { label });
  return slotTaken(context, CATALOG_JOBS, label) ?? submitCatalogRestore(context, analyzed, source);
}

function newDatabase(context: StatementContext, name: string): Database {
  const database: Database = { id: context.newId(), name, tables: {}, functions: [] };
  putDatabase(context, database);
  context.emit({ type: "databaseCreated", database: name });
  return database;
}
