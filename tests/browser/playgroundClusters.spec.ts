import { expect, test, type Page } from "@playwright/test";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import { axeFindings, chooseTheme } from "./axe.ts";
import { openPlayground, ready } from "./playgroundPage.ts";

/** Adds a second cluster, b, to the session. */
async function addCluster(page: Page): Promise<void> {
  await page.locator(".pg-engine-button").click();
  await page.locator(".pg-head [role=menuitem]").nth(1).click();
  const dialog = page.locator(".pg-setup-dialog");
  await dialog.locator("form .pg-button-small").click();
  await expect(dialog.locator("tbody tr")).toHaveCount(2);
  await dialog.locator("button[type=submit]").click();
  await expect(dialog).toHaveCount(0);
  // The session with both takes the place of the one before a moment later: what is run before goes with that.
  await expect(page.locator(".pg-cluster")).toHaveCount(2);
}

test("a second cluster comes to a session, and what was done stays", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  await playground.expectMarks(Array(6).fill("done"));
  await addCluster(page);
  await expect(page.locator(".pg-cluster")).toHaveCount(2);
  await expect(page.locator(".pg-storage")).toHaveCount(1);
  await playground.expectMarks(Array(6).fill("done"));
  await expect(page.locator(".pg-result").first().locator(".pg-pill").first()).toHaveText("a");
});

test("statements go to the cluster and the user that are chosen, and say so", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(
    "CREATE USER ana;\nCREATE DATABASE here;\n-- @cluster a\nCREATE DATABASE there;",
  );
  await addCluster(page);
  await page.getByRole("button", { name: /^Statements are sent by/ }).click();
  await page.getByRole("menuitemradio", { name: /^b/ }).click();
  await playground.runAll();
  await expect(page.locator(".pg-result .pg-pill")).toHaveText(["b", "b", "a"]);

  await page.getByRole("button", { name: "Statements are sent by: root@b" }).click();
  await page.getByRole("menuitemradio", { name: "ana" }).click();
  await expect(page.getByRole("button", { name: "Statements are sent by: ana@b" })).toBeVisible();
  await playground.replaceScript("SHOW DATABASES;");
  await playground.runAll();
  await expect(page.locator(".pg-result").last().locator(".pg-pill")).toHaveText(["b", "ana"]);
});

test("a repository that one cluster wrote is read by the other", async ({ page }) => {
  const playground = await openPlayground(page);
  await addCluster(page);
  await page.locator(".pg-side [role=tab]").nth(2).click();
  await playground.runAll();
  await playground.expectMarks(Array(6).fill("done"));
  const root = await page.locator(".pg-files .pg-file .pg-code").first().textContent();
  const [, place = "", name = ""] = /^(.*)\/__starrocks_repository_(\w+)\//.exec(root ?? "") ?? [];
  await playground.replaceScript(
    `-- @cluster b\nCREATE READ ONLY REPOSITORY ${name} WITH BROKER ON LOCATION "${place}";\nSHOW SNAPSHOT ON ${name};`,
  );
  await playground.runAll();
  await expect(page.locator(".pg-result").last()).toContainText("snap_0601");
  await expect(page.locator(".pg-result").last().locator(".pg-pill")).toHaveText("b");
});

test("clusters of both engines stand in one session, each with its own words", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(
    "CANCEL BACKUP FROM shop;\n-- @cluster b\nCREATE DATABASE shop;\nCANCEL BACKUP FROM shop;\nSHOW BRIEF RESTORE FROM shop;",
  );
  await page.locator(".pg-engine-button").click();
  await page.locator(".pg-head [role=menuitem]").nth(1).click();
  const dialog = page.locator(".pg-setup-dialog");
  await dialog.locator("form .pg-button-small").click();
  await dialog.getByRole("combobox", { name: "Engine and version" }).nth(1).selectOption("doris 4.0");
  await dialog.locator("button[type=submit]").click();
  await expect(page.locator(".pg-cluster")).toHaveCount(2);
  // SHOW BRIEF RESTORE is Doris': the statement is read as that cluster reads it.
  await expect(page.getByRole("tab", { name: /Problems/ })).not.toContainText(/\d/);
  await playground.runAll();
  await playground.expectMarks(["failed", "done", "failed", "done"]);
  await page.getByRole("tab", { name: "Results" }).click();
  const results = page.locator(".pg-result");
  await expect(results.first()).not.toContainText("errCode");
  await expect(results.nth(2)).toContainText(
    "errCode = 2, detailMessage = No backup job is currently running",
  );
  await expect(results.nth(2).locator(".pg-pill").first()).toHaveText("b");
  // A reload brings the session back, both languages with it.
  await page.reload();
  await ready(page);
  await playground.expectMarks(["failed", "done", "failed", "done"]);
});

test("the list of scenarios is that of one engine", async ({ page }) => {
  await openPlayground(page);
  await page.getByRole("button", { name: /choose a scenario or session/ }).click();
  await page.getByRole("menuitem", { name: "Choose a scenario…" }).press("Enter");
  const first = page.getByRole("option").first();
  await expect(first).toContainText("A first backup and restore");
  await page.getByRole("radio", { name: "Apache Doris" }).check({ force: true });
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.getByRole("option").first().click();
  await expect(page.locator(".pg-engine-button")).toContainText("Apache Doris");
});

test("scenarios are found by words and opened with the keyboard", async ({ page }) => {
  const playground = await openPlayground(page);
  await page.getByRole("button", { name: /choose a scenario or session/ }).click();
  await page.getByRole("menuitem", { name: "Choose a scenario…" }).press("Enter");
  const search = page.getByRole("combobox", { name: "Find by words" });
  await expect(page.getByRole("option").nth(20)).toBeAttached();
  const all = await page.getByRole("option").count();
  await search.fill("schema mismatch");
  await expect(page.getByRole("option", { name: /^Schema mismatch/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  expect(await page.getByRole("option").count()).toBeLessThan(all);
  await search.press("Enter");
  await expect(page.locator(".pg-title-words")).toHaveText("Schema mismatch");
  await playground.expectMarks(Array((await playground.marks()).length).fill("notRun"));
});

test("a fault is injected in the dialog, told in the log, and mended", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  await page.getByRole("button", { name: "Inject a fault" }).click();
  await page.getByRole("menuitem", { name: /^More faults/ }).click();
  const dialog = page.getByRole("dialog", { name: "Inject a fault" });
  const choices = dialog.getByRole("combobox");
  await choices.first().selectOption({ label: "One node does not reach the storage" });
  await choices.nth(1).selectOption("be-2");
  await dialog.getByRole("button", { name: "Inject" }).click();
  await expect(dialog.getByRole("listitem")).toHaveText(/be-2 alone cannot reach/);
  await expect(playground.log.getByText(/be-2 alone|alone cannot reach/)).toBeAttached();
  await dialog.getByRole("button", { name: "Mend" }).click();
  await expect(dialog.getByText("Nothing is broken")).toBeVisible();
});

test("the numbers of the costs change the run, and go back to the version's own", async ({ page }) => {
  const playground = await openPlayground(page);
  await page.getByRole("tab", { name: "Costs" }).click();
  const workers = page.getByRole("spinbutton", { name: /^Snapshots at a time/ });
  await expect(workers).toHaveValue("5");
  await workers.fill("1");
  await workers.blur();
  await playground.runAll();
  await page.locator(".pg-sum summary").first().click();
  await expect(page.locator(".pg-sum li").nth(1)).toContainText("1 at a time (make_snapshot_worker_count)");
  await page.getByRole("button", { name: "As StarRocks 3.4 comes" }).click();
  await expect(workers).toHaveValue("5");
});

for (const language of LANGUAGES) {
  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing in ${language} and ${theme}: set-up, two clusters, faults, scenarios`, async ({
      page,
    }) => {
      await chooseTheme(page, theme);
      const playground = await openPlayground(page, `/${language}/playground/`);
      await page.locator(".pg-engine-button").click();
      await page.locator(".pg-head [role=menuitem]").nth(1).click();
      await expect(page.locator(".pg-setup-dialog tbody tr")).toHaveCount(1);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await addCluster(page);
      await playground.runAll();
      await page.locator(".pg-side [role=tab]").nth(3).click();
      await page.locator(".pg-sum summary").first().click();
      expect(await axeFindings(page)).toEqual([]);
      await page.locator(".pg-send-to").click();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await page.locator(".pg-map [aria-haspopup=menu]").click();
      await page.locator(".pg-map [role=menuitem]").last().click();
      await page.locator(".pg-fault-dialog button[type=submit]").click();
      await expect(page.locator(".pg-fault-list li")).toHaveCount(1);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await page.locator(".pg-title-button").click();
      await page.locator(".pg-script-title [role=menuitem]").first().click();
      await expect(page.locator(".pg-scenario").first()).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}
