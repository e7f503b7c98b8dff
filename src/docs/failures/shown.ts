import type { Job } from "../../cluster/jobs.ts";
import { ENGINES, isErrorCode, type Engine } from "../../engine/index.ts";
import {
  explainJob,
  explainOutcome,
  explainResult,
  recognise,
  type Explanation,
} from "../../explain/index.ts";
import { scenarioOf, SCENARIO_IDS } from "../../lib/scenarios.ts";
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
} from "../../log/index.ts";
import { provideAllLanguages } from "../../sql/languages/all.ts";
import { outcomes, type StatementOutcome } from "../example/outcome.ts";
import type { FailureCode } from "./codes.ts";
import { fixedSql, type Piece } from "./fixedSql.ts";

/** A way out that the explanation offers, and the statement as it then reads. */
export interface ShownFix {
  /** Key of its words, and what goes into them. */
  readonly title: Explanation["fixes"][number]["title"];
  readonly sql: readonly Piece[];
}

/** A statement of a scenario in which a failure comes up, and the engine's answer. */
export interface Shown {
  readonly scenario: string;
  readonly engine: Engine;
  readonly version: string;
  /** The statement with the directives before it. */
  readonly sql: string;
  readonly outcome: StatementOutcome;
  /** What a row of the answer, or a task of its job, says of the failure; absent where the answer itself does. */
  readonly cell?: string;
  readonly fixes: readonly ShownFix[];
}

// Scenarios are played while the pages are built.
provideAllLanguages();

let known: ReadonlyMap<string, readonly Shown[]> | undefined;

/** Lists where a failure comes up in an engine's scenarios, the plainest first. */
export function shownOf(engine: Engine, code: FailureCode): readonly Shown[] {
  known ??= playScenarios();
  return known.get(keyOf(engine, code)) ?? [];
}

/** Lists the codes that a scenario shows, by the id of the scenario. */
export function codesByScenario(): ReadonlyMap<string, ReadonlySet<string>> {
  known ??= playScenarios();
  const codes = new Map<string, Set<string>>();
  for (const [key, all] of known)
    for (const { scenario } of all) {
      const set = codes.get(scenario) ?? new Set();
      set.add(key.split(" ")[1] ?? "");
      codes.set(scenario, set);
    }
  return codes;
}

function keyOf(engine: Engine, code: string): string {
  return `${engine} ${code}`;
}

/** Plays each scenario once, and those whose errors came up nowhere in the older version that gives them. */
function playScenarios(): ReadonlyMap<string, readonly Shown[]> {
  const scenarios = SCENARIO_IDS.map(scenarioOf);
  const found = new Map<string, Shown[]>();
  for (const scenario of scenarios) note(found, scenario, scenario.options.version);
  for (const scenario of scenarios) {
    for (const version of [...scenario.versions].reverse()) {
      if (claimed(scenario, version).some((code) => !found.has(keyOf(scenario.engine, code))))
        note(found, scenario, version);
    }
  }
  for (const all of found.values()) all.sort((a, b) => plainness(a) - plainness(b));
  return found;
}

/** Short scenarios with a way out show a failure best. */
function plainness({ scenario, fixes, cell }: Shown): number {
  return scenarioOf(scenario).expect.length - (fixes.length > 0 ? 5 : 0) + (cell === undefined ? 0 : 3);
}

function claimed({ engine, expect, explains }: Scenario, version: string): readonly string[] {
  const at = ENGINES[engine].versions.findIndex((one) => one === version);
  const valueAt = <T>(values: readonly { readonly since?: string; readonly value: T }[]) =>
    values.findLast(
      ({ since }) => since === undefined || ENGINES[engine].versions.findIndex((one) => one === since) <= at,
    )?.value;
  return [
    ...expect.flatMap((values) => {
      const one = valueAt(values);
      return one?.type === "error" ? [one.code] : [];
    }),
    ...explains.flatMap(({ code }) => valueAt(code) ?? []),
  ];
}

function note(found: Map<string, Shown[]>, scenario: Scenario, version: string): void {
  const played = play(startTimeline(scenarioOptions(scenario, version), scenario), scenario.script);
  const { results, timeline } = played;
  const statements = results.filter(isStatement);
  const answers = outcomes(played, ({ head }) => head);
  let from = 0;
  for (const [index, statement] of statements.entries()) {
    const { span } = statement.step.statement;
    const semicolon = scenario.script.indexOf(";", span.end);
    const end = semicolon < 0 ? span.end : semicolon + 1;
    const sql = scenario.script.slice(from, end).trim();
    from = end;
    const outcome = answers[index];
    const target = timeline.world.clusters[statement.result.cluster]?.target;
    if (outcome === undefined || target === undefined) continue;
    const { engine } = target;
    const add = (code: string, more: Pick<Shown, "fixes" | "cell">) => {
      const key = keyOf(engine, code);
      const all = found.get(key) ?? [];
      found.set(key, all);
      const before = all.findIndex((one) => one.scenario === scenario.id);
      const one = { scenario: scenario.id, engine, version: target.version, sql, outcome, ...more };
      if (before < 0) all.push(one);
      else if ((all[before]?.fixes.length ?? 0) === 0 && more.fixes.length > 0) all[before] = one;
    };
    const explanation = explained(played, scenario.script, statement);
    if (explanation)
      add(explanation.code, {
        fixes: explanation.fixes.map((fix) => ({
          title: fix.title,
          sql: fixedSql(scenario.script, span, fix.edits),
        })),
      });
    for (const [code, cell] of cells(statement, timeline))
      if (code !== explanation?.code) add(code, { fixes: [], cell });
  }
}

type PlayedStatement = StepResult &
  Required<Pick<StepResult, "result">> & {
    readonly step: { readonly statement: NonNullable<StepResult["step"]["statement"]> };
  };

function isStatement(one: StepResult): one is PlayedStatement {
  return one.result?.result !== undefined && one.step.statement !== undefined;
}

/** Gives the errors that rows of the answer speak of, or that nodes told of tasks of its job, each with those words. */
function cells({ result }: PlayedStatement, timeline: Timeline): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const note = (text: string, jobs: readonly Job[] = []) => {
    const told = jobs.find(({ status }) => !status.ok && status.text === text)?.status;
    const code = told?.ok === false ? told.code : recognise(text)?.code;
    if (code !== undefined && isErrorCode(code) && !said.has(code)) said.set(code, text);
  };
  if (result.result?.kind === "rows" && result.result.columns.includes("Status")) {
    const jobs = worldAfterEntry(timeline, result.entry).clusters[result.cluster]?.jobs ?? {};
    for (const cell of result.result.rows.flat()) if (cell !== null) note(cell, Object.values(jobs));
  }
  const started = result.started.find(({ type }) => type === "job");
  if (started?.type === "job") {
    for (const event of timeline.events) {
      if (!("job" in event) || event.job !== started.job || event.cluster !== started.cluster) continue;
      if (event.type === "taskFailed") note(event.message);
      if (event.type === "jobState" && !event.status.ok) said.set(event.status.code, event.status.text);
    }
    // A job that tries again bears what went wrong meanwhile.
    const status = endedJob(timeline, started.cluster, started.job)?.job.status;
    if (status?.ok === false) said.set(status.code, status.text);
  }
  return said;
}

function explained(
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
