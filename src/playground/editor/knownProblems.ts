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

interface Known {
  readonly statement: ScriptStatement;
  readonly problems: readonly ScriptProblem[];
}

/** Remembers the problems of the statements before and behind a change: a keystroke costs the statements that it touches. */
export function knownProblems(): KnownProblems {
  let known: readonly Known[] = [];

  return {
    *update(statements, read) {
      const before = known;
      const same = commonStart(before, statements);
      const tail = commonEnd(before, statements, same);
      const next: Known[] = before.slice(0, same);
      for (let place = same; place < statements.length - tail; place++) {
        const statement = statements[place];
        if (statement) next.push({ statement, problems: read(statement) });
        yield;
      }
      for (let place = statements.length - tail; place < statements.length; place++) {
        const statement = statements[place];
        const old = before[place - statements.length + before.length];
        if (!statement || !old) continue;
        const by = statement.start - old.statement.start;
        next.push({ statement, problems: old.problems.map((problem) => moved(problem, by)) });
      }
      known = next;
      return next.flatMap(({ problems }) => problems);
    },
    forget() {
      known = [];
    },
  };
}

function commonStart(before: readonly Known[], now: readonly ScriptStatement[]): number {
  let count = 0;
  while (count < now.length && before[count]?.statement === now[count]) count++;
  return count;
}

function commonEnd(before: readonly Known[], now: readonly ScriptStatement[], from: number): number {
  const most = Math.min(before.length, now.length) - from;
  let count = 0;
  while (count < most && isSame(before[before.length - 1 - count]?.statement, now[now.length - 1 - count]))
    count++;
  return count;
}

/** Tells whether two statements have the same problems; one with directives is read again. */
function isSame(a: ScriptStatement | undefined, b: ScriptStatement | undefined): boolean {
  return a?.text === b?.text && a?.directives === undefined && b?.directives === undefined;
}
