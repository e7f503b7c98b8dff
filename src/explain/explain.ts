import type { ClusterEvent } from "../cluster/events.ts";
import type { Job } from "../cluster/jobs.ts";
import type { ErrorResult, StatementResult } from "../cluster/result.ts";
import type { World } from "../cluster/world.ts";
import type { ErrorCode, ErrorData, Target } from "../engine/index.ts";
import type { SqlDiagnostic, TextFix } from "../sql/diagnostics.ts";
import type { Statement } from "../sql/statements.ts";
import type { ExplainContext, ScriptPlace } from "./context.ts";
import { isFindingCode } from "./findingCodes.ts";
import { EXPLAINERS } from "./explainers/index.ts";
import { FINDERS, type FinderContext } from "./found/index.ts";
import { linksFor } from "./links.ts";
import { readPasted } from "./pasted/readings.ts";
import { toldTarget } from "./pasted/toldTarget.ts";
import { recognise } from "./recognise.ts";
import type { Evidence, Explanation } from "./types.ts";

/** Where and by whom something failed. */
export interface Circumstances {
  /** The world when it failed, or as near to that as there is one. */
  readonly world: World;
  /** Name of the cluster. */
  readonly cluster: string;
  readonly user: string;
  /** The statement that failed or that started the job; its spans count in its own text. */
  readonly statement?: Statement;
  /** The script that fixes shall change, and where the statement stands in it. */
  readonly place?: ScriptPlace;
  /** For a syntax error: what the language says of the statement's text. */
  readonly diagnostics?: readonly SqlDiagnostic[];
}

/** Explains why a statement failed: code, evidence out of the world, and fixes of the script. */
export function explainResult(result: ErrorResult, circumstances: Circumstances): Explanation {
  const { code, data, message } = result;
  if (code === "syntax") return explainSyntax(message, circumstances);
  return explainCode(code, data, message, circumstances);
}

/** Explains why a job ended or hangs; undefined where there is nothing wrong with it. */
export function explainJob(job: Job, circumstances: Circumstances): Explanation | undefined {
  if (job.status.ok) return explainTasks(job, circumstances);
  const { code, data, text } = job.status;
  return explainCode(code, data, text, circumstances, job);
}

/** A statement that did not fail, and what followed. */
export interface Outcome {
  readonly result: Exclude<StatementResult, ErrorResult>;
  /** The job that it started, as it ended. */
  readonly job?: Job;
  /** What happened in the session. */
  readonly events: readonly ClusterEvent[];
}

/**
 * Explains what may surprise in a statement that did not fail: a list that is empty, a row that is gone, objects that a backup
 * left out, rows that a restore took away. Undefined where there is nothing of the kind.
 */
export function explainOutcome(outcome: Outcome, circumstances: Circumstances): Explanation | undefined {
  const context: FinderContext = { ...outcome, ...surroundings(circumstances) };
  for (const find of FINDERS) {
    const found = find(context);
    if (found)
      return {
        code: found.code,
        data: found.data,
        message: "",
        evidence: (found.evidence ?? []).filter(hasContent),
        fixes: distinct((found.fixes ?? []).filter((fix) => fix !== undefined)),
        links: linksFor(found.code, context.target),
      };
  }
  return undefined;
}

/** Explains a message that somebody pasted, in the world that is open, if one is. */
export function explainMessage(message: string, target: Target, circumstances?: Circumstances): Explanation {
  const [found, ...rest] = explainReadings(message, target);
  const others = rest.map(({ code, data }) => ({ code, data }));
  const { code } = found;
  // What the other engine says has nothing to do with the cluster that is open.
  const here = toldTarget(message, target).engine === target.engine;
  const explained: Explanation =
    circumstances && here && code !== "syntax" && code !== "unknown" && !isFindingCode(code)
      ? explainCode(code, found.data, found.message, circumstances)
      : found;
  return others.length === 0 ? explained : { ...explained, others };
}

/** Explains a text that somebody pasted in each way that it can be read, the likeliest first. */
export function explainReadings(
  text: string,
  given: Target,
): readonly [Explanation, ...(readonly Explanation[])] {
  const target = toldTarget(text, given);
  const [first, ...others] = readPasted(text, target).map((reading): Explanation => {
    return { ...reading, evidence: [], fixes: [], links: linksFor(reading.code, target) };
  });
  const unknown: Explanation = {
    code: "unknown",
    data: {},
    message: text.trim(),
    evidence: [],
    fixes: [],
    links: [],
  };
  return [first ?? unknown, ...others];
}

function explainCode(
  code: ErrorCode,
  data: ErrorData,
  message: string,
  circumstances: Circumstances,
  job?: Job,
): Explanation {
  const context: ExplainContext = { code, data, ...surroundings(circumstances), ...(job && { job }) };
  const found = EXPLAINERS[code]?.(context) ?? {};
  return {
    code,
    data,
    message,
    evidence: (found.evidence ?? []).filter(hasContent),
    fixes: distinct((found.fixes ?? []).filter((fix) => fix !== undefined)),
    links: linksFor(code, context.target),
  };
}

/** Explains a job that runs but whose nodes cannot do their tasks. */
function explainTasks(job: Job, circumstances: Circumstances): Explanation | undefined {
  const target = circumstances.world.clusters[circumstances.cluster]?.target;
  const message = job.runs.find(({ error }) => error !== undefined)?.error;
  const found = message !== undefined && target ? recognise(message, target) : undefined;
  if (message === undefined || found === undefined || found.code === "syntax") return undefined;
  return explainCode(found.code, found.data, message, circumstances, job);
}

function explainSyntax(
  message: string,
  { world, cluster, place, diagnostics = [] }: Circumstances,
): Explanation {
  const target = world.clusters[cluster]?.target;
  const start = place?.span.start ?? 0;
  const fixes = place
    ? diagnostics.flatMap((diagnostic) => diagnostic.fixes).map((fix) => moved(fix, start))
    : [];
  return {
    code: "syntax",
    data: {},
    message,
    evidence: [],
    fixes: distinct(fixes),
    links: target ? linksFor("syntax", target) : [],
  };
}

function moved(fix: TextFix, by: number): TextFix {
  return {
    ...fix,
    edits: fix.edits.map(({ span, replacement }) => ({
      span: { start: span.start + by, end: span.end + by },
      replacement,
    })),
  };
}

function hasContent(evidence: Evidence): boolean {
  switch (evidence.type) {
    case "schemas":
      return evidence.lines.length > 0;
    case "values":
      return evidence.values.length > 0;
    case "job":
    case "list":
      return true;
    default: {
      const never: never = evidence;
      return never;
    }
  }
}

/** Leaves out fixes that make the same text. */
function distinct(fixes: readonly TextFix[]): readonly TextFix[] {
  const seen = new Set<string>();
  return fixes.filter(({ edits }) => {
    const key = JSON.stringify(edits);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Gives what every explanation looks at. */
function surroundings({ world, cluster: name, user, statement, place }: Circumstances) {
  const cluster = world.clusters[name];
  if (cluster === undefined) throw new RangeError(`no cluster ${name}`);
  return {
    world,
    cluster,
    target: cluster.target,
    user,
    ...(statement && { statement }),
    ...(place && { place }),
  };
}
