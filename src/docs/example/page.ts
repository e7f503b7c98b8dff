import { isEngine } from "../../engine/index.ts";
import { validateOptions } from "../../log/validateOptions.ts";
import { languageOf, type Language } from "../../i18n/languages.ts";
import { scriptIn, setupIn } from "./pageSql.ts";
import type { Playable } from "./playExample.ts";

/**
 * Reads an example out of its place in the page, in the version that the page shows.
 * @throws where the page does not hold one
 */
export function exampleIn(place: HTMLElement): Playable {
  const { engine = "", nodes, clusters, runs = "{}" } = place.dataset;
  if (!isEngine(engine)) throw new Error(`no engine ${engine}`);
  const versions = parsed(runs);
  const known = Object.entries(typeof versions === "object" && versions !== null ? versions : {});
  const shown = document.documentElement.dataset.version;
  const version: unknown = (known.find(([page]) => page === shown) ?? known.at(-1))?.[1];
  if (typeof version !== "string") throw new Error("no version");
  const session = validateOptions(
    { engine, version, nodes: Number(nodes), ...(clusters && { clusters: parsed(clusters) }) },
    "",
  );
  if (!session.ok) throw new Error(session.invalid.path);
  return {
    engine,
    version,
    nodes: session.value.nodes,
    ...(session.value.clusters && { clusters: session.value.clusters }),
    setup: setupIn(place),
    script: scriptIn(place),
    expect: [],
  };
}

function parsed(json: string): unknown {
  return JSON.parse(json);
}

/** Gives the page's language. */
export function pageLanguage(): Language {
  return languageOf(document.documentElement.lang);
}
