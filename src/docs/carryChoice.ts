import { ENGINE_PARAMETER, VERSION_PARAMETER } from "./versionChoice.ts";

/** What a page shows, and what the reader chose before. */
export interface Shown {
  readonly engine: string;
  readonly version: string;
  /** The page's own link says so, or would have to. */
  readonly named: boolean;
  /** The engine that a page on both shows where its link names none. */
  readonly usualEngine: string;
  /** Gives the version that the reader chose of another engine. */
  kept(engine: string): string | null;
}

/**
 * Lets a link to another page of the site lead on with what is shown: a reference page takes the version of its own
 * engine, any other page takes both. A link that names a choice itself keeps it; the front page and the playground have
 * choices of their own.
 * @param link is changed
 */
export function carryChoice(link: URL, { engine, version, named, usualEngine, kept }: Shown): void {
  const [, section = "", page = ""] = /\/(?:en|zh-cn|ja)\/([^/]+)\/([^/]+)\//.exec(link.pathname) ?? [];
  const { searchParams } = link;
  if (searchParams.has(VERSION_PARAMETER) || searchParams.has(ENGINE_PARAMETER)) return;
  if (section === "reference") {
    const its = page === engine ? (named ? version : null) : kept(page);
    if (its !== null) searchParams.set(VERSION_PARAMETER, its);
  } else if (section !== "" && section !== "playground" && (named || engine !== usualEngine)) {
    searchParams.set(ENGINE_PARAMETER, engine);
    searchParams.set(VERSION_PARAMETER, version);
  }
}
