// @ts-check
import { buildLibrary, buildSite } from "./builds.mjs";
import { ensureInstalled } from "./install.mjs";
import { freePort } from "./serve.mjs";
import { check, playwright, runSuite, vitest } from "./suite.mjs";
import { CHROMIUM, CJK_FONTS, ensureSystem } from "./systemPackages.mjs";

// `npm test`: installs what is missing, then checks everything that fits into ten minutes on two cores.

await ensureInstalled();
const pathOf = await ensureSystem([CHROMIUM, CJK_FONTS]);
// Canonical addresses, language links and the sitemap stand only on a site that knows its address.
process.env["SITE"] ??= "https://firedrill.example";

/** @param {{ code: number }} result */
const whole = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

await runSuite([
  check("Types of pages and code", ["astro", "check"]),
  // Each of these keeps one core busy.
  [
    [check("Types of the interface", ["tsc", "--noEmit"]), check("Prettier", ["prettier", "--check", "."])],
    [check("ESLint", ["eslint", "."])],
  ],
  { name: "Site build", run: async () => whole(await buildSite()) },
  { name: "Library build", run: async () => whole(await buildLibrary()) },
  vitest("unit"),
  check("Sizes within the budgets", ["node", "tests/bench/run.ts", "--sizes"]),
  playwright({ CHROMIUM: pathOf(CHROMIUM), TEST_PORT: String(await freePort()) }),
]);
