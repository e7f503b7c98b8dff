import { isEngine } from "../../engine/index.ts";
import { languageOf, type Language } from "../../i18n/languages.ts";
import { scriptIn, setupIn } from "./pageSql.ts";
import type { Playable } from "./playExample.ts";

/**
 * Reads an example out of its place in the page, in the version that the page shows.
 * @throws where the page does not hold one
 */
export function exampleIn(place: HTMLElement): Playable {
  const { engine = "", nodes, runs = "{}" } = place.dataset;
  if (!isEngine(engine)) throw new Error(`no engine ${engine}`);
  const versions: unknown = JSON.parse(runs);
  const known = Object.entries(typeof versions === "object" && versions !== null ? versions : {});
  const shown = document.documentElement.dataset.version;
  const version: unknown = (known.find(([page]) => page === shown) ?? known.at(-1))?.[1];
  if (typeof version !== "string") throw new Error("no version");
  return {
    engine,
    version,
    nodes: Number(nodes),
    setup: setupIn(place),
    script: scriptIn(place),
    expect: [],
  };
}

/** Gives the page's language. */
export function pageLanguage(): Language {
  return languageOf(document.documentElement.lang);
}
