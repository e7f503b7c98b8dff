/**
 * Ranges of code points that a terminal shows two columns wide (East Asian Width W and F, Unicode 16), joined where
 * only unassigned points lie between.
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const COMBINING = /^\p{M}$/u;

/** Counts the columns that a text takes in a terminal; a CJK character takes two, a combining mark none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x300) width++;
    else if (!COMBINING.test(character))
      width += WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
  }
  return width;
}

/** Fills a text with blanks to a number of columns. */
export function padTo(text: string, width: number, side: "start" | "end"): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return side === "start" ? blanks + text : text + blanks;
}
