import { describe, expect, test } from "vitest";
import { isLanguage, languageOf, preferredLanguage } from "../../../src/i18n/languages.ts";

describe("languageOf", () => {
  test.each([
    ["zh", "zh-cn"],
    ["zh-CN", "zh-cn"],
    ["zh-Hant-TW", "zh-cn"],
    ["ZH_cn", "zh-cn"],
    ["ja", "ja"],
    ["ja-JP", "ja"],
    ["en-GB", "en"],
    ["de", "en"],
    ["jav", "en"],
    ["", "en"],
  ])("gives %s the language %s", (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});

describe("preferredLanguage", () => {
  test.each([
    [["de", "ja", "en"], "ja"],
    [["en-US", "zh-CN"], "en"],
    [["fr", "de"], "en"],
    [[], "en"],
  ])("gives a reader of %j the language %s", (tags, language) => {
    expect(preferredLanguage(tags)).toBe(language);
  });
});

test("only the codes themselves are languages", () => {
  expect(["en", "zh-cn", "ja", "zh-CN", "zh", ""].filter(isLanguage)).toEqual(["en", "zh-cn", "ja"]);
});
