import { displayWidth } from "./displayWidth.ts";
import type { Span } from "./span.ts";

/**
 * Draws a place of a text: its line, and below it a caret under each column of the place, as far as it lies on that line.
 * A tab stays one, so that both lines are indented alike.
 * @param span offsets into the text; an empty one is drawn as one caret
 */
export function caretLine(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const breaks = [text.indexOf("\n", start), text.indexOf("\r", start)].filter((at) => at >= 0);
  const to = Math.min(text.length, ...breaks);
  const before = text.slice(from, start).replace(/[^\t]+/g, (run) => " ".repeat(displayWidth(run)));
  const carets = "^".repeat(Math.max(1, displayWidth(text.slice(start, Math.min(end, to)))));
  return `${text.slice(from, to)}\n${before}${carets}`;
}
