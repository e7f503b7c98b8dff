import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import lighthouse from "lighthouse";
import { type Browser, launch } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../src/build/launch/serve.mjs";
import { PAGES } from "../browser/pageTypes.ts";
import { programFor } from "../browsers/programs.ts";

/** What is asserted at 100; the time that a page takes depends on the machine and is only told. */
const ASSERTED = ["accessibility", "best-practices", "seo"] as const;

/** The page for what does not exist is not meant to be found. */
const LISTED = PAGES.filter((path) => path !== "/404.html");

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
const told: string[] = [];

beforeAll(async () => {
  site = await serve({ folder: fileURLToPath(new URL("../../dist", import.meta.url)) });
  browser = await launch({
    browser: "chrome",
    executablePath: programFor("CHROMIUM"),
    args: ["--no-sandbox", "--disable-gpu"],
    userDataDir: profile,
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(profile, { recursive: true, force: true });
  console.log(`Lighthouse, mobile: performance\n${told.join("\n")}`);
});

test.each(LISTED)(
  "%s has full marks on a telephone for accessibility, best practices and what search engines need",
  { timeout: 300_000 },
  async (path) => {
    const page = await browser.newPage();
    try {
      const result = await lighthouse(
        new URL(path.slice(1), site.url).href,
        { logLevel: "error", output: "json", onlyCategories: [...ASSERTED, "performance"] },
        undefined,
        page,
      );
      const { categories = {}, audits = {} } = result?.lhr ?? {};
      told.push(`${String(score(categories["performance"]?.score)).padStart(4)}  ${path}`);
      const marks = ASSERTED.map((name) => [name, score(categories[name]?.score)]);
      const faults = ASSERTED.flatMap((name) =>
        (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
          const audit = audits[id];
          return weight > 0 && typeof audit?.score === "number" && audit.score < 1
            ? [`${id}: ${audit.title}`]
            : [];
        }),
      );
      expect({ marks, faults }).toEqual({ marks: ASSERTED.map((name) => [name, 100]), faults: [] });
    } finally {
      await page.close();
    }
  },
);

function score(of: number | null | undefined): number {
  return Math.round((of ?? 0) * 100);
}
