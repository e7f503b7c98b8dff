import type { EntryResult, Recorder } from "./recorder.ts";
import type { ScriptStep } from "./planScript.ts";
import type { Directive } from "./directives.ts";
import { isWaiting, WAIT_LIMIT, type Wait } from "./waits.ts";
import type { Started } from "./started.ts";
import type { LogEntry } from "./types.ts";

/** What came of one step of a script. */
export interface StepResult {
  readonly step: ScriptStep;
  /** Absent where the step holds no statement. */
  readonly result?: EntryResult;
  /** What its faults did, in order. */
  readonly faults: readonly EntryResult[];
}

/** What the steps played so far left behind for the next one. */
export interface PlayState {
  /** What the last statement started. */
  readonly started: readonly Started[];
  /** The last job that any statement started, which `@until` means. */
  readonly job?: { readonly cluster: string; readonly job: number };
}

export const FRESH: PlayState = { started: [] };

/**
 * Plays one step on a recorder: waits for what the statement before started, follows the directives, sends the statement.
 * @param add takes every entry that the step makes, before it is recorded
 */
export function playStep(
  recorder: Recorder,
  step: ScriptStep,
  state: PlayState,
  add: (entry: LogEntry) => void,
): { readonly played: StepResult; readonly state: PlayState } {
  if (step.waits) wait(recorder, { type: "over", started: state.started });
  const faults: EntryResult[] = [];
  for (const directive of step.before) {
    const fault = follow(recorder, directive, step, state, add);
    if (fault) faults.push(fault);
  }
  if (!step.statement)
    return { played: { step, faults }, state: { ...state, started: step.waits ? [] : state.started } };
  const result = append(recorder, statementEntry(recorder.world().clock, step, step.statement.text), add);
  const begun = result.started.findLast((started) => started.type === "job");
  const job = begun ? { cluster: begun.cluster, job: begun.job } : state.job;
  return { played: { step, result, faults }, state: { started: result.started, ...(job && { job }) } };
}

/** Waits for what the last statement of a script started, unless the script ends with `-- @now` or `-- @until`. */
export function playEnd(recorder: Recorder, last: ScriptStep | undefined, state: PlayState): void {
  if (last?.statement !== undefined || last?.waits === true)
    wait(recorder, { type: "over", started: state.started });
}

/** Makes the entry of a step's statement. */
export function statementEntry(at: number, step: ScriptStep, sql: string): LogEntry {
  return {
    at,
    type: "statement",
    sql,
    ...(step.cluster !== undefined && { cluster: step.cluster }),
    ...(step.user !== undefined && { user: step.user }),
  };
}

function follow(
  recorder: Recorder,
  directive: Directive,
  step: ScriptStep,
  state: PlayState,
  add: (entry: LogEntry) => void,
): EntryResult | undefined {
  const { clock } = recorder.world();
  switch (directive.type) {
    case "wait":
      recorder.advance(clock + directive.ms);
      return undefined;
    case "until":
      if (state.job) wait(recorder, { type: "state", ...state.job, state: directive.state });
      return undefined;
    case "fault":
      return append(
        recorder,
        {
          at: clock,
          type: "fault",
          fault: directive.fault,
          ...(step.cluster !== undefined && { cluster: step.cluster }),
        },
        add,
      );
    case "now":
    case "user":
    case "cluster":
      return undefined;
    default: {
      const never: never = directive;
      return never;
    }
  }
}

function append(recorder: Recorder, entry: LogEntry, add: (entry: LogEntry) => void): EntryResult {
  add(entry);
  return recorder.append(entry);
}

function wait(recorder: Recorder, what: Wait): void {
  recorder.advanceWhile((world) => isWaiting(world, what), recorder.world().clock + WAIT_LIMIT);
}
