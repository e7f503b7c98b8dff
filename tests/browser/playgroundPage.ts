import { expect, type Locator, type Page } from "@playwright/test";

/** The parts of the playground as a reader finds them: by role and name. */
export interface PlaygroundPage {
  readonly page: Page;
  readonly editor: Locator;
  readonly log: Locator;
  readonly play: Locator;
  readonly clock: Locator;
  /** Marks beside the statements, by the meaning of each. */
  marks(): Promise<string[]>;
  /** Waits until the marks are these. */
  expectMarks(marks: readonly string[]): Promise<void>;
  /** Runs what has not run yet, and waits until nothing moves any more. */
  runAll(): Promise<void>;
  /** Waits until what was begun has an answer and nothing moves any more. */
  untilQuiet(): Promise<void>;
  /** Waits until a part of the page holds what it is for: its code may still be fetched. */
  expectLoaded(part: string): Promise<void>;
  script(): Promise<string>;
  /** Waits until the script is this one. */
  expectScript(script: string): Promise<void>;
  replaceScript(script: string): Promise<void>;
}

/** Opens the playground and waits until one can type. */
export async function openPlayground(
  page: Page,
  address = "/en/playground/",
  speed: number | "max" = "max",
): Promise<PlaygroundPage> {
  await page.addInitScript((chosen) => {
    try {
      const { panes } = JSON.parse(localStorage.getItem("firedrill-playground") ?? "{}") as {
        panes?: unknown;
      };
      localStorage.setItem("firedrill-playground", JSON.stringify({ panes, speed: chosen }));
    } catch {
      // Storage is denied in the test that is about that.
    }
  }, speed);
  await page.goto(address);
  await ready(page);
  return playgroundOf(page);
}

/** Waits until one can type. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator(".cm-content")).toBeVisible();
}

/** Gives the parts of a playground that is open. */
export function playgroundOf(page: Page): PlaygroundPage {
  const editor = page.locator(".cm-content");
  const play = page.locator(".pg-play");
  const run = page.locator(".pg-script .pg-button-accent");
  const marks = () =>
    page
      .locator(".pg-gutter .pg-sign")
      .evaluateAll((signs) =>
        signs
          .filter((sign) => sign.closest<HTMLElement>(".cm-gutterElement")?.style.visibility !== "hidden")
          .map((sign) => /pg-sign-(\w+)/.exec(sign.getAttribute("class") ?? "")?.[1] ?? ""),
      );
  const script = () =>
    editor.evaluate((content) =>
      Array.from(content.querySelectorAll(".cm-line"), (line) => line.textContent).join("\n"),
    );
  const untilQuiet = async () => {
    // The simulator is fetched with the first sign of a reader: before there is an answer nothing has begun.
    await expect(page.locator(".pg-output .pg-result, .pg-explanation").first()).toBeAttached();
    await expect(play).toHaveAttribute("data-mode", /^(play|run|none)$/);
    // While a run goes on, what stops it stands in this button's place.
    await expect(run).toBeAttached();
  };
  return {
    page,
    editor,
    log: page.getByRole("log"),
    play,
    clock: page.locator(".pg-clock time"),
    marks,
    expectMarks: (wanted) => expect.poll(marks).toEqual(wanted),
    async runAll() {
      await run.click();
      await untilQuiet();
    },
    untilQuiet,
    async expectLoaded(part) {
      await expect(page.locator(part)).not.toBeEmpty();
      await expect(page.locator(part).locator("[aria-busy=true]")).toHaveCount(0);
    },
    script,
    expectScript: (wanted) => expect.poll(script).toBe(wanted),
    async replaceScript(script) {
      await editor.click();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(script);
    },
  };
}
