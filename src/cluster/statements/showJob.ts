import { has } from "../../engine/index.ts";
import { isName } from "../../engine/names.ts";
import { jobColumns } from "../../engine/jobColumns.ts";
import type { ShowJobStatement } from "../../sql/statements.ts";
import { authorize, isAllowed } from "../accounts/authorize.ts";
import { clusterBefore, databaseOf, sessionDatabase } from "../catalog.ts";
import { formatCivil } from "../civilTime.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { concurrentMapOrder, hashMapOrder } from "../javaOrder.ts";
import { exportNeeds, REPOSITORY_NEED } from "../jobNeeds.ts";
import { CATALOG_JOBS } from "../jobSlots.ts";
import type { BackupJob, Job, JobObject, RestoreJob } from "../jobs.ts";
import { keptJob } from "../keptJobs.ts";
import type { ErrorResult } from "../result.ts";
import { sessionZone } from "../sessionVariable.ts";
import { progress, taskErrors, unfinishedTasks } from "../showJobTasks.ts";
import type { Database } from "../tables.ts";

type Cells = readonly (string | null)[];

/** Runs SHOW BACKUP and SHOW RESTORE: the last job of each database, if it is of that kind (spec/starrocks.md §4.1, §4.2). */
export const showJob: StatementHandler<ShowJobStatement> = (statement, context) => {
  const databases = shownDatabases(statement, context);
  if ("kind" in databases) return databases;
  const [first] = databases;
  const older = { statement: "showJob", database: first?.name ?? "null" } as const;
  const denied = authorize(context, [REPOSITORY_NEED], older);
  if (denied !== undefined) return denied;
  const jobs = databases.flatMap(({ id }) => keptJob(context, id) ?? []);
  // The job of catalogs is shown whichever database is asked for.
  const all = has(context.target, "jobsOfCatalogs") ? [...jobs, keptJob(context, CATALOG_JOBS.id)] : jobs;
  const shown = all.filter((job) => job?.kind === statement.job);
  const columns = jobColumns(context.target, statement.job);
  // One table that the user may not export hides all jobs, not that of the table alone (§9 quirk 10).
  if (shown.some((job) => job?.kind === "backup" && !maySee(context, job))) {
    return { kind: "rows", columns, rows: [] };
  }
  const rows = shown.flatMap((job) => {
    if (job === undefined) return [];
    return [job.kind === "backup" ? backupRow(context, job) : restoreRow(context, job)];
  });
  return { kind: "rows", columns, rows };
};

function maySee(context: StatementContext, job: BackupJob): boolean {
  if (has(context.target, "privilegeTables")) return true;
  const tables = job.objects.map(({ table }) => table);
  return exportNeeds(job.database.name, tables).every((need) => isAllowed(context, need));
}

function shownDatabases(
  { database }: ShowJobStatement,
  context: StatementContext,
): readonly Database[] | ErrorResult {
  const { target } = context;
  const cluster = clusterBefore(context);
  const all = has(target, "showJobsOfAllDatabases");
  const given = database?.value;
  if (given === undefined && all) {
    const byId = new Map(Object.values(cluster.databases).map((entry) => [entry.id, entry]));
    return concurrentMapOrder([...byId.keys()]).flatMap((id) => byId.get(id) ?? []);
  }
  if (given !== undefined && given !== "" && !all && !isName(target, "database", given)) {
    return fail(target, "databaseNameWrong", { name: given });
  }
  const name = given ?? sessionDatabase(context);
  const found = name === undefined ? undefined : databaseOf(cluster, name);
  return found === undefined ? fail(target, "databaseUnknown", { database: name ?? "null" }) : [found];
}

function backupRow(context: StatementContext, job: BackupJob): Cells {
  const time = timeIn(context);
  return [
    String(job.id),
    job.label,
    job.database.name,
    job.state,
    job.objects.map((object) => `[${job.database.name}.${backupObject(object)}]`).join(", "),
    time(job.createTime),
    time(job.snapshotFinishedTime),
    time(job.uploadFinishedTime),
    time(job.finishedTime),
    ...tailOf(context, job),
  ];
}

function restoreRow(context: StatementContext, job: RestoreJob): Cells {
  const time = timeIn(context);
  return [
    String(job.id),
    job.label,
    job.timestamp,
    job.database.name,
    job.state,
    String(job.allowLoad),
    String(job.replicationNum),
    job.objects.map((object) => restoreObject(job, object)).join(", "),
    time(job.createTime),
    time(job.metaPreparedTime),
    time(job.snapshotFinishedTime),
    time(job.downloadFinishedTime),
    time(job.finishedTime),
    ...tailOf(context, job),
  ];
}

function tailOf({ before, clock, cluster: { name } }: StatementContext, job: Job): Cells {
  const cluster = before.clusters[name];
  return [
    cluster === undefined ? "" : unfinishedTasks(cluster, job, clock),
    progress(job, clock),
    taskErrors(job, clock),
    job.status.ok ? "[OK]" : job.status.text,
    String(job.timeout),
  ];
}

/** No blank stands before PARTITIONS (TableRef#toString). */
function backupObject({ table, partitions = [] }: JobObject): string {
  return partitions.length === 0 ? table : `${table}PARTITIONS (${partitions.join(", ")})`;
}

/** Original names; the partition that is named like its table is left out (BackupJobInfo#getInfo). */
function restoreObject({ manifest }: RestoreJob, { table: name, partitions }: JobObject): string {
  const saved = manifest?.tables.find(({ table }) => table.name === name)?.table;
  const all = hashMapOrder(Object.keys(saved?.partitions ?? {}));
  const shown = all.filter((partition) => partition !== name && (partitions?.includes(partition) ?? true));
  return shown.length === 0 ? name : `${name} PARTITIONS [${shown.join(", ")}]`;
}

function timeIn(context: StatementContext): (time: number | undefined) => string | null {
  const zone = sessionZone(context);
  return (time) => (time === undefined ? null : formatCivil(time, zone, "seconds"));
}
