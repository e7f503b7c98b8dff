import { describe, expect, test } from "vitest";
import { anchorsOf } from "../../../src/build/sharedAnchors.ts";
import { sinceOf, TERMS, termsOfGroup } from "../../../src/docs/glossary/terms.ts";
import { isTarget } from "../../../src/engine/index.ts";
import { LANGUAGES } from "../../../src/i18n/languages.ts";
import { readPages, termsOn } from "./readPages.ts";

const PAGES = readPages();
const IDS = new Set(TERMS.map(({ id }) => id));
const EACH = TERMS.map((term) => [term.id, term] as const);
const CJK = String.raw`[\u3040-\u30ff\u3400-\u9fff]`;

const pageOf = (language: string) =>
  PAGES.find((page) => page.language === language && page.path === "glossary.mdx");

describe("the glossary", () => {
  test("names each term once, and no heading's anchor", () => {
    expect(IDS.size).toBe(TERMS.length);
    for (const anchor of anchorsOf(pageOf("en")?.text ?? "")) expect(IDS).not.toContain(anchor);
  });

  test("shows every group on the page, each once", () => {
    const shown = (pageOf("en")?.components ?? []).map(({ attributes }) => /"(.+)"/.exec(attributes)?.[1]);
    expect(shown.toSorted()).toEqual([...new Set(TERMS.map(({ group }) => group))].sort());
  });

  test.each(EACH)("%s has words and a sentence in each language", (_, { term, definition, note }) => {
    for (const language of LANGUAGES) {
      expect(term[language]).toMatch(/^[^<&]+$/);
      for (const text of [definition[language], note?.[language]]) {
        if (text !== undefined) expect(text).toMatch(language === "en" ? /\.$/ : /。$/);
      }
    }
  });

  test.each(EACH)("%s keeps a space between Latin letters and Chinese or Japanese", (_, entry) => {
    const texts = [entry.term, entry.definition, entry.note].flatMap((words) =>
      words ? [words["zh-cn"], words.ja] : [],
    );
    const close = new RegExp(`${CJK}[A-Za-z0-9\`]|[A-Za-z0-9\`]${CJK}`, "u");
    for (const text of texts) expect(text).not.toMatch(close);
  });

  test.each(EACH)("%s leads to terms that exist, and since a version that exists", (_, entry) => {
    for (const next of entry.see ?? []) expect(IDS).toContain(next);
    for (const [engine, version] of sinceOf(entry)) expect(isTarget(engine, version)).toBe(true);
  });

  test.each(EACH)("%s uses no name in a language that it warns of there", (_, { avoid, definition }) => {
    for (const language of LANGUAGES) {
      for (const name of avoid?.[language] ?? []) {
        // A short name may be part of the right one.
        if (name.length > 3) expect(definition[language]).not.toContain(name);
      }
    }
  });

  test("is sorted in Japanese by how a term is read, which a term that begins with kanji says", () => {
    for (const { term, reading } of TERMS) {
      if (/^[\u3400-\u9fff]/u.test(term.ja)) expect(reading, term.ja).toMatch(/^[\u3041-\u309fー]+$/u);
    }
    const accounts = termsOfGroup("accounts", "ja").map(({ id }) => id);
    expect(accounts.indexOf("audit-log")).toBeLessThan(accounts.indexOf("privilege"));
  });
});

test.each(PAGES.map((page) => [`${page.language}/${page.path}`, page] as const))(
  "%s links only terms that the glossary has",
  (_, page) => {
    for (const id of termsOn(page)) expect(IDS).toContain(id);
  },
);
