import type { Engine } from "../../engine/index.ts";
import { checkExpectations, type Expectation, type Missed } from "../../log/expectations.ts";
import { sessionOptions } from "../../log/options.ts";
import type { ClusterSpec } from "../../log/types.ts";
import { play, type StepResult } from "../../log/play.ts";
import { startTimeline, type Timeline } from "../../log/timeline.ts";

/** What is needed to play an example in one version. */
export interface Playable {
  readonly engine: Engine;
  readonly version: string;
  readonly nodes: number;
  readonly clusters?: readonly ClusterSpec[];
  readonly setup: string;
  readonly script: string;
  readonly expect: readonly Expectation[];
}

export interface PlayedExample {
  /** The session after the set-up, before the script. */
  readonly before: Timeline;
  readonly timeline: Timeline;
  readonly results: readonly StepResult[];
  readonly missed: readonly Missed[];
}

/** Plays an example in a session of its own. The set-up is part of the session's log, so that a link can carry both. */
export function playExample(example: Playable): PlayedExample {
  const { engine, version, nodes, clusters } = example;
  const options = sessionOptions({ engine, version, nodes, ...(clusters && { clusters }) });
  const before = play(startTimeline(options), example.setup).timeline;
  const { timeline, results } = play(before, example.script);
  return { before, timeline, results, missed: checkExpectations(example.expect, results, timeline) };
}
