import type { Target } from "../engine/index.ts";
import { scanScript, type TargetOf } from "../sql/splitScript.ts";
import type { Change } from "./actions.ts";
import type { ScriptStatement } from "./links.ts";

/** Splits a script into its statements at once. */
export function splitStatements(
  script: string,
  target: Target,
  elsewhere?: TargetOf,
): readonly ScriptStatement[] {
  return [...statementsFrom(script, 0, target, elsewhere)];
}

/** Gives the statements of a script one by one, from an offset at which no statement is under way. */
export function* statementsFrom(
  script: string,
  from: number,
  target: Target,
  elsewhere?: TargetOf,
): Generator<ScriptStatement, undefined> {
  for (const { span, text, directives, after } of scanScript(script, target, from, elsewhere)) {
    if (text === "") continue;
    yield { start: span.start, end: span.end, after, text, ...(directives.length > 0 && { directives }) };
  }
}

/** Signs that open or close a comment: with one of them text far away may become another. */
const FAR_REACHING = /\/\*|\*\//;

/**
 * Splits a script again after a change and keeps what lies before and behind it, so that a keystroke costs about one
 * statement.
 * @param before the statements of the script as it was, and that script
 */
export function splitAgain(
  before: { readonly script: string; readonly statements: readonly ScriptStatement[] },
  script: string,
  { from, oldEnd, newEnd }: Change,
  target: Target,
  elsewhere?: TargetOf,
): readonly ScriptStatement[] {
  // Where clusters differ, a directive changes how all that follows is read.
  if (elsewhere) return splitStatements(script, target, elsewhere);
  const near = (text: string, start: number, end: number) => text.slice(Math.max(0, start - 2), end + 2);
  if (FAR_REACHING.test(near(before.script, from, oldEnd)) || FAR_REACHING.test(near(script, from, newEnd))) {
    return splitStatements(script, target);
  }
  const { statements } = before;
  // The statement before the change may go on into it: one more is read again.
  const touched = firstAfter(statements, from);
  const kept = statements.slice(0, Math.max(0, touched - 1));
  const behind = statements.slice(firstAfter(statements, oldEnd));
  const moved = newEnd - oldEnd;
  const read: ScriptStatement[] = [];
  let at = 0;
  for (const statement of statementsFrom(script, kept.at(-1)?.after ?? 0, target)) {
    while ((behind[at]?.start ?? Infinity) + moved < statement.start) at++;
    const old = behind[at];
    if (
      statement.start > newEnd &&
      old !== undefined &&
      old.start + moved === statement.start &&
      old.text === statement.text
    ) {
      // Its directives may stand in what changed; what follows is as it was.
      return [...kept, ...read, statement, ...shifted(behind.slice(at + 1), moved)];
    }
    read.push(statement);
  }
  return [...kept, ...read];
}

function shifted(statements: readonly ScriptStatement[], by: number): readonly ScriptStatement[] {
  if (by === 0) return statements;
  return statements.map(({ start, end, after, text, directives }) => {
    const moved = { start: start + by, end: end + by, after: after + by, text };
    if (directives === undefined) return moved;
    return {
      ...moved,
      directives: directives.map((one) => ({
        ...one,
        span: { start: one.span.start + by, end: one.span.end + by },
      })),
    };
  });
}

/** Finds the first statement that ends at an offset or behind it, by halving. */
function firstAfter(statements: readonly ScriptStatement[], offset: number): number {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
