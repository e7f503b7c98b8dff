import { expect, test } from "@playwright/test";
import { openPlayground } from "./playgroundPage.ts";

test("Tab leaves the editor, in both directions", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.editor.focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".cm-editor") === null)).toBe(true);
  await page.keyboard.press("Shift+Tab");
  await expect(playground.editor).toBeFocused();
  expect(await playground.script()).not.toContain("\t");
});

test("every control is reached by Tab, in the order in which it stands, and shows that it has the focus", async ({
  page,
}) => {
  await openPlayground(page);
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  const reached: string[] = [];
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const style = getComputedStyle(element);
      const after = getComputedStyle(element, "::after");
      const editor = element.closest(".cm-editor") !== null;
      const shows = style.outlineStyle !== "none" || after.outlineStyle !== "none" || editor;
      return {
        name: `${element.getAttribute("role") ?? element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? element.textContent?.trim() ?? ""}`,
        shows,
      };
    });
    if (found === undefined) break;
    expect(found.shows, found.name).toBe(true);
    reached.push(found.name);
  }
  for (const wanted of [
    "Playground",
    "Engine and version",
    "Language",
    "Theme",
    "Share",
    "SQL script",
    "Results",
    "Inject a fault",
    "What happened",
    "Undo",
    "Run all",
    "Step on",
    "Next phase",
    "Speed",
    "Width of script and cluster",
  ]) {
    expect(
      reached.some((name) => name.includes(wanted)),
      wanted,
    ).toBe(true);
  }
});

test("a whole rehearsal by keys alone", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.editor.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ControlOrMeta+Enter");
  await playground.expectMarks(["done", ...Array<string>(5).fill("notRun")]);

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await playground.untilQuiet();
  await expect.poll(async () => (await playground.marks()).slice(0, 3)).toEqual(["done", "done", "notRun"]);

  // The menu beside Run: the last choice begins anew.
  await page.getByRole("button", { name: "More ways to run" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Run this statement" })).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await playground.untilQuiet();
  await playground.expectMarks(Array(6).fill("done"));

  await page.getByRole("tab", { name: "Results" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Explanation" })).toBeFocused();
  await expect(page.getByRole("tabpanel", { name: "Explanation" })).toBeVisible();
});

test("a menu gives the focus back when Escape closes it", async ({ page }) => {
  await openPlayground(page);
  const button = page.getByRole("button", { name: /^Speed/ });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu", { name: /^Speed/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu", { name: /^Speed/ })).toBeHidden();
  await expect(button).toBeFocused();
});

test("times of events are gone through with the arrows, and Enter goes there", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  await playground.log.getByRole("button").last().focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(playground.clock).toHaveText("09:00:00");
});

test("completion knows the cluster's names", async ({ page }) => {
  const playground = await openPlayground(page);
  // What helps to complete is fetched with the first sign of a reader; then it also says what is no statement.
  await playground.replaceScript("SELEC 1;");
  await expect(page.locator(".cm-lintRange-error")).not.toHaveCount(0);
  await playground.replaceScript("SELECT * FROM shop.c");
  await page.keyboard.press("Control+Space");
  const offers = page.getByRole("listbox");
  await expect(offers.getByRole("option", { name: /customers/ })).toBeVisible();
  // The editor takes no key for the list in the first moment that it is open; this moment is over.
  await page.evaluate(() => {
    const before = Date.now;
    Date.now = () => before() + 1000;
  });
  await page.keyboard.press("Enter");
  await playground.expectScript("SELECT * FROM shop.customers");
});

test("text that is being composed is neither run nor changed", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript("-- ");
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
  await expect(playground.editor).toContainText("にほん");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await client.send("Input.insertText", { text: "日本" });
  await playground.expectScript("-- 日本");
});
