import { describe, expect, it } from "vitest";
import { ENGINES, ERROR_CODES, errorText, type Engine, type ErrorCode } from "../../src/engine/index.ts";
import { play } from "../../src/log/index.ts";
import { holdsFigures } from "./agreement.ts";
import { begin, cameUp, SCENARIOS, versionsOf } from "./errorScenarios/playing.ts";

/** The versions of an engine in which a code has a text. */
const known = (engine: Engine, code: ErrorCode) =>
  ENGINES[engine].versions.filter((version) => errorText({ engine, version }, code));

const CASES = (["starrocks", "doris"] as const).flatMap((engine) =>
  ERROR_CODES.filter((code) => known(engine, code).length > 0).map((code) => ({ engine, code })),
);

describe("every error of the simulator has a scenario", () => {
  const held = { starrocks: 0, doris: 0 };

  it.each(CASES)("$engine $code, in every version that has a text for it", ({ engine, code }) => {
    const shown = SCENARIOS.filter(
      (scenario) => scenario.code === code && (scenario.engine ?? "starrocks") === engine,
    ).flatMap(versionsOf);
    expect([...shown].sort()).toEqual([...known(engine, code)].sort());
  });

  it.each(ERROR_CODES)("%s has a text at all", (code) => {
    expect(known("starrocks", code).length + known("doris", code).length).toBeGreaterThan(0);
  });

  it.each(
    SCENARIOS.flatMap((scenario) =>
      versionsOf(scenario).map((version) => ({
        name: `${scenario.engine ?? "starrocks"} ${scenario.code} ${version}`,
        scenario,
        version,
      })),
    ),
  )("$name", ({ scenario, version }) => {
    const { timeline, script } = begin(scenario, version);
    const codes = cameUp(play(timeline, script));
    expect(codes, JSON.stringify(codes)).toContain(scenario.code);
    held[scenario.engine ?? "starrocks"]++;
  });

  it.each(["starrocks", "doris"] as const)("%s: comes up as often as the pages say", async (engine) => {
    const own = SCENARIOS.filter((scenario) => (scenario.engine ?? "starrocks") === engine);
    const of = own.reduce((sum, scenario) => sum + versionsOf(scenario).length, 0);
    const codes = CASES.filter((one) => one.engine === engine).length;
    await holdsFigures(engine, "errors", { codes, plays: { right: held[engine], of } });
  });
});
