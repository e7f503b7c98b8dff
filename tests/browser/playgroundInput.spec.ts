import { expect, test } from "@playwright/test";
import { openPlayground } from "./playgroundPage.ts";

test("a statement that is not simulated says so, and is no error", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript("CREATE ROUTINE LOAD shop.l ON orders FROM KAFKA ();");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("tabpanel", { name: "Results" })).toContainText("it is not simulated here");
  await playground.expectMarks(["unsupported"]);
});

test("what stands at the cursor runs, also when the simulator is still on its way", async ({ page }) => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // Vite names the chunk by its file: what simulates clusters is fetched with the first sign of a reader.
  let asked = 0;
  await page.route(/_astro\/simulator\.[^/]*\.js$/, async (route) => {
    asked++;
    await held;
    await route.continue();
  });
  const playground = await openPlayground(page);
  await playground.replaceScript("SELECT 41;\nSELECT 42;\nSELECT 43;");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect.poll(() => asked).toBeGreaterThan(0);
  await expect(page.locator(".pg-output .pg-result")).toHaveCount(0);
  letGo();
  await expect(page.locator(".pg-output .pg-result")).toHaveCount(1);
  await expect(page.locator(".pg-output .pg-result")).toContainText("42");
  await playground.expectMarks(["notRun", "done", "notRun"]);
});

test("what is no statement is underlined, listed with the engine's words and mended by a click", async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await playground.replaceScript("BACKUP SNAPSHT shop.s2 TO s3_repo;\nSELECT 1;");
  await expect(page.locator(".cm-lintRange-error")).not.toHaveCount(0);
  await page.getByRole("tab", { name: /Problems/ }).click();
  const problems = page.getByRole("list", { name: "Problems" });
  await expect(problems).toContainText("Getting syntax error");
  await problems
    .getByRole("button", { name: /SNAPSHOT/ })
    .first()
    .click();
  await playground.expectScript("BACKUP SNAPSHOT shop.s2 TO s3_repo;\nSELECT 1;");
  await expect(page.getByText("No problems in the script.")).toBeVisible();
});

test("an unfinished string is told at its place, and the page stays alive", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript("SELECT 1;\nSELECT 'never closed;\nSELECT 2;");
  await page.getByRole("tab", { name: /Problems/ }).click();
  await expect(
    page.getByRole("list", { name: "Problems" }).getByRole("button", { name: "2:8" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Run all" }).first().click();
  await playground.expectMarks(["done", "failed"]);
});

test("a construct that is too new names the version that has it", async ({ page }) => {
  const playground = await openPlayground(
    page,
    "/en/playground/?scenario=first-backup-and-restore&version=3.3",
  );
  await playground.replaceScript("BACKUP DATABASE shop SNAPSHOT s2 TO s3_repo;");
  await page.getByRole("tab", { name: /Problems/ }).click();
  await expect(page.getByRole("list", { name: "Problems" })).toContainText(
    "needs StarRocks 3.4; this cluster is 3.3",
  );
});

test("a script of five megabytes is read in slices: the page answers while it is", async ({ page }) => {
  const playground = await openPlayground(page);
  await page.mouse.move(200, 200);
  const statement =
    'INSERT INTO shop.orders VALUES (1, "2025-01-01", 3, 41.00), (2, "2025-01-02", 4, 12.50);\n';
  await page.locator("input[type=file]").setInputFiles({
    name: "large.sql",
    mimeType: "text/plain",
    buffer: Buffer.from(statement.repeat(57_000) + "SELEC 1;\n"),
  });
  await expect(playground.editor).toContainText("INSERT INTO shop.orders");
  await playground.editor.click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.insertText("SELECT 7;\n");
  await expect(playground.editor).toContainText("SELECT 7;");
  await page.getByRole("tab", { name: /Problems/ }).click();
  await expect(page.getByRole("list", { name: "Problems" })).toContainText("SELEC", { timeout: 30_000 });
});

test("directives that cannot be followed are told", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript("-- @wiat 3s\nSELECT 1;");
  await page.getByRole("tab", { name: /Problems/ }).click();
  await expect(page.getByRole("list", { name: "Problems" })).toContainText("@wiat is not a directive");
});

test("a pasted message is explained", async ({ page }) => {
  await openPlayground(page);
  await page.getByRole("tab", { name: "Explanation" }).click();
  await page
    .getByRole("textbox", { name: "Paste an error message" })
    .fill("ERROR 1064 (HY000): Can only run one backup or restore job of a database at same time");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(
    page.getByRole("tabpanel", { name: "Explanation" }).getByRole("heading", { level: 3 }),
  ).toBeVisible();
});
