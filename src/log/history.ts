import { advanceTimeline, appendEntry, keepEntries, truncate, type Timeline } from "./timeline.ts";
import type { LogEntry } from "./types.ts";

/** Entries that no longer are in the log, and where they were: after its first `after` entries. */
export interface Branch {
  readonly after: number;
  readonly entries: readonly LogEntry[];
  /** How far the session had run after them. */
  readonly now: number;
}

/** A session with what was taken back from it: one branch, kept until the next run (design, first section). */
export interface History {
  readonly timeline: Timeline;
  readonly redo?: Branch;
}

/** Begins a history in which nothing was taken back. */
export function historyOf(timeline: Timeline): History {
  return { timeline };
}

/** Runs an entry at a time of the session. What was done after that time becomes the redo branch. */
export function runAt({ timeline }: History, entry: LogEntry): History {
  const kept = truncate(timeline, entry.at);
  return withBranch(appendEntry(kept, entry), branchFrom(timeline, kept.log.entries.length));
}

/** Takes the last entry back: the session ends where it was about to be run. */
export function undo(history: History): History {
  const { timeline, redo } = history;
  const after = timeline.log.entries.length - 1;
  if (after < 0) return history;
  const undone = branchFrom(timeline, after);
  const longer = redo?.after === after + 1 &&
    undone && { ...redo, after, entries: [...undone.entries, ...redo.entries] };
  return withBranch(keepEntries(timeline, after), longer || undone);
}

/**
 * Brings back what was taken back last: the next entry of the branch. Where something else was run meanwhile, the branch
 * comes back whole and what was run becomes the branch.
 */
export function redo(history: History): History {
  const { timeline, redo: branch } = history;
  if (branch === undefined) return history;
  if (branch.after < timeline.log.entries.length) {
    const swapped = branch.entries.reduce(appendEntry, keepEntries(timeline, branch.after));
    return withBranch(advanceTimeline(swapped, branch.now), branchFrom(timeline, branch.after));
  }
  const [next, ...rest] = branch.entries;
  if (next === undefined) return history;
  const now = rest[0]?.at ?? branch.now;
  const left = rest.length === 0 ? undefined : { ...branch, after: branch.after + 1, entries: rest };
  return withBranch(advanceTimeline(appendEntry(timeline, next), now), left);
}

function branchFrom({ log }: Timeline, after: number): Branch | undefined {
  const entries = log.entries.slice(after);
  return entries.length === 0 ? undefined : { after, entries, now: log.now };
}

function withBranch(timeline: Timeline, redo: Branch | undefined): History {
  return redo === undefined ? { timeline } : { timeline, redo };
}
