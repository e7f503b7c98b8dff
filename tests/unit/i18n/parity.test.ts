import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LANGUAGE_FACTS, LANGUAGES, type Language } from "../../../src/i18n/languages.ts";

const content = new URL("../../../content/", import.meta.url);
const uiFiles = namesIn("ui/en");

function namesIn(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, content)).filter((name) => name.endsWith(".json"));
}

function texts(path: string): Map<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(new URL(path, content), "utf8"));
  if (typeof parsed !== "object" || parsed === null) throw new Error(`${path} holds no object`);
  return new Map(
    Object.entries(parsed).map(([key, value]) => {
      if (typeof value !== "string") throw new Error(`${path}: ${key} is no text`);
      return [key, value];
    }),
  );
}

const withoutPlural = (key: string) => key.replace(/_(one|other)$/, "");
const unique = (list: Iterable<string>) => [...new Set(list)].sort();
const places = (text: string) =>
  unique([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? ""));

/** Places that a key's text names, whatever plural form names them. */
function placesByKey(path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [key, text] of texts(path)) {
    const base = withoutPlural(key);
    found[base] = unique([...(found[base] ?? []), ...places(text)]);
  }
  return found;
}

describe.each(LANGUAGES)("the interface's texts in %s", (language: Language) => {
  test("stand in the same files as in English", () => {
    expect(namesIn(`ui/${language}`)).toEqual(uiFiles);
  });

  test.each(uiFiles)("%s has the keys and places of English", (file) => {
    expect(placesByKey(`ui/${language}/${file}`)).toEqual(placesByKey(`ui/en/${file}`));
  });

  test.each(uiFiles)("%s has keys that begin with its name and texts that are not empty", (file) => {
    for (const [key, text] of texts(`ui/${language}/${file}`)) {
      expect(key).toMatch(new RegExp(`^${file.replace(".json", "")}(\\.[a-zA-Z0-9_-]+)+$`));
      expect(text.trim(), key).not.toBe("");
    }
  });

  test.each(uiFiles)("%s puts two braces around each place", (file) => {
    const single = [...texts(`ui/${language}/${file}`)].filter(([, text]) =>
      /(?<!\{)\{[a-z]\w*\}(?!\})/.test(text),
    );
    expect(single).toEqual([]);
  });

  test.each(uiFiles)("%s has the plural forms that the language needs", (file) => {
    const keys = new Set(texts(`ui/${language}/${file}`).keys());
    for (const key of keys) {
      if (key.endsWith("_one")) expect(keys, key).toContain(key.replace(/_one$/, "_other"));
      if (key.endsWith("_other") && language === "en")
        expect(keys, key).toContain(key.replace(/_other$/, "_one"));
    }
  });
});

test("every file of texts is known to the types of the keys", () => {
  const source = readFileSync(new URL("../src/i18n/keys.ts", content), "utf8");
  const known = [...source.matchAll(/content\/ui\/en\/([\w-]+\.json)"/g)].map(([, name]) => name ?? "");
  expect(unique(known)).toEqual(unique(uiFiles));
});

describe("Starlight's own texts", () => {
  test("are given in every language under its BCP 47 tag", () => {
    expect(namesIn("i18n").sort()).toEqual(
      LANGUAGES.map((code) => `${LANGUAGE_FACTS[code].tag}.json`).sort(),
    );
  });

  test.each(LANGUAGES)("have the keys and places of English in %s", (language) => {
    expect(placesByKey(`i18n/${LANGUAGE_FACTS[language].tag}.json`)).toEqual(placesByKey("i18n/en.json"));
  });
});
