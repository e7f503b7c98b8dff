import { advanceTimeline, appendEntry, dropLast, truncate, type Timeline } from "../log/timeline.ts";
import type { LogEntry } from "../log/types.ts";

/** Entries that were taken back or set aside, the next one to bring back first. */
export interface RedoBranch {
  readonly entries: readonly LogEntry[];
  /** How far the session went after the last of them, ms since its start. */
  readonly now: number;
}

/** A session's log and where in its time it is looked at. */
export interface Course {
  readonly timeline: Timeline;
  /** ms since the session's start, never after `timeline.log.now`. */
  readonly playhead: number;
  readonly redo?: RedoBranch;
}

type WithoutTime<E> = E extends LogEntry ? Omit<E, "at"> : never;

/** An entry without its time, which is the playhead's. */
export type Deed = WithoutTime<LogEntry>;

/** Does something at the playhead. Entries after it are set aside for redo; what was set aside before is gone. */
export function act({ timeline, playhead }: Course, deed: Deed): Course {
  const kept = truncate(timeline, playhead);
  const dropped = timeline.log.entries.slice(kept.log.entries.length);
  const next = appendEntry(kept, { ...deed, at: kept.log.now });
  return {
    timeline: next,
    playhead: next.log.now,
    ...(dropped.length > 0 && { redo: { entries: dropped, now: timeline.log.now } }),
  };
}

/** Takes the last entry back and looks at the moment before it. */
export function undo({ timeline, redo }: Course): Course {
  const last = timeline.log.entries.at(-1);
  if (last === undefined) return { timeline, playhead: timeline.log.now, ...(redo && { redo }) };
  const next = dropLast(timeline);
  const entries = [last, ...(redo?.entries ?? [])];
  return {
    timeline: next,
    playhead: next.log.now,
    redo: { entries, now: redo?.now ?? timeline.log.now },
  };
}

/** Brings the next entry back, and the time that went by after it. */
export function redo(course: Course): Course {
  const branch = course.redo;
  const [first, ...rest] = branch?.entries ?? [];
  if (branch === undefined || first === undefined) return course;
  const appended = appendEntry(course.timeline, first);
  const next = advanceTimeline(appended, rest[0]?.at ?? branch.now);
  return {
    timeline: next,
    playhead: next.log.now,
    ...(rest.length > 0 && { redo: { entries: rest, now: branch.now } }),
  };
}

/** Looks at another time of the session; a time outside is its start or its end. */
export function seek(course: Course, to: number): Course {
  const { start, log } = course.timeline;
  return { ...course, playhead: Math.max(start.clock, Math.min(log.now, Math.round(to))) };
}
