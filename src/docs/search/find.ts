import type { Language } from "../../i18n/languages.ts";
import { homeOf } from "../failures/place.ts";
import { arrange, type Arranged } from "./arrange.ts";
import { failureEntry, pageEntry } from "./entries.ts";
import { looksLikeMessage } from "./looksLikeMessage.ts";
import { ranking } from "./rank.ts";
import type { SearchedFailure, SearchedPage } from "./types.ts";

/** Finds what a query means. */
export type Find = (query: string) => Promise<Arranged>;

/** Loads what the search knows of a language. */
export async function loadFind(language: Language): Promise<Find> {
  const home = homeOf(language);
  const [pages, failures] = await Promise.all([
    list(`${home}search/pages.json`, isPage),
    list(`${home}search/failures.json`, isFailure),
  ]);
  const rankPages = ranking(pages.map(pageEntry));
  const rankFailures = ranking(failures.map(failureEntry));
  return async (query) => arrange(await recognised(query), rankPages(query), rankFailures(query), failures);
}

/** Asks the recogniser what a text is about, where it may be a message. */
async function recognised(text: string): Promise<readonly string[]> {
  if (!looksLikeMessage(text)) return [];
  const { readPasted } = await import("../../explain/pasted/readings.ts");
  return readPasted(text).map(({ code }) => code);
}

async function list<Item>(url: string, is: (value: unknown) => value is Item): Promise<readonly Item[]> {
  const found: unknown = await (await fetch(url)).json();
  return Array.isArray(found) ? found.filter(is) : [];
}

/** The site's own data were checked when they were made. */
function isPage(value: unknown): value is SearchedPage {
  return typeof value === "object" && value !== null && "path" in value && "keywords" in value;
}

function isFailure(value: unknown): value is SearchedFailure {
  return typeof value === "object" && value !== null && "code" in value && "messages" in value;
}
