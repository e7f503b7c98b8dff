import { expect } from "vitest";
import { inEveryBrowser } from "./harness.ts";

inEveryBrowser("the site opens, switches its theme and keeps it", async (page) => {
  await page.open("/en/");
  expect(await page.text(".site-title")).toBe("Firedrill");
  expect(await page.evaluate("document.documentElement.lang")).toBe("en");

  await page.evaluate(`localStorage.setItem("starlight-theme", "dark")`);
  await page.open("/ja/");
  expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
  expect(await page.evaluate("document.documentElement.lang")).toBe("ja");
});

inEveryBrowser("search opens on a click and takes what is typed", async (page) => {
  await page.open("/en/");
  await page.waitFor(`document.querySelector(".fd-search-open:not([disabled])")`);
  await page.click(".fd-search-open");
  await page.waitFor(`document.querySelector(".fd-search[open] input")`);
  await page.type(".fd-search input", "rehearse");
  await page.waitFor(`document.querySelector(".fd-search input").value === "rehearse"`);
  expect((await page.screenshot()).length).toBeGreaterThan(5000);
});
