import { expect, test, type Page } from "@playwright/test";
import { axeFindings } from "./axe.ts";
import { policyViolations, watchPolicy } from "./violations.ts";

/** Opens the search by its keys and puts a text into it, as pasting does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.insertText(text);
}

test("a pasted message leads to its page, before everything else, by keyboard alone", async ({ page }) => {
  await watchPolicy(page);
  await page.goto("/ja/reference/starrocks/backup/");
  await paste(page, "ERROR 5064 (42000): Snapshot with name 'snap_0601' already exist in repository");
  const dialog = page.getByRole("dialog");
  const first = dialog.getByRole("link").first();
  await expect(first).toHaveAttribute("href", "/ja/failures/labelUsed/");
  await expect(dialog.getByRole("status")).toContainText((await first.textContent()) ?? "");
  await page.keyboard.press("ArrowDown");
  await expect(first).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(dialog.getByRole("searchbox")).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/ja/failures/labelUsed/");
  expect(await policyViolations(page)).toEqual([]);
});

test("two Chinese characters find pages that are about them, and pages in whose text they stand", async ({
  page,
}) => {
  await watchPolicy(page);
  await page.goto("/zh-cn/");
  await paste(page, "快照");
  const pages = page.getByRole("dialog").locator("[data-group=pages]");
  await expect(pages.getByRole("link").first()).toHaveAttribute("href", /show-snapshot|in-a-snapshot/);
  // Words of the text alone come from Pagefind.
  await expect(pages.locator("mark").first()).toBeVisible();
  expect(await policyViolations(page)).toEqual([]);
});

test("Escape closes the search and gives the focus back", async ({ page }) => {
  await page.goto("/en/failures/");
  const button = page.getByRole("button", { name: /Search/ });
  await button.click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(button).toBeFocused();
});

test("the list of failures narrows down by words and by engine", async ({ page }) => {
  await page.goto("/en/failures/");
  const rows = page.locator(".failures li:visible");
  await page.getByRole("searchbox", { name: /Filter/ }).fill("already exist in repository");
  await expect(rows).toHaveCount(1);
  await expect(rows.getByRole("link")).toHaveAttribute("href", "/en/failures/labelUsed/");
  await page.getByRole("searchbox", { name: /Filter/ }).fill("repository");
  const both = await rows.count();
  await page.getByRole("radio", { name: "Apache Doris" }).check();
  expect(await rows.count()).toBeLessThan(both);
});

test("a check leads to the page of its failure", async ({ page }) => {
  await page.goto("/en/reference/starrocks/backup/");
  await page.locator(".checks .message:visible a").first().click();
  await expect(page).toHaveURL(/\/en\/failures\/\w+\/$/);
  await expect(page.getByRole("heading", { name: "What the engine says" })).toBeVisible();
});
