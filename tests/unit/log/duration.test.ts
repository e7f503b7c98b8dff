import { describe, expect, it } from "vitest";
import { LONGEST_WAIT, parseDuration } from "../../../src/log/duration.ts";

describe("parseDuration", () => {
  it.each([
    ["500ms", 500],
    ["30s", 30_000],
    ["10 m", 600_000],
    ["2h", 7_200_000],
    [" 1d ", 86_400_000],
    ["0s", 0],
  ])("reads %j as %d ms", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(["", "30", "s", "-1s", "1.5s", "1w", "1s2", "９s"])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it("refuses a wait longer than the longest", () => {
    expect(parseDuration("400d")).toBe(LONGEST_WAIT);
    expect(parseDuration("401d")).toBeUndefined();
  });
});
