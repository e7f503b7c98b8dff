import { has } from "../../engine/index.ts";
import { jobConfigFlag } from "../../engine/jobConfig.ts";
import { metaReading } from "../../engine/snapshotVersions.ts";
import type { StatementContext } from "../context.ts";
import { fail } from "../fail.ts";
import { chosenOptions } from "../jobOptions.ts";
import { CATALOG_JOBS, keepsJobs, putJob } from "../jobSlots.ts";
import type { JobObject, RestoreJob } from "../jobs.ts";
import type { RestoreSource } from "../readInfo.ts";
import { isMetaReadable } from "../readSnapshot.ts";
import type { StatementResult } from "../result.ts";
import type { Database } from "../tables.ts";
import type { AnalyzedRestore } from "./analyzeRestore.ts";
import { chooseCatalogs } from "./chooseCatalogs.ts";
import { chooseFunctions } from "./chooseFunctions.ts";
import { chooseObjects } from "./chooseObjects.ts";
import { noteBases } from "./viewRestores.ts";

type Taken = Pick<RestoreJob, "database" | "objects" | "functions" | "catalogs" | "options">;

/** Picks what is to be restored into a database, and puts the job into its slot (spec/starrocks.md §2.4 R3 to R8). */
export function submitRestore(
  context: StatementContext,
  analyzed: AnalyzedRestore,
  source: RestoreSource,
  database: Database,
): StatementResult {
  const { label, objects: listed, tables } = analyzed;
  const { repository, manifest } = source;
  const there = isMetaReadable(context.before, context.target, repository, label);
  const reading = metaReading(context.target, manifest, analyzed.properties.starrocksMetaVersion);
  const thrown = there && reading === "thrown" ? fail(context.target, "restoreMetaForm") : undefined;
  if (thrown !== undefined && has(context.target, "metaReadFirst")) return thrown;
  const readable = there && reading === "read";
  const objects = chooseObjects(context, label, manifest, listed, tables, readable);
  if ("kind" in objects) return objects;
  if (thrown !== undefined) return thrown;
  // Functions are looked up in the metadata file, which may be unreadable.
  const functions = readable ? chooseFunctions(context, manifest, listed) : [];
  if ("kind" in functions) return functions;
  noteBases(context, manifest, database, objects);
  const { id, name } = database;
  const taken = { database: { id, name }, objects, functions, catalogs: [] };
  return submitJob(context, analyzed, source, taken, readable);
}

/** The same for external catalogs. */
export function submitCatalogRestore(
  context: StatementContext,
  analyzed: AnalyzedRestore,
  source: RestoreSource,
): StatementResult {
  const { repository, manifest } = source;
  if (!isMetaReadable(context.before, context.target, repository, analyzed.label)) {
    return fail(context.target, "restoreCatalogsUnreadable");
  }
  const catalogs = chooseCatalogs(context, manifest, analyzed.statement.catalogs);
  if ("kind" in catalogs) return catalogs;
  const taken = { database: CATALOG_JOBS, objects: [], functions: [], catalogs };
  return submitJob(context, analyzed, source, taken, true);
}

/** Puts a restore of what was picked into its slot. */
export function submitJob(
  context: StatementContext,
  {
    label,
    properties: { timeout, timestamp, replicationNum, allowLoad },
  }: Pick<AnalyzedRestore, "label" | "properties">,
  { repository, manifest }: RestoreSource,
  taken: Taken,
  readable: boolean,
): StatementResult {
  if (!keepsJobs(context)) return { kind: "ok", affected: 0 };
  const job: RestoreJob = {
    kind: "restore",
    key: context.cluster.nextJobKey++,
    id: -1,
    ...taken,
    repository: repository.name,
    repositoryId: repository.id,
    label,
    state: "PENDING",
    createTime: context.time,
    timeout,
    timestamp,
    replicationNum,
    allowLoad,
    status: { ok: true },
    skipped: [],
    colocates: jobConfigFlag(context.target, context.cluster.config, "enable_colocate_restore", false),
    manifest,
    ...(!readable && { metaUnreadable: true }),
    plan: [],
    runs: [],
    pastErrors: [],
    user: context.user,
  };
  putJob(context, job);
  const options = chosenOptions(context, job);
  context.emit({
    type: "jobSubmitted",
    job: job.key,
    kind: "restore",
    database: job.database.name,
    label,
    repository: repository.name,
    objects: [
      ...job.objects.map(describe),
      ...job.functions.map(({ name }) => name),
      ...job.catalogs.map(({ name }) => name),
    ],
    ...(options.length > 0 && { options }),
  });
  return { kind: "ok", affected: 0, job: job.key };
}

function describe({ table, target }: JobObject): string {
  return table === target ? table : `${table} AS ${target}`;
}
