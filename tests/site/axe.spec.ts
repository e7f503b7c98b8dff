import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../src/build/launch/serve.mjs";
import { axeFindings, chooseTheme } from "../browser/axe.ts";
import { policyViolations, watchPolicy } from "../browser/violations.ts";
import { programFor } from "../browsers/programs.ts";
import { AT_ROOT, pagesOf } from "./builtPages.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  site = await serve({ folder: fileURLToPath(new URL("../../dist", import.meta.url)) });
  browser = await chromium.launch({
    executablePath: programFor("CHROMIUM"),
    args: ["--no-sandbox", "--disable-gpu"],
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

// The front door leaves at once; its links are read without scripts by another test.
const PAGES = pagesOf(AT_ROOT).filter((path) => path !== "/");

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test.concurrent.each(PAGES)("%s is accessible and within its policy", async (path) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    try {
      const page = await context.newPage();
      await watchPolicy(page);
      await chooseTheme(page, theme);
      await page.goto(new URL(path.slice(1), site.url).href, { waitUntil: "networkidle" });
      expect(await axeFindings(page)).toEqual([]);
      expect(await policyViolations(page)).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
