// @ts-check
import { buildSite, siteIsStale } from "./builds.mjs";
import { fail, run } from "./commands.mjs";
import { ensureInstalled } from "./install.mjs";
import { runSuite, vitest } from "./suite.mjs";
import { CHROMIUM, CJK_FONTS, ensureSystem } from "./systemPackages.mjs";

// `npm run test:site`: axe on every page, and a crawl of the site built under `/` and under `/sub/path/`.

const SUB_PATH = { BASE: "/sub/path/", OUT_DIR: ".cache/sub-path" };

await ensureInstalled();
const pathOf = await ensureSystem([CHROMIUM, CJK_FONTS]);
process.env["SITE"] ??= "https://firedrill.example";
if (siteIsStale() && (await buildSite()).code !== 0) fail("The site could not be built.");
if ((await run(["astro", "build"], { env: SUB_PATH })).code !== 0)
  fail("The site could not be built under a path.");

await runSuite([vitest("site", { CHROMIUM: pathOf(CHROMIUM) })]);
