import type { ScriptStatement } from "../../session/links.ts";

/** Gives the place of the statement that an offset lies in, or of the next one; at the end, of the last. */
export function statementAt(statements: readonly ScriptStatement[], offset: number): number | undefined {
  if (statements.length === 0) return undefined;
  let low = 0;
  let high = statements.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    // The `;` and the rest of its line still belong to a statement.
    if ((statements[middle]?.end ?? 0) + 1 < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives the place of the first statement that begins at an offset or behind it. */
export function firstAt(statements: readonly ScriptStatement[], offset: number): number {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives where the statement that is typed at an offset may begin: behind the `;` before it. */
export function statementStart(
  statements: readonly ScriptStatement[],
  script: string,
  offset: number,
): number {
  const before = statements.findLast(({ after }) => after <= offset && script.charAt(after - 1) === ";");
  return before?.after ?? 0;
}
