import type { Target } from "../engine/index.ts";
import type { Position } from "./span.ts";
import { scanScript, type ScriptPart } from "./splitScript.ts";

/** The statements of a script that changes, kept from one text to the next. */
export interface ScriptPieces {
  readonly update: (text: string) => void;
  readonly parts: () => readonly ScriptPart[];
  /** Finds line and column of an offset; the lines are counted once for each text. */
  readonly positionAt: (offset: number) => Position;
}

/** Makes an empty script of a version. */
export function createScript(target: Target): ScriptPieces {
  let text = "";
  let parts: readonly ScriptPart[] = [];
  let lines: readonly number[] | undefined;
  return {
    update(next) {
      if (next === text) return;
      parts =
        hasOpenComment(text) || hasOpenComment(next)
          ? [...scanScript(next, target)]
          : resplit(text, parts, next, target);
      text = next;
      lines = undefined;
    },
    parts: () => parts,
    positionAt(offset) {
      lines ??= lineStarts(text);
      const line = lastAtOrBefore(lines, offset);
      return { line: line + 1, column: Array.from(text.slice(lines[line], offset)).length };
    },
  };
}

/** A comment without end is no comment, so an end far behind it changes statements before the place of the change. */
function hasOpenComment(text: string): boolean {
  return text.includes("/*", text.lastIndexOf("*/") + 2 * Number(text.includes("*/")));
}

/** Splits what changed, and keeps the parts before it and behind it. */
function resplit(
  before: string,
  parts: readonly ScriptPart[],
  after: string,
  target: Target,
): readonly ScriptPart[] {
  const same = commonStart(before, after);
  const tail = after.length - commonEnd(before, after, same);
  const by = after.length - before.length;
  const firstChanged = parts.findIndex((part) => part.after > same);
  const kept = firstChanged < 0 ? parts : parts.slice(0, firstChanged);
  const made: ScriptPart[] = [];
  let old = kept.length;
  for (const part of scanScript(after, target, kept.at(-1)?.after ?? 0)) {
    made.push(part);
    // Where a part begins as an old one did, the rest of the text is the same, and so are its parts.
    while (old < parts.length && (parts[old]?.span.start ?? 0) + by < part.span.start) old++;
    const begins = (parts[old]?.span.start ?? -1) + by === part.span.start;
    if (begins && part.span.start >= tail) {
      return [...kept, ...made, ...parts.slice(old + 1).map((one) => shifted(one, by))];
    }
  }
  return [...kept, ...made];
}

function shifted(part: ScriptPart, by: number): ScriptPart {
  if (by === 0) return part;
  const move = ({ start, end }: ScriptPart["span"]) => ({ start: start + by, end: end + by });
  return {
    ...part,
    span: move(part.span),
    after: part.after + by,
    directives: part.directives.map((directive) => ({ ...directive, span: move(directive.span) })),
  };
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

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
