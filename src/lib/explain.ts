import type { Job } from "../cluster/jobs.ts";
import {
  explainJob,
  explainMessage,
  explainOutcome,
  explainResult,
  type Circumstances,
  type Explanation as Found,
} from "../explain/index.ts";
import {
  DEFAULT_USER,
  endedJob,
  firstCluster,
  jobByKey,
  type EntryResult,
  type Timeline,
  worldAfterEntry,
} from "../log/index.ts";
import { type Target } from "../engine/index.ts";
import { originOf, timelineOf, type Origin } from "./memory.ts";
import type { Evidence, Explanation, Language, Result, Session } from "./types.ts";
import { phrase, speaker, wordFix } from "./words.ts";

export type ExplainSubject = Result | { readonly job: number; readonly cluster?: string } | string;

/** Engine and version that a message without a session is tried with first. */
const NEWEST: Target = { engine: "starrocks", version: "4.0" };

/**
 * Explains a result, a job by its number, or a message that somebody pasted: what it means, what the cluster shows of it, how
 * to mend it.
 * @throws RangeError where the session has no such job
 */
export function explain(
  subject: ExplainSubject,
  session: Session | undefined,
  options: { readonly language?: Language } = {},
): Explanation {
  const timeline = session && timelineOf(session);
  return worded(find(subject, timeline), options.language);
}

function find(subject: ExplainSubject, timeline: Timeline | undefined): Found {
  if (typeof subject === "string") return ofMessage(subject, timeline);
  if ("kind" in subject) return ofResult(subject, timeline);
  if (!timeline) throw new RangeError("a job is explained in its session");
  const cluster = subject.cluster ?? firstCluster(timeline.log.options);
  const job = jobByKey(timeline.world, cluster, subject.job);
  if (!job) throw new RangeError(`no job ${subject.job} in cluster ${cluster}`);
  return ofJob(job, cluster, timeline);
}

function ofMessage(message: string, timeline: Timeline | undefined): Found {
  if (!timeline) return explainMessage(message, NEWEST);
  const cluster = firstCluster(timeline.log.options);
  const target = timeline.world.clusters[cluster]?.target ?? NEWEST;
  return explainMessage(message, target, { world: timeline.world, cluster, user: DEFAULT_USER });
}

function ofResult(result: Result, timeline: Timeline | undefined): Found {
  const origin = originOf(result);
  const outcome = origin && timeline?.results[origin.entry];
  if (!origin || !outcome || !timeline)
    return result.kind === "error" ? ofMessage(result.message, timeline) : NOTHING;
  const here = circumstances(timeline, outcome, origin);
  if (outcome.result?.kind === "error")
    return explainResult(outcome.result, { ...here, diagnostics: outcome.diagnostics });
  const started = outcome.started.find((one) => one.type === "job");
  const ended = started && endedJob(timeline, started.cluster, started.job);
  const about = ended ? { ...here, world: ended.world } : here;
  const failed = ended && explainJob(ended.job, about);
  if (failed || !outcome.result) return failed ?? NOTHING;
  const { result: done } = outcome;
  return (
    explainOutcome({ result: done, events: timeline.events, ...(ended && { job: ended.job }) }, about) ??
    NOTHING
  );
}

function ofJob(job: Job, cluster: string, timeline: Timeline): Found {
  return explainJob(job, { world: timeline.world, cluster, user: job.user }) ?? NOTHING;
}

function circumstances(
  timeline: Timeline,
  outcome: EntryResult,
  { entry, text, span }: Origin,
): Circumstances {
  const logged = timeline.log.entries[entry];
  return {
    world: worldAfterEntry(timeline, entry),
    cluster: outcome.cluster,
    user: (logged?.type === "statement" ? logged.user : undefined) ?? DEFAULT_USER,
    ...(outcome.statement && { statement: outcome.statement }),
    place: { text, span },
  };
}

/** What there is to say of something that did not fail; worded as `nothing`. */
const NOTHING: Found = { code: "unknown", data: {}, message: "", evidence: [], fixes: [], links: [] };

function worded(found: Found, language: Language | undefined): Explanation {
  const say = speaker(language);
  const code = found === NOTHING ? "nothing" : found.code;
  return {
    code,
    title: say(phrase(`explain.${code}.title`, found.data)),
    cause: say(phrase(`explain.${code}.cause`, found.data)),
    evidence: found.evidence.map((evidence) => wordEvidence(evidence, say)),
    fixes: found.fixes.map((fix) => wordFix(fix, say)),
    links: found.links,
    ...(found.others && {
      others: found.others.map((other) => ({
        code: other.code,
        title: say(phrase(`explain.${other.code}.title`, other.data)),
        cause: say(phrase(`explain.${other.code}.cause`, other.data)),
      })),
    }),
  };
}

function wordEvidence(evidence: Found["evidence"][number], say: ReturnType<typeof speaker>): Evidence {
  switch (evidence.type) {
    case "schemas":
      return {
        type: "schemas",
        title: say(phrase("explain.evidence.schemas", { table: evidence.table })),
        lines: evidence.lines,
      };
    case "job": {
      const { kind, label, state, since, job } = evidence;
      return {
        type: "job",
        title: say(phrase(`explain.evidence.job.${kind}`, { label, state, since })),
        job,
        state,
      };
    }
    case "values":
      return { type: "values", title: say(phrase(evidence.title)), values: evidence.values };
    case "list":
      return { type: "list", title: say(phrase(evidence.title)), items: evidence.items };
    default: {
      const never: never = evidence;
      return never;
    }
  }
}
