import { describe, expect, test } from "vitest";
import rules from "../../../content/examples/rules.json";
import { EXAMPLE_IDS } from "../../../src/docs/example/files.ts";
import { examplesOn, readPages, scenariosOn } from "./readPages.ts";

interface Target {
  readonly examples?: readonly string[];
  readonly scenarios?: readonly string[];
  /**
   * Why words alone show it: `advice` no engine can confirm it ·
   * `older` no version here is so old · `page` it speaks of a page, not of the engine.
   */
  readonly words?: string;
}

const ROWS: readonly (readonly [string, Target])[] = Object.entries(rules);
const WORDS = ["advice", "older", "page"];

describe("what the official pages state", () => {
  const english = readPages().filter(({ language }) => language === "en");
  const shown = new Set(english.flatMap(examplesOn));
  const led = new Set(english.flatMap(scenariosOn));

  test.each(ROWS)("%s is shown by examples that stand on a page, or says why words must do", (_, target) => {
    const { examples = [], scenarios = [], words } = target;
    expect(examples.length + scenarios.length > 0 || words !== undefined).toBe(true);
    for (const id of examples) expect(EXAMPLE_IDS).toContain(id);
    for (const id of examples) expect(shown).toContain(id);
    for (const id of scenarios) expect(led).toContain(id);
    if (words !== undefined) expect(WORDS).toContain(words);
  });

  test("every example shows something that they state, or is named by a rule of our own pages", () => {
    const stated = new Set(ROWS.flatMap(([, { examples = [] }]) => examples));
    const ours = english
      .flatMap(({ components }) => components)
      .filter(({ name }) => name === "Rule" || name === "RunnableExample")
      .map(({ attributes }) => attributes)
      .join(" ");
    for (const id of EXAMPLE_IDS) expect(stated.has(id) || ours.includes(`"${id}"`), id).toBe(true);
  });
});
