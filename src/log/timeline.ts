import { advance } from "../cluster/advance.ts";
import type { ClusterEvent } from "../cluster/events.ts";
import type { World } from "../cluster/world.ts";
import { record, recordingOf, type Checkpoint, type EntryResult, type Recorder } from "./recorder.ts";
import { firstCluster } from "./startWorld.ts";
import { setUp } from "./setUp.ts";
import type { Scenario } from "./scenarios.ts";
import type { LogEntry, SessionLog, SessionOptions } from "./types.ts";

export type { Checkpoint, EntryResult } from "./recorder.ts";

/** A session as it was computed: the log, and everything that follows from it. A value; each step gives a new one. */
export interface Timeline {
  readonly log: SessionLog;
  /** Everything that happened, in order, up to `log.now`. */
  readonly events: readonly ClusterEvent[];
  /** What came of each entry of the log. The set-up of a scenario is no entry. */
  readonly results: readonly EntryResult[];
  /** The world at `log.now`. */
  readonly world: World;
  /** The world after the scenario's set-up, which took its cluster time: the clock goes on from there. */
  readonly start: World;
  /** What came of the scenario's set-up. */
  readonly setup: readonly EntryResult[];
  readonly checkpoints: readonly Checkpoint[];
}

/**
 * Begins a session: makes its world and sets the scenario up.
 * @throws where the options do not hold together; `validateOptions` says so beforehand
 */
export function startTimeline(options: SessionOptions, scenario?: Scenario): Timeline {
  const { world, results } = setUp(options, scenario);
  return {
    log: { schema: 1, options, entries: [], now: world.clock },
    start: world,
    setup: results,
    ...recordingOf(world),
  };
}

/** Adds an entry after the others and advances to its time first. An entry before `log.now` happens at `log.now`. */
export function appendEntry(timeline: Timeline, entry: LogEntry): Timeline {
  const recorder = recorderOf(timeline);
  const timed = atLeast(entry, timeline.log.now);
  recorder.append(timed);
  return recorded(timeline, recorder, [timed]);
}

/** Moves the session's end to a later time; a time before it changes nothing. */
export function advanceTimeline(timeline: Timeline, to: number): Timeline {
  if (to <= timeline.log.now) return timeline;
  const recorder = recorderOf(timeline);
  recorder.advance(to);
  return recorded(timeline, recorder, []);
}

/** Gives the world at any time of the session; a time outside gives its start or its end. */
export function worldAt(timeline: Timeline, time: number): World {
  if (time >= timeline.log.now) return timeline.world;
  const checkpoint = checkpointAt(timeline, time);
  return time <= checkpoint.at ? checkpoint.world : advance(checkpoint.world, time).world;
}

/** Gives the world right after an entry of the log, before time went on. */
export function worldAfterEntry(timeline: Timeline, entry: number): World {
  return timeline.checkpoints.find(({ entries }) => entries === entry + 1)?.world ?? timeline.world;
}

/** Counts the events up to and including a time. */
export function eventsUntil(timeline: Timeline, time: number): number {
  return firstIndex(timeline.events, ({ at }) => at > time);
}

/** Drops what was done after a time and ends the session there. */
export function truncate(timeline: Timeline, time: number): Timeline {
  const now = Math.max(time, timeline.start.clock);
  if (now >= timeline.log.now) return timeline;
  return cut(timeline, timeline.log.entries.filter(({ at }) => at <= now).length, now);
}

/** Takes the last entry back and ends the session where it was about to be added. */
export function dropLast(timeline: Timeline): Timeline {
  return keepEntries(timeline, timeline.log.entries.length - 1);
}

/** Keeps the first `count` entries and ends the session where the next one was about to be added. */
export function keepEntries(timeline: Timeline, count: number): Timeline {
  const next = timeline.log.entries[count];
  return next === undefined ? timeline : cut(timeline, count, next.at);
}

/** Opens a recorder that goes on where the session ends; `recorded` makes a session of it. */
export function recorderOf(timeline: Timeline): Recorder {
  return record(timeline, firstCluster(timeline.log.options));
}

/** Makes the session that a recorder wrote, whose entries are those before and the new ones. */
export function recorded(before: Timeline, recorder: Recorder, added: readonly LogEntry[]): Timeline {
  const recording = recorder.finish();
  const entries = added.length === 0 ? before.log.entries : [...before.log.entries, ...added];
  return { ...before, ...recording, log: { ...before.log, entries, now: recording.world.clock } };
}

/** Moves an entry that would lie before a time to that time. */
export function atLeast(entry: LogEntry, time: number): LogEntry {
  return entry.at >= time ? entry : { ...entry, at: time };
}

function cut(timeline: Timeline, entries: number, now: number): Timeline {
  const kept = timeline.checkpoints.filter((point) => point.entries <= entries && point.at <= now);
  const last = kept.at(-1) ?? { at: timeline.start.clock, world: timeline.start, events: 0, entries: 0 };
  const recorder = record(
    {
      world: last.world,
      events: timeline.events.slice(0, last.events),
      results: timeline.results.slice(0, entries),
      checkpoints: kept,
    },
    firstCluster(timeline.log.options),
  );
  recorder.advance(now);
  const log = { ...timeline.log, entries: timeline.log.entries.slice(0, entries), now };
  return { ...timeline, ...recorder.finish(), log };
}

function checkpointAt(timeline: Timeline, time: number): Checkpoint {
  const after = firstIndex(timeline.checkpoints, ({ at }) => at > time);
  return (
    timeline.checkpoints[after - 1] ?? {
      at: timeline.start.clock,
      world: timeline.start,
      events: 0,
      entries: 0,
    }
  );
}

/** Finds the first place of a sorted list for which a test holds, by halving; its length where none does. */
function firstIndex<T>(list: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
