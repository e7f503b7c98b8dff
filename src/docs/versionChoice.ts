import type { Engine } from "../engine/index.ts";

/** The version that a page shows before anybody chose one. */
export const DEFAULT_VERSIONS: Readonly<Record<Engine, string>> = { starrocks: "3.4", doris: "4.0" };

/** The engine that a page on both shows before anybody chose one. */
export const DEFAULT_ENGINE: Engine = "starrocks";

/** How the version stands in a link: `?version=3.3`. */
export const VERSION_PARAMETER = "version";

/** How the engine stands in the link of a page that speaks of both: `?engine=doris`. */
export const ENGINE_PARAMETER = "engine";

/** Where the reader's choice of an engine stands in localStorage. */
export const ENGINE_KEY = "firedrill-engine";

/** Where the reader's choice of a version stands in localStorage. */
export function versionKey(engine: string): string {
  return `firedrill-version-${engine}`;
}
