import { describe, expect, it } from "vitest";
import { listFiles } from "../../src/cluster/repositoryFiles.ts";
import { ERROR_CODES, type ErrorCode } from "../../src/engine/index.ts";
import { recognise } from "../../src/explain/recognise.ts";
import { play, sessionOptions, startTimeline, type Timeline } from "../../src/log/index.ts";
import { ALTER } from "./errorScenarios/alter.ts";
import { DATA } from "./errorScenarios/data.ts";
import { JOBS } from "./errorScenarios/jobs.ts";
import { NAMES } from "./errorScenarios/names.ts";
import { WORLD, type ErrorScenario } from "./errorScenarios/row.ts";
import { SUBMIT } from "./errorScenarios/submit.ts";
import { TABLES } from "./errorScenarios/tables.ts";

const SCENARIOS: readonly ErrorScenario[] = [...NAMES, ...TABLES, ...DATA, ...ALTER, ...SUBMIT, ...JOBS];

/** Codes that came up: of the last statement, of jobs' ends and Status, of what nodes answered. */
function cameUp({ script, before = "", version = "3.4", nodes = 3, clusters }: ErrorScenario): readonly string[] {
  const options = sessionOptions({ engine: "starrocks", version, nodes, ...(clusters && { clusters }) });
  const begun = play(startTimeline(options), WORLD + before);
  const broken = begun.results.find(({ result }) => result?.result?.kind !== "ok");
  if (broken) return [`set-up: ${JSON.stringify(broken.result?.result)}`];
  const files = [...listFiles(begun.timeline.world, "")].map(({ path }) => path);
  const { timeline, results } = play(begun.timeline, typeof script === "string" ? script : script(files));
  const last = results.findLast(({ result }) => result !== undefined)?.result?.result;
  const said = last?.kind === "error" ? [last.code, last.message] : last?.kind === "unsupported" ? [`unsupported ${last.head}`] : [];
  const earlier = results.flatMap(({ result }) => (result?.result?.kind === "error" && result.result !== last ? [`earlier ${result.result.message}`] : []));
  return [...said, ...jobCodes(timeline), ...earlier];
}

function jobCodes(timeline: Timeline): readonly string[] {
  const ended = timeline.events.flatMap((event) => (event.type === "jobState" && !event.status.ok ? [event.status.code] : []));
  const failed = timeline.events.flatMap((event) => (event.type === "taskFailed" ? [recognise(event.message)?.code ?? event.message] : []));
  const now = Object.values(timeline.world.clusters).flatMap(({ jobs }) => Object.values(jobs).flatMap(({ status }) => (status.ok ? [] : [status.code])));
  return [...ended, ...failed, ...now];
}

describe("every error of the simulator has a scenario", () => {
  it("that is listed", () => {
    const listed = new Set<ErrorCode>(SCENARIOS.map(({ code }) => code));
    expect(ERROR_CODES.filter((code) => !listed.has(code))).toEqual([]);
  });

  it.each(SCENARIOS.map((scenario) => ({ name: scenario.code, scenario })))("$name", ({ scenario }) => {
    expect(cameUp(scenario), JSON.stringify(cameUp(scenario))).toContain(scenario.code);
  });
});
