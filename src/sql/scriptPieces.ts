import type { Target } from "../engine/index.ts";
import type { Position, Span } from "./span.ts";
import { scanScript } from "./splitScript.ts";

/** The statements of a script in columns: of ten thousand only numbers change when one of them grows. */
export interface Pieces {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  /** Behind each statement's `;`. */
  readonly afters: readonly number[];
  /** Whether a `;` stands behind the last one. */
  readonly closed: boolean;
}

/** The statements of a script that changes, kept from one text to the next. */
export interface Script {
  readonly update: (text: string) => void;
  readonly pieces: () => Pieces;
  /** Finds the stretch of the statement that is typed at an offset: up to its `;`, or the offset alone. */
  readonly around: (offset: number) => Span;
  /** Finds line and column of an offset; the lines are counted once for each text. */
  readonly positionAt: (offset: number) => Position;
}

const NONE: Pieces = { texts: [], starts: [], afters: [], closed: true };

/** Makes an empty script of a version. */
export function createScript(target: Target): Script {
  let text = "";
  let pieces = NONE;
  let lines: readonly number[] | undefined;
  return {
    update(next) {
      if (next === text) return;
      const anew = hasOpenComment(text) || hasOpenComment(next);
      pieces = anew ? resplit("", NONE, next, target) : resplit(text, pieces, next, target);
      text = next;
      lines = undefined;
    },
    pieces: () => pieces,
    around(offset) {
      const { starts, afters, closed } = pieces;
      const index = countUpTo(starts, offset) - 1;
      const start = starts[index];
      const after = afters[index];
      const open = !closed && index === starts.length - 1;
      if (start === undefined || after === undefined || (offset >= after && !open))
        return { start: offset, end: offset };
      return { start, end: open ? Math.max(after, offset) : after - 1 };
    },
    positionAt(offset) {
      lines ??= lineStarts(text);
      const line = countUpTo(lines, offset) - 1;
      return { line: line + 1, column: Array.from(text.slice(lines[line], offset)).length };
    },
  };
}

/** A comment without end is no comment, so an end far behind it changes statements before the place of the change. */
function hasOpenComment(text: string): boolean {
  return text.includes("/*", text.lastIndexOf("*/") + 1);
}

/** Splits what changed, and keeps the pieces before it and behind it. */
function resplit(before: string, old: Pieces, after: string, target: Target): Pieces {
  const same = commonStart(before, after);
  const tail = after.length - commonEnd(before, after, same);
  const by = after.length - before.length;
  // What is not closed goes on with whatever follows.
  const ended = old.closed ? old.afters.length : old.afters.length - 1;
  const kept = Math.min(countUpTo(old.afters, same), ended);
  const made = {
    texts: old.texts.slice(0, kept),
    starts: old.starts.slice(0, kept),
    afters: old.afters.slice(0, kept),
    closed: true,
  };
  let next = kept;
  for (const { span, text, after: end, closed } of scanScript(after, target, made.afters.at(-1) ?? 0)) {
    if (text !== "") {
      made.texts.push(text);
      made.starts.push(span.start);
      made.afters.push(end);
      made.closed = closed;
    }
    // Where a piece begins as an old one did, the rest of the text is the same, and so are its pieces.
    while (next < old.starts.length && (old.starts[next] ?? 0) + by < span.start) next++;
    if (span.start >= tail && next < old.starts.length && (old.starts[next] ?? 0) + by === span.start) {
      return {
        texts: made.texts.concat(old.texts.slice(next + 1)),
        starts: made.starts.concat(moved(old.starts, next + 1, by)),
        afters: made.afters.concat(moved(old.afters, next + 1, by)),
        closed: old.closed,
      };
    }
  }
  return made;
}

function moved(offsets: readonly number[], from: number, by: number): number[] {
  const rest = offsets.slice(from);
  for (let at = 0; at < rest.length; at++) rest[at] = (rest[at] ?? 0) + by;
  return rest;
}

/** Compares in halves: comparing long stretches at once is what engines do fastest. */
function commonStart(a: string, b: string): number {
  let low = 0;
  let high = Math.min(a.length, b.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function commonEnd(a: string, b: string, start: number): number {
  let low = 0;
  let high = Math.min(a.length, b.length) - start;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low))
      low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Counts the numbers of a sorted list that are not above a value. */
function countUpTo(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
