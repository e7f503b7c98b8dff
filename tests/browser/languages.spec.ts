import { expect, test, type Browser, type Page } from "@playwright/test";

/** Opens a page as a reader whose browser prefers a language. */
async function reader(browser: Browser, locale: string): Promise<Page> {
  return (await browser.newContext({ locale })).newPage();
}

for (const [locale, home] of [
  ["zh-TW", "/zh-cn/"],
  ["ja-JP", "/ja/"],
  ["de-DE", "/en/"],
] as const) {
  test(`the front door sends a reader of ${locale} to ${home}`, async ({ browser }) => {
    const page = await reader(browser, locale);
    await page.goto("/");
    await expect(page).toHaveURL((url) => url.pathname === home);
  });
}

test("a choice made on a page wins over the browser's language", async ({ browser }) => {
  const page = await reader(browser, "en-GB");
  await page.goto("/en/");
  await page.getByLabel("Select language").first().selectOption({ label: "日本語" });
  await expect(page).toHaveURL((url) => url.pathname === "/ja/");
  await page.goto("/");
  await expect(page).toHaveURL((url) => url.pathname === "/ja/");
});

test("a deep link is never redirected", async ({ browser }) => {
  const page = await reader(browser, "ja-JP");
  await page.goto("/en/");
  await page.waitForLoadState("networkidle");
  expect(new URL(page.url()).pathname).toBe("/en/");
});

test("going back from the first page leaves the site, not the front door", async ({ browser }) => {
  const page = await reader(browser, "en-GB");
  await page.goto("about:blank");
  await page.goto("/");
  await expect(page).toHaveURL((url) => url.pathname === "/en/");
  await page.goBack();
  await expect(page).toHaveURL("about:blank");
});

test("without scripts the front door offers every language", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/");
  for (const [name, path] of [
    ["Read in English", "/en/"],
    ["阅读简体中文版", "/zh-cn/"],
    ["日本語で読む", "/ja/"],
  ] as const) {
    await expect(page.getByRole("link", { name })).toHaveAttribute("href", path);
  }
});

test("a missing page answers in the language of its address", async ({ page }) => {
  const response = await page.goto("/ja/nothing/here/");
  expect(response?.status()).toBe(404);
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page.getByRole("main").getByRole("heading").first()).toHaveText("このページは存在しません");
});

test("every page names its siblings in the other languages", async ({ page }) => {
  await page.goto("/zh-cn/");
  const siblings = page.locator("link[rel=alternate][hreflang]");
  const tags = await siblings.evaluateAll((links) => links.map((link) => link.getAttribute("hreflang")));
  expect(tags).toEqual(expect.arrayContaining(["en", "zh-CN", "ja"]));
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/zh-cn\/$/);
});
