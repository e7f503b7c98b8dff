import {
  advanceTimeline,
  appendEntry,
  replay,
  truncate,
  worldAt,
  worldHash,
  type Scenario,
  type SessionLog,
  type Timeline,
} from "../../src/log/index.ts";
import { provideAllLanguages } from "../../src/sql/languages/all.ts";

// The page has no set-up of the tests.
provideAllLanguages();

/** What a machine makes of a log. */
export interface Replayed {
  readonly end: string;
  /** Hash of the world at the time of each event. */
  readonly atEvents: readonly string[];
  /** Hash at the end, after going back to the time of each event and on again. */
  readonly forward: readonly string[];
}

/** Replays a log and travels to the time of each of its events and forward again. */
export function replayed(log: SessionLog, scenario?: Scenario): Replayed {
  const timeline = replay(log, scenario);
  const times = [...new Set(timeline.events.map(({ at }) => at))];
  return {
    end: worldHash(timeline.world),
    atEvents: times.map((at) => worldHash(worldAt(timeline, at))),
    forward: times.map((at) => worldHash(onAgain(timeline, at).world)),
  };
}

/** Ends a session at a time, does again what came after it, and goes on to where it ended. */
function onAgain(timeline: Timeline, at: number): Timeline {
  const cut = truncate(timeline, at);
  const rest = timeline.log.entries.slice(cut.log.entries.length);
  return advanceTimeline(rest.reduce(appendEntry, cut), timeline.log.now);
}

Object.assign(globalThis, { replayed });
