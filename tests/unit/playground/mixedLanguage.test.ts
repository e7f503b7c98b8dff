import { expect, test } from "vitest";
import { mixedLanguage } from "../../../src/playground/editor/mixedLanguage.ts";
import { highlightWords } from "../../../src/sql/highlight.ts";

const STARROCKS = { engine: "starrocks", version: "3.4" } as const;
const DORIS = { engine: "doris", version: "4.0" } as const;

const own = new Set(highlightWords(STARROCKS).keywords.split(" "));
const word = highlightWords(DORIS)
  .keywords.split(" ")
  .find((one) => !own.has(one) && /^[a-z]+$/.test(one));

/** Gives the kind of each place of a word in a script. */
function kindsOf(script: string, wanted: string): readonly string[] {
  const { language } = mixedLanguage(STARROCKS, (cluster) => (cluster === "b" ? DORIS : undefined));
  const tree = language.parser.parse(script);
  return [...script.matchAll(new RegExp(`\\b${wanted}\\b`, "g"))].map(
    ({ index }) => tree.resolveInner(index + 1).name,
  );
}

test("a word is coloured where the cluster knows it that its statement goes to", () => {
  expect(word).toBeDefined();
  const script = `SELECT ${word};\n-- @cluster b\nSELECT ${word};\n-- @cluster nowhere\nSELECT ${word};`;
  expect(kindsOf(script, word ?? "")).toEqual(["Identifier", "Keyword", "Identifier"]);
});
