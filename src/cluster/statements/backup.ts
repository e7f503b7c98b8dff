import { has } from "../../engine/index.ts";
import type { BackupStatement } from "../../sql/statements.ts";
import { analyzeBackup } from "../backup/analyzeBackup.ts";
import { authorizeBackup } from "../backup/authorizeBackup.ts";
import { backupByLabel } from "../backup/backupByLabel.ts";
import { backupCatalogs } from "../backup/backupCatalogs.ts";
import { checkBackup } from "../backup/checkBackup.ts";
import { submitBackup } from "../backup/submitBackup.ts";
import { clusterBefore } from "../catalog.ts";
import type { StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import type { JobObject } from "../jobs.ts";
import { isRefusal } from "../refusal.ts";
import { repositoryOf } from "../repositories.ts";
import type { TableReference } from "../snapshotObjects.ts";

/** Runs BACKUP: checks it and submits a job, which the scheduler takes up in its next round (spec/starrocks.md §2.2, §2.4). */
export const backup: StatementHandler<BackupStatement> = (statement, context) => {
  if (has(context.target, "jobObjectsAtSubmission")) return backupByLabel(statement, context);
  if (statement.catalogs !== undefined) return backupCatalogs(statement, statement.catalogs, context);
  const analyzed = analyzeBackup(statement, context);
  if (isRefusal(analyzed)) return analyzed;
  const denied = authorizeBackup(context, analyzed);
  if (denied !== undefined) return denied;
  const repository = repositoryOf(clusterBefore(context), analyzed.repository);
  if (repository === undefined) {
    return fail(context.target, "repositoryMissingAtSubmit", { repository: analyzed.repository });
  }
  const refused = checkBackup(context, analyzed, repository);
  if (refused !== undefined) return refused;
  const { database, label, functions, tables, properties } = analyzed;
  const taken = {
    database: { id: database.id, name: database.name },
    label,
    objects: tables.map(objectOf),
    functions,
    catalogs: [],
    timeout: properties.timeout,
  };
  return submitBackup(context, taken, repository);
};

function objectOf({ table, partitions }: TableReference): JobObject {
  return { table, target: table, ...(partitions !== undefined && { partitions }) };
}
