import { describe, expect, it } from "vitest";
import { ENGINES, type Engine } from "../../src/engine/index.ts";
import { holdsFigures } from "./agreement.ts";
import { readCases, readLeftOut } from "./cases/readCases.ts";
import { missed } from "./cases/runCase.ts";

/** How many cases there are of each engine, with those that no statement can stand for. */
const ALL: Readonly<Record<Engine, number>> = { starrocks: 506, doris: 484 };
/** The largest part of them that may be left out, in percent. */
const MOST_LEFT_OUT = 10;

describe.each(["starrocks", "doris"] as const)("the cases of %s", (engine) => {
  const cases = readCases(engine);
  const leftOut = readLeftOut(engine);
  let right = 0;

  it("are each stated or left out, and once", () => {
    const ids = [...cases, ...leftOut].map(({ id }) => id);
    expect(ids).toHaveLength(ALL[engine]);
    expect(new Set(ids).size).toBe(ALL[engine]);
  });

  it("are left out seldom, each with its reason", () => {
    expect(leftOut.filter(({ reason }) => reason.trim() === "")).toEqual([]);
    expect((100 * leftOut.length) / ALL[engine]).toBeLessThanOrEqual(MOST_LEFT_OUT);
  });

  it("name versions that there are", () => {
    const known: readonly string[] = ENGINES[engine].versions;
    expect(
      cases.filter(({ versions }) => versions.length === 0 || !versions.every((one) => known.includes(one))),
    ).toEqual([]);
  });

  it.each(cases.map((one) => ({ name: `${one.id}: ${one.sql}`, one })))("$name", ({ one }) => {
    const wrong = one.versions.flatMap((version) => {
      const why = missed(one, { engine, version });
      return why === undefined ? [] : [`${version}: ${why}`];
    });
    right += one.versions.length - wrong.length;
    if (wrong.length > 0) expect.fail(`wanted ${one.message ?? one.expect}, got\n${wrong.join("\n")}`);
  });

  it("are answered as often as the pages say", async () => {
    const of = cases.reduce((sum, { versions }) => sum + versions.length, 0);
    await holdsFigures(engine, "cases", {
      cases: cases.length,
      leftOut: leftOut.length,
      answers: { right, of },
    });
  });
});
