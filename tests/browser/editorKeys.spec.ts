import { expect, test, type Page } from "@playwright/test";
import { openPlayground, type PlaygroundPage } from "./playgroundPage.ts";

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? "");
const box = (page: Page) => page.getByRole("group", { name: /What stands at the cursor/ });

/** The list takes no key in the first moment that it is open; this moment is over. */
async function letListSettle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const before = Date.now;
    Date.now = () => before() + 1000;
  });
}

/** Waits until the language's help is there. */
async function withHelp(page: Page, playground: PlaygroundPage): Promise<void> {
  await playground.replaceScript("SELEC 1;");
  await expect(page.getByRole("tab", { name: /Problems/ })).toContainText("1 problem");
}

test("completion goes on with the statement at the cursor, by the cluster's names", async ({ page }) => {
  const playground = await openPlayground(page);
  await withHelp(page, playground);
  await playground.replaceScript("SELECT 1;\nBACKUP SNAPSHOT shop.s9 TO ");
  await page.keyboard.press("Control+Space");
  await expect(page.getByRole("listbox").getByRole("option").first()).toHaveText(/s3_repo/);
  await letListSettle(page);
  await page.keyboard.press("Enter");
  await playground.expectScript("SELECT 1;\nBACKUP SNAPSHOT shop.s9 TO s3_repo");
});

test("a statement to begin with has places to fill in: Tab goes through them and then leaves the editor", async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await withHelp(page, playground);
  await playground.replaceScript("BACK");
  await page.keyboard.press("Control+Space");
  await page.getByRole("option", { name: /^BACKUP …/ }).click();
  await expect.poll(() => selected(page)).toBe("db");
  await page.keyboard.type("shop");
  const seen: string[] = [];
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press("Tab");
    if (!(await playground.editor.evaluate((content) => content === document.activeElement))) break;
    seen.push(await selected(page));
  }
  expect(seen).toEqual(["label", "repo"]);
  await expect(playground.editor).not.toBeFocused();
  await playground.expectScript("BACKUP DATABASE shop SNAPSHOT label TO repo");
});

test("Escape and then Tab leave the editor while completions are offered", async ({ page }) => {
  const playground = await openPlayground(page);
  await withHelp(page, playground);
  await playground.replaceScript("BACK");
  await page.keyboard.press("Control+Space");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(playground.editor).not.toBeFocused();
  await playground.expectScript("BACK");
});

test("help at the cursor takes the focus, leads to the reference, and Escape gives the focus back", async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await withHelp(page, playground);
  await playground.replaceScript("BACKUP SNAPSHOT shop.s9 TO s3_repo;");
  await page.keyboard.press("ControlOrMeta+Home");
  for (const keys of [["F1"], ["ControlOrMeta+k", "ControlOrMeta+i"]]) {
    for (const key of keys) await page.keyboard.press(key);
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toContainText("Saves the data of a database");
    await page.keyboard.press("Tab");
    const link = box(page).getByRole("link", { name: "Read the reference" });
    await expect(link).toBeFocused();
    await expect(link).toHaveAttribute("href", /\/en\/reference\/starrocks\/backup\/$/);
    await page.keyboard.press("Escape");
    await expect(box(page)).toHaveCount(0);
    await expect(playground.editor).toBeFocused();
  }
});

test("help that a key opens takes the place of what the pointer showed", async ({ page }) => {
  const playground = await openPlayground(page);
  await withHelp(page, playground);
  await playground.replaceScript("BACKUP SNAPSHOT shop.s9 TO s3_repo;");
  await page.keyboard.press("ControlOrMeta+Home");
  await playground.editor.getByText("BACKUP").first().hover();
  await expect(page.locator(".cm-tooltip .pg-help")).toHaveCount(1);
  await page.keyboard.press("F1");
  await expect(box(page)).toBeFocused();
  await expect(page.locator(".pg-help")).toHaveCount(1);
});

test("where there is nothing to say, help says so", async ({ page }) => {
  const playground = await openPlayground(page);
  await withHelp(page, playground);
  await playground.replaceScript("SELECT 1;\n\n\n");
  await page.keyboard.press("F1");
  await expect(page.getByRole("status").filter({ hasText: "nothing to say" })).toHaveCount(1);
});

test("pointing at a word says what it is, with what is wrong there", async ({ page }) => {
  const playground = await openPlayground(page);
  await withHelp(page, playground);
  await playground.replaceScript("BACKUP SNAPSHT shop.s9 TO s3_repo;");
  await page.locator(".cm-lintRange-error").hover();
  const help = page.locator(".cm-tooltip .pg-help");
  await expect(help).toContainText("SNAPSHT looks like a slip for SNAPSHOT.");
  await help.getByRole("button", { name: "Write SNAPSHOT" }).click();
  await playground.expectScript("BACKUP SNAPSHOT shop.s9 TO s3_repo;");
  await expect(playground.editor).toBeFocused();
});

test("laying out writes all statements in one way, keeps the cursor at its letter, and one undo takes it back", async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await withHelp(page, playground);
  const before = "select   1;\nbackup snapshot shop.s9 to s3_repo;";
  await playground.replaceScript(before);
  await page.keyboard.press("Shift+Alt+f");
  await playground.expectScript("SELECT 1;\nBACKUP SNAPSHOT shop.s9 TO s3_repo;");
  await expect(page.getByRole("status").filter({ hasText: "2 statements were laid out anew." })).toHaveCount(
    1,
  );
  await page.keyboard.type(" -- end");
  await playground.expectScript("SELECT 1;\nBACKUP SNAPSHOT shop.s9 TO s3_repo; -- end");
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await playground.expectScript(before);
});

test("comments are switched, statements selected and gone to, by key and by menu", async ({ page }) => {
  const playground = await openPlayground(page);
  await withHelp(page, playground);
  await playground.replaceScript("SELECT 1;\nSELECT 2;\nSELECT 3;");
  await page.keyboard.press("ControlOrMeta+/");
  await playground.expectScript("SELECT 1;\nSELECT 2;\n-- SELECT 3;");
  await page.keyboard.press("ControlOrMeta+/");
  await page.keyboard.press("Alt+PageUp");
  await page.keyboard.press("Alt+PageUp");
  await page.keyboard.press("ControlOrMeta+Alt+Enter");
  await expect.poll(() => selected(page)).toBe("SELECT 2");

  const menu = page.getByRole("button", { name: "Edit the script" });
  await menu.click();
  await page.getByRole("menuitem", { name: /^Next statement/ }).click();
  await expect(playground.editor).toBeFocused();
  await expect(page.locator(".cm-activeLine")).toHaveText("SELECT 3;");
  await menu.click();
  await page.getByRole("menuitem", { name: /^Go to a statement/ }).click();
  const field = page.getByRole("combobox", { name: "A number, or words of the statement" });
  await expect(field).toBeFocused();
  await page.keyboard.type("select 1");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(playground.editor).toBeFocused();
  await expect(page.locator(".cm-activeLine")).toHaveText("SELECT 1;");
});

test("undoing what was typed leaves what was run, and the other way round", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript("SHOW DATABASES;");
  await page.keyboard.press("ControlOrMeta+Enter");
  await playground.expectMarks(["done"]);
  // The cursor has moved: what is typed now is undone by itself.
  await page.keyboard.press("Home");
  await page.keyboard.press("End");
  await page.keyboard.type(" -- note");
  await page.getByRole("button", { name: "Edit the script" }).click();
  await page.getByRole("menuitem", { name: /^Undo typing/ }).click();
  await playground.expectScript("SHOW DATABASES;");
  await playground.expectMarks(["done"]);
  await page.getByRole("button", { name: "Undo the last statement" }).click();
  await playground.expectMarks(["notRun"]);
  await playground.expectScript("SHOW DATABASES;");
});
