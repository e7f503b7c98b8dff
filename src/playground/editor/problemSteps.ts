import type { TextFix } from "../../sql/diagnostics.ts";
import type { ScriptProblem } from "./scriptProblems.ts";

/**
 * Finds the next or the previous problem from a place of the script, round its ends.
 * @param problems in the order of the script
 * @param from offset of the cursor; at a problem, where it begins
 * @returns its place in the list; undefined where there is none
 */
export function problemAfter(
  problems: readonly ScriptProblem[],
  from: number,
  step: 1 | -1,
): number | undefined {
  if (problems.length === 0) return undefined;
  if (step > 0) {
    const next = problems.findIndex(({ span }) => span.start > from);
    return next < 0 ? 0 : next;
  }
  const before = problems.findLast(({ span }) => span.start < from) ?? problems.at(-1);
  // Of several at one place the first is gone to.
  return problems.findIndex(({ span }) => span.start === before?.span.start);
}

/** Gives the problems that are said at a place: those whose stretch holds it, one without a stretch right at it. */
export function problemsAt(problems: readonly ScriptProblem[], offset: number): readonly ScriptProblem[] {
  return problems.filter(({ span }) => span.start <= offset && offset <= Math.max(span.end, span.start));
}

/** Gives the first plain fix of each problem, without those that would change what another one changes. */
export function plainFixes(problems: readonly ScriptProblem[]): readonly TextFix[] {
  const taken: TextFix["edits"][number]["span"][] = [];
  return problems.flatMap(({ fixes }) => {
    const fix = fixes.find(({ plain }) => plain);
    if (fix === undefined) return [];
    const spans = fix.edits.map(({ span }) => span);
    if (spans.some((span) => taken.some((other) => span.start <= other.end && other.start <= span.end)))
      return [];
    taken.push(...spans);
    return [fix];
  });
}
