import { describe, expect, it } from "vitest";
import { drawBelow, drawHex, drawUint32, seedRandom } from "../../../src/cluster/random.ts";

const draws = (seed: number, count: number) => {
  const world = { random: seedRandom(seed) };
  return Array.from({ length: count }, () => drawUint32(world));
};

describe("what a world draws", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(draws(1, 20)).toEqual(draws(1, 20));
    expect(draws(1, 20)).not.toEqual(draws(2, 20));
  });

  it("goes on from the state that a world keeps", () => {
    const world = { random: seedRandom(5) };
    drawUint32(world);
    const copy = { ...world };
    expect([drawUint32(world), drawUint32(world)]).toEqual([drawUint32(copy), drawUint32(copy)]);
  });

  it("are integers of 32 bits, spread evenly", () => {
    const all = draws(3, 8000);
    expect(all.every((draw) => Number.isInteger(draw) && draw >= 0 && draw < 2 ** 32)).toBe(true);
    const eighths = all.reduce((count, draw) => {
      const eighth = Math.floor(draw / 2 ** 29);
      return count.with(eighth, (count[eighth] ?? 0) + 1);
    }, Array<number>(8).fill(0));
    // Five standard deviations around a thousand.
    expect(eighths.every((count) => Math.abs(count - 1000) < 150)).toBe(true);
  });

  it("below a bound stays below it", () => {
    const world = { random: seedRandom(4) };
    const seen = new Set(Array.from({ length: 300 }, () => drawBelow(world, 7)));
    expect([...seen].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("as hexadecimal digits has as many as were asked for", () => {
    const world = { random: seedRandom(6) };
    for (const count of [1, 8, 9, 32])
      expect(drawHex(world, count)).toMatch(new RegExp(`^[0-9a-f]{${count}}$`));
  });

  it("takes any number for a seed", () => {
    for (const seed of [0, -1, 2 ** 32, 1.5]) expect(seedRandom(seed)).toBeGreaterThanOrEqual(0);
  });
});
