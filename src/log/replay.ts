import { countTablets } from "../cluster/tablets.ts";
import type { World } from "../cluster/world.ts";
import { record, recordingOf } from "./recorder.ts";
import { firstCluster } from "./startWorld.ts";
import { atLeast, startTimeline, type Timeline } from "./timeline.ts";
import type { Scenario } from "./scenarios.ts";
import type { SessionLog } from "./types.ts";

/** How much is replayed unasked (design: "Opening a share link"). */
export const REPLAY_LIMITS: ReplayLimits = { entries: 2000, tablets: 1_000_000 };

export interface ReplayLimits {
  readonly entries: number;
  readonly tablets: number;
}

/** Where a replay stands: going on, or asking because something is beyond a limit. It asks once for each. */
export type ReplayProgress =
  | { readonly type: "running"; readonly entries: number; readonly of: number }
  | {
      readonly type: "asks";
      readonly about: "entries" | "tablets";
      readonly found: number;
      readonly limit: number;
    };

/** Computes a log again, from its beginning to its end. The same log gives the same session everywhere. */
export function replay(log: SessionLog, scenario?: Scenario): Timeline {
  const steps = replaySteps(log, scenario);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * Computes a log again in slices, one entry each, so that whoever runs it can stop in between.
 * After `asks`, going on means that the reader agreed.
 */
export function* replaySteps(
  log: SessionLog,
  scenario?: Scenario,
  limits = REPLAY_LIMITS,
): Generator<ReplayProgress, Timeline> {
  const of = log.entries.length;
  if (of > limits.entries) yield { type: "asks", about: "entries", found: of, limit: limits.entries };
  const start = startTimeline(log.options, scenario);
  const recorder = record(recordingOf(start.world), firstCluster(log.options));
  const entries = log.entries.map((entry) => atLeast(entry, start.start.clock));
  let asked = false;
  for (const [index, entry] of entries.entries()) {
    recorder.append(entry);
    const found = tabletCount(recorder.world());
    if (found > limits.tablets && !asked) {
      asked = true;
      yield { type: "asks", about: "tablets", found, limit: limits.tablets };
    }
    yield { type: "running", entries: index + 1, of };
  }
  recorder.advance(log.now);
  const recording = recorder.finish();
  return { ...start, ...recording, log: { ...log, entries, now: recording.world.clock } };
}

/** Counts the tablets of all clusters. */
export function tabletCount(world: World): number {
  let count = 0;
  for (const cluster of Object.values(world.clusters))
    for (const database of Object.values(cluster.databases))
      for (const table of Object.values(database.tables)) count += countTablets(table);
  return count;
}
