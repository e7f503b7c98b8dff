import fc from "fast-check";
import { expect, test } from "vitest";
import { drawBelow, seedRandom } from "../../src/cluster/random.ts";
import { ENGINES, type Engine } from "../../src/engine/index.ts";
import { anyText } from "../property/sql/anyText.ts";
import { brokenRows } from "../property/sql/brokenRows.ts";
import { wellFormed } from "../property/sql/wellFormed.ts";
import { MINUTES, SEED } from "./minutes.ts";

/** A text that takes longer has hung: what is drawn has two thousand characters at most, and is read many times. */
const HUNG_MS = 5000;

/** Reads texts of an engine's own rows, crossed and broken, and any other text, for half of the minutes each. */
export function fuzz(engine: Engine): void {
  const { versions } = ENGINES[engine];
  let slowest = { ms: 0, text: "" };

  function held(text: string, offset: number, version: string): void {
    const start = process.cpuUsage();
    wellFormed(text, offset, { engine, version });
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    if (ms > slowest.ms) slowest = { ms, text };
    expect([text, ms < HUNG_MS]).toEqual([text, true]);
  }

  function report(what: string, texts: number): void {
    console.log(
      `${engine}: ${texts} ${what}, FUZZ_SEED=${SEED}, the slowest ${slowest.ms.toFixed(0)} ms: ${JSON.stringify(slowest.text)}`,
    );
    slowest = { ms: 0, text: "" };
  }

  const half = (MINUTES / 2) * 60_000;

  test(`rows of ${engine}, crossed and broken, for ${MINUTES / 2} minutes`, () => {
    const next = brokenRows(engine, SEED);
    const dice = { random: seedRandom(SEED + 1) };
    const end = performance.now() + half;
    let texts = 0;
    for (; performance.now() < end; texts++) {
      const text = next();
      const version = versions[texts % versions.length] ?? "";
      try {
        held(text, drawBelow(dice, text.length + 1), version);
      } catch (error) {
        throw new Error(`FUZZ_SEED=${SEED}, text ${texts} in ${version}: ${JSON.stringify(text)}`, {
          cause: error,
        });
      }
    }
    report("rows crossed and broken", texts);
    expect(texts).toBeGreaterThan(0);
  });

  test(`any text in ${engine}, for ${MINUTES / 2} minutes`, () => {
    let texts = 0;
    const property = fc.property(anyText, fc.nat(), fc.constantFrom(...versions), (text, at, version) => {
      texts++;
      held(text, at % (text.length + 1), version);
    });
    fc.assert(property, {
      seed: SEED,
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: half,
      markInterruptAsFailure: false,
    });
    report("texts of any kind", texts);
    expect(texts).toBeGreaterThan(0);
  });
}
