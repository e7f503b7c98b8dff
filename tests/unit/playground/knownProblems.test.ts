import fc from "fast-check";
import { expect, test } from "vitest";
import { knownProblems } from "../../../src/playground/editor/knownProblems.ts";
import type { ScriptProblem } from "../../../src/playground/editor/scriptProblems.ts";
import type { ScriptStatement } from "../../../src/session/links.ts";
import { splitAgain, splitStatements } from "../../../src/session/splitStatements.ts";
import { TARGET } from "../session/given.ts";

/** Every `x` is a problem here. */
function problemsOf({ text, start }: ScriptStatement): ScriptProblem[] {
  return [...text.matchAll(/x/g)].map(({ index }) => ({
    severity: "error",
    message: "x",
    span: { start: start + index, end: start + index + 1 },
    fixes: [],
  }));
}

function run<T>(steps: Generator<void, T>): { value: T; count: number } {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done === true) return { value: step.value, count };
  }
}

test("after any edit the problems are those of the whole script", () => {
  const piece = fc.constantFrom("a", "x", ";", "\n", " b ", "-- @now\n");
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(5), piece), { maxLength: 5 }),
      (first, edits) => {
        const known = knownProblems();
        let script = first.join("");
        let statements = splitStatements(script, TARGET);
        run(known.update(statements, problemsOf));
        for (const [place, length, put] of edits) {
          const from = place % (script.length + 1);
          const oldEnd = Math.min(script.length, from + length);
          const next = script.slice(0, from) + put + script.slice(oldEnd);
          statements = splitAgain(
            { script, statements },
            next,
            { from, oldEnd, newEnd: from + put.length },
            TARGET,
          );
          script = next;
          expect(run(known.update(statements, problemsOf)).value).toEqual(statements.flatMap(problemsOf));
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test("a keystroke in a long script reads the statements that it touches, not the others", () => {
  const known = knownProblems();
  const script = "SELECT 1;\n".repeat(5_000);
  const statements = splitStatements(script, TARGET);
  expect(run(known.update(statements, problemsOf)).count).toBe(5_000);
  const at = script.length >> 1;
  const next = script.slice(0, at) + "x" + script.slice(at);
  const after = splitAgain({ script, statements }, next, { from: at, oldEnd: at, newEnd: at + 1 }, TARGET);
  expect(run(known.update(after, problemsOf)).count).toBeLessThan(5);
});
