import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../src/build/launch/serve.mjs";
import { axeFindings, chooseTheme, contrastFindings } from "../browser/axe.ts";
import { policyViolations, watchPolicy } from "../browser/violations.ts";
import { programFor } from "../browsers/programs.ts";
import { AT_ROOT, pagesOf } from "./builtPages.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
/** Tabs that wait for the next page to look at: opening one for each page would take as long as looking at it. */
const tabs: Page[] = [];

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

/** Pages that are made by their scripts, some time after they have loaded. */
const MADE_BY_SCRIPTS = /\/(playground|embed)\/$/;

async function openTab(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await watchPolicy(page);
  await chooseTheme(page, "light");
  return page;
}

test.concurrent.each(PAGES)("%s is accessible in both themes and within its policy", async (path) => {
  const tab = tabs.pop() ?? (await openTab());
  await tab.goto(new URL(path.slice(1), site.url).href, {
    waitUntil: MADE_BY_SCRIPTS.test(path) ? "networkidle" : "load",
  });
  expect(await axeFindings(tab)).toEqual([]);
  // The other theme changes colours and nothing else.
  expect(await contrastFindings(tab, "dark")).toEqual([]);
  expect(await policyViolations(tab)).toEqual([]);
  // Kept only where all went well: a tab in an unknown state is left alone.
  tabs.push(tab);
});
