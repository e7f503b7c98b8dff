import { formatCivil } from "../../cluster/civilTime.ts";
import type { Job } from "../../cluster/jobs.ts";
import { endOfWait, isOver } from "../../log/index.ts";
import { datum, type ExplainContext, type Explainer } from "../context.ts";
import type { Span } from "../../sql/span.ts";
import { repositoryName } from "../namesIn.ts";
import { fix, insertBefore, nameText, rename, replace } from "../scriptEdits.ts";
import { durationText } from "../durationText.ts";
import type { Evidence } from "../types.ts";
import { databaseOfStatement } from "./objects.ts";
import { values } from "./nearby.ts";

/** How far ahead the end of a job is looked for: 1 h of cluster time, in ms. */
const FORESIGHT = 3_600_000;

/** Another job of the database still runs. */
export const otherJob: Explainer = (context) => {
  const running = jobsOf(context).filter((job) => job.database.name === databaseOfStatement(context));
  return {
    evidence: running.flatMap((job) => jobEvidence(context, job)),
    fixes: [waitForJob(context), ...running.map((job) => cancelFirst(context, job))],
  };
};

/** Another job of external catalogs still runs. */
export const otherCatalogJob: Explainer = (context) => {
  const running = jobsOf(context).filter((job) => job.catalogs.length > 0);
  return {
    evidence: running.flatMap((job) => jobEvidence(context, job)),
    fixes: [waitForJob(context), ...running.map((job) => cancelFirst(context, job))],
  };
};

/** A repository that a job still uses. */
export const usedRepository: Explainer = (context) => {
  const running = jobsOf(context).filter(
    (job) => job.repository === repositoryName(context.statement)?.value,
  );
  return { evidence: running.flatMap((job) => jobEvidence(context, job)), fixes: [waitForJob(context)] };
};

/** CANCEL where the slot of the database holds no job of that kind. */
export const nothingToCancel: Explainer = (context) => {
  const { statement, cluster } = context;
  if (statement?.kind !== "cancel") return {};
  const jobs = Object.values(cluster.jobs);
  const here = jobs.filter((job) => job.database.name === statement.database?.value);
  const other = here.some((job) => job.kind !== statement.job && !isOver(job)) ? [otherKind(context)] : [];
  const elsewhere = jobs.filter((job) => job.kind === statement.job && !isOver(job));
  return {
    evidence: [...here, ...elsewhere].flatMap((job) => jobEvidence(context, job)),
    fixes: [
      ...other,
      ...elsewhere.map((job) =>
        fix("useName", [rename(context, statement.database, job.database.name)], {
          from: statement.database?.value ?? "",
          to: job.database.name,
        }),
      ),
    ],
  };
};

/** CANCEL of a job that is over. */
export const tooLate: Explainer = (context) => {
  const own = Object.values(context.cluster.jobs).filter((job) => job.label === datum(context, "label"));
  return { evidence: own.flatMap((job) => jobEvidence(context, job)) };
};

/** A table that a running restore holds: reads, writes and changes wait for it. */
export const tableInRestore: Explainer = (context) => {
  const name = datum(context, "table");
  const holders = jobsOf(context).filter(
    (job) => job.kind === "restore" && (name === "" || job.objects.some(({ target }) => target === name)),
  );
  return { evidence: holders.flatMap((job) => jobEvidence(context, job)), fixes: [waitForJob(context)] };
};

/** A name that a running restore is about to fill. */
export const waitForRestore: Explainer = (context) => {
  const holders = jobsOf(context).filter(({ kind }) => kind === "restore");
  return { evidence: holders.flatMap((job) => jobEvidence(context, job)), fixes: [waitForJob(context)] };
};

/** A table whose schema is being changed. */
export const tableInSchemaChange: Explainer = (context) => {
  const due = context.world.queue.find(
    ({ type, cluster }) => type === "schemaChange" && cluster === context.cluster.name,
  );
  const rows = due
    ? [{ label: datum(context, "table"), value: durationText(due.at - context.world.clock) }]
    : [];
  return { evidence: [values("timeLeft", rows)], fixes: [waitForJob(context)] };
};

/** The job itself, and whether it will soon be over. */
export function jobEvidence(context: ExplainContext, job: Job): readonly Evidence[] {
  const { world, cluster } = context;
  const own: Evidence = {
    type: "job",
    job: job.key,
    kind: job.kind,
    label: job.label,
    state: job.state,
    since: formatCivil(job.createTime, cluster.timeZone, "seconds"),
  };
  if (isOver(job)) return [own];
  const end = endOfWait(
    world,
    { type: "over", started: [{ type: "job", cluster: cluster.name, job: job.key }] },
    FORESIGHT,
  );
  if (end === undefined) return [own];
  const left = {
    label: formatCivil(world.start + end, cluster.timeZone, "seconds"),
    value: durationText(end - world.clock),
  };
  return [own, values("ends", [left])];
}

/** Offers to let the script wait for the job before this statement. */
export function waitForJob(context: ExplainContext) {
  const { place } = context;
  const hurry = place && hurryingDirective(place.text, place.span.start);
  if (hurry) return fix("waitForJob", [{ span: hurry, replacement: "" }], {}, true);
  return fix("waitForJob", [insertBefore(context, "-- @until FINISHED")], {}, true);
}

function cancelFirst(context: ExplainContext, job: Job) {
  const place =
    job.catalogs.length > 0 ? "FOR EXTERNAL CATALOG" : `FROM ${nameText(job.database.name, context.target)}`;
  const sql = `CANCEL ${job.kind.toUpperCase()} ${place};`;
  return fix("cancelFirst", [insertBefore(context, sql)], { label: job.label });
}

function otherKind(context: ExplainContext) {
  const { statement, place } = context;
  if (statement?.kind !== "cancel" || !place) return undefined;
  const text = place.text.slice(place.span.start, place.span.end);
  const word = new RegExp(statement.job, "i").exec(text);
  const to = statement.job === "backup" ? "RESTORE" : "BACKUP";
  return word
    ? fix("cancelOther", [replace(context, { start: word.index, end: word.index + word[0].length }, to)], {
        kind: to,
      })
    : undefined;
}

/** Finds a directive line right before a statement that keeps the script from waiting for the job before. */
function hurryingDirective(text: string, start: number): Span | undefined {
  const lines = text.slice(0, start).split("\n");
  let end = start - (lines.pop() ?? "").length;
  for (const line of lines.reverse()) {
    const from = end - line.length - 1;
    if (/^\s*--\s*@(?:now|until\b.*)\s*$/i.test(line)) return { start: from, end };
    if (!/^\s*(?:--.*)?$/.test(line)) return undefined;
    end = from;
  }
  return undefined;
}

function jobsOf({ cluster }: ExplainContext): readonly Job[] {
  return Object.values(cluster.jobs).filter((job) => !isOver(job));
}
