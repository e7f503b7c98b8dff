import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ERROR_CODES, ERRORS, type ErrorRow } from "../../../src/engine/index.ts";
import { FINDING_CODES } from "../../../src/explain/index.ts";
import { LANGUAGES } from "../../../src/i18n/index.ts";

const root = new URL("../../../", import.meta.url);

function texts(language: string, file: string): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(
    readFileSync(new URL(`content/ui/${language}/${file}.json`, root), "utf8"),
  );
  if (typeof parsed !== "object" || parsed === null) throw new Error(`${file} holds no object`);
  return new Map(Object.entries(parsed).map(([key, value]) => [key, String(value)]));
}

const sources = ["src/explain", "src/log", "src/lib"].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(new URL(`${folder}/${path}`, root), "utf8")),
);

/** Keys that the code makes: `fix("id"`, `list("id"`, `values("id"` and `wrong(…, "id"`. */
function made(pattern: RegExp): readonly string[] {
  return [...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, id]) => id ?? "")))];
}

describe.each(LANGUAGES)("the words of explanations in %s", (language) => {
  const words = texts(language, "explain");
  const has = (key: string) => words.has(key) || words.has(`${key}_other`);

  it.each([...ERROR_CODES, ...FINDING_CODES, "syntax", "unknown", "nothing"])(
    "%s has a title and a cause",
    (code) => {
      expect(words.get(`explain.${code}.title`)).toMatch(/\S/);
      expect(words.get(`explain.${code}.cause`)).toMatch(/\S/);
    },
  );

  it("name only values that the error has", () => {
    for (const code of ERROR_CODES) {
      const row: ErrorRow = ERRORS[code];
      const known = new Set(
        row.texts.flatMap(({ text }) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)),
      );
      for (const part of ["title", "cause"]) {
        const text = words.get(`explain.${code}.${part}`) ?? "";
        for (const [, name] of text.matchAll(/\{\{(\w+)\}\}/g))
          expect(known, `${code}.${part}`).toContain(name);
      }
    }
  });

  it("say every fix and every piece of evidence that the code offers", () => {
    const fixes = made(/\b(?:fix|lift)\(\s*(?:context,\s*)?"(\w+)"/g);
    const evidence = made(/\b(?:list|values)\(\s*"(\w+)"/g);
    expect(fixes.length).toBeGreaterThan(25);
    expect(evidence.length).toBeGreaterThan(20);
    expect(fixes.filter((id) => !has(`explain.fix.${id}`))).toEqual([]);
    expect(evidence.filter((id) => !has(`explain.evidence.${id}`))).toEqual([]);
  });

  it("say what may be wrong with a link, a log or a directive", () => {
    const expected = made(/\bwrong\([^)]*?, "(\w+)"/g);
    const links = made(/\bfailed\("(\w+)"/g);
    expect(expected.length).toBeGreaterThan(8);
    expect(links.length).toBeGreaterThan(5);
    expect(expected.filter((id) => !has(`explain.invalid.${id}`))).toEqual([]);
    expect(links.filter((id) => !has(`explain.share.${id}`))).toEqual([]);
    expect(["unknown", "argument", "fault"].filter((id) => !has(`explain.directive.${id}`))).toEqual([]);
  });

  it("hold nothing of an error that there is no more", () => {
    const codes = new Set<string>([...ERROR_CODES, ...FINDING_CODES, "syntax", "unknown", "nothing"]);
    const named = [...words.keys()].flatMap(
      (key) => /^explain\.(\w+)\.(?:title|cause)$/.exec(key)?.[1] ?? [],
    );
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe.each(LANGUAGES)("the words of scenarios in %s", (language) => {
  const words = texts(language, "scenarios");
  it.each(readdirSync(new URL("content/scenarios/", root)).filter((id) => id !== "given"))(
    "%s has a title, a goal and what to watch",
    (id) => {
      for (const part of ["title", "goal", "watch"])
        expect(words.get(`scenarios.${id}.${part}`)).toMatch(/\S/);
    },
  );
});
