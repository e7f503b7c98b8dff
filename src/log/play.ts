import { planScript } from "./planScript.ts";
import { playAll } from "./playAll.ts";
import type { StepResult } from "./playStep.ts";
import { recorded, recorderOf, type Timeline } from "./timeline.ts";
import { scriptTargets } from "./scriptTargets.ts";
import type { LogEntry } from "./types.ts";

export type { StepResult } from "./playStep.ts";

export interface Played {
  readonly timeline: Timeline;
  /** One for each step of `planScript`. */
  readonly results: readonly StepResult[];
}

/**
 * Plays a script at the end of a session: one statement after the other, also past errors, each waiting for the job that the
 * one before started unless `-- @now` stands before it (design: "Scripts, scenarios, expectations").
 */
export function play(timeline: Timeline, script: string): Played {
  const recorder = recorderOf(timeline);
  const added: LogEntry[] = [];
  const results = playAll(recorder, planScript(script, ...scriptTargets(timeline.log.options)), (entry) =>
    added.push(entry),
  );
  return { timeline: recorded(timeline, recorder, added), results };
}
