import { expect, test, type Page } from "@playwright/test";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import { axeFindings, chooseTheme } from "./axe.ts";
import { openPlayground, ready } from "./playgroundPage.ts";

const ROUND = `BACKUP SNAPSHOT shop.snap_0601 TO s3_repo;
DROP TABLE shop.orders;
RESTORE SNAPSHOT shop.snap_0601 FROM s3_repo ON (orders) PROPERTIES ("backup_timestamp" = "2025-06-01-09-00-00-000");
SELECT COUNT(*) AS n FROM shop.orders;
CANCEL BACKUP FROM shop;
BACKUP DATABASE shop SNAPSHOT snap_2 TO s3_repo;`;

/** Opens the view from the menu of engines. */
async function openBeside(page: Page): Promise<void> {
  await page.locator(".pg-engine-button").click();
  await page.getByRole("menuitem", { name: "Run side by side…" }).click();
  await expect(page.getByRole("heading", { name: "Side by side" })).toBeVisible();
}

const card = (page: Page, number: number) =>
  page.getByRole("article", { name: `Statement ${number}`, exact: true });
const count = (page: Page) => page.locator(".pg-compare-count");

test("StarRocks 3.3 and 3.4: what is new is said in the older form, and its refusal shown", async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(ROUND);
  await openBeside(page);
  await page.getByRole("combobox", { name: "Left cluster" }).selectOption("starrocks 3.3");
  await page.getByRole("combobox", { name: "Right cluster" }).selectOption("starrocks 3.4");
  await expect(count(page)).toHaveText("1 of 6 statements differs");
  const last = card(page, 6);
  await expect(last).toContainText("Differs: syntax");
  await expect(last).toContainText("Translated for StarRocks 3.3");
  await expect(last).toContainText("BACKUP SNAPSHOT shop.snap_2 TO s3_repo");
  await expect(last).toContainText("Unexpected input 'DATABASE'");
  await expect(last).toContainText("needs StarRocks 3.4; this cluster is 3.3");
  await expect(last.getByText("BACKUP job: FINISHED")).toHaveCount(2);
  await expect(card(page, 1)).toContainText("Same");

  await page.getByRole("checkbox", { name: "Differences only" }).check();
  await expect(page.getByRole("article")).toHaveCount(1);
});

test("StarRocks 3.4 and Doris 4.0: timestamps are adapted, refusals set beside each other, both jobs on one clock", async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(ROUND);
  await openBeside(page);
  await expect(page.getByRole("combobox", { name: "Left cluster" })).toHaveValue("starrocks 3.4");
  await expect(page.getByRole("combobox", { name: "Right cluster" })).toHaveValue("doris 4.0");
  await expect(card(page, 3)).toContainText(
    "Timestamp adapted: 2025-06-01-09-00-00-000 → 2025-06-01-09-00-00.",
  );
  await expect(card(page, 3).getByText("RESTORE job: FINISHED")).toHaveCount(2);
  await expect(card(page, 4)).toContainText("Same");
  await expect(card(page, 5)).toContainText("Differs: message");
  await expect(card(page, 5)).toContainText(
    "errCode = 2, detailMessage = No backup job is currently running",
  );
  await expect(card(page, 6)).toContainText("Translated for Apache Doris 4.0");
  await expect(count(page)).toHaveText("2 of 6 statements differ");

  const times = page.getByRole("region", { name: "Jobs on one clock" });
  await expect(times.locator(".pg-job-name")).toHaveCount(6);
  const playhead = times.getByRole("slider", { name: "Time that is shown" });
  await playhead.focus();
  await page.keyboard.press("Home");
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowLeft");
  await expect(card(page, 6).getByText("not sent yet")).toHaveCount(2);
  await page.keyboard.press("ArrowRight");
  await expect(times.locator(".pg-job-state").first()).toContainText(/PENDING|SNAPSHOTING/);

  // Why a side refused is told with what mends it.
  await card(page, 5).locator("summary").first().click();
  await expect(card(page, 5).locator(".pg-cause").first()).toBeVisible();
});

test("differences are stepped through by keys, sides swapped, and the way back gives the focus", async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(ROUND);
  await openBeside(page);
  await expect(count(page)).toHaveText("2 of 6 statements differ");
  await page.keyboard.press("F8");
  await expect(card(page, 5)).toBeFocused();
  await page.keyboard.press("F8");
  await expect(card(page, 6)).toBeFocused();
  await page.keyboard.press("F8");
  await expect(card(page, 5)).toBeFocused();
  await page.keyboard.press("Shift+F8");
  await expect(card(page, 6)).toBeFocused();
  await expect(card(page, 6)).toBeInViewport();

  await page.getByRole("button", { name: "Swap sides" }).click();
  await expect(page).toHaveURL(/#compare=doris-4\.0~starrocks-3\.4$/);
  await expect(count(page)).toHaveText("2 of 6 statements differ");
  await expect(card(page, 5).locator(".pg-compare-side").first()).toContainText("Apache Doris 4.0");

  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Side by side" })).toHaveCount(0);
  await expect(page.locator(".pg-engine-button")).toBeFocused();
  await expect(page).toHaveURL(/\/playground\/$/);
  await playground.expectScript(ROUND);
});

test("the two sides stay in the address and in a link", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const playground = await openPlayground(page);
  await playground.replaceScript(ROUND);
  await openBeside(page);
  await expect(count(page)).toHaveText("2 of 6 statements differ");
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied" }).first()).toBeAttached();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("# Side by side: StarRocks 3.4 / Apache Doris 4.0");
  expect(text.match(/^## /gm)).toHaveLength(2);

  await page.getByRole("button", { name: "Share" }).click();
  const link = page.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/#.+&compare=starrocks-3\.4~doris-4\.0$/);
  const address = await link.inputValue();
  const other = await context.newPage();
  await other.goto(address);
  await expect(count(other)).toHaveText("2 of 6 statements differ");
  await expect(other).toHaveURL(/#compare=starrocks-3\.4~doris-4\.0$/);
  await other.reload();
  await expect(count(other)).toHaveText("2 of 6 statements differ");
  await other.getByRole("button", { name: "Back to the session" }).click();
  await ready(other);
});

test("what changes between two versions is listed, and narrowed down by words", async ({ page }) => {
  await page.goto("/en/playground/#compare=starrocks-3.3~starrocks-3.4");
  await page.getByRole("tab", { name: "What changes" }).click();
  const panel = page.getByRole("tabpanel", { name: "What changes" });
  await expect(panel.getByRole("row", { name: /^DATABASE … no yes/ })).toBeVisible();
  await panel.getByRole("searchbox", { name: "Find by words" }).fill("missing target database");
  await expect(panel.getByRole("row")).toHaveCount(2);
  await panel.getByRole("searchbox").fill("nothing has these words");
  await expect(panel).toContainText("Nothing changes here.");
});

for (const language of LANGUAGES) {
  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing in ${language} and ${theme}: side by side, and what changes`, async ({
      page,
    }) => {
      await chooseTheme(page, theme);
      const playground = await openPlayground(page, `/${language}/playground/`);
      await playground.replaceScript(ROUND);
      await page.locator(".pg-engine-button").click();
      await page.locator(".pg-head .pg-menu:popover-open [role=menuitem]").nth(2).click();
      await expect(page.locator(".pg-compared")).toHaveCount(6);
      await page.locator(".pg-compare-why summary").first().click();
      expect(await axeFindings(page)).toEqual([]);
      await page.locator(".pg-compare [role=tab]").nth(1).click();
      await expect(page.locator(".pg-changes").first()).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}

test("on a narrow screen both sides stay on the screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/en/playground/#compare=starrocks-3.4~doris-4.0");
  await expect(page.locator(".pg-compared").first()).toBeVisible();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await page.locator(".pg-compare [role=tab]").nth(1).click();
  await expect(page.locator(".pg-changes").first()).toBeVisible();
  expect(await overflow()).toBe(0);
});
