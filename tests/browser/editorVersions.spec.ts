import { expect, test, type Page } from "@playwright/test";
import { openPlayground } from "./playgroundPage.ts";

const NEW = "BACKUP DATABASE shop SNAPSHOT s2 TO s3_repo;";
const OLD = "BACKUP SNAPSHOT shop.s1 TO s3_repo;";

const picker = (page: Page) => page.getByRole("button", { name: /^Engine and version/ });
const version = (page: Page, name: RegExp) => page.getByRole("menuitemradio", { name });

test("the picker says of every version of both engines whether it reads the script", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(`${OLD}\n${NEW}\n`);
  await picker(page).click();
  await expect(page.getByRole("menuitemradio")).toHaveCount(12);
  await expect(version(page, /^StarRocks 3\.3/)).toContainText("1 of 2 refused");
  await expect(version(page, /^StarRocks 3\.4/)).toContainText("Every statement is read");
  await expect(version(page, /^Apache Doris 4\.0/)).toContainText("1 of 2 refused");
});

test("a table tells for each statement which versions read it, and why not", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(`${OLD}\n${NEW}\n`);
  await picker(page).click();
  await page.getByRole("menuitem", { name: "Compare statement by statement…" }).click();
  const dialog = page.getByRole("dialog", { name: "Which versions read this script" });
  const rows = dialog.getByRole("row");
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(2).getByRole("cell", { name: "Read", exact: true })).toHaveCount(12);
  await expect(rows.nth(4).getByRole("cell", { name: "2 of 2 statements are read" })).toHaveCount(3);

  const refused = rows.nth(3).getByRole("button", { name: /^Refused/ });
  await expect(refused).toHaveCount(9);
  await expect(refused.nth(4)).toHaveAccessibleName(/Getting syntax error.*needs StarRocks 3\.4/);
  await refused.nth(4).focus();
  await expect(dialog).toContainText("StarRocks 3.3, statement on line 2");
});

test("the table is walked through by arrows, leads to a statement, and gives the focus back", async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(`${OLD}\n${NEW}\n`);
  await picker(page).click();
  await page.getByRole("menuitem", { name: "Compare statement by statement…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: /^Refused/ })).toHaveCount(9);
  const head = dialog.getByRole("button", { name: /^StarRocks 3\.2\./ });
  await head.focus();
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("button", { name: /^Refused/ }).nth(3)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(picker(page)).toBeFocused();

  await picker(page).click();
  await page.getByRole("menuitem", { name: "Compare statement by statement…" }).click();
  await dialog
    .getByRole("rowheader")
    .getByRole("button", { name: /BACKUP DATABASE/ })
    .click();
  await expect(dialog).toHaveCount(0);
  await expect(playground.editor).toBeFocused();
  await expect(page.locator(".cm-activeLine")).toContainText("BACKUP DATABASE");
});

test("another version keeps the script, the cursor and what can be undone", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(`${OLD}\n${NEW}\n`);
  // The cursor has moved: what is typed now is undone by itself.
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("-- typed");
  await picker(page).click();
  await version(page, /^StarRocks 3\.3/).click();
  await expect(picker(page)).toHaveAccessibleName("Engine and version: StarRocks 3.3");
  await expect(page.getByRole("tab", { name: /Problems/ })).toContainText("2 problems");
  await playground.expectScript(`${OLD}\n${NEW}\n-- typed`);
  await playground.editor.focus();
  await expect(page.locator(".cm-activeLine")).toHaveText("-- typed");
  await page.keyboard.press("ControlOrMeta+z");
  await playground.expectScript(`${OLD}\n${NEW}\n`);
});

test("a Doris cluster takes the script in its own words, and answers in them", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript("BACKUP SNAPSHOT shop.s1 TO s3_repo EXCLUDE (orders);\n");
  await expect(page.locator(".cm-lintRange-error")).not.toHaveCount(0);
  await picker(page).click();
  await version(page, /^Apache Doris 4\.0/).click();
  await expect(picker(page)).toHaveAccessibleName("Engine and version: Apache Doris 4.0");
  await expect(page.locator(".cm-lintRange-error")).toHaveCount(0);
  await playground.replaceScript("CREATE DATABASE shop;\nBACKUP SNAPSHOT shop.s1 TO nowhere;\n");
  await playground.runAll();
  await playground.expectMarks(["done", "failed"]);
  await expect(page.getByRole("tabpanel", { name: "Explanation" })).toContainText(
    "errCode = 2, detailMessage = Repository nowhere does not exist",
  );
});

test("a session of a language alone comes back after a reload, and a link to it opens", async ({ page }) => {
  const playground = await openPlayground(page);
  await picker(page).click();
  await version(page, /^Apache Doris 2\.1/).click();
  await expect(picker(page)).toHaveAccessibleName("Engine and version: Apache Doris 2.1");
  await playground.replaceScript("BACKUP SNAPSHOT shop.s1 TO r EXCLUDE (t);\nSELEC 1;\n");
  await expect(page.getByRole("tab", { name: /Problems/ })).toContainText("1 problem");
  await page.reload();
  await expect(picker(page)).toHaveAccessibleName("Engine and version: Apache Doris 2.1");
  await expect(page.getByRole("tab", { name: /Problems/ })).toContainText("1 problem");

  await page.getByRole("button", { name: "Share" }).click();
  const field = page.getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/#./);
  const link = await field.inputValue();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(picker(page)).toHaveAccessibleName("Engine and version: Apache Doris 2.1");
  await playground.expectScript("BACKUP SNAPSHOT shop.s1 TO r EXCLUDE (t);\nSELEC 1;\n");
  await expect(page.getByRole("tab", { name: /Problems/ })).toContainText("1 problem");
});

test("a language that cannot be fetched is told, and trying again fetches it", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(OLD);
  await page.route(/\/doris\.[^/]*\.js/, (route) => route.abort());
  await picker(page).click();
  await expect(version(page, /^Apache Doris 4\.0/)).toContainText("Could not be fetched");
  await version(page, /^Apache Doris 4\.0/).click();
  const notice = page
    .getByRole("alert")
    .filter({ hasText: "The language of Apache Doris could not be fetched" });
  await expect(notice).toHaveCount(1);
  await expect(picker(page)).toHaveAccessibleName("Engine and version: StarRocks 3.4");
  await page.unroute(/\/doris\.[^/]*\.js/);
  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(picker(page)).toHaveAccessibleName("Engine and version: Apache Doris 4.0");
  await expect(notice).toHaveCount(0);
});
