import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "puppeteer-core";
import { serve } from "../../src/build/launch/serve.mjs";
import { programFor } from "../browsers/programs.ts";
import { gzipKilobytes } from "./gzip.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** What a page of the built site loaded until it was quiet, by kind, in kB after gzip -9. */
export interface PageWeight {
  readonly scripts: number;
  readonly all: number;
}

/**
 * Opens a page in Chromium and weighs everything that it loads by itself.
 *
 * @param path address of the page
 * @param ready selector of what has to be there before the weighing ends
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
    const bodies = new Map<string, { script: boolean; body: Promise<Uint8Array> }>();
    page.on("response", (response) => {
      const url = response.url();
      if (url.startsWith(site.url) && response.status() === 200 && !bodies.has(url)) {
        bodies.set(url, { script: response.request().resourceType() === "script", body: response.content() });
      }
    });
    await page.goto(new URL(path.slice(1), site.url).href, { waitUntil: "networkidle0" });
    await page.waitForSelector(ready);
    await page.waitForNetworkIdle();
    const weight = { scripts: 0, all: 0 };
    for (const { script, body } of bodies.values()) {
      const size = gzipKilobytes(await body);
      weight.all += size;
      if (script) weight.scripts += size;
    }
    return weight;
  } finally {
    await browser.close();
    await site.close();
  }
}
