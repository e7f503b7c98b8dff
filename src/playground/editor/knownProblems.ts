import type { ScriptStatement } from "../../session/links.ts";
import { moved, type ScriptProblem } from "./scriptProblems.ts";

/** What is known of a script's problems, statement by statement. */
export interface KnownProblems {
  /**
   * Takes a new script over and reads what is new in it, one statement a step, so that the caller can stop in between.
   * @param read gives the problems of one statement
   */
  update(
    statements: readonly ScriptStatement[],
    read: (statement: ScriptStatement) => readonly ScriptProblem[],
  ): Generator<void, readonly ScriptProblem[]>;
  forget(): void;
}

/** The problems of a statement that has some. */
interface Found {
  readonly place: number;
  readonly problems: readonly ScriptProblem[];
}

/** Remembers the problems of the statements before and behind a change: a keystroke costs the statements that it touches. */
export function knownProblems(): KnownProblems {
  let known: readonly ScriptStatement[] = [];
  // Few statements have problems: of the others nothing is kept.
  let found: readonly Found[] = [];

  return {
    *update(statements, read) {
      const before = known;
      const old = found;
      const same = commonStart(before, statements);
      const tail = commonEnd(before, statements, same);
      const next = old.filter(({ place }) => place < same);
      for (let place = same; place < statements.length - tail; place++) {
        const statement = statements[place];
        const problems = statement ? read(statement) : [];
        if (problems.length > 0) next.push({ place, problems });
        yield;
      }
      const later = statements.length - before.length;
      for (const { place, problems } of old) {
        if (place < before.length - tail) continue;
        const by = (statements[place + later]?.start ?? 0) - (before[place]?.start ?? 0);
        next.push({ place: place + later, problems: problems.map((problem) => moved(problem, by)) });
      }
      known = statements;
      found = next;
      return next.flatMap(({ problems }) => problems);
    },
    forget() {
      known = [];
      found = [];
    },
  };
}

function commonStart(before: readonly ScriptStatement[], now: readonly ScriptStatement[]): number {
  let count = 0;
  while (count < now.length && before[count] === now[count]) count++;
  return count;
}

function commonEnd(
  before: readonly ScriptStatement[],
  now: readonly ScriptStatement[],
  from: number,
): number {
  const most = Math.min(before.length, now.length) - from;
  let count = 0;
  while (count < most && isSame(before[before.length - 1 - count], now[now.length - 1 - count])) count++;
  return count;
}

/** Tells whether two statements have the same problems; one with directives is read again. */
function isSame(a: ScriptStatement | undefined, b: ScriptStatement | undefined): boolean {
  return a?.text === b?.text && a?.directives === undefined && b?.directives === undefined;
}
