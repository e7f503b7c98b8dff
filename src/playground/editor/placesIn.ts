import { positionAt, type Position } from "../../sql/span.ts";

/** Gives line and column of several offsets of a text in one pass. They may stand in any order; ascending costs least. */
export function placesIn(text: string, offsets: readonly number[]): readonly Position[] {
  let start = 0;
  let line = 1;
  return offsets.map((offset) => {
    if (offset < start) return positionAt(text, offset);
    for (let end = text.indexOf("\n", start); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
      start = end + 1;
      line++;
    }
    return { line, column: Array.from(text.slice(start, offset)).length };
  });
}
