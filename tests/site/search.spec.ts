import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { arrange } from "../../src/docs/search/arrange.ts";
import { failureEntry, pageEntry } from "../../src/docs/search/entries.ts";
import { looksLikeMessage } from "../../src/docs/search/looksLikeMessage.ts";
import { ranking } from "../../src/docs/search/rank.ts";
import type { SearchedFailure, SearchedPage } from "../../src/docs/search/types.ts";
import { readPasted } from "../../src/explain/pasted/readings.ts";
import { LANGUAGES, type Language } from "../../src/i18n/index.ts";
import { AT_ROOT } from "./builtPages.ts";
import queries from "./searchQueries.json";

/** How far down a reader looks. */
const FIRST = 3;

describe.each(LANGUAGES)("the search in %s", (language) => {
  const search = searchIn(language);

  test("is asked as readers ask, twenty times at least", () => {
    expect(queries[language].length).toBeGreaterThanOrEqual(20);
  });

  test.each(queries[language])("finds the page for: $query", ({ query, pages }) => {
    const found = search(query).slice(0, FIRST);
    expect(
      found.some((path) => pages.includes(path)),
      `found ${found.join(", ")}`,
    ).toBe(true);
  });
});

/** Gives the paths of what the dialog shows, in its order, without what Pagefind adds behind. */
function searchIn(language: Language): (query: string) => readonly string[] {
  const pages: readonly SearchedPage[] = read(language, "pages");
  const failures: readonly SearchedFailure[] = read(language, "failures");
  const rankPages = ranking(pages.map(pageEntry));
  const rankFailures = ranking(failures.map(failureEntry));
  return (query) => {
    const recognised = looksLikeMessage(query) ? readPasted(query).map(({ code }) => code) : [];
    const shown = arrange(recognised, rankPages(query), rankFailures(query), failures);
    const paths = shown.pages.map(({ path }) => path);
    const others = shown.failures.map(({ code }) => `failures/${code}/`);
    return [
      ...shown.message.map(({ code }) => `failures/${code}/`),
      ...(shown.failuresFirst ? [...others, ...paths] : [...paths, ...others]),
    ];
  };
}

function read<Item>(language: Language, name: string): readonly Item[] {
  const file = `${AT_ROOT.folder}/${language}/search/${name}.json`;
  const parsed: readonly Item[] = JSON.parse(readFileSync(file, "utf8"));
  return parsed;
}
