import type { TaskKind } from "../../cluster/jobs.ts";
import type { DrawSquare } from "./scene.ts";

/** The colours of a theme, read once: each as the four bytes of a pixel. */
export interface Palette {
  /** Fill and border of a table's squares, by colour 1 to 6. */
  readonly tables: readonly { readonly fill: number; readonly line: number }[];
  readonly rings: Readonly<Record<TaskKind, number>>;
}

/** Reads the colours of the present theme. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => pixelOf(style.getPropertyValue(`--fd-${name}`).trim());
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
  };
}

/** Gives the pixel of a colour `#rrggbb`, in the byte order of this machine. */
export function pixelOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) || 0);
  const [pixel = 0] = new Uint32Array(new Uint8ClampedArray([r, g, b, 255]).buffer);
  return pixel;
}

/** How far a ring stands off its square and how thick it is, px; small squares stand close to each other. */
const WIDE = { off: 1, thick: 2 };
const NARROW = { off: 0, thick: 1 };
const SMALL = 8;

/** A picture that is filled pixel by pixel: a thousand squares cost less so than a thousand calls of the canvas. */
export interface Pixels {
  readonly square: DrawSquare;
  clear(): void;
}

/**
 * Makes what draws squares into the pixels of a picture.
 * @param pixels one number each, row after row
 * @param ratio pixels of the screen in one px
 */
export function pixelPainter(pixels: Uint32Array, width: number, palette: Palette, ratio: number): Pixels {
  const height = Math.floor(pixels.length / width);

  /** Fills a rectangle, px; what lies outside of the picture is left out. */
  function fill(left: number, top: number, wide: number, high: number, pixel: number): void {
    const x0 = Math.max(0, Math.round(left * ratio));
    const y0 = Math.max(0, Math.round(top * ratio));
    const x1 = Math.min(width, Math.round((left + wide) * ratio));
    const y1 = Math.min(height, Math.round((top + high) * ratio));
    for (let y = y0; y < y1; y++) {
      const row = y * width;
      for (let at = row + x0; at < row + x1; at++) pixels[at] = pixel;
    }
  }

  return {
    clear() {
      pixels.fill(0);
    },
    square(sign, task, colour, x, y, size) {
      if (sign === "ring") {
        const pixel = palette.rings[task];
        const { off, thick } = size < SMALL ? NARROW : WIDE;
        const near = off + thick;
        const edge = size + 2 * near;
        fill(x - near, y - near, edge, thick, pixel);
        fill(x - near, y + size + off, edge, thick, pixel);
        fill(x - near, y - off, thick, size + 2 * off, pixel);
        fill(x + size + off, y - off, thick, size + 2 * off, pixel);
        return;
      }
      const colours = palette.tables[colour - 1];
      if (!colours) return;
      fill(x, y, size, size, colours.line);
      fill(x + 1, y + 1, size - 2, size - 2, colours.fill);
    },
  };
}
