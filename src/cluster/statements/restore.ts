import { has } from "../../engine/index.ts";
import type { RestoreStatement } from "../../sql/statements.ts";
import { namedDatabase } from "../backup/analyzeBackup.ts";
import { clusterBefore, databaseOf } from "../catalog.ts";
import { putDatabase } from "../changeCatalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { isUnfinished, jobOfDatabase, putJob } from "../jobSlots.ts";
import type { JobObject, RestoreJob } from "../jobs.ts";
import { restoreProperties, type RestoreProperties } from "../jobProperties.ts";
import { isMetaReadable, readSnapshotInfo } from "../readSnapshot.ts";
import { chooseObjects } from "../restore/chooseObjects.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import { listObjects, type ObjectList, type TableReference } from "../snapshotObjects.ts";
import type { Repository, SnapshotDirectory } from "../storage.ts";
import type { Database } from "../tables.ts";
import { repositoryOf } from "../repositories.ts";

/** A RESTORE that passed the analyzer, with the repository it reads. */
interface AnalyzedRestore {
  readonly statement: RestoreStatement;
  readonly label: string;
  /** Absent without ON. */
  readonly objects: ObjectList | undefined;
  /** Tables of ON, sorted by name. */
  readonly tables: readonly TableReference[];
  readonly properties: RestoreProperties;
  readonly repository: Repository;
}

/** Runs RESTORE: checks it and submits a job; its other checks come when the job runs (spec/starrocks.md §2.3, §2.4). */
export const restore: StatementHandler<RestoreStatement> = (statement, context) => {
  const objects = statement.objects === undefined ? undefined : listObjects(statement.objects);
  const tables = sortedTables(context, objects);
  if ("kind" in tables) return tables;
  const properties = restoreProperties(context, statement.properties);
  if ("kind" in properties) return properties;
  const repository = repositoryOf(clusterBefore(context), statement.repository.value);
  if (repository === undefined) {
    return fail(context.target, "repositoryMissingAtSubmit", { repository: statement.repository.value });
  }
  const label = statement.label.parts.at(-1)?.value ?? "";
  const analyzed = { statement, label, objects, tables, properties, repository };
  return has(context.target, "restoreReadsSnapshotFirst")
    ? submitFromSnapshot(context, analyzed)
    : submitIntoDatabase(context, analyzed);
};

/** Finds tables and aliases that are named twice (spec/starrocks.md §2.3). */
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

/** Up to 3.3: the database of the label must be there before the snapshot is looked at. */
function submitIntoDatabase(context: StatementContext, analyzed: AnalyzedRestore): StatementResult {
  const name = namedDatabase(analyzed.statement);
  const database = name === undefined ? undefined : databaseOf(clusterBefore(context), name);
  if (database === undefined) {
    return fail(context.target, "databaseUnknownAtRun", { database: name ?? "null" });
  }
  const busy = checkSlot(context, database);
  if (busy !== undefined) return busy;
  const read = readInfo(context, analyzed);
  if ("kind" in read) return read;
  return submit(context, analyzed, database, read);
}

/** From 3.4: the snapshot is read first, then a missing database is made at once, whatever comes after. */
function submitFromSnapshot(context: StatementContext, analyzed: AnalyzedRestore): StatementResult {
  const { statement, label } = analyzed;
  const read = readInfo(context, analyzed);
  if ("kind" in read) return read;
  if (statement.catalogs !== undefined) return fail(context.target, "snapshotNotOfCatalogs", { label });
  const name = statement.databaseAlias?.value ?? namedDatabase(statement) ?? read.manifest.database.name;
  const database = databaseOf(clusterBefore(context), name) ?? newDatabase(context, name);
  const busy = checkSlot(context, database);
  if (busy !== undefined) return busy;
  const source = statement.database?.value;
  if (source !== undefined && source !== read.manifest.database.name) {
    return fail(context.target, "sourceDatabaseDiffers", { database: source, label });
  }
  return submit(context, analyzed, database, read);
}

function newDatabase(context: StatementContext, name: string): Database {
  const database: Database = { id: context.newId(), name, tables: {}, functions: [] };
  putDatabase(context, database);
  context.emit({ type: "databaseCreated", database: name });
  return database;
}

function checkSlot(context: StatementContext, database: Database): ErrorResult | undefined {
  const running = jobOfDatabase(clusterBefore(context), database.id);
  if (running === undefined || !isUnfinished(running)) return undefined;
  const data = { database: database.name, running: running.label, kind: running.kind };
  return fail(context.target, "jobRunning", data);
}

function readInfo(
  context: StatementContext,
  { repository, label, properties }: AnalyzedRestore,
): SnapshotDirectory | ErrorResult {
  const read = readSnapshotInfo(context.before, context.target, repository, label, properties.timestamp);
  return read.ok ? read.directory : fail(context.target, read.code, read.data);
}

function submit(
  context: StatementContext,
  analyzed: AnalyzedRestore,
  database: Database,
  { manifest }: SnapshotDirectory,
): StatementResult {
  const { label, objects, tables, properties, repository } = analyzed;
  const readable = isMetaReadable(context.before, context.target, repository, label);
  const chosen = chooseObjects(context, label, manifest, objects, tables, readable);
  if ("kind" in chosen) return chosen;
  const job: RestoreJob = {
    kind: "restore",
    key: context.cluster.nextJobKey++,
    id: -1,
    database: { id: database.id, name: database.name },
    repository: repository.name,
    repositoryId: repository.id,
    label,
    state: "PENDING",
    createTime: context.time,
    ...properties,
    status: { ok: true },
    objects: chosen,
    manifest,
    ...(!readable && { metaUnreadable: true }),
    plan: [],
    runs: [],
    pastErrors: [],
    user: context.user,
  };
  putJob(context, job);
  context.emit({
    type: "jobSubmitted",
    job: job.key,
    kind: "restore",
    database: database.name,
    label,
    repository: repository.name,
    objects: chosen.map(describe),
  });
  return { kind: "ok", affected: 0, job: job.key };
}

function describe({ table, target }: JobObject): string {
  return table === target ? table : `${table} AS ${target}`;
}
