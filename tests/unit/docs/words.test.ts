import { describe, expect, test } from "vitest";
import english from "../../../content/ui/en/docs.json";
import japanese from "../../../content/ui/ja/docs.json";
import chinese from "../../../content/ui/zh-cn/docs.json";

const OTHERS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["zh-cn", chinese],
  ["ja", japanese],
];

function places(text: string): readonly string[] {
  return Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name = ""]) => name).sort();
}

/** Keys that are put together from the engine's data; `facts.test.ts` and the compiler hold that each exists. */
const FROM_DATA = /^docs\.(parameter|property\.(backup|restore)|check|phase\.(action|ends|cancel))\./;
/** English alone has a form for one. */
const PLURAL = /_(one|other)$/;
const SOURCES = Object.values(
  import.meta.glob<string>("../../../src/docs/**/*.{ts,astro}", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
).join("\n");

describe("texts of the pages' components", () => {
  test("each is used", () => {
    const unused = Object.keys(english).filter(
      (key) => !FROM_DATA.test(key) && !SOURCES.includes(`"${key.replace(PLURAL, "")}"`),
    );
    expect(unused).toEqual([]);
  });

  test.each(OTHERS)("%s has the keys of English, each with words and the same places to fill", (_, texts) => {
    const shared = Object.entries(english).filter(([key]) => !key.endsWith("_one"));
    expect(Object.keys(texts)).toEqual(shared.map(([key]) => key));
    for (const [key, text] of shared) {
      const other = texts[key] ?? "";
      expect(other.trim(), key).not.toBe("");
      expect(places(other), key).toEqual(places(text));
      expect(other.split("`").length, `${key}: code`).toBe(text.split("`").length);
    }
  });

  test.each(OTHERS)("%s keeps a space between Latin letters or digits and its own", (_, texts) => {
    const close =
      /[\u3040-\u30ff\u3400-\u9fff](?:[A-Za-z0-9]|\{\{)|(?:[A-Za-z0-9]|\}\})[\u3040-\u30ff\u3400-\u9fff]/u;
    const found = Object.entries(texts).filter(([, text]) => close.test(text.replaceAll("`", "")));
    expect(found).toEqual([]);
  });
});
