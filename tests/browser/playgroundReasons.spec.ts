import { expect, test } from "@playwright/test";
import { axeFindings } from "./axe.ts";
import { openPlayground } from "./playgroundPage.ts";

const ROW = `*************************** 1. row ***************************
               JobId: 10074
        SnapshotName: snap_0601
              DbName: shop
               State: CANCELLED
          BackupObjs: [shop.orders]
          CreateTime: 2025-06-01 09:00:00
          TaskErrMsg: [10090: S3: fail to list s3a://backups/shop/x: curlCode: 28, Timeout was reached]
              Status: [TIMEOUT, msg: ]
             Timeout: 600
1 row in set (0.01 sec)`;

const TRACE = `2025-06-01 09:00:00.000 WARN (thrift-server-pool-1|100) something went before
com.starrocks.common.DdlException: Can only run one backup or restore job of a database at same time
	at com.starrocks.backup.BackupHandler.process(BackupHandler.java:250) ~[starrocks-fe.jar:?]
	... 12 more`;

test("rows and logs of several lines are explained, by keyboard and by button", async ({ page }) => {
  await openPlayground(page);
  await page.getByRole("tab", { name: "Explanation" }).click();
  const panel = page.getByRole("tabpanel", { name: "Explanation" });
  const field = page.getByRole("textbox", { name: "Paste an error message or rows" });
  await field.fill(ROW);
  await page.keyboard.press("ControlOrMeta+Enter");
  const title = panel.getByRole("heading", { level: 3 });
  await expect(title).toHaveText("The backup took longer than its timeout");
  // Whoever listens hears it.
  await expect(page.getByRole("status").first()).toHaveText("The backup took longer than its timeout");

  // A line break is a line break.
  await field.fill(TRACE);
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(`${TRACE}\n`);
  await panel.getByRole("button", { name: "Explain", exact: true }).click();
  await expect(title).toHaveText("Another job of this database is still running");
  await expect(panel).toContainText("Can only run one backup or restore job of a database at same time");
  expect(await axeFindings(page)).toEqual([]);
});

test("where a text can be read in several ways one chooses among them, on a phone too", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 740 });
  await openPlayground(page);
  await page.getByRole("tab", { name: "Explanation" }).click();
  const panel = page.getByRole("tabpanel", { name: "Explanation" });
  // The row says why the job failed and what one of its nodes met.
  await page.getByRole("textbox", { name: "Paste an error message or rows" }).fill(ROW);
  await panel.getByRole("button", { name: "Explain", exact: true }).click();
  const readings = panel.getByRole("group", { name: "What the text may be about" }).getByRole("radio");
  await expect(readings.first()).toBeChecked();
  const title = panel.getByRole("heading", { level: 3 });
  const first = await title.textContent();
  await readings.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(readings.nth(1)).toBeChecked();
  await expect(title).not.toHaveText(first ?? "");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(375);
});

test("a message from elsewhere can be explained where something failed here", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript("SHOW SNAPSHOT ON nowhere;");
  await playground.runAll();
  const panel = page.getByRole("tabpanel", { name: "Explanation" });
  await panel.getByText("Explain a message from elsewhere").click();
  await page.getByRole("textbox", { name: "Paste an error message or rows" }).fill(TRACE);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(panel.getByRole("heading", { level: 3 })).toHaveCount(2);
});

test("a result that is no error and surprises has a note with its reason", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  await expect(page.locator(".pg-outcome")).toHaveCount(0);
  await playground.replaceScript(
    'CREATE REPOSITORY fresh WITH BROKER ON LOCATION "s3a://elsewhere/fresh";\nSHOW SNAPSHOT ON fresh;',
  );
  await playground.runAll();
  const note = page.locator(".pg-result").last().locator(".pg-outcome");
  await expect(note).toHaveCount(1);
  await expect(note.locator(".pg-cause")).toHaveCount(0);
  await note.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(note.locator(".pg-cause")).not.toBeEmpty();
  await expect(note.locator(".pg-cause")).toBeInViewport();
  expect(await axeFindings(page)).toEqual([]);
});

test("a backup that left views out says so when it has ended", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript(`CREATE DATABASE d;
CREATE TABLE d.t (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 2;
CREATE MATERIALIZED VIEW d.ids DISTRIBUTED BY HASH(id) REFRESH MANUAL AS SELECT id FROM d.t;
CREATE REPOSITORY r WITH BROKER ON LOCATION "s3a://bucket/d";
BACKUP SNAPSHOT d.s1 TO r;`);
  await playground.runAll();
  const note = page.locator(".pg-result").last().locator(".pg-outcome");
  await expect(note).toHaveCount(1);
  await note.locator("summary").click();
  await expect(note).toContainText("ids");
  await note.getByRole("button").first().click();
  expect(await playground.script()).toContain("enable_backup_materialized_view");
});
