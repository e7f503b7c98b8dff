import { describe, expect, it } from "vitest";
import { ERROR_CODES, type ErrorCode } from "../../src/engine/index.ts";
import { play } from "../../src/log/index.ts";
import { begin, cameUp, SCENARIOS } from "./errorScenarios/playing.ts";

describe("every error of the simulator has a scenario", () => {
  it("that is listed", () => {
    const listed = new Set<ErrorCode>(SCENARIOS.map(({ code }) => code));
    expect(ERROR_CODES.filter((code) => !listed.has(code))).toEqual([]);
  });

  it.each(SCENARIOS.map((scenario) => ({ name: scenario.code, scenario })))("$name", ({ scenario }) => {
    const { timeline, script } = begin(scenario);
    const codes = cameUp(play(timeline, script));
    expect(codes, JSON.stringify(codes)).toContain(scenario.code);
  });
});
