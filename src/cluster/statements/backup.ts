import { has } from "../../engine/index.ts";
import type { BackupStatement } from "../../sql/statements.ts";
import { analyzeBackup, type AnalyzedBackup } from "../backup/analyzeBackup.ts";
import { clusterBefore, olapTableOf } from "../catalog.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { snapshotNames } from "../frontEndList.ts";
import { isUnfinished, jobOfDatabase, putJob } from "../jobSlots.ts";
import type { BackupJob, JobObject } from "../jobs.ts";
import { backupProperties } from "../jobProperties.ts";
import { isRefusal } from "../refusal.ts";
import { modeFor } from "../reach.ts";
import { listFailure } from "../remote.ts";
import { repositoryPath } from "../repositoryPath.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import type { TableReference } from "../snapshotObjects.ts";
import type { Repository } from "../storage.ts";
import { repositoryOf } from "../repositories.ts";

/** Runs BACKUP: checks it and submits a job, which the scheduler takes up in its next round (spec/starrocks.md §2.2, §2.4). */
export const backup: StatementHandler<BackupStatement> = (statement, context) => {
  if (statement.catalogs !== undefined) return backupCatalogs(statement, context);
  const analyzed = analyzeBackup(statement, context);
  if (isRefusal(analyzed)) return analyzed;
  const repository = repositoryOf(clusterBefore(context), analyzed.repository);
  if (repository === undefined) {
    return fail(context.target, "repositoryMissingAtSubmit", { repository: analyzed.repository });
  }
  return checkSubmit(context, analyzed, repository) ?? submit(context, analyzed, repository);
};

/** External catalogs cannot be made here: after the checks that come first each named one is missing (§2.2). */
function backupCatalogs(statement: BackupStatement, context: StatementContext): StatementResult {
  const { target } = context;
  const properties = backupProperties(context, statement.properties);
  if ("kind" in properties) return properties;
  const [first] = statement.catalogs?.names ?? [];
  if (first === undefined) return fail(target, "externalCatalogNone");
  const catalog = first.name.value;
  if (catalog.toLowerCase() === "default_catalog") return fail(target, "externalCatalogDefault");
  return fail(target, "externalCatalogMissing", { catalog });
}

/** Checks what the handler of the statement checks (spec/starrocks.md §2.4, rows 5 to B9). */
function checkSubmit(
  context: StatementContext,
  { database, explicit, label, tables, properties }: AnalyzedBackup,
  repository: Repository,
): ErrorResult | undefined {
  const { target, before } = context;
  if (!explicit) {
    return has(target, "backupTripsWithoutDatabase")
      ? fail(target, "backupDatabaseUnsaid")
      : fail(target, "databaseUnknownAtRun", { database: "null" });
  }
  const running = jobOfDatabase(clusterBefore(context), database.id);
  if (running !== undefined && isUnfinished(running)) {
    return fail(target, "jobRunning", {
      database: database.name,
      running: running.label,
      kind: running.kind,
    });
  }
  if (repository.readOnly) return fail(target, "repositoryReadOnly", { repository: repository.name });
  for (const { table: name, temporary } of tables) {
    const table = olapTableOf(database, name);
    if (table !== undefined && Object.keys(table.temporaryPartitions).length > 0) {
      return fail(target, "backupTemporaryPartitions", { table: name });
    }
    if (temporary) return fail(target, "backupTemporaryPartitionNamed", { table: name });
  }
  const root = repositoryPath(repository.location, repository.name);
  const path = `${root}/__ss_*`;
  const reason = listFailure(target, modeFor(before.storage, repository.properties), path);
  if (reason !== undefined) return fail(target, "backupStorageFailed", { path, reason });
  const directory = before.storage.roots[root];
  if (directory === undefined || !snapshotNames(before, directory).includes(label)) return undefined;
  return properties.incremental
    ? fail(target, "incrementalUnsupported", { label })
    : fail(target, "labelUsed", { label, repository: repository.name });
}

function submit(
  context: StatementContext,
  { database, label, tables, properties }: AnalyzedBackup,
  repository: Repository,
): StatementResult {
  const objects = tables.map(objectOf);
  const job: BackupJob = {
    kind: "backup",
    key: context.cluster.nextJobKey++,
    id: -1,
    database: { id: database.id, name: database.name },
    repository: repository.name,
    repositoryId: repository.id,
    label,
    state: "PENDING",
    createTime: context.time,
    timestamp: formatCivil(context.time, context.cluster.timeZone, "dashes"),
    timeout: properties.timeout,
    status: { ok: true },
    objects,
    runs: [],
    pastErrors: [],
    user: context.user,
  };
  putJob(context, job);
  context.emit({
    type: "jobSubmitted",
    job: job.key,
    kind: "backup",
    database: database.name,
    label,
    repository: repository.name,
    objects: objects.map(({ table }) => table),
  });
  return { kind: "ok", affected: 0, job: job.key };
}

function objectOf({ table, partitions }: TableReference): JobObject {
  return { table, target: table, ...(partitions !== undefined && { partitions }) };
}
