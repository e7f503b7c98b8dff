import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/i18n/languages.ts";
import { readPages, termsOn, type Component, type Page } from "./readPages.ts";

const PAGES = readPages();
const PLAYGROUND = "playground/";

function pagesOf(language: (typeof LANGUAGES)[number]): ReadonlyMap<string, Page> {
  return new Map(PAGES.filter((page) => page.language === language).map((page) => [page.path, page]));
}

/** A sentence is built otherwise in another language, so its terms come in another order. */
const isNoTerm = ({ name }: Component) => name !== "Term";

/** Addresses of all pages inside a language. */
const ADDRESSES = new Set([
  PLAYGROUND,
  ...PAGES.map(({ path }) => path.replace(/\.mdx?$/, "/").replace(/(^|\/)index\/$/, "$1")),
]);

describe("pages of the three languages", () => {
  const english = pagesOf("en");

  test.each(LANGUAGES)("%s has exactly the pages that English has", (language) => {
    expect(Array.from(pagesOf(language).keys()).sort()).toEqual(Array.from(english.keys()).sort());
  });

  test.each(PAGES.map((page) => [`${page.language}/${page.path}`, page] as const))(
    "%s has the headings, components and links of its English page, in their order",
    (_, page) => {
      const other = english.get(page.path);
      expect(page.headings.map(({ depth }) => depth)).toEqual(other?.headings.map(({ depth }) => depth));
      expect(page.components.filter(isNoTerm)).toEqual(other?.components.filter(isNoTerm));
      expect(termsOn(page)).toEqual(other && termsOn(other));
      expect(page.links).toEqual(other?.links);
    },
  );

  test.each(PAGES.map((page) => [`${page.language}/${page.path}`, page] as const))(
    "%s has a title and one sentence that describes it",
    (_, page) => {
      expect(page.frontmatter.title).toBeTruthy();
      expect(page.frontmatter.description?.length).toBeGreaterThan(20);
      expect(page.frontmatter.description).toMatch(/[.。]$/);
    },
  );

  test.each(
    PAGES.filter(({ language }) => language !== "en").map(
      (page) => [`${page.language}/${page.path}`, page] as const,
    ),
  )("%s is translated: no paragraph stands there in English", (_, page) => {
    const paragraphs = page.text
      .replace(/^import .*$/gm, "")
      .replace(/<\/?[A-Za-z][^>]*>/g, "")
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/`[^`]*`/g, "").trim())
      .filter((paragraph) => /[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}/.test(paragraph));
    expect(paragraphs).toEqual([]);
  });

  test.each(PAGES.map((page) => [`${page.language}/${page.path}`, page] as const))(
    "%s links relatively, to pages that exist",
    (_, page) => {
      const here = page.path.replace(/\.mdx?$/, "/").replace(/(^|\/)index\/$/, "$1");
      for (const link of page.links) {
        expect(link, link).not.toMatch(/^(\/|https?:)/);
        const target = new URL(link, `http://site/${here}`).pathname.slice(1);
        expect(ADDRESSES, `${link} from ${here}`).toContain(target);
      }
    },
  );
});

describe("Chinese and Japanese words", () => {
  const CJK = String.raw`[\u3040-\u30ff\u3400-\u9fff]`;

  test.each(
    PAGES.filter(({ language }) => language !== "en").map(
      (page) => [`${page.language}/${page.path}`, page] as const,
    ),
  )("%s keeps a space between Latin letters or digits and its own, and no italics", (_, page) => {
    const words = page.text
      .replace(/^import .*$/gm, "")
      .replace(/<[^>]+>/g, "")
      .replace(/`/g, "");
    const close = new RegExp(`${CJK}[A-Za-z0-9]|[A-Za-z0-9]${CJK}`, "gu");
    expect(words.match(close) ?? []).toEqual([]);
    expect(words).not.toMatch(/(^|[^*])\*[^*\s][^*]*\*([^*]|$)|\b_[^_]+_\b/m);
  });

  test("Chinese addresses the reader as 您 and never as 你", () => {
    for (const page of PAGES.filter(({ language }) => language === "zh-cn"))
      expect(page.text).not.toContain("你");
  });

  test.each([
    ["zh-cn", ["还原", "群集", "存储库"]],
    ["ja", ["リストア", "特権", "パラメーター", "タブレット", "クラスタ（", "クラスタを", "クラスタの"]],
  ] as const)("%s uses the terms of the glossary", (language, banned) => {
    for (const page of PAGES.filter((one) => one.language === language)) {
      for (const word of banned) expect(page.text, `${page.path}: ${word}`).not.toContain(word);
    }
  });
});
