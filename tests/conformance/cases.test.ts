import { describe, expect, it } from "vitest";
import { ENGINES } from "../../src/engine/index.ts";
import { readCases, readLeftOut } from "./cases/readCases.ts";
import { missed } from "./cases/runCase.ts";

/** How many cases there are, with those that no statement can stand for. */
const ALL = 506;
/** The largest part of them that may be left out, in percent. */
const MOST_LEFT_OUT = 10;

const CASES = readCases();
const LEFT_OUT = readLeftOut();

describe("the list of cases", () => {
  it("holds each case once, stated or left out", () => {
    const ids = [...CASES, ...LEFT_OUT].map(({ id }) => id);
    expect(ids).toHaveLength(ALL);
    expect(new Set(ids).size).toBe(ALL);
  });

  it("leaves out few, each with its reason", () => {
    expect(LEFT_OUT.filter(({ reason }) => reason.trim() === "")).toEqual([]);
    expect((100 * LEFT_OUT.length) / ALL).toBeLessThanOrEqual(MOST_LEFT_OUT);
  });

  it("names versions that there are", () => {
    const known: readonly string[] = ENGINES.starrocks.versions;
    expect(
      CASES.filter(({ versions }) => versions.length === 0 || !versions.every((one) => known.includes(one))),
    ).toEqual([]);
  });
});

describe("what StarRocks makes of", () => {
  it.each(CASES.map((one) => ({ name: `${one.id}: ${one.sql}`, one })))("$name", ({ one }) => {
    const wrong = one.versions.flatMap((version) => {
      const why = missed(one, { engine: "starrocks", version });
      return why === undefined ? [] : [`${version}: ${why}`];
    });
    if (wrong.length > 0) expect.fail(`wanted ${one.message ?? one.expect}, got\n${wrong.join("\n")}`);
  });
});
