/** A stretch of a text in UTF-16 offsets, end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as the engines print it: line from 1, column from 0 in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of an offset of `text`. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let at = before.indexOf("\n"); at >= 0; at = before.indexOf("\n", at + 1)) line++;
  return { line, column: Array.from(before.slice(lineStart)).length };
}
