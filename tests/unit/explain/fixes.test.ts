import { describe, expect, it } from "vitest";
import { explainJob, explainResult, type Explanation } from "../../../src/explain/index.ts";
import {
  DEFAULT_USER,
  jobByKey,
  play,
  worldAfterEntry,
  worldAt,
  type Played,
  type StepResult,
  type Timeline,
} from "../../../src/log/index.ts";
import type { TextFix } from "../../../src/sql/diagnostics.ts";
import { begin, cameUp, SCENARIOS } from "../../conformance/errorScenarios/playing.ts";

/** Explains what went wrong with a code in a played script: a statement, or the job that one started. */
function explanationOf(code: string, script: string, { timeline, results }: Played): Explanation | undefined {
  for (const step of results.toReversed()) {
    const { result } = step;
    if (!result || !step.step.statement) continue;
    const place = { text: script, span: step.step.statement.span };
    const here = {
      cluster: result.cluster,
      user: step.step.user ?? DEFAULT_USER,
      place,
      ...(result.statement && { statement: result.statement }),
    };
    if (result.result?.kind === "error" && result.result.code === code)
      return explainResult(result.result, { ...here, world: worldAfterEntry(timeline, result.entry) });
    const found = jobExplanation(code, timeline, step, here);
    if (found) return found;
  }
  return undefined;
}

function jobExplanation(
  code: string,
  timeline: Timeline,
  { result }: StepResult,
  here: Omit<Parameters<typeof explainJob>[1], "world">,
): Explanation | undefined {
  for (const started of result?.started ?? []) {
    if (started.type !== "job") continue;
    const times = timeline.events.flatMap((event) =>
      "job" in event && event.job === started.job && event.cluster === started.cluster ? [event.at] : [],
    );
    for (const at of [...times, timeline.log.now]) {
      const world = worldAt(timeline, at);
      const job = jobByKey(world, started.cluster, started.job);
      const found = job && explainJob(job, { ...here, world });
      if (found?.code === code) return found;
    }
  }
  return undefined;
}

function applied(text: string, { edits }: TextFix): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (changed, { span, replacement }) =>
        changed.slice(0, span.start) + replacement + changed.slice(span.end),
      text,
    );
}

const CASES = SCENARIOS.map((scenario) => ({ name: scenario.code, scenario }));

describe("an explanation", () => {
  it.each(CASES)("of $name is found, and each of its fixes ends the error", ({ scenario }) => {
    const { timeline, script } = begin(scenario);
    const found = explanationOf(scenario.code, script, play(timeline, script));
    expect(found?.code).toBe(scenario.code);
    for (const fix of found?.fixes ?? []) {
      const mended = applied(script, fix);
      expect(mended).not.toBe(script);
      const codes = cameUp(play(timeline, mended));
      const what = `${fix.title.key}\n${mended}\n${JSON.stringify(codes)}`;
      expect(codes, what).not.toContain("syntax");
      expect(codes, what).not.toContain(scenario.code);
    }
  });

  it.each(
    CASES.filter(
      ({ scenario }) => !/^(batch|decimal|defaultInvalid|key|partition|sort|value)/.test(scenario.code),
    ),
  )("of $name has values for all of its evidence", ({ scenario }) => {
    const { timeline, script } = begin(scenario);
    const found = explanationOf(scenario.code, script, play(timeline, script));
    for (const evidence of found?.evidence ?? []) {
      if (evidence.type === "values")
        for (const { label, value } of evidence.values)
          expect([label, value].join(""), JSON.stringify(evidence)).not.toMatch(/undefined|NaN/);
      if (evidence.type === "schemas") expect(evidence.lines.some(({ differs }) => differs)).toBe(true);
    }
  });
});
