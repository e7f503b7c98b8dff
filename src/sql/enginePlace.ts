import type { Dialect } from "./dialect.ts";
import { positionAt, type Position } from "./span.ts";

const CUP_LINE = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/**
 * Gives the place of an offset as the version's parser counts it. Doris' older lexer takes more signs for the end of a line
 * and counts UTF-16 units (JFlex yyline, yycolumn); the others count `\n` and code points.
 */
export function enginePlace(text: string, offset: number, { features }: Dialect): Position {
  if (features["cup"] !== true) return positionAt(text, offset);
  let line = 1;
  let lineStart = 0;
  for (const end of text.slice(0, offset).matchAll(CUP_LINE)) {
    line++;
    lineStart = end.index + end[0].length;
  }
  return { line, column: offset - lineStart };
}
