import type { ScriptStep } from "./planScript.ts";
import { FRESH, playEnd, playStep, type PlayState, type StepResult } from "./playStep.ts";
import type { Recorder } from "./recorder.ts";
import type { LogEntry } from "./types.ts";

/** Plays all steps on a recorder and waits for the last one's job too. */
export function playAll(
  recorder: Recorder,
  steps: readonly ScriptStep[],
  add: (entry: LogEntry) => void,
): readonly StepResult[] {
  let state: PlayState = FRESH;
  const results: StepResult[] = [];
  for (const step of steps) {
    const done = playStep(recorder, step, state, add);
    state = done.state;
    results.push(done.played);
  }
  playEnd(recorder, steps.at(-1), state);
  return results;
}
