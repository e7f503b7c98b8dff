// @ts-check
import { buildSite, siteIsStale } from "./builds.mjs";
import { fail } from "./commands.mjs";
import { ensureInstalled } from "./install.mjs";
import { runSuite, vitest } from "./suite.mjs";
import { CHROMIUM, CJK_FONTS, DISPLAY, ensureSystem, FIREFOX, WEBKIT } from "./systemPackages.mjs";

// `npm run test:browsers`: the specs of tests/browsers in Chromium, Firefox and WebKit.

await ensureInstalled();
const pathOf = await ensureSystem([CHROMIUM, FIREFOX, WEBKIT, DISPLAY, CJK_FONTS]);
process.env["SITE"] ??= "https://firedrill.example";
if (siteIsStale() && (await buildSite()).code !== 0) fail("The site could not be built.");

await runSuite([
  vitest("browsers", {
    CHROMIUM: pathOf(CHROMIUM),
    FIREFOX: pathOf(FIREFOX),
    WEBKIT_DRIVER: pathOf(WEBKIT),
    XVFB: pathOf(DISPLAY),
  }),
]);
