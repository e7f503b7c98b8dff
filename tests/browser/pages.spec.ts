import { expect, test } from "@playwright/test";
import { axeFindings, chooseTheme } from "./axe.ts";
import { PAGES } from "./pageTypes.ts";
import { policyViolations, watchPolicy } from "./violations.ts";

for (const path of PAGES) {
  for (const theme of ["light", "dark"] as const) {
    test(`${path} in ${theme}: accessible, within its policy, without errors`, async ({ page }) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await watchPolicy(page);
      await chooseTheme(page, theme);
      await page.goto(path, { waitUntil: "networkidle" });

      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      expect(await axeFindings(page)).toEqual([]);
      expect(await policyViolations(page)).toEqual([]);
      expect(errors).toEqual([]);
    });
  }
}

test("the policy is enforced: an inline script that the build did not see does not run", async ({ page }) => {
  await watchPolicy(page);
  await page.goto("/en/");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
  });
  expect(await page.title()).not.toBe("ran");
  expect(await policyViolations(page)).toHaveLength(1);
});
