import { describe, expect, test } from "vitest";
import { plainFixes, problemAfter, problemsAt } from "../../../src/playground/editor/problemSteps.ts";
import type { ScriptProblem } from "../../../src/playground/editor/scriptProblems.ts";

function problem(
  start: number,
  end: number,
  plain?: { at: readonly [number, number]; safe: boolean },
): ScriptProblem {
  const fixes = plain
    ? [
        {
          title: { key: "sql.fix.replace", values: { text: "X" } },
          edits: [{ span: { start: plain.at[0], end: plain.at[1] }, replacement: "X" }],
          plain: plain.safe,
        },
      ]
    : [];
  return { severity: "error", message: "", span: { start, end }, fixes };
}

const THREE = [problem(5, 8), problem(5, 8), problem(20, 21), problem(40, 40)];

describe("going through the problems", () => {
  test("forwards comes to the first one behind the cursor, and from the last to the first", () => {
    expect(problemAfter(THREE, 0, 1)).toBe(0);
    expect(problemAfter(THREE, 5, 1)).toBe(2);
    expect(problemAfter(THREE, 20, 1)).toBe(3);
    expect(problemAfter(THREE, 40, 1)).toBe(0);
  });

  test("backwards comes to the last one before the cursor, and from the first to the last", () => {
    expect(problemAfter(THREE, 40, -1)).toBe(2);
    expect(problemAfter(THREE, 20, -1)).toBe(0);
    expect(problemAfter(THREE, 5, -1)).toBe(3);
  });

  test("without a problem there is nowhere to go", () => {
    expect(problemAfter([], 3, 1)).toBeUndefined();
    expect(problemAfter([], 3, -1)).toBeUndefined();
  });
});

test("what is said at a place are the problems that hold it, one without a stretch right at it", () => {
  expect(problemsAt(THREE, 6)).toHaveLength(2);
  expect(problemsAt(THREE, 8)).toHaveLength(2);
  expect(problemsAt(THREE, 9)).toHaveLength(0);
  expect(problemsAt(THREE, 40)).toHaveLength(1);
});

describe("applying what is plain", () => {
  test("takes each problem's first plain fix and leaves the others alone", () => {
    const fixes = plainFixes([
      problem(0, 2, { at: [0, 2], safe: true }),
      problem(5, 6),
      problem(8, 9, { at: [8, 9], safe: false }),
      problem(12, 13, { at: [12, 13], safe: true }),
    ]);
    expect(fixes.map(({ edits }) => edits[0]?.span.start)).toEqual([0, 12]);
  });

  test("leaves out a fix that touches what another one changes", () => {
    const fixes = plainFixes([
      problem(0, 4, { at: [0, 4], safe: true }),
      problem(4, 4, { at: [4, 4], safe: true }),
      problem(6, 7, { at: [6, 7], safe: true }),
    ]);
    expect(fixes.map(({ edits }) => edits[0]?.span.start)).toEqual([0, 6]);
  });
});
