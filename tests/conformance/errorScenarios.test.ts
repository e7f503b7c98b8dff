import { describe, expect, it } from "vitest";
import { ENGINES, ERROR_CODES, errorText, type ErrorCode } from "../../src/engine/index.ts";
import { play } from "../../src/log/index.ts";
import { begin, cameUp, SCENARIOS, versionsOf } from "./errorScenarios/playing.ts";

/** The versions in which a code has a text. */
const known = (code: ErrorCode) =>
  ENGINES.starrocks.versions.filter((version) => errorText({ engine: "starrocks", version }, code));

describe("every error of the simulator has a scenario", () => {
  it.each(ERROR_CODES)("%s, in every version that has a text for it", (code) => {
    const shown = SCENARIOS.filter((scenario) => scenario.code === code).flatMap(versionsOf);
    expect([...shown].sort()).toEqual([...known(code)].sort());
  });

  it.each(
    SCENARIOS.flatMap((scenario) =>
      versionsOf(scenario).map((version) => ({ name: `${scenario.code} ${version}`, scenario, version })),
    ),
  )("$name", ({ scenario, version }) => {
    const { timeline, script } = begin(scenario, version);
    const codes = cameUp(play(timeline, script));
    expect(codes, JSON.stringify(codes)).toContain(scenario.code);
  });
});
