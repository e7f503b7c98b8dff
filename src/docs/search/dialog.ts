import type { Arranged } from "./arrange.ts";
import type { Find } from "./find.ts";
import type { TextHit } from "./fullText.ts";
import { tokensOf } from "./tokens.ts";
import type { SearchedFailure, SearchedPage } from "./types.ts";
import { element } from "../example/element.ts";
import { pageLanguage } from "../example/page.ts";
import { failurePath, homeOf } from "../failures/place.ts";

let find: Promise<Find> | undefined;

/** Words of the dialog, which the page brings with it. */
interface Words {
  readonly message: string;
  readonly pages: string;
  readonly failures: string;
  readonly none: string;
  readonly count: string;
}

/** Searches for what stands in the field and shows it; gives up where the field changes meanwhile. */
export async function search(
  field: HTMLInputElement,
  place: HTMLElement,
  status: HTMLElement,
): Promise<void> {
  const query = field.value.trim();
  if (query === "") {
    place.replaceChildren();
    status.textContent = "";
    return;
  }
  const language = pageLanguage();
  find ??= import("./find.ts").then(({ loadFind }) => loadFind(language));
  const found = await (await find)(query);
  if (field.value.trim() !== query) return;
  const home = homeOf(language);
  const words = wordsIn(place);
  const texts = searchIn(query, found.message.length > 0);
  const groups = drawGroups(found, home, query, words);
  place.replaceChildren(...groups);
  const hits = await texts;
  if (field.value.trim() !== query) return;
  addTexts(place, hits, words);
  const count = place.querySelectorAll("a").length;
  status.textContent =
    count === 0 ? words.none : words.count.replace("{}", String(count)) + firstTitle(place);
}

/** A message is no query: what recognised it has said all. */
async function searchIn(query: string, recognised: boolean): Promise<readonly TextHit[]> {
  if (recognised) return [];
  const { searchText } = await import("./fullText.ts");
  return searchText(query).catch(() => []);
}

function drawGroups(found: Arranged, home: string, query: string, words: Words): readonly HTMLElement[] {
  const pages = group(
    "pages",
    words.pages,
    found.pages.map((page) => pageItem(page, home, query)),
  );
  const failures = group(
    "failures",
    words.failures,
    found.failures.map((one) => failureItem(one, home)),
  );
  return [
    group(
      "message",
      words.message,
      found.message.map((one) => failureItem(one, home)),
    ),
    ...(found.failuresFirst ? [failures, pages] : [pages, failures]),
  ];
}

function group(name: string, title: string, items: readonly HTMLElement[]): HTMLElement {
  const section = element("section", "", element("h2", "", title), element("ol", "", ...items));
  section.dataset["group"] = name;
  section.hidden = items.length === 0;
  return section;
}

function pageItem(
  { path, title, engine, description, headings }: SearchedPage,
  home: string,
  query: string,
): HTMLElement {
  const link = anchor(home + path, title, engine);
  const words = tokensOf(query);
  const heading = headings
    .map((one) => ({ ...one, hits: words.filter((word) => one.text.toLowerCase().includes(word)).length }))
    .sort((a, b) => b.hits - a.hits)[0];
  const item = element("li", "", link, element("p", "", description));
  if (heading && heading.hits > words.length / 2)
    item.append(anchor(`${home}${path}#${heading.slug}`, heading.text));
  return item;
}

function failureItem({ code, title, cause }: SearchedFailure, home: string): HTMLElement {
  return element("li", "", anchor(home + failurePath(code), title), element("p", "", cause));
}

function anchor(href: string, text: string, note?: string): HTMLAnchorElement {
  const link = element("a", "", text);
  link.href = href;
  if (note !== undefined) link.append(" ", element("small", "", note));
  return link;
}

/** Adds pages in whose text the query stands, behind those that are about it, and shows where. */
function addTexts(place: HTMLElement, hits: readonly TextHit[], words: Words): void {
  const section = place.querySelector<HTMLElement>("[data-group=pages]");
  const list = section?.querySelector("ol");
  if (!section || !list) return;
  const known = new Set(Array.from(list.querySelectorAll("a"), ({ pathname }) => pathname));
  for (const { url, title, excerpt } of hits) {
    if (known.has(url)) continue;
    const pieces = excerpt.map(({ text, sought }) => (sought ? element("mark", "", text) : text));
    list.append(element("li", "", anchor(url, title), element("p", "", ...pieces)));
  }
  section.hidden = list.children.length === 0;
  if (place.querySelector("a") === null) place.replaceChildren(element("p", "none", words.none));
}

function firstTitle(place: HTMLElement): string {
  const first = place.querySelector("section:not([hidden]) a")?.textContent ?? "";
  return first === "" ? "" : `: ${first}`;
}

function wordsIn({ dataset }: HTMLElement): Words {
  const word = (name: string) => dataset[name] ?? "";
  return {
    message: word("message"),
    pages: word("pages"),
    failures: word("failures"),
    none: word("none"),
    count: word("count"),
  };
}
