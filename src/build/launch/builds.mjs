// @ts-check
import { isStale, markBuilt } from "./fingerprint.mjs";
import { run } from "./commands.mjs";

const siteSettings = () => [process.env["SITE"], process.env["BASE"]];

/** Tells whether `dist/` has to be built again. */
export const siteIsStale = () => isStale("site", "dist/index.html", siteSettings());

/** Tells whether `dist-lib/` has to be built again. */
export const libraryIsStale = () => isStale("library", "dist-lib/firedrill.js", []);

/** Builds the site into `dist/`, for the SITE and BASE of the environment. */
export async function buildSite() {
  const result = await run(["astro", "build"]);
  if (result.code === 0) markBuilt("site", siteSettings());
  return result;
}

/** Builds the headless library into `dist-lib/`. */
export async function buildLibrary() {
  const result = await run(["node", "src/build/library/build.ts"]);
  if (result.code === 0) markBuilt("library", []);
  return result;
}
