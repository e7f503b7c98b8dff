import { describe, expect, test } from "vitest";
import { complete, diagnoseScript, formatScript, hover, parse } from "../../src/sql/index.ts";
import type { Target } from "../../src/engine/index.ts";
import { SHAPES, type Shape } from "../property/sql/shapes.ts";

const LONGEST = 5_000_000;

/** Shorter runs say more about the machine than about the text. */
const LEAST_MS = 40;

/** The time of a text eight times as long over that of the text: 8 where it grows as the length does, 64 with its square. */
const MOST_FACTOR = 24;

/** Gives how often a shape repeats its part in a text of about that many characters. */
function sizeFor(shape: Shape, length: number): number {
  return Math.max(1, Math.floor((1000 * length) / shape.text(1000).length));
}

/** Gives the processor's time for some work, in ms: the least of three runs, as other work only adds to it. */
function cost(work: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Holds that the time to read a text is in proportion to its length, whatever it is made of. */
export function growsWithLength(target: Target): void {
  describe(`${target.engine} ${target.version}`, () => {
    test.each(SHAPES)("a statement of 5 MB is read or refused: $name", (shape) => {
      const text = shape.text(sizeFor(shape, LONGEST));
      const { diagnostics } = parse(text, target);
      const error = diagnostics.find(({ severity }) => severity === "error");
      if (shape.nested) expect(error).toBeDefined();
      if (error) expect(error.hint).toBeDefined();
    });

    test.each(SHAPES)("twice the length takes about twice the time: $name", (shape) => {
      let length = 20_000;
      let before = 0;
      for (; before < LEAST_MS && length < LONGEST / 8; length *= 2)
        before = cost(() => parse(shape.text(sizeFor(shape, length)), target));
      const after = cost(() => parse(shape.text(sizeFor(shape, 4 * length)), target));
      const factor = after / Math.max(before, LEAST_MS);
      console.log(
        `${target.engine} ${target.version}, ${shape.name}: ${before.toFixed(0)} ms for ${length / 2} characters, ×${factor.toFixed(1)} for ${4 * length}`,
      );
      expect(factor).toBeLessThan(MOST_FACTOR);
    });

    test.each(SHAPES)("an editor lives with 300,000 characters of it: $name", (shape) => {
      const text = shape.text(sizeFor(shape, 300_000));
      expect([...diagnoseScript(text, target)].length).toBeGreaterThanOrEqual(0);
      expect(typeof formatScript(text, target)).toBe("string");
      for (const offset of [0, text.length >> 1, text.length]) {
        for (const { from } of complete(text, offset, target)) expect(from).toBeLessThanOrEqual(offset);
        hover(text, offset, target);
      }
    });
  });
}
