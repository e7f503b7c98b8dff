import { isOver } from "../../log/started.ts";
import { jobsOfDatabase } from "../../cluster/jobSlots.ts";
import type { Job } from "../../cluster/jobs.ts";
import { has } from "../../engine/index.ts";
import { jobEvidence } from "../explainers/slot.ts";
import type { Finder, FinderContext } from "./finding.ts";

/** Looks why SHOW BACKUP or SHOW RESTORE is empty, or shows an error of a job that is well. */
export const jobsShown: Finder = (context) => {
  const { statement, result } = context;
  if (statement?.kind !== "showJob" || result.kind !== "rows") return undefined;
  const jobs = jobsOf(context, statement.database?.value);
  if (result.rows.length > 0) return finishedWithErrors(context, jobs);
  // A filter that nothing fits is no riddle.
  if (statement.where !== undefined) return undefined;
  const other = jobs.filter(({ kind }) => kind !== statement.job);
  // Where a job of the kind is there and its row is not, it may not be seen: that is no matter of the slot.
  if (jobs.length > other.length) return undefined;
  // Where many jobs are kept none took another's place.
  if (other.length === 0 || has(context.target, "jobHistory")) return { code: "noJobYet", data: {} };
  return {
    code: statement.job === "backup" ? "backupRowGone" : "restoreRowGone",
    data: {},
    evidence: other.flatMap((job) => jobEvidence({ ...context, code: "jobRunning", data: {} }, job)),
  };
};

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
