import { describe, expect, test } from "vitest";
import { ENGINES, type Engine } from "../../../src/engine/index.ts";
import { readRows } from "../rows.ts";
import { WAYS } from "./breaks.ts";
import { outcomesOf, type Outcome } from "./score.ts";

/** Characters between the place that is shown and the mistake, within which it counts as found. */
const NEAR = 5;

/**
 * Breaks the accepted statements of an engine's own rows, in each version and in every way, prints what is made of them,
 * and holds the least of it: the place is within 5 characters in 85 %, in the middle within 1; of breaks of one token
 * 60 % have a plain fix, and each of these gives back the statement.
 *
 * @param every takes each of so many pairs of a row and a version; 1 for all
 */
export function holdsScore(engine: Engine, every: number): void {
  const pairs = readRows(engine)
    .filter(({ family }) => family !== "other")
    .flatMap(({ sql, accept }) => accept.map((version) => ({ sql, target: { engine, version } })));
  const outcomes = pairs
    .filter((_, index) => index % every === 0)
    .flatMap(({ sql, target }) => outcomesOf(sql, target));
  const single = outcomes.filter(({ broken }) => broken.way !== "two clauses swapped");
  const versions: readonly string[] = ENGINES[engine].versions;

  console.log(`${engine}: ${pairs.length} statements of a version, one in ${every} broken`);
  for (const way of WAYS) {
    const group = outcomes.filter(({ broken }) => broken.way === way);
    console.log(line(way, group));
  }
  for (const version of versions) console.log(line(version, ofVersion(single, version)));
  console.log(line("one token", single));
  console.log(line("all", outcomes));

  describe(`${engine}: statements that are broken`, () => {
    test("every way and every version is tried", () => {
      expect(WAYS.filter((way) => !outcomes.some(({ broken }) => broken.way === way))).toEqual([]);
      expect(versions.filter((version) => ofVersion(outcomes, version).length < 50)).toEqual([]);
    });

    test.each(versions)("%s: the place that is shown is that of the mistake", (version) => {
      const { near, median } = figures(ofVersion(outcomes, version));
      expect(near).toBeGreaterThanOrEqual(85);
      expect(median).toBeLessThanOrEqual(1);
    });

    test.each(versions)("%s: most breaks of one token have a plain fix", (version) => {
      expect(figures(ofVersion(single, version)).plain).toBeGreaterThanOrEqual(60);
    });

    test("every plain fix gives back the statement", () => {
      const others = outcomes.filter(({ plain, restored }) => plain && !restored);
      expect(
        others.map(({ target, broken, mended }) => [target.version, broken.original, broken.text, mended]),
      ).toEqual([]);
    });
  });
}

function ofVersion(outcomes: readonly Outcome[], version: string): readonly Outcome[] {
  return outcomes.filter(({ target }) => target.version === version);
}

/** Shares in percent, the distance in characters. */
function figures(outcomes: readonly Outcome[]) {
  const share = (holds: (outcome: Outcome) => boolean) =>
    (100 * outcomes.filter(holds).length) / Math.max(outcomes.length, 1);
  const distances = outcomes.map(({ distance }) => distance).sort((a, b) => a - b);
  return {
    near: share(({ distance }) => distance <= NEAR),
    engine: share(({ engineDistance }) => engineDistance <= NEAR),
    median: distances[distances.length >> 1] ?? 0,
    plain: share(({ plain }) => plain),
  };
}

function line(name: string, outcomes: readonly Outcome[]): string {
  const { near, engine, median, plain } = figures(outcomes);
  const mended = outcomes.filter((outcome) => outcome.plain);
  const restored = mended.filter((outcome) => outcome.restored).length;
  return [
    `  ${name.padEnd(32)}`,
    `${outcomes.length} breaks`.padStart(13),
    `near ${near.toFixed(1)} % (the engine's place ${engine.toFixed(1)} %)`.padStart(42),
    `median ${median}`,
    `plain fix ${plain.toFixed(1)} %`.padStart(17),
    `restored ${restored} of ${mended.length}`,
  ].join("  ");
}
