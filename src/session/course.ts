import { advanceTimeline, appendEntry, keepEntries, truncate, type Timeline } from "../log/timeline.ts";
import type { LogEntry } from "../log/types.ts";

/** Entries that no longer are in the log, the next one to bring back first: one branch, kept until the next run. */
export interface RedoBranch {
  /** Where they were: after so many entries of the log. */
  readonly after: number;
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

/** Ends the session at the playhead, to do something else there. Entries after it are set aside for redo. */
export function fork({ timeline, playhead }: Course): Course {
  const kept = truncate(timeline, playhead);
  return atEnd(kept, branchFrom(timeline, kept.log.entries.length));
}

/** Does something at the playhead. What was set aside before is gone. */
export function act(course: Course, deed: Deed): Course {
  const { timeline, redo } = fork(course);
  return atEnd(appendEntry(timeline, { ...deed, at: timeline.log.now }), redo);
}

/** Takes the last entry back and looks at the moment before it. */
export function undo({ timeline, redo }: Course): Course {
  const after = timeline.log.entries.length - 1;
  const undone = branchFrom(timeline, after);
  if (after < 0 || undone === undefined) return atEnd(timeline, redo);
  const longer = redo?.after === after + 1 && {
    ...redo,
    after,
    entries: [...undone.entries, ...redo.entries],
  };
  return atEnd(keepEntries(timeline, after), longer || undone);
}

/**
 * Brings back the next entry of the branch, and the time that went by after it. Where something else was run meanwhile, the
 * branch comes back whole and what was run becomes the branch.
 */
export function redo(course: Course): Course {
  const { timeline, redo: branch } = course;
  const [next, ...rest] = branch?.entries ?? [];
  if (branch === undefined || next === undefined) return course;
  if (branch.after < timeline.log.entries.length) {
    const kept = truncate(keepEntries(timeline, branch.after), next.at);
    const back = advanceTimeline(branch.entries.reduce(appendEntry, kept), branch.now);
    return atEnd(back, branchFrom(timeline, branch.after));
  }
  const left = rest.length > 0 ? { ...branch, after: branch.after + 1, entries: rest } : undefined;
  return atEnd(advanceTimeline(appendEntry(timeline, next), rest[0]?.at ?? branch.now), left);
}

/** Looks at another time of the session; a time outside is its start or its end. */
export function seek(course: Course, to: number): Course {
  const { start, log } = course.timeline;
  return { ...course, playhead: Math.max(start.clock, Math.min(log.now, Math.round(to))) };
}

/** Sets aside what a session did after its first `after` entries. */
export function branchFrom({ log }: Timeline, after: number): RedoBranch | undefined {
  const entries = log.entries.slice(after);
  return entries.length === 0 ? undefined : { after, entries, now: log.now };
}

function atEnd(timeline: Timeline, redo: RedoBranch | undefined): Course {
  return { timeline, playhead: timeline.log.now, ...(redo && { redo }) };
}
