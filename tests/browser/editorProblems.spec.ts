import { expect, test, type Page } from "@playwright/test";
import { openPlayground } from "./playgroundPage.ts";

const SCRIPT =
  "SELECT 1;\nBACKUP SNAPSHT shop.s1 TO s3_repo;\nSELECT 2;\nSHOW BACKUPS;\nDROP TABEL shop.orders;\n";

const said = (page: Page, text: RegExp) => page.getByRole("status").filter({ hasText: text });
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? "");
const box = (page: Page) => page.getByRole("group", { name: /What stands at the cursor/ });

test("F8 and Shift+F8 go from problem to problem and say each, with the engine's words to the letter", async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(SCRIPT);
  await expect(page.getByRole("tab", { name: /Problems/ })).toContainText("3 problems");
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("F8");
  await expect(
    said(page, /^Problem 1 of 3, line 2\. Error: Getting syntax error at line 1, column 7\./),
  ).toHaveCount(1);
  await expect.poll(() => selected(page)).toBe("SNAPSHT");
  await expect(playground.editor).toBeFocused();
  await expect(box(page).locator(".pg-message")).toHaveText(
    /^Getting syntax error at line 1, column 7\. Detail message: Unexpected input 'SNAPSHT'/,
  );
  await expect(box(page)).toContainText("SNAPSHT looks like a slip for SNAPSHOT.");
  await page.keyboard.press("F8");
  await page.keyboard.press("F8");
  await expect(said(page, /^Problem 3 of 3, line 5\./)).toHaveCount(1);
  await page.keyboard.press("F8");
  await expect(said(page, /^Problem 1 of 3/)).toHaveCount(1);
  await page.keyboard.press("Shift+F8");
  await expect(said(page, /^Problem 3 of 3/)).toHaveCount(1);
});

test("a problem's fixes are reached by keys, and Escape leads back to the text", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(SCRIPT);
  await expect(page.getByRole("tab", { name: /Problems/ })).toContainText("3 problems");
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("F8");
  await page.keyboard.press("ControlOrMeta+.");
  const fix = box(page).getByRole("button", { name: "Write SNAPSHOT" });
  await expect(fix).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveCount(0);
  await expect(playground.editor).toBeFocused();
  await page.keyboard.press("ControlOrMeta+.");
  await page.keyboard.press("Enter");
  await playground.expectScript(SCRIPT.replace("SNAPSHT", "SNAPSHOT"));
  await expect(playground.editor).toBeFocused();
  await expect(page.getByRole("tab", { name: /Problems/ })).toContainText("2 problems");
});

test("the list names statement, line and severity, leads there, and goes on by F8", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(SCRIPT);
  await page.keyboard.press("ControlOrMeta+Shift+M");
  const panel = page.getByRole("tabpanel", { name: /Problems/ });
  await expect(panel).toBeFocused();
  const place = panel.getByRole("button", { name: "Error: 5:6 DROP TABEL shop.orders" });
  await place.focus();
  await page.keyboard.press("Enter");
  await expect(playground.editor).toBeFocused();
  await expect.poll(() => selected(page)).toBe("TABEL");

  const next = panel.getByRole("button", { name: "Next problem" });
  await next.click();
  await expect(said(page, /^Problem 1 of 3/)).toHaveCount(1);
  await expect(next).toBeFocused();
  await page.keyboard.press("Shift+F8");
  await expect(said(page, /^Problem 3 of 3/)).toHaveCount(1);
});

test("what is plain is mended at once, and one undo takes it back", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(SCRIPT);
  await page.getByRole("tab", { name: /Problems/ }).click();
  await page.getByRole("button", { name: /^Apply \d plain fix/ }).click();
  await expect(said(page, /fix(es were| was) applied/)).toHaveCount(1);
  await expect.poll(() => playground.script()).toContain("BACKUP SNAPSHOT shop.s1");
  await expect.poll(() => playground.script()).toContain("DROP TABLE shop.orders");
  await playground.editor.focus();
  await page.keyboard.press("ControlOrMeta+z");
  await playground.expectScript(SCRIPT);
});

test("advice about versions is drawn apart from the engine's error, and named so", async ({ page }) => {
  const playground = await openPlayground(
    page,
    "/en/playground/?scenario=first-backup-and-restore&version=3.3",
  );
  await playground.replaceScript("BACKUP DATABASE shop SNAPSHOT s2 TO s3_repo;\nSELECT # 1;");
  await page.getByRole("tab", { name: /Problems/ }).click();
  const list = page.getByRole("list", { name: "Problems" });
  await expect(list.getByRole("button", { name: /^Note: 1:8/ })).toHaveCount(1);
  await expect(list.getByRole("button", { name: /^Error: 1:8/ })).toHaveCount(1);
  await expect(list.getByRole("button", { name: /^Warning: 2:8/ })).toHaveCount(1);
  await expect(page.locator(".pg-problems-bar")).toContainText("1 warning · 1 note");
  await list.getByRole("button", { name: "Write it as 3.3 reads it" }).click();
  await expect.poll(() => playground.script()).toContain("BACKUP SNAPSHOT shop.s2 TO s3_repo;");
});

test("nothing is said, offered or changed while text is being composed", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript("SELECT  1 AS ");
  await expect(page.getByRole("tab", { name: /Problems/ })).toContainText("1 problem");
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
  await page.keyboard.press("Shift+Alt+f");
  await playground.expectScript("SELECT  1 AS にほん");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await client.send("Input.insertText", { text: "日本" });
  await playground.expectScript("SELECT  1 AS 日本");
  await expect(page.getByText("No problems in the script.")).toHaveCount(0);
  await page.getByRole("tab", { name: /Problems/ }).click();
  await expect(page.getByText("No problems in the script.")).toBeVisible();
});
