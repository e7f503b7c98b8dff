import { describe, expect, test } from "vitest";
import english from "../../../content/ui/en/site.json";
import { createTranslator } from "../../../src/i18n/createTranslator.ts";
import type { UiKey } from "../../../src/i18n/keys.ts";
import { loadTranslate } from "../../../src/i18n/loadTranslate.ts";

describe("the translator without i18next", () => {
  // The texts of a test stand under a key that exists, so that the types stay whole.
  const key: UiKey = "site.name";

  test("fills every place that has a value and leaves the others", () => {
    const t = createTranslator({ [key]: "{{a}} before {{ b }}, {{a}}; {{c}}" }, "en");
    expect(t(key, { a: 0, b: "x" })).toBe("0 before x, 0; {{c}}");
  });

  test("does not read places or replacement patterns in a value", () => {
    const t = createTranslator({ [key]: "{{a}}" }, "en");
    expect(t(key, { a: "$& {{b}}", b: 1 })).toBe("$& {{b}}");
  });

  test.each([
    ["en", 1, "one row"],
    ["en", 0, "0 rows"],
    ["en", 2, "2 rows"],
    ["ja", 1, "1 rows"],
    ["zh-cn", 1, "1 rows"],
  ] as const)("chooses the plural of %s for %d", (language, count, text) => {
    const t = createTranslator({ [`${key}_one`]: "one row", [`${key}_other`]: "{{count}} rows" }, language);
    expect(t(key, { count })).toBe(text);
  });

  test("takes a text without plural forms as it is, also with a count", () => {
    expect(createTranslator({ [key]: "{{count}} done" }, "en")(key, { count: 1 })).toBe("1 done");
  });

  test("gives the key where there is no text", () => {
    expect(createTranslator({}, "en")(key)).toBe(key);
  });
});

test("the i18next translator and the small one say the same", async () => {
  const large = await loadTranslate("en", ["site"]);
  const small = createTranslator(english, "en");
  expect(large("site.purpose")).toBe(english["site.purpose"]);
  expect(small("site.purpose")).toBe(english["site.purpose"]);
});

test("each language's translator speaks that language", async () => {
  const [zh, ja] = await Promise.all([loadTranslate("zh-cn", ["site"]), loadTranslate("ja", ["site"])]);
  expect(zh("site.missing.home")).toBe("首页");
  expect(ja("site.missing.home")).toBe("トップページ");
});
