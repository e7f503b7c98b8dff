import { displayWidth } from "./displayWidth.ts";
import type { Span } from "./span.ts";

/** Gives the line that an offset of a text stands on, without its end. */
export function lineAround(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const breaks = [text.indexOf("\n", offset), text.indexOf("\r", offset)].filter((at) => at >= 0);
  return { start, end: Math.min(text.length, ...breaks) };
}

/**
 * Draws a place of a text: its line, and below it a caret under each column of the place, as far as it lies on that line.
 * A tab stays one, so that both lines are indented alike.
 * @param span offsets into the text; an empty one is drawn as one caret
 */
export function caretLine(text: string, { start, end }: Span): string {
  const { start: from, end: to } = lineAround(text, start);
  const before = text.slice(from, start).replace(/[^\t]+/g, (run) => " ".repeat(displayWidth(run)));
  const carets = "^".repeat(Math.max(1, displayWidth(text.slice(start, Math.min(end, to)))));
  return `${text.slice(from, to)}\n${before}${carets}`;
}
