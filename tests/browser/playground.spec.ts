import { expect, test, type Page } from "@playwright/test";
import { openPlayground, ready } from "./playgroundPage.ts";

test("the main job: a database is saved, a table lost and brought back", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();

  await expect(playground.log).toContainText("Snapshot snap_0601 is complete");
  await expect(playground.log).toContainText("Restore snap_0601 into shop is FINISHED.");
  await playground.expectMarks(Array(6).fill("done"));
  await expect(page.locator(".pg-job-state")).toHaveText(["FINISHED", "FINISHED"]);

  const results = page.getByRole("tabpanel", { name: "Results" });
  await expect(results.getByRole("article").last()).toContainText("5 rows in set");

  await page.getByRole("tab", { name: "Repository" }).click();
  await expect(page.getByRole("button", { name: /^__ss_snap_0601\// })).toBeVisible();
  await page.getByRole("tab", { name: "Tables" }).click();
  const tables = page.getByRole("table", { name: "Tables" });
  await expect(tables.getByRole("row", { name: /shop\.orders/ })).toContainText("NORMAL");
  await page.getByRole("tab", { name: "Costs" }).click();
  await expect(page.getByRole("row", { name: /DOWNLOADING/ })).toContainText("at a time");
});

test("a job that fails opens its explanation, leaves the focus where it is, and a fix mends the script", async ({
  page,
}) => {
  const playground = await openPlayground(page, "/en/playground/?scenario=schema-mismatch");
  await page.getByRole("button", { name: "Run all" }).first().click();
  const explanation = page.getByRole("tabpanel", { name: "Explanation" });
  await expect(explanation).toContainText("already exist but with different schema");
  await expect(
    explanation.getByRole("table", { name: /schemas of orders/ }).locator(".pg-schemas-differs"),
  ).not.toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.closest(".pg-script") != null)).toBe(true);
  await playground.untilQuiet();

  const before = await playground.script();
  await explanation.locator(".pg-ways button").first().click();
  await expect.poll(() => playground.script()).not.toBe(before);
});

test("a statement that is refused is explained too", async ({ page }) => {
  const playground = await openPlayground(page, "/en/playground/?scenario=second-job");
  await playground.runAll();
  await expect(page.getByRole("tabpanel", { name: "Explanation" })).toContainText(
    "Can only run one backup or restore job of a database at same time",
  );
  await expect.poll(() => playground.marks()).toContain("failed");
});

test("time travel: everything shows the time that the slider stands at", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  await expect(playground.log).toContainText("Restore snap_0601 into shop is FINISHED.");
  const end = await playground.log.textContent();

  const slider = page.getByRole("slider", { name: "Time of the session" }).last();
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(playground.clock).toHaveText("09:00:00");
  await expect(page.locator(".pg-job-state").last()).toHaveText("");
  await expect.poll(async () => (await playground.marks()).at(-1)).toBe("notRun");

  await page.getByRole("button", { name: "Next phase" }).click();
  await expect(page.locator(".pg-job-state").first()).toHaveText("SNAPSHOTING");
  await page.getByRole("button", { name: "Step back" }).click();
  await expect(playground.clock).toHaveText("09:00:00");

  await slider.focus();
  await page.keyboard.press("End");
  await expect(page.locator(".pg-job-state")).toHaveText(["FINISHED", "FINISHED"]);
  await expect.poll(() => playground.log.textContent()).toBe(end);
});

test("the jobs' own playhead is moved by the arrows and dragged", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  const playhead = page.getByRole("slider", { name: "Time of the session" }).first();
  await playhead.focus();
  await page.keyboard.press("Home");
  await expect(playground.clock).toHaveText("09:00:00");
  const at = await playhead.getAttribute("aria-valuenow");
  await page.keyboard.press("ArrowRight");
  await expect(playhead).not.toHaveAttribute("aria-valuenow", at ?? "");

  const track = await page.locator(".pg-track").first().boundingBox();
  if (!track) throw new Error("no track");
  await page.mouse.click(track.x + track.width / 2, track.y + 5);
  await expect(playhead).toHaveAttribute("aria-valuenow", /^1[78]\d{3}$/);
});

test("undo takes the last statement back, redo brings it back", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  const clock = await playground.clock.textContent();

  await page.getByRole("button", { name: "Undo the last statement" }).click();
  await page.getByRole("button", { name: "Undo the last statement" }).click();
  await playground.expectMarks(["done", "done", "done", "done", "notRun", "notRun"]);
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByRole("button", { name: "Redo" }).click();
  await playground.expectMarks(Array(6).fill("done"));
  await expect(playground.clock).toHaveText(clock ?? "");
});

test("the editor's undo is its own: it leaves the log alone", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  const script = await playground.script();
  await playground.editor.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.insertText("SELECT 1;");
  await playground.expectScript(`${script}SELECT 1;`);
  await page.keyboard.press("ControlOrMeta+z");
  await playground.expectScript(script);
  await playground.expectMarks(Array(6).fill("done"));
});

test("step on runs a script to its end without playing", async ({ page }) => {
  const playground = await openPlayground(page);
  const step = page.getByRole("button", { name: "Step on" });
  // The first step fetches the simulator; each one after it is done at once.
  await step.click();
  await expect(page.locator(".pg-result")).toHaveCount(1);
  for (let count = 0; count < 80; count++) {
    await step.click();
    if ((await playground.marks()).every((mark) => mark === "done")) break;
  }
  await playground.expectMarks(Array(6).fill("done"));
  await expect(playground.log).toContainText("is FINISHED");
});

test("what is typed and done survives a reload", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  await playground.editor.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.insertText("-- 备忘 メモ\n");
  await expect(playground.editor).toContainText("备忘 メモ");
  const script = await playground.script();
  const log = await playground.log.textContent();
  await page.reload();
  await ready(page);
  await playground.expectScript(script);
  await expect(playground.log).toHaveText(log ?? "");
  await playground.expectMarks(Array(6).fill("done"));
});

test("the language changes and the session stays", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  await page.getByRole("button", { name: /^Language/ }).click();
  await page.getByRole("menuitemradio", { name: "日本語" }).click();
  await expect(page).toHaveURL(/\/ja\/playground\/$/);
  await ready(page);
  await expect(page.getByRole("log")).toContainText("復元 snap_0601 が完了しました");
  await playground.expectMarks(Array(6).fill("done"));
});

test("another version begins a new session, and the earlier one can be opened again", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  await page.getByRole("button", { name: /^Engine and version/ }).click();
  await page.getByRole("menuitemradio", { name: "StarRocks 3.3" }).click();
  await expect(page.getByRole("button", { name: "Engine and version: StarRocks 3.3" })).toBeVisible();
  await playground.expectMarks(Array(6).fill("notRun"));

  await page.getByRole("button", { name: /choose a scenario or session/ }).click();
  await page.getByRole("group", { name: "Earlier sessions" }).getByRole("menuitem").first().click();
  await expect(page.getByRole("button", { name: "Engine and version: StarRocks 3.4" })).toBeVisible();
  await playground.expectMarks(Array(6).fill("done"));
});

test("two tabs on one session: the second goes on with a copy, and neither overwrites the other", async ({
  context,
  page,
}) => {
  const first = await openPlayground(page);
  await first.replaceScript("SELECT 1;");
  await first.runAll();
  const id = await savedAs(page);
  await expect.poll(() => savedScripts(page)).toEqual({ [id]: "SELECT 1;" });

  // A duplicated tab begins with a copy of the tab's own storage.
  const twin = await context.newPage();
  await twin.addInitScript((value) => {
    if (sessionStorage.getItem("firedrill-session") === null)
      sessionStorage.setItem("firedrill-session", value);
  }, id);
  const second = await openPlayground(twin);
  await expect(twin.getByText("Another tab has this session open.")).toBeVisible();
  await second.expectScript("SELECT 1;");
  await expect.poll(() => savedAs(twin)).not.toBe(id);
  const copy = await savedAs(twin);

  await second.replaceScript("SELECT 2;");
  await second.expectScript("SELECT 2;");
  await expect.poll(() => savedScripts(page)).toEqual({ [id]: "SELECT 1;", [copy]: "SELECT 2;" });

  // Each tab's own session comes back to it: no copy of a copy, and nothing to tell.
  for (const [playground, own, script] of [
    [second, copy, "SELECT 2;"],
    [first, id, "SELECT 1;"],
  ] as const) {
    await playground.page.reload();
    await ready(playground.page);
    await playground.expectScript(script);
    expect(await savedAs(playground.page)).toBe(own);
    await expect(playground.page.getByText("Another tab has this session open.")).toHaveCount(0);
  }
});

/** Names the session that a tab has open. */
async function savedAs(page: Page): Promise<string> {
  return (await page.evaluate(() => sessionStorage.getItem("firedrill-session"))) ?? "";
}

/** Gives the scripts of the saved sessions by the sessions' ids. */
function savedScripts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    // Opened before the page did so, the database would be made without its store.
    if (!(await indexedDB.databases()).some(({ name }) => name === "firedrill")) return {};
    return new Promise<Record<string, string>>((resolve, reject) => {
      const opening = indexedDB.open("firedrill");
      opening.onerror = () => {
        reject(new Error("the archive cannot be read"));
      };
      opening.onsuccess = () => {
        const all = opening.result.transaction("sessions").objectStore("sessions").getAll();
        all.onsuccess = () => {
          opening.result.close();
          const sessions = all.result as readonly { id: string; script: string }[];
          resolve(Object.fromEntries(sessions.map(({ id, script }) => [id, script])));
        };
      };
    });
  });
}

test("bars between panes are moved by the arrows and remembered", async ({ page }) => {
  await openPlayground(page);
  const bar = page.getByRole("separator", { name: "Width of script and cluster" });
  const before = await page.locator(".pg-script").boundingBox();
  await bar.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
  const width = async () => (await page.locator(".pg-script").boundingBox())?.width ?? 0;
  await expect.poll(width).toBeGreaterThan((before?.width ?? 0) + 50);
  const wider = await width();
  await page.reload();
  await ready(page);
  await expect.poll(width).toBe(wider);
});

test("faults are injected from the menu and told in words", async ({ page }) => {
  const playground = await openPlayground(page);
  await page.getByRole("button", { name: "Inject a fault" }).click();
  await page.getByRole("menuitem", { name: "Take be-1 down" }).click();
  await expect(playground.log).toContainText("Fault: be-1 is down.");
  await page.getByRole("button", { name: "Inject a fault" }).click();
  await page.getByRole("menuitemradio", { name: /Unreachable/ }).click();
  await expect(playground.log).toContainText("the object storage cannot be reached");
  await page.getByRole("button", { name: "Undo the last statement" }).click();
  await expect(playground.log).not.toContainText("the object storage cannot be reached");
});

test("costs are numbers that can be changed", async ({ page }) => {
  const playground = await openPlayground(page);
  await page.getByRole("tab", { name: "Costs" }).click();
  const latency = page.getByRole("spinbutton", { name: /Latency of a file/ });
  await latency.fill("5000");
  await latency.press("Enter");
  await playground.runAll();
  // Two files of five seconds each keep the uploads going over three rounds.
  const upload = page.locator(".pg-job-name .pg-sr").first();
  await expect(upload).toContainText(/UPLOADING (9|12) s/);
});

test("nothing jumps while the page loads", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await openPlayground(page);
  await page.waitForLoadState("networkidle");
  const moved = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
  );
  expect(moved).toBeLessThan(0.001);
});
