import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { anchorsOf } from "../../src/build/sharedAnchors.ts";
import { EXAMPLE_IDS } from "../../src/docs/example/files.ts";
import { examplesOn, readPages, scenariosOn, type Page } from "../unit/docs/readPages.ts";

/**
 * Every checkable statement of the five official pages that the project began with, page by page: where ours says it,
 * or says otherwise, and what shows it. One JSON object a line.
 */
interface SeedFact {
  /** Engine, statement and language of the official page. */
  readonly page: string;
  readonly fact: string;
  /** What that page states, in short. */
  readonly says: string;
  /** How it stands against the source; `advice` is what no engine can confirm. */
  readonly is: "right" | "partly" | "outdated" | "wrong" | "advice";
  /** Places of our reference: `starrocks/backup#rule-scope`, or a heading's anchor. */
  readonly at: readonly string[];
  readonly examples?: readonly string[];
  readonly scenarios?: readonly string[];
  /** Why words alone must do: `advice`, `older` no version here is so old, `page` it speaks of a page. */
  readonly words?: string;
  /** Versions in which it holds; left out where it holds in all that the page speaks of. */
  readonly holds?: readonly string[];
  /** Where that can be read; `J/` is the Java source of the front end, `fe/fe-core/src/main/java/…`. */
  readonly source?: string;
}

/** How many statements each page makes. */
const COUNTS = {
  "starrocks backup en": 49,
  "starrocks backup zh": 52,
  "starrocks backup ja": 48,
  "starrocks restore ja": 118,
  "doris backup en": 27,
};

const FACTS: readonly SeedFact[] = readFileSync(new URL("seedFacts.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): SeedFact => JSON.parse(line));

const ENGLISH = new Map(
  readPages()
    .filter(({ language }) => language === "en")
    .map((page) => [page.path.replace(/^reference\/(.*)\.mdx$/, "$1"), page]),
);

/** Cuts the part of a page that a place names: a rule, or everything under a heading. */
function partAt(place: string): { readonly page: Page; readonly text: string } | undefined {
  const [path = "", anchor = ""] = place.split("#");
  const page = ENGLISH.get(path);
  if (!page) return undefined;
  const rule = new RegExp(`<Rule id="${anchor.replace(/^rule-/, "")}"[^]*?</Rule>`).exec(page.text)?.[0];
  if (anchor.startsWith("rule-")) return rule === undefined ? undefined : { page, text: rule };
  const index = anchorsOf(page.text).indexOf(anchor);
  const heading = page.headings[index];
  if (!heading) return undefined;
  const mark = `${"#".repeat(heading.depth)} ${heading.text}\n`;
  const rest = page.text.slice(page.text.indexOf(mark) + mark.length);
  return { page, text: rest.split(new RegExp(`^#{1,${heading.depth}} `, "m"))[0] ?? "" };
}

const ROWS = FACTS.map((fact) => [`${fact.page}: ${fact.fact}`, fact] as const);

test("every statement of each page stands in the table, once", () => {
  const counts = Object.fromEntries(
    Object.keys(COUNTS).map((page) => [page, FACTS.filter((fact) => fact.page === page).length]),
  );
  expect(counts).toEqual(COUNTS);
  expect(new Set(ROWS.map(([name]) => name)).size).toBe(ROWS.length);
});

describe.each(ROWS)("%s", (_, { at, examples = [], scenarios = [], words }) => {
  test("has its place on a page of ours", () => {
    expect(at.length).toBeGreaterThan(0);
    for (const place of at) expect(partAt(place), place).toBeDefined();
  });

  test("is shown by what runs, or says why words must do", () => {
    const pages = at.flatMap((place) => partAt(place)?.page ?? []);
    if (examples.length + scenarios.length === 0) expect(["advice", "older", "page"]).toContain(words);
    for (const id of examples) expect(EXAMPLE_IDS).toContain(id);
    for (const id of examples) expect(Array.from(ENGLISH.values()).flatMap(examplesOn)).toContain(id);
    if (scenarios.length > 0)
      expect(pages.flatMap(scenariosOn)).toEqual(expect.arrayContaining([...scenarios]));
  });
});

test.each(ROWS.filter(([, { is }]) => is === "partly" || is === "outdated" || is === "wrong"))(
  "%s is contradicted where it does not hold, with its source",
  (_, { at, words, source }) => {
    expect(source).toBeTruthy();
    if (words === "page") return;
    expect(at.some((place) => partAt(place)?.text.includes("<Elsewhere>"))).toBe(true);
  },
);
