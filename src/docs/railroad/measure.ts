/** Measures of the drawing, in px; text is set in a monospace face at 13 px, whose glyphs are forced to this width. */
export const GLYPH = 7.8;
export const BOX_HEIGHT = 28;
export const PADDING = 10;
/** Between two elements of a row. */
export const GAP = 12;
/** Of a rail's bend. */
export const BEND = 10;
/** Between two rails, one above the other. */
export const LANE = 10;

/** Gives the width of the box around a text of ASCII letters. */
export function boxWidth(text: string): number {
  return Math.round(text.length * GLYPH + 2 * PADDING);
}
