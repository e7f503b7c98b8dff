import { expect, test } from "@playwright/test";
import { axeFindings } from "./axe.ts";

const GUIDE = "/en/guides/how-it-works/";
const DORIS_BACKUP = "/en/reference/doris/backup/";

test.describe("the engine of a guide", () => {
  test("stands in the link with its version, and leaves out what belongs to the other", async ({ page }) => {
    await page.goto(GUIDE);
    const starrocks = page.locator('[data-for-engine="starrocks"] .story').first();
    const doris = page.locator('[data-for-engine="doris"] .story:visible').first();
    await expect(starrocks).toBeVisible();
    await expect(doris).toHaveCount(0);
    await page.getByRole("radio", { name: "Apache Doris" }).check({ force: true });
    await expect(page).toHaveURL(/\?engine=doris&version=4\.0$/);
    await expect(starrocks).toBeHidden();
    await expect(doris).toBeVisible();
    await expect(page.getByText("CREATING", { exact: true }).first()).toBeVisible();
    await page.getByRole("radio", { name: "3.0" }).check({ force: true });
    await expect(page).toHaveURL(/\?engine=doris&version=3\.0$/);
    await expect(page.getByText("CREATING", { exact: true }).first()).toBeHidden();
  });

  test("is kept, with the version of each engine", async ({ page }) => {
    await page.goto(GUIDE);
    await page.getByRole("radio", { name: "3.2" }).check({ force: true });
    await page.getByRole("radio", { name: "Apache Doris" }).check({ force: true });
    await page.getByRole("radio", { name: "2.1" }).check({ force: true });
    await page.goto("/ja/guides/how-long/");
    await expect(page.getByRole("radio", { name: "Apache Doris" })).toBeChecked();
    await expect(page.getByRole("radio", { name: "2.1" })).toBeChecked();
    await page.getByRole("radio", { name: "StarRocks" }).check({ force: true });
    await expect(page.getByRole("radio", { name: "3.2" })).toBeChecked();
    await page.goto("/zh-cn/reference/starrocks/restore/");
    await expect(page.getByRole("radio", { name: "3.2" })).toBeChecked();
  });

  test("is the one of the link, which changes nothing that was chosen before", async ({ page }) => {
    await page.goto(`${GUIDE}?engine=doris&version=2.0`);
    await expect(page.getByRole("radio", { name: "Apache Doris" })).toBeChecked();
    await expect(page.getByRole("radio", { name: "2.0" })).toBeChecked();
    await page.goto(GUIDE);
    await expect(page.getByRole("radio", { name: "StarRocks" })).toBeChecked();
    await expect(page.getByRole("radio", { name: "3.4" })).toBeChecked();
  });

  test("is chosen with the keyboard: one stop for the engines, one for their versions", async ({ page }) => {
    await page.goto(GUIDE);
    await page.getByRole("radio", { name: "StarRocks" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "Apache Doris" })).toBeChecked();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("radio", { name: "4.0" })).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await expect(page).toHaveURL(/engine=doris&version=3\.0/);
  });

  test("is told to assistive technology as two groups", async ({ page }) => {
    await page.goto(`${GUIDE}?engine=doris&version=4.0`);
    await expect(page.getByRole("group", { name: "Engine", exact: true })).toBeVisible();
    await expect(page.getByRole("group", { name: "Apache Doris version" })).toBeVisible();
    await expect(page.getByRole("group", { name: "StarRocks version" })).toHaveCount(0);
  });

  test("shows at once: nothing of the page's text moves once it is there", async ({ page }) => {
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      const elementIn = (source: unknown) =>
        typeof source === "object" && source !== null && "node" in source && source.node instanceof Element
          ? source.node.closest(".sl-markdown-content > *")
          : null;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const sources: unknown = "sources" in entry ? entry.sources : [];
          for (const source of Array.isArray(sources) ? sources : []) {
            const element = elementIn(source);
            if (element) moved.push(element.outerHTML.slice(0, 80));
          }
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${GUIDE}?engine=doris&version=2.1`, { waitUntil: "load" });
    await expect(page.getByRole("radio", { name: "2.1" })).toBeChecked();
    expect(await page.evaluate(() => ("moved" in window ? window.moved : undefined))).toEqual([]);
  });
});

test.describe("a choice goes on with the links of a page", () => {
  test("from a guide to a reference page of its engine, and on to another guide", async ({ page }) => {
    await page.goto(`${GUIDE}?engine=doris&version=3.0`);
    await page.getByRole("main").getByRole("link", { name: "BACKUP", exact: true }).click();
    await expect(page).toHaveURL(/\/reference\/doris\/backup\/\?version=3\.0$/);
    await expect(page.getByRole("radio", { name: "3.0" })).toBeChecked();
    await page.goto(`${GUIDE}?engine=doris&version=3.0`);
    await page.getByRole("main").getByRole("link", { name: "How long it takes" }).click();
    await expect(page).toHaveURL(/\/guides\/how-long\/\?engine=doris&version=3\.0$/);
  });

  test("to the other engine with the version that was chosen there", async ({ page }) => {
    await page.goto("/en/reference/starrocks/backup/");
    await page.getByRole("radio", { name: "3.1" }).check({ force: true });
    await page.goto(DORIS_BACKUP);
    await page.getByRole("navigation", { name: "Engine" }).getByRole("link", { name: "StarRocks" }).click();
    await expect(page).toHaveURL(/\/reference\/starrocks\/backup\/\?version=3\.1$/);
    // Whoever went there chose that engine.
    await page.goto("/en/guides/in-a-snapshot/");
    await expect(page.getByRole("radio", { name: "StarRocks" })).toBeChecked();
  });

  test("to what stands for a statement that the other engine lacks", async ({ page }) => {
    await page.goto("/en/reference/doris/alter-repository/");
    const other = page.getByRole("navigation", { name: "Engine" }).getByRole("link");
    await expect(other).toHaveText("StarRocks: CREATE REPOSITORY");
    await other.click();
    await expect(page).toHaveURL(/\/reference\/starrocks\/create-repository\//);
  });

  test("into another language", async ({ page }) => {
    await page.goto(`${GUIDE}?engine=doris&version=3.0`);
    await page.getByRole("combobox", { name: "Select language" }).first().selectOption({ label: "日本語" });
    await expect(page).toHaveURL(/\/ja\/guides\/how-it-works\/\?engine=doris&version=3\.0$/);
  });
});

test("a link to a part that another engine has shows it", async ({ page }) => {
  await page.goto("/en/guides/in-a-snapshot/#rule-odbc");
  await expect(page.getByRole("radio", { name: "Apache Doris" })).toBeChecked();
  await expect(page.locator("#rule-odbc")).toBeInViewport();
});

test("without scripts both engines show, each under its name", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(GUIDE);
  await expect(page.locator(".fd-for", { hasText: "StarRocks" }).first()).toBeVisible();
  await expect(page.locator(".fd-for .fd-engine-quiet", { hasText: "Apache Doris" }).first()).toBeVisible();
  await expect(page.getByText("CREATING", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
});

for (const path of ["how-it-works", "in-a-snapshot", "how-long"]) {
  for (const language of ["en", "zh-cn", "ja"]) {
    test(`/${language}/guides/${path}/ fits a phone in both engines, and is accessible`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      for (const engine of ["starrocks", "doris"]) {
        await page.goto(`/${language}/guides/${path}/?engine=${engine}&version=4.0`);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(beyond, engine).toBeLessThanOrEqual(0);
      }
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}
