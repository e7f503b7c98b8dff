import { squareAt, type SquareLayout } from "./squareLayout.ts";
import type { SquareLook } from "./tabletSquares.ts";

/** Squares of one colour and look, of which all are drawn with one path. */
export interface SquareBatch {
  readonly id: string;
  /** 1 to 6 */
  readonly colour: number;
  readonly look: SquareLook;
  /** Place of the first one, and how many follow each other. */
  readonly first: number;
  readonly count: number;
  readonly tip: string;
}

interface SquareArtProps {
  readonly layout: SquareLayout;
  readonly batches: readonly SquareBatch[];
  readonly width: number;
  readonly height: number;
}

/** Draws squares in batches: a handful of paths, however many tablets there are. */
export function SquareArt({ layout, batches, width, height }: SquareArtProps) {
  return (
    <svg
      class="pg-squares"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {batches.map(({ id, colour, look, first, count, tip }) => (
        <g key={id} class={`pg-square pg-square-${look}`} style={tableStyle(colour)} data-tip={tip}>
          <path
            d={squaresPath(layout, first, count)}
            fill={look === "hatched" ? `url(#pg-hatch-${colour})` : undefined}
          />
          {look === "lost" && <path class="pg-cross" d={crossesPath(layout, first, count)} />}
        </g>
      ))}
    </svg>
  );
}

/** The hatching of each colour, defined once for the page. */
export function Hatches() {
  return (
    <svg width="0" height="0" class="pg-defs" aria-hidden="true">
      <defs>
        {[1, 2, 3, 4, 5, 6].map((colour) => (
          <pattern
            key={colour}
            id={`pg-hatch-${colour}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" style={{ fill: "var(--fd-card)" }} />
            <rect width="2.4" height="5" style={{ fill: `var(--fd-table-${colour})` }} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** The custom properties that give a table's colour to what is inside. */
export function tableStyle(colour: number) {
  return { "--pg-table": `var(--fd-table-${colour})`, "--pg-table-line": `var(--fd-table-${colour}-line)` };
}

function squaresPath(layout: SquareLayout, first: number, count: number): string {
  // Lines lie on the middle of pixels, so that they are sharp.
  const inset = 0.5;
  const edge = layout.size - 2 * inset;
  let path = "";
  for (let place = first; place < first + count; place++) {
    const { x, y } = squareAt(layout, place);
    path += `M${x + inset} ${y + inset}h${edge}v${edge}h${-edge}z`;
  }
  return path;
}

function crossesPath(layout: SquareLayout, first: number, count: number): string {
  const inset = layout.size * 0.25;
  const edge = layout.size - 2 * inset;
  let path = "";
  for (let place = first; place < first + count; place++) {
    const { x, y } = squareAt(layout, place);
    path += `M${x + inset} ${y + inset}l${edge} ${edge}m0 ${-edge}l${-edge} ${edge}`;
  }
  return path;
}
