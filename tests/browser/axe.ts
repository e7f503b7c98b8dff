import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

type Results = Awaited<ReturnType<AxeBuilder["analyze"]>>;

declare global {
  interface Window {
    /** Put into the page by AxeBuilder. */
    axe?: { run(context: Document, options: object): Promise<Results> };
  }
}

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] as const;

/** Rules that the colours of a theme decide. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"] as const;

/** Gives axe's findings for WCAG 2.2 AA, one line for each place. */
export async function axeFindings(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page })
    // What passed is not described, which takes most of the time on a long page.
    // The pages hold no frames of other sites; without them axe runs at once in the page.
    .setLegacyMode()
    .options({ runOnly: { type: "tag", values: [...WCAG_22_AA] }, resultTypes: ["violations"] })
    .analyze();
  return findings(results);
}

/** Turns a page that axe has looked at to another theme and gives its findings on the colours. */
export async function contrastFindings(page: Page, theme: "light" | "dark"): Promise<string[]> {
  const results = await page.evaluate(
    async ({ value, rules }) => {
      document.documentElement.dataset["theme"] = value;
      // A colour on its way to another is neither of them.
      for (const animation of document.getAnimations())
        if (animation instanceof CSSTransition) animation.finish();
      return window.axe?.run(document, {
        runOnly: { type: "rule", values: rules },
        resultTypes: ["violations"],
        elementRef: false,
      });
    },
    { value: theme, rules: [...OF_COLOUR] },
  );
  return results ? findings(results) : ["axe is not in the page"];
}

function findings({ violations }: Results): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary ?? ""}`,
    ),
  );
}

/** Makes every page of this context open in a theme, as if the reader had chosen it. */
export async function chooseTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.addInitScript((value) => {
    localStorage.setItem("starlight-theme", value);
  }, theme);
}
