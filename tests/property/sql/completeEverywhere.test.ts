import { beforeAll, describe, expect, test } from "vitest";
import { FIRST, measureAt, newMeasure } from "./completion/measure.ts";
import { ownStatements } from "./completion/ownStatements.ts";

const STATEMENTS = 300;
const measure = newMeasure();
const share = (part: number, whole: number) => Number(((100 * part) / whole).toFixed(2));

beforeAll(() => {
  for (const one of ownStatements(STATEMENTS)) measureAt(one, measure);
  const missed = [...measure.missed].sort((a, b) => b[1] - a[1]).slice(0, 12);
  process.stdout.write(
    `completion at ${measure.cursors} cursors of ${STATEMENTS} statements: ${measure.offered} words offered, ` +
      `${measure.dead.length} that nothing can follow; the right word within the first ${FIRST} at ` +
      `${share(measure.found, measure.asked)} % of ${measure.asked} cursors, before a word is begun at ` +
      `${share(measure.foundAtBegin, measure.askedAtBegin)} % of ${measure.askedAtBegin}\n` +
      missed.map(([place, times]) => `  missed ${times} times: ${place}\n`).join(""),
  );
}, 120_000);

describe("at every cursor of 300 statements", () => {
  test("there are enough statements, cursors and offers to tell", () => {
    expect(measure.cursors).toBeGreaterThan(15_000);
    expect(measure.offered).toBeGreaterThan(20_000);
    expect(measure.asked).toBeGreaterThan(10_000);
  });

  test("no word is offered after which no statement goes on", () => {
    expect([...new Set(measure.dead)]).toEqual([]);
  });

  test("the right next word is among the first five in at least 95 of 100", () => {
    expect(share(measure.found, measure.asked)).toBeGreaterThanOrEqual(95);
  });

  test("before a word is begun it is among the first five in at least 80 of 100", () => {
    expect(share(measure.foundAtBegin, measure.askedAtBegin)).toBeGreaterThanOrEqual(80);
  });
});
