import type { Circumstances } from "../../explain/index.ts";
import { explainJob, explainResult, type Explanation } from "../../explain/index.ts";
import { DEFAULT_USER } from "../../log/defaultUser.ts";
import { endedJob } from "../../log/endedJob.ts";
import { jobByKey } from "../../log/started.ts";
import { worldAt, worldAfterEntry, type Timeline } from "../../log/timeline.ts";
import type { Failure } from "../../session/failures.ts";
import type { ScriptStatement, StatementLink } from "../../session/links.ts";

/** A failure with its reason. */
export interface Explained {
  readonly failure: Failure;
  readonly explanation: Explanation;
  /** The entry of the log that failed, or that started the job. */
  readonly entry: number | undefined;
}

/** The script as it stands, where fixes go. */
export interface ScriptNow {
  readonly script: string;
  readonly statements: readonly ScriptStatement[];
  readonly links: readonly StatementLink[];
}

/** Finds out why something failed; undefined where there is nothing to explain. */
export function explained(timeline: Timeline, failure: Failure, now: ScriptNow): Explained | undefined {
  if (failure.type === "statement") {
    const outcome = timeline.results[failure.entry];
    if (outcome?.result?.kind !== "error") return undefined;
    const world = worldAfterEntry(timeline, failure.entry);
    const explanation = explainResult(outcome.result, {
      ...circumstances(timeline, failure.entry, now),
      world,
      diagnostics: outcome.diagnostics,
    });
    return { failure, explanation, entry: failure.entry };
  }
  const failed = failedJob(timeline, failure);
  if (failed === undefined) return undefined;
  const entry = timeline.results.find(
    ({ started, cluster }) =>
      cluster === failure.cluster && started.some((one) => one.type === "job" && one.job === failure.job),
  )?.entry;
  const about =
    entry === undefined
      ? { cluster: failure.cluster, user: DEFAULT_USER }
      : circumstances(timeline, entry, now);
  const explanation = explainJob(failed.job, { ...about, world: failed.world });
  return explanation && { failure, explanation, entry };
}

/** Finds a job as it ended, or as it was when a node could not do its task, and the world of that moment. */
function failedJob(timeline: Timeline, { at, cluster, job: key }: Extract<Failure, { type: "job" }>) {
  const ended = timeline.events.some(
    (event) =>
      event.type === "jobState" &&
      event.to === "CANCELLED" &&
      event.at === at &&
      event.job === key &&
      event.cluster === cluster,
  );
  if (ended) return endedJob(timeline, cluster, key);
  const world = worldAt(timeline, at);
  const job = jobByKey(world, cluster, key);
  return job && { world, job };
}

/** Gives where and by whom an entry of the log was run, and where its statement stands in the script now. */
export function circumstances(
  timeline: Timeline,
  entry: number,
  { script, statements, links }: ScriptNow,
): Omit<Circumstances, "world"> {
  const outcome = timeline.results[entry];
  const logged = timeline.log.entries[entry];
  const link = links.find((one) => one.entry === entry);
  const statement = link && statements.find(({ start, end }) => start < link.end && end > link.start);
  // A fix counts offsets in the statement that ran: where that was changed since, there is none.
  const same = statement !== undefined && logged?.type === "statement" && logged.sql === statement.text;
  return {
    cluster: outcome?.cluster ?? "",
    user: logged?.type === "statement" ? (logged.user ?? DEFAULT_USER) : DEFAULT_USER,
    ...(outcome?.statement && { statement: outcome.statement }),
    ...(same && { place: { text: script, span: { start: statement.start, end: statement.end } } }),
  };
}
