/*
 * Runs one spec in Chromium, Firefox and WebKitGTK, against the built site.
 *
 *   import { expect } from "vitest";
 *   import { inEveryBrowser } from "./harness.ts";
 *
 *   inEveryBrowser("the front page names itself", async (page) => {
 *     await page.open("/en/");
 *     expect(await page.text(".site-title")).toBe("Firedrill");
 *   });
 *
 * The page, the same for all engines:
 *   engine                  "chromium" | "firefox" | "webkit"
 *   open(path)              goes to an address of the site and waits for its load
 *   evaluate(expression)    gives the JSON value of a JavaScript expression; waits for a promise
 *   waitFor(expression)     waits until an expression holds, looking again and again for up to 20 s
 *   click(selector)         waits for an element and clicks it
 *   type(selector, text)    waits for an element, gives it the focus and types
 *   text(selector)          waits for an element and gives its visible text, trimmed
 *   screenshot()            gives a PNG of what is in view
 *
 * `npm run test:browsers` installs the browsers and builds the site; a spec is a file tests/browsers/*.spec.ts.
 * A browser is started for each test and ended with it.
 */
import { describe, inject, test } from "vitest";
import { openPuppeteer } from "./puppeteer.ts";
import { openWebKit } from "./webkit.ts";

export type Engine = "chromium" | "firefox" | "webkit";

export interface BrowserPage {
  readonly engine: Engine;
  open(path: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  waitFor(expression: string): Promise<void>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  text(selector: string): Promise<string>;
  screenshot(): Promise<Uint8Array>;
}

/** What an engine's driver offers; the harness makes a page of it. */
export interface Driver {
  /** Goes to an absolute address and waits for its load. */
  goTo(url: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  /** Clicks the element that a selector finds; it is there. */
  click(selector: string): Promise<void>;
  /** Types into the element that a selector finds; it is there. */
  type(selector: string, text: string): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

const DRIVERS: Readonly<Record<Engine, () => Promise<Driver>>> = {
  chromium: () => openPuppeteer("chrome"),
  firefox: () => openPuppeteer("firefox"),
  webkit: openWebKit,
};

const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;

/** Declares a test that each engine runs in a browser of its own. */
export function inEveryBrowser(rule: string, body: (page: BrowserPage) => Promise<void>): void {
  describe.each(["chromium", "firefox", "webkit"] as const)("in %s", (engine) => {
    test(rule, async () => {
      const driver = await DRIVERS[engine]();
      try {
        await body(pageOf(engine, driver, inject("siteUrl")));
      } finally {
        await driver.close();
      }
    });
  });
}

function pageOf(engine: Engine, driver: Driver, site: string): BrowserPage {
  const waitFor = async (expression: string) => {
    const until = Date.now() + PATIENCE_MS;
    while (!(await driver.evaluate(`Boolean(${expression})`))) {
      if (Date.now() > until) throw new Error(`Never came true in ${engine}: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  const find = async (selector: string) => {
    const element = `document.querySelector(${JSON.stringify(selector)})`;
    await waitFor(element);
    return element;
  };
  return {
    engine,
    open: (path) => driver.goTo(new URL(path.replace(/^\//, ""), site).href),
    evaluate: (expression) => driver.evaluate(expression),
    waitFor,
    async click(selector) {
      await find(selector);
      await driver.click(selector);
    },
    async type(selector, text) {
      await find(selector);
      await driver.type(selector, text);
    },
    async text(selector) {
      return String(await driver.evaluate(`${await find(selector)}.innerText.trim()`));
    },
    screenshot: () => driver.screenshot(),
  };
}
