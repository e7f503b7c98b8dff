import { describe, expect, test } from "vitest";
import { englishSources } from "../../../src/build/translations/sources.ts";
import {
  leftStamps,
  readStamps,
  staleTexts,
  stamped,
  stampOf,
  TRANSLATED,
} from "../../../src/build/translations/stamps.ts";

const ROOT = new URL("../../../", import.meta.url);
const HOW =
  "compare these with their English text, then run `npm run translations -- --stamp`, with beginnings of their names to stamp only some";

describe("stamps", () => {
  const sources = new Map([
    ["docs/a.mdx", "one"],
    ["ui/b", "two"],
  ]);

  test("show a text whose English has changed, and one that is new", () => {
    expect(staleTexts(sources, { "docs/a.mdx": stampOf("before") })).toEqual(["docs/a.mdx", "ui/b"]);
    expect(staleTexts(sources, { "docs/a.mdx": stampOf("one"), "ui/b": stampOf("two") })).toEqual([]);
  });

  test("show what is gone", () => {
    expect(leftStamps(sources, { "ui/c": "" })).toEqual(["ui/c"]);
  });

  test("are set for what was looked at, and for nothing else", () => {
    const before = { "docs/a.mdx": "old", "ui/c": "gone" };
    expect(stamped(sources, before, (name) => name.startsWith("ui/"))).toEqual({
      "docs/a.mdx": "old",
      "ui/b": stampOf("two"),
    });
  });
});

describe("the English texts", () => {
  const sources = englishSources(ROOT);

  test.each(["docs/reference/starrocks/backup.mdx", "ui/docs.comma", "glossary/tablet"])(
    "hold %s",
    (name) => {
      expect(sources.get(name)).toBeTruthy();
    },
  );

  test.each(TRANSLATED)("are those that %s was compared with", (language) => {
    const stamps = readStamps(ROOT, language);
    expect({ [HOW]: staleTexts(sources, stamps) }).toEqual({ [HOW]: [] });
    expect(leftStamps(sources, stamps)).toEqual([]);
  });
});
