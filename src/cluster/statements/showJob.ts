import { has } from "../../engine/index.ts";
import { isName } from "../../engine/names.ts";
import { jobColumns } from "../../engine/jobColumns.ts";
import type { ShowJobStatement } from "../../sql/statements.ts";
import { authorize, isAllowed } from "../accounts/authorize.ts";
import { clusterBefore, databaseOf, sessionDatabase } from "../catalog.ts";
import type { StatementContext, StatementHandler } from "../context.ts";
import { fail } from "../fail.ts";
import { concurrentMapOrder } from "../javaOrder.ts";
import { jobFilter } from "../jobFilter.ts";
import { exportNeeds, REPOSITORY_NEED } from "../jobNeeds.ts";
import { jobRow } from "../jobRows.ts";
import { CATALOG_JOBS, jobsOfDatabase } from "../jobSlots.ts";
import type { BackupJob } from "../jobs.ts";
import { keptJob } from "../keptJobs.ts";
import type { ErrorResult, StatementResult } from "../result.ts";
import type { Database } from "../tables.ts";

/** Runs SHOW BACKUP and SHOW RESTORE: the last job of each database, if it is of that kind (spec/starrocks.md §4.1, §4.2). */
export const showJob: StatementHandler<ShowJobStatement> = (statement, context) => {
  if (has(context.target, "jobHistory")) return showHistory(statement, context);
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
  const rows = shown.flatMap((job) => (job === undefined ? [] : [jobRow(context, job, columns)]));
  return { kind: "rows", columns, rows };
};

/** All that is kept of one database, oldest first: its jobs of that kind whose labels fit (spec/doris.md §2.6, §4.1, §4.2). */
function showHistory(statement: ShowJobStatement, context: StatementContext): StatementResult {
  const { target } = context;
  const given = statement.database?.value ?? "";
  const name = given === "" ? sessionDatabase(context) : given;
  if (name === undefined) return fail(target, "noDatabaseSelected");
  const denied = authorize(context, [], { statement: "showJob", database: name });
  if (denied !== undefined) return denied;
  const filter = jobFilter(context, statement);
  if (typeof filter !== "function") return filter;
  const cluster = clusterBefore(context);
  const database = databaseOf(cluster, name);
  if (database === undefined) return fail(target, "databaseUnknown", { database: name });
  const columns = jobColumns(target, statement.brief ? "restoreBrief" : statement.job);
  const shown = jobsOfDatabase(cluster, database.id).filter(
    ({ kind, label }) => kind === statement.job && filter(label),
  );
  return { kind: "rows", columns, rows: shown.map((job) => jobRow(context, job, columns)) };
}

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
