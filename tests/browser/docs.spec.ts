import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { axeFindings } from "./axe.ts";

const BACKUP = "/en/reference/starrocks/backup/";
const RESTORE = "/en/reference/starrocks/restore/";

/** Opens an example, unfolding the rule that it stands in. */
async function example(page: Page, id: string): Promise<Locator> {
  const found = page.locator(`#example-${id}`);
  const folded = page.locator("details:not([open])").filter({ has: found });
  if ((await folded.count()) > 0) await folded.locator("> summary").click();
  return found;
}

/** What stands under the statements, in the version that the page shows. */
async function results(place: Locator): Promise<string[]> {
  const shown = await place.locator(".outcome .fd-engine").all();
  const visible: string[] = [];
  for (const one of shown) if (await one.isVisible()) visible.push((await one.textContent()) ?? "");
  return visible;
}

/** Runs an example and waits for its end. */
async function run(place: Locator): Promise<void> {
  await place.getByRole("button", { name: "Run", exact: true }).click();
  await expect(place).toHaveAttribute("data-state", "done");
}

test("an example that runs in place comes to what the page said before", async ({ page }) => {
  await page.goto(BACKUP);
  const place = await example(page, "backup-partitions");
  const before = await results(place);
  expect(before.join("\n")).toContain("[shop.ordersPARTITIONS (p1, p2)]");
  await run(place);
  await expect.poll(() => results(place)).toEqual(before);
  await expect(place.getByRole("status")).toContainText("Done on StarRocks 3.4");
});

test("an example runs in the version that the page shows", async ({ page }) => {
  await page.goto(`${BACKUP}?version=3.3`);
  const place = await example(page, "backup-syntax-refused-list-form");
  await run(place);
  await expect
    .poll(async () => (await results(place)).join("\n"))
    .toContain("Unexpected input 'AS', the most similar input is {',', ')'}");
  await page.getByRole("radio", { name: "3.4" }).check({ force: true });
  await place.getByRole("button", { name: "Run again" }).click();
  await expect(place.getByRole("status")).toContainText("3.4");
  await expect
    .poll(async () => (await results(place)).join("\n"))
    .toContain("Specifying alias for backup object is forbidden");
});

test("what fails is explained, and a reset brings the page's own text back", async ({ page }) => {
  await page.goto(BACKUP);
  const place = await example(page, "backup-label-used-label-used");
  const before = await results(place);
  await run(place);
  await expect(place.locator(".fd-why")).toHaveCount(1);
  await expect(place.locator(".fd-why-title")).not.toBeEmpty();
  await place.getByRole("button", { name: "Reset" }).click();
  await expect(place.locator(".fd-why")).toHaveCount(0);
  await expect.poll(() => results(place)).toEqual(before);
  await expect(place.getByRole("button", { name: "Run", exact: true })).toBeFocused();
});

test("a job that fails is explained with both schemas", async ({ page }) => {
  await page.goto(RESTORE);
  const place = await example(page, "restore-schema-differs-schema-compared");
  await run(place);
  await expect(place.locator(".fd-why-schemas .differs")).toContainText("coupon");
});

test("an example can be run with the keyboard alone", async ({ page }) => {
  await page.goto(BACKUP);
  const place = await example(page, "backup-table");
  await place.getByRole("button", { name: "Run", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(place).toHaveAttribute("data-state", "done");
  await expect(place.getByRole("button", { name: "Run again" })).toBeFocused();
});

test("who prefers less motion sees the result at once", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(BACKUP);
  const place = await example(page, "backup-table");
  await place.evaluate((element) => {
    new MutationObserver(() => {
      const hidden = Array.from(element.querySelectorAll<HTMLElement>(".outcome > *"));
      if (hidden.some((one) => one.style.visibility === "hidden")) element.setAttribute("data-moved", "");
    }).observe(element, { subtree: true, childList: true, attributes: true });
  });
  await run(place);
  await expect(place).not.toHaveAttribute("data-moved");
});

test("an example opens in the playground with its set-up done and its script unsent", async ({ page }) => {
  await page.goto(BACKUP);
  const place = await example(page, "backup-table");
  await place.getByRole("link", { name: "Open in playground" }).click();
  // The playground takes its session out of the address as soon as it is open.
  await expect(page).toHaveURL(/\/en\/playground\//);
  await expect(page.locator(".cm-content")).toContainText("BACKUP SNAPSHOT shop.orders_0106");
});

test("without scripts every statement and what it comes to can be read, in every version", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(BACKUP);
  const place = page.locator("#example-backup-database");
  await expect(place.getByText("BACKUP SNAPSHOT shop.full_0106")).toBeVisible();
  await expect(place.getByText("Query OK").first()).toBeVisible();
  await expect(place.getByRole("button", { name: "Run", exact: true })).toBeDisabled();
  await expect(page.getByText("StarRocks 3.0 to 3.3")).toBeVisible();
  await expect(page.getByText("StarRocks 3.4 to 3.5")).toBeVisible();
});

test.describe("the version of a page", () => {
  test("stands in the link, and leaves out what belongs to others", async ({ page }) => {
    await page.goto(BACKUP);
    const newForm = page.locator(".syntax", { hasText: "3.4 to 3.5" });
    await expect(newForm).toBeVisible();
    await page.getByRole("radio", { name: "3.3" }).check({ force: true });
    await expect(page).toHaveURL(/\?version=3\.3$/);
    await expect(newForm).toBeHidden();
    await expect(page.locator(".syntax", { hasText: "3.0 to 3.3" })).toBeVisible();
  });

  test("holds on the other pages, and a link's own version wins", async ({ page }) => {
    await page.goto(BACKUP);
    await page.getByRole("radio", { name: "3.2" }).check({ force: true });
    await page.goto(RESTORE);
    await expect(page.getByRole("radio", { name: "3.2" })).toBeChecked();
    await page.goto(`${RESTORE}?version=4.0`);
    await expect(page.getByRole("radio", { name: "4.0" })).toBeChecked();
  });

  test("is the usual one where the link names none that exists", async ({ page }) => {
    await page.goto(`${BACKUP}?version=9.9`);
    await expect(page.getByRole("radio", { name: "3.4" })).toBeChecked();
  });

  test("words each message as that version does", async ({ page }) => {
    await page.goto(`${BACKUP}?version=3.2`);
    const check = page.getByRole("listitem").filter({ hasText: "The label is new in the repository." });
    await expect(check.locator("code:visible")).toHaveText(
      "ERROR 5064 (42000): Unexpected exception: Snapshot with name '<label>' already exist in repository",
    );
  });
});

test("a section has the same anchor in every language", async ({ page }) => {
  for (const language of ["en", "zh-cn", "ja"]) {
    await page.goto(`/${language}/reference/starrocks/backup/#usage-notes`);
    await expect(page.locator("h2#usage-notes")).toBeInViewport();
  }
});

for (const language of ["en", "zh-cn", "ja"]) {
  for (const path of [
    "",
    "reference/starrocks/backup/",
    "reference/starrocks/restore/",
    "start/simulation/",
  ]) {
    test(`/${language}/${path} fits a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`/${language}/${path}`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    });
  }
}

test("an example that ran and its explanation are accessible", async ({ page }) => {
  await page.goto(RESTORE);
  const place = await example(page, "restore-schema-differs-schema-compared");
  await run(place);
  expect(await axeFindings(page)).toEqual([]);
});

test("a reference page loads at most 36 kB of scripts before anything runs", async ({ page }) => {
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(new URL(response.url()).pathname);
  });
  await page.goto(RESTORE, { waitUntil: "networkidle" });
  const bytes = scripts.map((path) => gzipSync(readFileSync(`dist${path}`), { level: 9 }).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(36_000);
});
