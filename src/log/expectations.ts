import { isErrorCode, type ErrorCode } from "../engine/index.ts";
import type { JobState } from "../cluster/jobs.ts";
import type { StatementResult } from "../cluster/result.ts";
import { UNTIL_STATES } from "./directives.ts";
import type { StepResult } from "./playStep.ts";
import type { Timeline } from "./timeline.ts";

/** What a statement of a script must come to (design: "Scripts, scenarios, expectations"). */
export type Expectation =
  | { readonly type: "ok" }
  /** The statement fails so, or the job that it started ended so. */
  | { readonly type: "error"; readonly code: ErrorCode | "syntax" }
  /** The job that the statement started is in this state when the script has been played. */
  | { readonly type: "job"; readonly state: JobState }
  | { readonly type: "rows"; readonly count: number };

/** A statement that came to something else than its scenario says. */
export interface Missed {
  /** Place of the statement in the script, from 0. */
  readonly statement: number;
  /** As it would be written. "" where the script has more statements than expectations. */
  readonly expected: string;
  readonly got: string;
}

/** Reads `ok`, `error:CODE`, `job:STATE` or `rows:N`; undefined where the text is none of these. */
export function readExpectation(written: string): Expectation | undefined {
  const [, type = "", argument] = /^(\w+)(?::(\w+))?$/.exec(written.trim()) ?? [];
  switch (type) {
    case "ok":
      return argument === undefined ? { type } : undefined;
    case "error":
      return argument !== undefined && (argument === "syntax" || isErrorCode(argument))
        ? { type, code: argument }
        : undefined;
    case "job": {
      const state = UNTIL_STATES.find((known) => known === argument);
      return state && { type, state };
    }
    case "rows":
      return argument !== undefined && /^\d{1,9}$/.test(argument)
        ? { type, count: Number(argument) }
        : undefined;
    default:
      return undefined;
  }
}

/** Writes an expectation as `readExpectation` reads it. */
export function printExpectation(expectation: Expectation): string {
  switch (expectation.type) {
    case "ok":
      return "ok";
    case "error":
      return `error:${expectation.code}`;
    case "job":
      return `job:${expectation.state}`;
    case "rows":
      return `rows:${expectation.count}`;
    default: {
      const never: never = expectation;
      return never;
    }
  }
}

/** Compares what the statements of a played script came to with what was expected of them. */
export function checkExpectations(
  expect: readonly Expectation[],
  played: readonly StepResult[],
  timeline: Timeline,
): readonly Missed[] {
  const statements = played.filter(({ step }) => step.statement !== undefined);
  const missed: Missed[] = [];
  for (let index = 0; index < Math.max(expect.length, statements.length); index++) {
    const expectation = expect[index];
    const got = outcomes(statements[index], timeline);
    const expected = expectation ? printExpectation(expectation) : "";
    if (!got.includes(expected)) missed.push({ statement: index, expected, got: got.at(-1) ?? "" });
  }
  return missed;
}

/** Lists what may truly be expected of a statement, the most telling last. */
function outcomes(step: StepResult | undefined, timeline: Timeline): readonly string[] {
  const result = step?.result;
  if (result === undefined) return [];
  if (result.problem) return [`problem:${result.problem.code}`];
  const said = result.result ? wording(result.result) : "";
  const started = result.started.find((one) => one.type === "job");
  if (started === undefined) return result.result?.kind === "rows" ? ["ok", said] : [said];
  const end = timeline.events.findLast(
    (event) => event.type === "jobState" && event.cluster === started.cluster && event.job === started.job,
  );
  if (end?.type !== "jobState") return [said, "job:PENDING"];
  return [said, ...(end.status.ok ? [] : [`error:${end.status.code}`]), `job:${end.to}`];
}

function wording(result: StatementResult): string {
  switch (result.kind) {
    case "ok":
      return "ok";
    case "rows":
      return `rows:${result.rows.length}`;
    case "error":
      return `error:${result.code}`;
    case "unsupported":
      return "unsupported";
    default: {
      const never: never = result;
      return never;
    }
  }
}
