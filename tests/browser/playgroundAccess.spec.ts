import { expect, test } from "@playwright/test";
import { axeFindings, chooseTheme } from "./axe.ts";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import { openPlayground } from "./playgroundPage.ts";

test("the event log tells the rehearsal, one sentence an event, to whoever cannot see the map", async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await playground.runAll();

  await expect(playground.log).toHaveAccessibleName("What happened");
  await expect(playground.log).toHaveAttribute("aria-live", "polite");
  await expect(playground.log).toContainText("is restored as a new table with 5 rows");
  const sentences = (await playground.log.locator(".pg-event > span").allTextContents()).map((text) =>
    text.trim(),
  );
  for (const part of [
    "is submitted as snapshot snap_0601",
    "is fixed from here on",
    "upload their files",
    "is complete",
    "is dropped",
    "download the files of every replica",
    "is restored as a new table with 5 rows",
  ]) {
    expect(
      sentences.some((sentence) => sentence.includes(part)),
      part,
    ).toBe(true);
  }
  expect(sentences.every((sentence) => /[.]$/.test(sentence))).toBe(true);
  // The picture is left out, because the log says the same.
  await expect(page.locator(".pg-map-body")).toHaveAttribute("aria-hidden", "true");
  expect(await page.locator(".pg-map-body").ariaSnapshot()).toBe("");
});

test("what is scrubbed over is not announced again", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.runAll();
  await page.getByRole("button", { name: "Step back" }).click();
  await expect(playground.log).toHaveAttribute("aria-live", "off");
});

test("a failure interrupts, and only a failure does", async ({ page }) => {
  const playground = await openPlayground(page, "/en/playground/?scenario=schema-mismatch");
  await playground.runAll();
  const alerts = playground.log.getByRole("alert");
  await expect(alerts).toHaveCount(1);
  await expect(alerts).toContainText("is CANCELLED");
});

test("an answer to a statement is said aloud, a refusal as an alert", async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.replaceScript("SHOW DATABASES;");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("status").filter({ hasText: /rows? in set/ })).toHaveCount(1);
  await playground.replaceScript("DROP DATABASE nowhere;");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("alert").filter({ hasText: /^ERROR \d+ \(/ })).toHaveCount(1);
});

for (const language of LANGUAGES) {
  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing in ${language} and ${theme}: results, explanation, every tab, menus, dialog`, async ({
      page,
    }) => {
      await chooseTheme(page, theme);
      const playground = await openPlayground(page, `/${language}/playground/?scenario=schema-mismatch`);
      await playground.runAll();
      await expect(page.locator(".pg-schemas")).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);

      await page.locator(".pg-output [role=tab]").first().click();
      await expect(page.locator(".pg-result").first()).toBeVisible();
      for (const place of [1, 2, 3]) {
        await page.locator(".pg-side [role=tab]").nth(place).click();
        await playground.expectLoaded(".pg-side .pg-panel");
        expect(await axeFindings(page)).toEqual([]);
      }
      await page.locator(".pg-map [aria-haspopup=menu]").click();
      await expect(page.locator(".pg-map [role=menu]")).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator(".pg-head .pg-button-accent").click();
      await expect(page.locator("dialog[open] input")).not.toHaveValue("");
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}

test("with less motion nothing flies, and the change is marked", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const playground = await openPlayground(page);
  await playground.runAll();
  await expect(playground.log).toContainText("is FINISHED");
  await page.getByRole("slider", { name: "Time of the session" }).last().focus();
  await page.keyboard.press("Home");
  // The mark is there for a second: it is seen by whoever looks all the time.
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector(".pg-changed")) document.body.setAttribute("data-marked", "");
    });
    seen.observe(document.body, { subtree: true, childList: true, attributeFilter: ["class"] });
  });
  for (let step = 0; step < 3; step++) await page.getByRole("button", { name: "Next phase" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-marked");
  await expect(page.locator(".pg-changed")).toHaveCount(0);
  // The ring of a running statement stands still.
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

for (const language of LANGUAGES) {
  test(`on a narrow screen in ${language} nothing is wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const playground = await openPlayground(page, `/${language}/playground/?scenario=schema-mismatch`);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await playground.runAll();
    await expect(page.locator(".pg-schemas")).toBeVisible();
    expect(await overflow()).toBe(0);
    // The bar stays at the foot, whole.
    const bar = await page.locator(".pg-transport").boundingBox();
    expect(Math.round((bar?.y ?? 0) + (bar?.height ?? 0))).toBe(844);
    for (const button of await page.locator(".pg-transport button").all()) {
      const box = await button.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    await expect(page.locator(".pg-front-end")).toBeHidden();
  });
}

test("a pseudo-language shows that every word of the interface is translated", async ({ page }) => {
  await page.route(
    /\/_astro\/(playground|panes|events|explain|scenarios|sql)\.[\w-]+\.js$/,
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /("(?:playground|panes|events|explain|scenarios|sql)\.[^"]+":)([`"'])((?:\\.|(?!\2)[^\\])*)\2/g,
        "$1$2⟦$3⟧$2",
      );
      await route.fulfill({ response, body });
    },
  );
  const playground = await openPlayground(page, "/en/playground/?scenario=schema-mismatch");
  await playground.runAll();
  await expect(page.locator(".pg-schemas")).toBeVisible();
  for (const tab of await page.locator(".pg-side [role=tab]").all()) {
    await tab.click();
    await playground.expectLoaded(".pg-side .pg-panel");
    const plain = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(
        document.querySelector("#playground") ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.textContent?.trim() ?? "";
        if (!parent || text === "" || !/[A-Za-z]{3}/.test(text)) continue;
        // What the engine prints, names of the cluster, and the names of languages and products stay as they are.
        if (
          parent.closest(
            ".cm-editor, .pg-code, code, strong, time, .pg-storage, .pg-node-head, .pg-bar, .pg-pill, .pg-brand, [lang]:not(html), kbd, .pg-result-head .pg-code, .pg-job-name, .pg-axis, [role=status]",
          )
        )
          continue;
        if (/^((StarRocks|Apache Doris)( \d\.\d)?|English)$/.test(text)) continue;
        if (!(parent.closest(".pg-event, .pg-explanation")?.textContent ?? text).includes("⟦"))
          found.push(text);
      }
      return [...new Set(found)];
    });
    expect(plain).toEqual([]);
  }
  const labels = await page
    .locator("#playground [aria-label], #playground [data-tip], #playground [placeholder]")
    .evaluateAll((elements) =>
      elements.flatMap((element) =>
        ["aria-label", "placeholder"]
          .map((name) => element.getAttribute(name))
          .filter((text) => text !== null),
      ),
    );
  expect(
    labels.filter(
      (text) => /[A-Za-z]{3}/.test(text) && !text.includes("⟦") && !/^(StarRocks|Apache Doris)$/.test(text),
    ),
  ).toEqual([]);
});
