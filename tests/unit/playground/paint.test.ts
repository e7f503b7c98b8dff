import { expect, test } from "vitest";
import { pixelOf, pixelPainter } from "../../../src/playground/map/paint.ts";

const palette = {
  tables: [{ fill: 1, line: 2 }],
  rings: { snapshot: 3, upload: 4, download: 5, create: 6, move: 7 },
};

function drawn(ratio: number, draw: (painter: ReturnType<typeof pixelPainter>) => void): string[] {
  const width = 8 * ratio;
  const pixels = new Uint32Array(width * 8 * ratio);
  draw(pixelPainter(pixels, width, palette, ratio));
  return Array.from({ length: 8 * ratio }, (_, row) =>
    pixels
      .slice(row * width, (row + 1) * width)
      .join("")
      .replaceAll("0", "."),
  );
}

test("a square has its border in another colour", () => {
  const picture = drawn(1, ({ square }) => {
    square("arrived", "upload", 1, 2, 1, 4);
  });
  expect(picture.slice(0, 6)).toEqual([
    "........",
    "..2222..",
    "..2112..",
    "..2112..",
    "..2222..",
    "........",
  ]);
});

test("a ring leaves its square free; a small one's is thin and close", () => {
  const picture = drawn(1, ({ square }) => {
    square("ring", "snapshot", 1, 2, 2, 4);
  });
  expect(picture).toEqual([
    "........",
    ".333333.",
    ".3....3.",
    ".3....3.",
    ".3....3.",
    ".3....3.",
    ".333333.",
    "........",
  ]);
});

test("a ring of a larger square is two thick and stands off it", () => {
  const picture = drawn(2, ({ square }) => {
    square("ring", "move", 1, -1, -1, 8);
  });
  // Twice the pixels: one px off, two px thick, cut off at the picture's edge.
  expect(picture[0]).toBe("................");
  expect(picture[8]).toBe("................");
});

test("what lies outside of the picture is left out", () => {
  const picture = drawn(1, ({ square }) => {
    square("flying", "upload", 1, -2, -2, 4);
    square("flying", "upload", 1, 7, 7, 4);
  });
  expect(picture[0]).toBe("12......");
  expect(picture[7]).toBe(".......2");
});

test("a finer screen has more pixels", () => {
  const picture = drawn(2, ({ square }) => {
    square("arrived", "upload", 1, 0, 0, 4);
  });
  expect(picture[0]).toBe("22222222........");
  expect(picture[3]).toBe("22111122........");
});

test("a colour is opaque", () => {
  const bytes = new Uint8Array(new Uint32Array([pixelOf("#c2410c")]).buffer);
  expect([...bytes]).toEqual([0xc2, 0x41, 0x0c, 0xff]);
});
