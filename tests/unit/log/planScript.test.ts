import { describe, expect, it } from "vitest";
import { LONGEST_WAIT } from "../../../src/log/directives.ts";
import { planScript } from "../../../src/log/planScript.ts";

const TARGET = { engine: "starrocks", version: "3.4" } as const;
const plan = (script: string) => planScript(script, TARGET);
const only = (directive: string) => plan(`${directive}\nSELECT 1`)[0];

describe("planScript", () => {
  it("makes one step of each statement, with its place in the script", () => {
    const script = "USE shop;\n\n-- a comment\nSELECT ';' ; SELECT 2";
    expect(plan(script).map(({ statement }) => statement?.text)).toEqual([
      "USE shop",
      "SELECT ';'",
      "SELECT 2",
    ]);
    for (const { statement } of plan(script))
      expect(script.slice(statement?.span.start, statement?.span.end)).toBe(statement?.text);
  });

  it.each([
    ["-- @now", { type: "now" }],
    ["-- @wait 30s", { type: "wait", ms: 30_000 }],
    ["-- @until uploading", { type: "until", state: "UPLOADING" }],
    ['-- @fault {"type":"restart"}', { type: "fault", fault: { type: "restart" } }],
  ])("reads %s", (line, directive) => {
    expect(only(line)).toMatchObject({ before: [directive], problems: [] });
  });

  it("waits for the job before, unless @now or @until stands there", () => {
    expect(only("-- plain")?.waits).toBe(true);
    expect(only("-- @wait 5s")?.waits).toBe(true);
    expect(only("-- @now")?.waits).toBe(false);
    expect(only("-- @until COMMIT")?.waits).toBe(false);
  });

  it("keeps user and cluster until the next of their kind", () => {
    const steps = plan("SELECT 1;\n-- @user ana\nSELECT 2;\n-- @cluster b\nSELECT 3;\n-- @user bo\nSELECT 4");
    expect(steps.map(({ user, cluster }) => [user, cluster])).toEqual([
      [undefined, undefined],
      ["ana", undefined],
      ["ana", "b"],
      ["bo", "b"],
    ]);
  });

  it("makes a step without a statement of directives at the end", () => {
    const steps = plan("SELECT 1;\n-- @wait 1h\n");
    expect(steps).toHaveLength(2);
    expect(steps[1]).toMatchObject({ before: [{ type: "wait", ms: 3_600_000 }] });
    expect(steps[1]).not.toHaveProperty("statement");
  });

  it.each([
    ["-- @nwo", "unknown", "nwo"],
    ["-- @wait soon", "argument", "wait"],
    [`-- @wait ${LONGEST_WAIT + 1}ms`, "argument", "wait"],
    ["-- @until LATER", "argument", "until"],
    ["-- @user", "argument", "user"],
    ["-- @fault {type}", "fault", "fault"],
    ['-- @fault {"type":"disk","node":"be-1","usedPercent":130}', "fault", "fault"],
  ])("passes over %s and says so", (line, code, word) => {
    expect(only(line)).toMatchObject({ before: [], problems: [{ code, word, span: { start: 0 } }] });
  });

  it("says what is wrong inside a fault", () => {
    const [problem] = only('-- @fault {"type":"disk","node":"be-1","usedPercent":130}')?.problems ?? [];
    expect(problem?.invalid).toEqual({
      path: "usedPercent",
      expected: { key: "explain.invalid.wholeNumber", values: { least: 0, most: 100 } },
      found: "130",
    });
  });
});
