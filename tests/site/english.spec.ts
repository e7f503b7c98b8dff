import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { classesOf, descendants, type HtmlNode, htmlTree } from "../../src/build/htmlTree.ts";
import { LANGUAGE_FACTS, LANGUAGES, type Language } from "../../src/i18n/languages.ts";
import { englishRuns } from "../englishRuns.ts";
import { AT_ROOT, pagesOf } from "./builtPages.ts";

const PAGES = pagesOf(AT_ROOT);

/** Elements that hold what an engine says or reads. */
const ENGINES_OWN = new Set(["pre", "code", "svg", "template"]);

describe.each(LANGUAGES.filter((language) => language !== "en"))("in %s no English is left", (language) => {
  const pages = PAGES.filter((path) => path.startsWith(`/${language}/`) && !path.endsWith("/playground/"));

  test.each(pages)("on %s", (path) => {
    const html = readFileSync(join(AT_ROOT.folder, path, "index.html"), "utf8");
    const main = [...descendants(htmlTree(html))].find(({ name }) => name === "main");
    expect(main).toBeDefined();
    expect(main ? [...texts(main, language)].flatMap(englishRuns) : []).toEqual([]);
  });
});

/** Lists what a page says in its own words. */
function* texts(node: HtmlNode, language: Language): Generator<string> {
  if (typeof node === "string") {
    yield node.replace(/\s+/g, " ");
    return;
  }
  const { name, attributes, children } = node;
  const other = attributes.get("lang");
  if (ENGINES_OWN.has(name) || attributes.get("translate") === "no") return;
  if (other !== undefined && other !== LANGUAGE_FACTS[language].tag) return;
  if (classesOf(node).includes("fd-engine")) return;
  for (const child of children) yield* texts(child, language);
}
