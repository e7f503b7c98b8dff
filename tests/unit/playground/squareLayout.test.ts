import { describe, expect, test } from "vitest";
import { squareAt, squareLayout } from "../../../src/playground/map/squareLayout.ts";

describe("squares in a node's box", () => {
  test("few tablets are drawn large, all of them", () => {
    const layout = squareLayout([8, 8], 100, 200);
    expect(layout.size).toBe(17);
    expect(layout.more).toBe(0);
    expect(layout.groups).toEqual([
      { first: 0, drawn: 8 },
      { first: 8, drawn: 8 },
    ]);
  });

  test("more tablets are drawn smaller before any is left out", () => {
    const layout = squareLayout([300], 100, 120);
    expect(layout.size).toBeLessThan(17);
    expect(layout.more).toBe(0);
  });

  test("too many tablets: every table keeps some squares and the rest is counted", () => {
    const layout = squareLayout([1_000_000, 40], 100, 100);
    expect(layout.groups.every(({ drawn }) => drawn > 0)).toBe(true);
    const drawn = layout.groups.reduce((sum, group) => sum + group.drawn, 0);
    expect(drawn + layout.more).toBe(1_000_040);
  });

  test.each([[[7]], [[60, 3]], [[900]], [[5_000, 5_000]]])(
    "no drawn square leaves the box (%j)",
    (counts) => {
      const layout = squareLayout(counts, 90, 130);
      const last = layout.groups.reduce((sum, { drawn }) => sum + drawn, 0) - 1;
      for (let place = 0; place <= last; place++) {
        const { x, y } = squareAt(layout, place);
        expect(x + layout.size).toBeLessThanOrEqual(90);
        expect(y + layout.size).toBeLessThanOrEqual(130);
      }
    },
  );

  test("a box without room for every group never draws more than fits", () => {
    const layout = squareLayout(
      Array.from({ length: 500 }, () => 2),
      30,
      40,
    );
    const drawn = layout.groups.reduce((sum, group) => sum + group.drawn, 0);
    const { y } = squareAt(layout, drawn - 1);
    expect(y + layout.size).toBeLessThanOrEqual(40);
  });
});
