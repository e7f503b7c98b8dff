/** A place for squares, in px; how big each is and which are left out. */
export interface SquareLayout {
  /** Edge of a square and the distance from one to the next, px. */
  readonly size: number;
  readonly pitch: number;
  readonly columns: number;
  /** Per group, in order: how many of its squares are drawn and where the first one stands among all drawn. */
  readonly groups: readonly { readonly first: number; readonly drawn: number }[];
  /** Squares that are not drawn. */
  readonly more: number;
}

const PITCHES = [
  { size: 17, pitch: 22 },
  { size: 14, pitch: 18 },
  { size: 11, pitch: 14 },
  { size: 8, pitch: 10 },
  { size: 6, pitch: 8 },
  { size: 4, pitch: 6 },
] as const;

const LINE_OF_TEXT = 18;

/**
 * Lays out squares in a box: as large as fits, and where not even the smallest fit, a share of each group with a line
 * "+ n more" kept free below.
 * @param counts squares of each group
 * @param width px
 * @param height px
 */
export function squareLayout(counts: readonly number[], width: number, height: number): SquareLayout {
  const total = counts.reduce((sum, count) => sum + count, 0);
  for (const cell of PITCHES) {
    const columns = columnsOf(width, cell);
    if (columns * rowsOf(height, cell) >= total) return layout(counts, cell, columns, 0);
  }
  const cell = PITCHES[PITCHES.length - 1] ?? { size: 4, pitch: 6 };
  const columns = columnsOf(width, cell);
  const room = columns * rowsOf(height - LINE_OF_TEXT, cell);
  const shares = shareOut(counts, room);
  return layout(shares, cell, columns, total - shares.reduce((sum, count) => sum + count, 0));
}

/** Gives the upper left corner of the drawn square at a place, px. */
export function squareAt(layout: SquareLayout, place: number): { x: number; y: number } {
  return {
    x: (place % layout.columns) * layout.pitch,
    y: Math.floor(place / layout.columns) * layout.pitch,
  };
}

function columnsOf(width: number, cell: { size: number; pitch: number }): number {
  return Math.max(1, Math.floor((width - cell.size) / cell.pitch) + 1);
}

function rowsOf(height: number, cell: { size: number; pitch: number }): number {
  return Math.max(1, Math.floor((height - cell.size) / cell.pitch) + 1);
}

/** Gives each group its part of the room: all where little is there, at least one square each. */
function shareOut(counts: readonly number[], room: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) =>
    count === 0 ? 0 : Math.max(1, Math.min(count, Math.floor((count / total) * room))),
  );
  let excess = shares.reduce((sum, share) => sum + share, 0) - room;
  for (let at = shares.length - 1; at >= 0 && excess > 0; at--) {
    const taken = Math.min(shares[at] ?? 0, excess);
    shares[at] = (shares[at] ?? 0) - taken;
    excess -= taken;
  }
  return shares;
}

function layout(
  drawn: readonly number[],
  cell: { size: number; pitch: number },
  columns: number,
  more: number,
): SquareLayout {
  let first = 0;
  const groups = drawn.map((count) => {
    const group = { first, drawn: count };
    first += count;
    return group;
  });
  return { ...cell, columns, groups, more };
}
