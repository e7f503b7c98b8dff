import { expect, test } from "@playwright/test";
import { openPlayground, playgroundOf, ready } from "./playgroundPage.ts";

test("a link shows the same cluster at the same time, paused, and sends nothing by itself", async ({
  page,
  browser,
}) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  await playground.editor.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.insertText("DROP DATABASE shop;");
  await expect(playground.editor).toContainText("DROP DATABASE shop;");
  for (let step = 0; step < 4; step++) await page.getByRole("button", { name: "Step back" }).click();
  const clock = await playground.clock.textContent();
  const log = await playground.log.textContent();

  await page.getByRole("button", { name: "Share" }).click();
  const field = page.getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/#./);
  const link = await field.inputValue();
  await expect(page.getByText(/characters/)).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await ready(other);
  const opened = playgroundOf(other);
  await expect(opened.clock).toHaveText(clock ?? "");
  await expect(opened.log).toHaveText(log ?? "");
  await expect(opened.editor).toContainText("DROP DATABASE shop;");
  await expect.poll(async () => (await opened.marks()).at(-1)).toBe("notRun");
  await expect(other.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  // What is done from here on belongs to the session, not to the link.
  await expect(other).toHaveURL(({ hash }) => hash === "");
  await other.reload();
  await ready(other);
  await expect(opened.clock).toHaveText(clock ?? "");
});

test("opening a link leaves the session that was there among the saved ones", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript("SELECT 1;");
  await page.getByRole("button", { name: "Run all" }).first().click();
  await page.getByRole("button", { name: "Share" }).click();
  const field = page.getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/#./);
  const link = await field.inputValue();
  await page.keyboard.press("Escape");
  await playground.replaceScript("SELECT 'mine';");
  await page.getByRole("button", { name: "Run all" }).first().click();
  await playground.expectMarks(["done"]);

  await page.evaluate((address) => {
    location.hash = new URL(address).hash;
  }, link);
  await playground.expectScript("SELECT 1;");
  await page.getByRole("button", { name: /choose a scenario or session/ }).click();
  const earlier = page.getByRole("group", { name: "Earlier sessions" });
  await expect(earlier.getByRole("menuitem").first()).toBeVisible();
  await earlier.getByRole("menuitem").first().click();
  await playground.expectScript("SELECT 'mine';");
});

for (const [what, hash] of [
  ["cut short", "#dq1YKKMpMTi3JL1JIzkhVsqpWKkotLE0tLlGyiq6OVSpLLSpOVbJSMjQwMFCqjQUA"],
  ["of an unknown kind", "#zzzz"],
  ["that is nothing", "#%%%"],
] as const) {
  test(`a link ${what} is told, and nothing is lost`, async ({ page }) => {
    const playground = await openPlayground(page);
    await playground.replaceScript("SELECT 'kept';");
    await page.getByRole("button", { name: "Run all" }).first().click();
    await playground.expectMarks(["done"]);
    await page.evaluate((broken) => {
      location.hash = broken;
    }, hash);
    const notice = page.getByRole("alert").filter({ hasText: "This link cannot be opened" });
    await expect(notice).toContainText("Your session is as it was.");
    await playground.expectScript("SELECT 'kept';");
    await page.reload();
    await ready(page);
    await expect(notice).toBeVisible();
    await playground.expectScript("SELECT 'kept';");
    await notice.getByRole("button", { name: "Close" }).click();
    await expect(notice).toHaveCount(0);
  });
}

test("a long session is offered as a file, which opens again", async ({ page }) => {
  const playground = await openPlayground(page);
  const noise = Array.from(
    { length: 400 },
    (_, line) => `-- ${line} ${(line * 2654435761).toString(36)}`,
  ).join("\n");
  await playground.replaceScript(`${noise}\nSELECT 42;`);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByText("chat programs may cut links")).toBeVisible();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as a file" }).click();
  const file = await (await waiting).path();
  await page.keyboard.press("Escape");
  await playground.replaceScript("SELECT 1;");
  await page.locator("input[type=file]").setInputFiles({
    name: "session.firedrill",
    mimeType: "text/plain",
    buffer: await import("node:fs").then(({ readFileSync }) => readFileSync(file)),
  });
  await expect(playground.editor).toContainText("-- 1 17wdrqp");
});

test("storage that is denied or broken is told, and the session goes on in memory", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  const playground = await openPlayground(page);
  await page.getByRole("button", { name: /^Speed/ }).click();
  await page.getByRole("menuitemradio", { name: "As fast as possible" }).click();
  await playground.runAll();
  await expect(playground.log).toContainText("submitted");
  await expect(
    page.getByRole("alert").filter({ hasText: "does not allow sites to keep data" }),
  ).toBeVisible();
  expect(errors).toEqual([]);
});

test("full storage is told, and the session goes on", async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const playground = await openPlayground(page);
  await playground.replaceScript("SELECT 1;");
  await page.getByRole("button", { name: "Run all" }).first().click();
  await playground.expectMarks(["done"]);
  await expect(page.getByRole("alert").filter({ hasText: "storage is full" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Download the script" })).toBeVisible();
});
