import type { Mark } from "./scene.ts";

/** The colours of a theme, read once. */
export interface Palette {
  /** Fill and border of a table's squares, by colour 1 to 6. */
  readonly tables: readonly { readonly fill: string; readonly line: string }[];
  readonly rings: Readonly<Record<Mark["task"], string>>;
  readonly card: string;
}

/** Reads the colours of the present theme. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--fd-${name}`).trim();
  return {
    tables: [1, 2, 3, 4, 5, 6].map((colour) => ({
      fill: token(`table-${colour}`),
      line: token(`table-${colour}-line`),
    })),
    rings: {
      snapshot: token("phase-snapshot"),
      upload: token("phase-transfer"),
      download: token("phase-transfer"),
      create: token("phase-waiting"),
      move: token("phase-commit"),
    },
    card: token("card"),
  };
}

/**
 * Draws marks on a canvas: rings, what has arrived, and what flies above all.
 * @param colourOf gives the colour, 1 to 6, of a mark's table
 */
export function paint(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  palette: Palette,
  colourOf: (mark: Mark) => number,
): void {
  context.lineWidth = 1;
  for (const mark of marks) {
    if (mark.type !== "arrived") continue;
    square(context, mark, palette.tables[colourOf(mark) - 1]);
  }
  context.lineWidth = 2;
  for (const { type, task, x, y, size } of marks) {
    if (type !== "ring") continue;
    context.strokeStyle = palette.rings[task];
    context.strokeRect(x - 1.5, y - 1.5, size + 3, size + 3);
  }
  for (const mark of marks) {
    if (mark.type !== "flying") continue;
    context.lineWidth = 1;
    square(context, mark, palette.tables[colourOf(mark) - 1]);
  }
}

function square(
  context: CanvasRenderingContext2D,
  { x, y, size }: Mark,
  colours: { fill: string; line: string } | undefined,
): void {
  if (!colours) return;
  context.fillStyle = colours.fill;
  context.fillRect(x, y, size, size);
  context.strokeStyle = colours.line;
  context.strokeRect(x + 0.5, y + 0.5, size - 1, size - 1);
}
