import { isOver } from "../../log/started.ts";
import { jobsOfDatabase } from "../../cluster/jobSlots.ts";
import type { Job } from "../../cluster/jobs.ts";
import { has } from "../../engine/index.ts";
import { jobConfigNumber } from "../../engine/jobConfig.ts";
import { metaForms, neverReads } from "../explainers/metaForm.ts";
import { jobEvidence } from "../explainers/slot.ts";
import type { Finder, FinderContext, Finding } from "./finding.ts";

/** How many jobs of a database Doris keeps where nobody says otherwise (spec/doris.md §3.1). */
const MOST_JOBS = 10;

/** Looks why SHOW BACKUP or SHOW RESTORE is empty, or shows an error of a job that is well. */
export const jobsShown: Finder = (context) => {
  const { statement, result } = context;
  if (statement?.kind !== "showJob" || result.kind !== "rows") return undefined;
  const jobs = jobsOf(context, statement.database?.value);
  if (result.rows.length > 0) return neverRead(context, jobs) ?? finishedWithErrors(context, jobs);
  // A filter that nothing fits is no riddle.
  if (statement.where !== undefined) return undefined;
  const other = jobs.filter(({ kind }) => kind !== statement.job);
  // Where a job of the kind is there and its row is not, it may not be seen: that is no matter of the slot.
  if (jobs.length > other.length) return undefined;
  if (has(context.target, "jobHistory")) return ofHistory(context, statement.job, statement.database?.value);
  if (other.length === 0) return { code: "noJobYet", data: {} };
  return {
    code: statement.job === "backup" ? "backupRowGone" : "restoreRowGone",
    data: {},
    evidence: other.flatMap((job) => jobEvidence({ ...context, code: "jobRunning", data: {} }, job)),
  };
};

/** Where many jobs are kept no job takes another's place: there was none, or more came after it than are kept. */
function ofHistory(
  { target, cluster, user, events }: FinderContext,
  kind: Job["kind"],
  database: string | undefined,
): Finding {
  const chosen = database ?? cluster.connections[user]?.database;
  const went = events.some(
    (event) =>
      event.type === "jobSubmitted" &&
      event.cluster === cluster.name &&
      event.kind === kind &&
      (chosen === undefined || event.database === chosen),
  );
  if (!went) return { code: "noJobYet", data: {} };
  const item = "max_backup_restore_job_num_per_db";
  return {
    code: "jobRowsWent",
    data: { item, count: jobConfigNumber(target, cluster.config, item, MOST_JOBS) },
  };
}

/** A restore that shows nothing but PENDING: its step trips over the metadata in each round. */
function neverRead(context: FinderContext, jobs: readonly Job[]): Finding | undefined {
  const { statement, target } = context;
  const job = jobs.find((one) => !isOver(one) && neverReads(target, one));
  if (job === undefined || statement?.kind !== "showJob" || statement.job !== "restore") return undefined;
  return {
    code: "metaNeverRead",
    data: { label: job.label },
    evidence: [
      ...metaForms({ ...context, job }),
      ...jobEvidence({ ...context, code: "jobRunning", data: {} }, job),
    ],
  };
}

function finishedWithErrors({ result }: FinderContext, jobs: readonly Job[]) {
  if (result.kind !== "rows") return undefined;
  const [state, error] = ["State", "TaskErrMsg"].map((name) => result.columns.indexOf(name));
  const row = result.rows.find((cells) => cells[state ?? -1] === "FINISHED" && cells[error ?? -1]);
  if (row === undefined) return undefined;
  const job = jobs.find((one) => isOver(one) && row[0] === String(one.id)) ?? jobs.find((one) => isOver(one));
  return {
    code: "jobDoneWithErrors" as const,
    data: { label: job?.label ?? "", database: job?.database.name ?? "", state: "FINISHED" },
  };
}

/** The jobs of a database, or of all, that the front end has. */
function jobsOf({ cluster, user }: FinderContext, database: string | undefined): readonly Job[] {
  const chosen = database ?? cluster.connections[user]?.database;
  return Object.values(cluster.jobs)
    .filter((job) => chosen === undefined || job.database.name === chosen)
    .flatMap((job) => jobsOfDatabase(cluster, job.database.id));
}
