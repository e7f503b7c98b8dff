import { expect, test } from "@playwright/test";
import { PAGES } from "./pageTypes.ts";

declare global {
  interface Window {
    /** Whether the document was dark when the first frame was drawn. */
    firstFrameDark?: boolean;
  }
}

for (const path of PAGES) {
  test(`${path} has the reader's theme from the first frame`, async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem("starlight-theme", "dark");
      const look = () => {
        // A frame before the body begins shows nothing of the page: on a busy machine there may be some.
        if (!document.querySelector("body")) requestAnimationFrame(look);
        else window.firstFrameDark = document.documentElement.dataset["theme"] === "dark";
      };
      requestAnimationFrame(look);
    });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(path);
    await page.waitForFunction(() => window.firstFrameDark !== undefined);
    expect(await page.evaluate(() => window.firstFrameDark)).toBe(true);
  });
}
