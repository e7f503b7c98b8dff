import { launch, type SupportedBrowser } from "puppeteer-core";
import { programFor } from "./programs.ts";
import type { Driver } from "./harness.ts";

const SIZE = { width: 1440, height: 900 };

/** Starts Chromium over its own protocol, or Firefox over WebDriver BiDi. */
export async function openPuppeteer(browser: SupportedBrowser): Promise<Driver> {
  const running = await launch({
    browser,
    executablePath: programFor(browser === "firefox" ? "FIREFOX" : "CHROMIUM"),
    headless: true,
    args: browser === "firefox" ? [] : ["--no-sandbox", "--disable-gpu"],
    defaultViewport: SIZE,
  });
  const page = await running.newPage();
  return {
    async goTo(url) {
      await page.goto(url, { waitUntil: "load" });
    },
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.locator(selector).click(),
    async type(selector, text) {
      await page.locator(selector).click();
      await page.keyboard.type(text);
    },
    screenshot: () => page.screenshot(),
    close: () => running.close(),
  };
}
