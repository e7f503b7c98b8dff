import { advance, nextEventAt } from "../cluster/advance.ts";
import type { ClusterEvent } from "../cluster/events.ts";
import type { World } from "../cluster/world.ts";
import { applyEntry, type EntryOutcome } from "./applyEntry.ts";
import type { LogEntry } from "./types.ts";

/** A world on the way, kept so that any time is near one. Worlds share their structure: it costs what changed. */
export interface Checkpoint {
  readonly at: number;
  readonly world: World;
  /** How many events had happened, and how many entries were applied. */
  readonly events: number;
  readonly entries: number;
}

/** What came of one entry of the log. */
export interface EntryResult extends EntryOutcome {
  /** Its place in the log. */
  readonly entry: number;
  readonly at: number;
}

/** Longest stretch of cluster time between two checkpoints while something goes on, in ms. */
const STRETCH = 60_000;
/** Events after which a checkpoint is made however little time went by. */
const EVENTS_BETWEEN = 64;

/** Runs entries and time on a world and writes down what happened: the one place where a session is computed. */
export interface Recorder {
  world(): World;
  append(entry: LogEntry): EntryResult;
  /** Moves the clock forward, never back. */
  advance(to: number): void;
  /** Moves from event to event as long as `waiting` holds, at most up to `limit`. */
  advanceWhile(waiting: (world: World) => boolean, limit: number): void;
  finish(): Recorded;
}

export interface Recorded {
  readonly world: World;
  readonly events: readonly ClusterEvent[];
  readonly results: readonly EntryResult[];
  readonly checkpoints: readonly Checkpoint[];
}

/**
 * Starts a recorder after what was recorded before.
 * @param fallback name of the cluster that is meant where an entry names none
 */
export function record(before: Recorded, fallback: string): Recorder {
  let world = before.world;
  const events = [...before.events];
  const results = [...before.results];
  const checkpoints = [...before.checkpoints];

  function checkpoint(): void {
    const last = checkpoints.at(-1);
    const near =
      last !== undefined && world.clock - last.at < STRETCH && events.length - last.events < EVENTS_BETWEEN;
    if (near && last.entries === results.length) return;
    checkpoints.push({ at: world.clock, world, events: events.length, entries: results.length });
  }

  function advanceTo(to: number): void {
    for (let next = nextEventAt(world); next !== undefined && next <= to; next = nextEventAt(world)) {
      step(Math.min(to, next + STRETCH));
      checkpoint();
    }
    if (world.clock < to) step(to);
  }

  function step(to: number): void {
    const done = advance(world, to);
    world = done.world;
    for (const event of done.events) events.push(event);
  }

  return {
    world: () => world,
    append(entry) {
      advanceTo(entry.at);
      const applied = applyEntry(world, entry, fallback);
      world = applied.world;
      for (const event of applied.events) events.push(event);
      const outcome = { ...applied.outcome, entry: results.length, at: world.clock };
      results.push(outcome);
      // What is due at once happens before anybody looks, so that a time always names one world.
      advanceTo(world.clock);
      checkpoint();
      return outcome;
    },
    advance: advanceTo,
    advanceWhile(waiting, limit) {
      for (
        let next = nextEventAt(world);
        waiting(world) && next !== undefined && next <= limit;
        next = nextEventAt(world)
      ) {
        step(next);
        checkpoint();
      }
    },
    finish: () => ({ world, events, results, checkpoints }),
  };
}

/** Gives the recording of a world in which nothing happened yet. */
export function recordingOf(world: World): Recorded {
  return { world, events: [], results: [], checkpoints: [{ at: world.clock, world, events: 0, entries: 0 }] };
}
