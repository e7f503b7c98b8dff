// @ts-check
import { buildLibrary, buildSite } from "./builds.mjs";
import { ensureInstalled } from "./install.mjs";

// `npm run build` and `npm run build:lib`: installs what is missing, then builds the site or the library.

await ensureInstalled();
const { code } = process.argv.includes("--library") ? await buildLibrary() : await buildSite();
process.exitCode = code;
