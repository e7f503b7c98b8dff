import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PAGE_TYPES, pageTypeOf } from "../../../src/docs/pageType.ts";
import { picturePath } from "../../../src/docs/picturePath.ts";
import { structuredData } from "../../../src/docs/structuredData.ts";
import { LANGUAGES } from "../../../src/i18n/languages.ts";

const PAGE = {
  language: "ja",
  title: "</script>",
  description: "…",
  address: "https://site.example/ja/x/",
  picture: "https://site.example/og/x.png",
  home: "https://site.example/ja/",
} as const;

test.each([
  ["", "front"],
  ["playground", "playground"],
  ["reference/doris/backup", "reference"],
  ["guides/moving", "guide"],
  ["start/simulation", "guide"],
  ["failures/labelUsed", "failure"],
  ["failures", "failure"],
  ["glossary", "glossary"],
])("the page %s is of the type %s", (path, type) => {
  expect(pageTypeOf(path)).toBe(type);
});

describe.each(PAGE_TYPES)("a page of the type %s", (type) => {
  test.each(LANGUAGES)("has a picture in %s", (language) => {
    const file = new URL(`../../../public/${picturePath(type, language)}`, import.meta.url);
    expect(existsSync(file)).toBe(true);
  });

  test("describes itself in words that no script element ends in", () => {
    const text = structuredData({ ...PAGE, type });
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toMatchObject({ "@context": "https://schema.org" });
    expect(text).toContain('"inLanguage":"ja"');
  });
});
