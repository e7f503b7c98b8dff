import { describe, expect, test } from "vitest";
import { drawBelow, seedRandom } from "../../../src/cluster/random.ts";
import { ENGINES } from "../../../src/engine/index.ts";
import { brokenRows } from "./brokenRows.ts";
import { wellFormed } from "./wellFormed.ts";

const TEXTS = 60;

// The same at length, with another seed each time: tests/long.
describe.each(["starrocks", "doris"] as const)("rows of %s, crossed and broken", (engine) => {
  const versions: readonly string[] = ENGINES[engine].versions;

  test.each(versions)("are read, helped with and formatted by %s", (version) => {
    const seed = versions.indexOf(version) + 1;
    const dice = { random: seedRandom(seed) };
    const next = brokenRows(engine, seed);
    const texts = new Set<string>();
    for (let done = 0; done < TEXTS; done++) {
      const text = next();
      texts.add(text);
      wellFormed(text, drawBelow(dice, text.length + 1), { engine, version });
    }
    expect(texts.size).toBeGreaterThan(TEXTS * 0.8);
  });
});

test.each([
  ["a title that blanks make another", "SELECT'it''s'=BACKUP", { engine: "doris", version: "2.0" }],
  [
    "a name that begins with a full-width blank",
    "BACKUP SNAPSHOT a TO b ON(c\u3000,\u3000d)",
    { engine: "starrocks", version: "3.5" },
  ],
] as const)("what once looked like another statement: %s", (_, text, target) => {
  wellFormed(text, 0, target);
});
