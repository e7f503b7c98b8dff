import { expect, test } from "@playwright/test";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import { axeFindings, chooseTheme } from "./axe.ts";
import { openPlayground } from "./playgroundPage.ts";

const SCRIPT =
  "SELECT 1;\nBACKUP SNAPSHT shop.s1 TO s3_repo;\nBACKUP DATABASE shop SNAPSHOT s TO s3_repo;\nSELECT # 2;\n";

for (const language of LANGUAGES) {
  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing in ${language} and ${theme}: problems, help, completion, versions, statements, a refusal of Doris`, async ({
      page,
    }) => {
      await chooseTheme(page, theme);
      const playground = await openPlayground(
        page,
        `/${language}/playground/?scenario=first-backup-and-restore&version=3.3`,
      );
      await playground.replaceScript(SCRIPT);
      await page.getByRole("tab").nth(2).click();
      await expect(page.locator(".pg-problem")).toHaveCount(4);
      await playground.editor.focus();
      await page.keyboard.press("ControlOrMeta+Home");
      await page.keyboard.press("F8");
      await expect(page.locator(".cm-tooltip .pg-help-problem, .cm-tooltip.pg-help")).not.toHaveCount(0);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.type("BACK");
      await page.keyboard.press("Control+Space");
      await expect(page.getByRole("listbox")).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await page.locator(".pg-script [aria-haspopup=menu]").last().click();
      await expect(page.locator(".pg-script .pg-menu:popover-open")).toBeVisible();
      await page.getByRole("menuitem").filter({ hasText: "…" }).click();
      await expect(page.locator("dialog[open] [role=option]")).not.toHaveCount(0);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await page.locator(".pg-engine-button").click();
      await page.locator(".pg-head .pg-menu:popover-open [role=menuitem]").first().click();
      await expect(page.locator(".pg-versions-why")).not.toHaveCount(0);
      await expect(page.locator(".pg-versions .pg-fit-unknown")).toHaveCount(0);
      await page.locator(".pg-versions-why").first().focus();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");

      await page.locator(".pg-engine-button").click();
      await page.getByRole("menuitemradio", { name: /^Apache Doris 4\.0/ }).click();
      await expect(page.locator(".pg-engine-button")).toContainText("Apache Doris 4.0");
      await page.locator(".pg-script .pg-button-accent").click();
      await expect(page.locator(".pg-explanation")).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}

test("on a narrow screen what the editor opens stays on the screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = await openPlayground(page);
  await playground.replaceScript(SCRIPT);
  await page.getByRole("tab").nth(2).click();
  await expect(page.locator(".pg-problem")).toHaveCount(2);
  /** Waits until a part stands where it is to stay, which is on the screen. */
  const inside = (selector: string) =>
    expect(async () => {
      const box = await page.locator(selector).first().boundingBox();
      expect(box?.x ?? -1, selector).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), selector).toBeLessThanOrEqual(390);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
        selector,
      ).toBe(0);
    }).toPass({ timeout: 30_000 });
  await inside(".pg-problems-bar");
  await playground.editor.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("F8");
  await inside(".cm-tooltip.pg-help");
  await page.locator(".pg-script [aria-haspopup=menu]").last().click();
  await inside(".pg-script .pg-menu:popover-open");
  await page.keyboard.press("Escape");
  await page.locator(".pg-engine-button").click();
  await inside(".pg-head .pg-menu:popover-open");
  await page.locator(".pg-head .pg-menu:popover-open [role=menuitem]").first().click();
  await inside(".pg-versions-dialog");
  // The version at hand is in view from the start.
  await expect(page.locator(".pg-versions [aria-current]")).toBeInViewport();
});
