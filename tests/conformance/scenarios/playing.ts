import { explainJob, explainOutcome, explainResult, type Explanation } from "../../../src/explain/index.ts";
import {
  DEFAULT_USER,
  endedJob,
  play,
  scenarioOptions,
  startTimeline,
  worldAfterEntry,
  type Played,
  type Scenario,
  type StepResult,
  type Timeline,
} from "../../../src/log/index.ts";

/** A statement of a script, by its place among the statements, and what came of it. */
export type PlayedStatement = StepResult &
  Required<Pick<StepResult, "result">> & {
    readonly step: { readonly statement: NonNullable<StepResult["step"]["statement"]> };
  };

const begun = new Map<string, Timeline>();

/** Sets a scenario up in a version. What several begin with is set up once: a timeline never changes. */
export function begin(scenario: Scenario, version: string): Timeline {
  const { scenario: _, ...options } = scenarioOptions(scenario, version);
  const key = JSON.stringify([options, scenario.setup]);
  const before = begun.get(key);
  if (before) return before;
  const timeline = startTimeline(options, scenario);
  begun.set(key, timeline);
  return timeline;
}

/** Plays a script, or the scenario's own, after its set-up. */
export function playScenario(scenario: Scenario, version: string, script = scenario.script): Played {
  return play(begin(scenario, version), script);
}

/** The statements of what was played, without what stands after the last one. */
export function statementsOf({ results }: Played): readonly PlayedStatement[] {
  return results.filter(isStatement);
}

function isStatement(one: StepResult): one is PlayedStatement {
  return one.result !== undefined && one.step.statement !== undefined;
}

/** What an engine said: the error, the Status of the job that the statement started, or what stands in a row. */
export function saidBy({ timeline }: Played, statement: PlayedStatement | undefined): readonly string[] {
  const result = statement?.result.result;
  if (result?.kind === "error") return [result.message];
  if (result?.kind === "rows") return result.rows.flat().flatMap((cell) => cell ?? []);
  const job = statement && jobOf(timeline, statement);
  return job ? [job.status.ok ? "[OK]" : job.status.text] : [];
}

/**
 * Tells whether a text is what was claimed; `…` in the claim stands for an id, "" for no complaint. In a row the claim may be a
 * part of a cell.
 */
export function isSaid(claim: string, said: readonly string[], row: boolean): boolean {
  if (claim === "") return row || said.every((text) => text === "[OK]");
  const parts = claim.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(row ? parts.join(".*?") : `^${parts.join(".*?")}$`, "su");
  return said.some((text) => pattern.test(text));
}

/** Explains why a statement, or the job that it started, failed, or what surprises in it; undefined where there is nothing to say. */
export function explainStatement(
  { timeline }: Played,
  script: string,
  { step, result }: PlayedStatement,
): Explanation | undefined {
  const { cluster, statement, diagnostics } = result;
  const here = {
    cluster,
    user: step.user ?? DEFAULT_USER,
    place: { text: script, span: step.statement.span },
    diagnostics,
    ...(statement && { statement }),
  };
  if (result.result?.kind === "error")
    return explainResult(result.result, { ...here, world: worldAfterEntry(timeline, result.entry) });
  const started = result.started.find(({ type }) => type === "job");
  const ended = started?.type === "job" ? endedJob(timeline, started.cluster, started.job) : undefined;
  const about = { ...here, world: ended?.world ?? worldAfterEntry(timeline, result.entry) };
  const failed = ended && explainJob(ended.job, about);
  if (failed || !result.result) return failed;
  return explainOutcome(
    { result: result.result, events: timeline.events, ...(ended && { job: ended.job }) },
    about,
  );
}

/** Applies edits, which all count in the text as it stands. */
export function applied(script: string, edits: Explanation["fixes"][number]["edits"]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (text, { span, replacement }) => text.slice(0, span.start) + replacement + text.slice(span.end),
      script,
    );
}

function jobOf(timeline: Timeline, { result }: PlayedStatement) {
  const started = result.started.find(({ type }) => type === "job");
  return started?.type === "job" ? endedJob(timeline, started.cluster, started.job)?.job : undefined;
}
