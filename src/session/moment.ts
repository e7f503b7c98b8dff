import { nextEventAt } from "../cluster/advance.ts";
import type { World } from "../cluster/world.ts";
import { eventsUntil, worldAt, type Timeline } from "../log/timeline.ts";

/**
 * What a session looks like at the playhead, until the next thing happens. Between two of them nothing changes but the
 * clock, so views are drawn anew only when this does.
 */
export interface Moment {
  readonly world: World;
  /** ms since the session's start; the world is the same from here … */
  readonly from: number;
  /** … up to here, not included. */
  readonly until: number;
  /** How many events had happened, and how many entries of the log were done. */
  readonly events: number;
  readonly entries: number;
  /** The timeline's own; a new one where an entry was added or dropped. */
  readonly timeline: Timeline;
}

/** Gives the moment at a time of the session, ms since its start. */
export function momentAt(timeline: Timeline, at: number): Moment {
  const world = worldAt(timeline, at);
  const entries = entriesUntil(timeline, at);
  const nextEntry = timeline.log.entries[entries]?.at ?? Infinity;
  return {
    world,
    from: at,
    until: Math.min(nextEventAt(world) ?? Infinity, nextEntry),
    events: eventsUntil(timeline, at),
    entries,
    timeline,
  };
}

/** Tells whether a moment still holds at a time of a timeline, which may only have grown longer since. */
export function holds(moment: Moment, timeline: Timeline, at: number): boolean {
  return (
    at >= moment.from &&
    at < moment.until &&
    timeline.start === moment.timeline.start &&
    timeline.log.entries === moment.timeline.log.entries
  );
}

function entriesUntil({ log }: Timeline, at: number): number {
  const after = log.entries.findIndex((entry) => entry.at > at);
  return after < 0 ? log.entries.length : after;
}
