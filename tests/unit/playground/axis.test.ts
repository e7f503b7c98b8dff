import { describe, expect, test } from "vitest";
import { placeOn, timeAxis } from "../../../src/playground/jobs/axis.ts";

describe("the axis of the timeline", () => {
  test("a short session is shown on twenty seconds, so that bars have room to grow", () => {
    const axis = timeAxis(0, 3_000, 6);
    expect(axis.to).toBe(20_000);
    expect(axis.marks).toEqual([0, 5_000, 10_000, 15_000, 20_000]);
  });

  test("marks are round on the clock, whatever the session's start", () => {
    const { marks, step } = timeAxis(0, 60_000, 6, 417);
    expect(marks.every((at) => (at + 417) % step === 0)).toBe(true);
  });

  test.each([1_000, 90_000, 3_600_000, 40 * 86_400_000])("no more marks than fit over %i ms", (length) => {
    expect(timeAxis(0, length, 6).marks.length).toBeLessThanOrEqual(7);
  });

  test("a time has its place between both ends", () => {
    const axis = timeAxis(10_000, 50_000, 6);
    expect([placeOn(axis, 10_000), placeOn(axis, 30_000), placeOn(axis, 50_000)]).toEqual([0, 0.5, 1]);
  });
});
