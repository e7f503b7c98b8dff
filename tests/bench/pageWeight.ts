import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "puppeteer-core";
import { serve } from "../../src/build/launch/serve.mjs";
import { programFor } from "../browsers/programs.ts";
import { gzipKilobytes } from "./gzip.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** What a page says to its watcher on the console. */
const READY = "firedrill: ready";

/** What a page of the built site loads, in kB after gzip -9. */
export interface PageWeight {
  /** Scripts that it loads by itself until it is quiet. */
  readonly scripts: number;
  /** Everything asked for before it was ready. */
  readonly untilReady: number;
  /** Everything that it loads by itself until it is quiet. */
  readonly all: number;
}

/**
 * Opens a page in Chromium and weighs everything that it loads by itself.
 *
 * @param path address of the page
 * @param ready selector of what is there once the page is ready
 * @throws Error if the site was built without that page
 */
export async function pageWeight(path: string, ready: string): Promise<PageWeight> {
  if (!existsSync(`${dist}${path}index.html`)) throw new Error(`the site has no page ${path}`);
  const site = await serve({ folder: dist });
  const browser = await launch({
    browser: "chrome",
    executablePath: programFor("CHROMIUM"),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage();
    let isReady = false;
    const early = new Set<string>();
    const bodies = new Map<string, { script: boolean; body: Promise<Uint8Array> }>();
    page.on("request", (request) => {
      if (!isReady) early.add(request.url());
    });
    page.on("response", (response) => {
      const url = response.url();
      if (url.startsWith(site.url) && response.status() === 200 && !bodies.has(url)) {
        bodies.set(url, { script: response.request().resourceType() === "script", body: response.content() });
      }
    });
    page.on("console", (message) => {
      if (message.text() === READY) isReady = true;
    });
    await page.evaluateOnNewDocument(sayWhenThere, ready, READY);
    await page.goto(new URL(path.slice(1), site.url).href, { waitUntil: "networkidle0" });
    await page.waitForSelector(ready);
    await page.waitForNetworkIdle();
    const weight = { scripts: 0, untilReady: 0, all: 0 };
    for (const [url, { script, body }] of bodies) {
      const size = gzipKilobytes(await body);
      weight.all += size;
      if (early.has(url)) weight.untilReady += size;
      if (script) weight.scripts += size;
    }
    return weight;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Runs in the page: says a word on the console once a selector finds something. */
function sayWhenThere(selector: string, word: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    console.debug(word);
  });
  observer.observe(document, { childList: true, subtree: true });
}
