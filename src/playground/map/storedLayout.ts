import type { SquareLayout } from "./squareLayout.ts";

/** How many files of a table are drawn; more are counted. */
export const STORED_DRAWN = 36;

/** Layout of the files of a table: one line of small squares. */
export const STORED_LAYOUT: SquareLayout = { size: 6, pitch: 8, columns: STORED_DRAWN, groups: [], more: 0 };
