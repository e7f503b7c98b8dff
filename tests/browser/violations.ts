import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** Filled by `watchPolicy` in the page. */
    policyViolations?: string[];
  }
}

/** Begins to note every breach of the content security policy, also those while the page loads. */
export async function watchPolicy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: string[] = [];
    window.policyViolations = noted;
    document.addEventListener(
      "securitypolicyviolation",
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        noted.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
      },
    );
  });
}

/** Gives the breaches noted since the page began to load. */
export async function policyViolations(page: Page): Promise<string[]> {
  return page.evaluate(() => window.policyViolations ?? ["the watch was not set"]);
}
