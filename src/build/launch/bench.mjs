// @ts-check
import { buildLibrary, buildSite, libraryIsStale, siteIsStale } from "./builds.mjs";
import { become, fail } from "./commands.mjs";
import { ensureInstalled } from "./install.mjs";

// `npm run bench`: builds what is out of date, then prints the table of budgets.

await ensureInstalled();
if (siteIsStale() && (await buildSite()).code !== 0) fail("The site could not be built.");
if (libraryIsStale() && (await buildLibrary()).code !== 0) fail("The library could not be built.");
become(["node", "tests/bench/run.ts", ...process.argv.slice(2)]);
