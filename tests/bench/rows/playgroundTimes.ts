import { fileURLToPath } from "node:url";
import { launch, type Page } from "puppeteer-core";
import { serve } from "../../../src/build/launch/serve.mjs";
import { programFor } from "../../browsers/programs.ts";
import { turnsDuring } from "../mainThread.ts";
import type { Row } from "../row.ts";

const dist = fileURLToPath(new URL("../../../dist", import.meta.url));
const STATEMENT =
  'INSERT INTO shop.orders VALUES (1, "2025-01-01", 3, 41.00), (2, "2025-01-02", 4, 12.50);\n';

/** Opens the playground in Chromium, does something in it and closes it again. */
async function inPlayground<T>(speed: number | "max", body: (page: Page) => Promise<T>): Promise<T> {
  const site = await serve({ folder: dist });
  const browser = await launch({
    browser: "chrome",
    executablePath: programFor("CHROMIUM"),
    args: ["--no-sandbox", "--disable-gpu"],
    defaultViewport: { width: 1440, height: 900 },
  });
  try {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument((chosen) => {
      localStorage.setItem("firedrill-playground", JSON.stringify({ speed: chosen }));
    }, speed);
    await page.goto(new URL("en/playground/", site.url).href);
    await page.waitForSelector(".cm-content");
    // The first sign of a reader fetches the simulator and the language.
    await page.mouse.move(300, 300);
    await page.waitForNetworkIdle();
    return await body(page);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Opens a script of 10,000 statements as a reader opens a file. */
async function openLong(page: Page): Promise<void> {
  await page.evaluate((statement) => {
    const files = new DataTransfer();
    files.items.add(new File([`${statement.repeat(9_999)}SELEC 1;\n`], "long.sql"));
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("no place for a file");
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, STATEMENT);
  await page.waitForFunction(() =>
    document.querySelector(".cm-content")?.textContent?.includes("INSERT INTO"),
  );
  // One problem, in the last statement: all were read.
  await page.waitForSelector(".pg-output [role=tab]:nth-child(3) .pg-count");
}

function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
}

const KEYS = 40;

/** Gives the work of a keystroke until its diagnostics are there, ms; drawing the frame is not part of it. */
async function keystroke(): Promise<number> {
  return inPlayground("max", async (page) => {
    await openLong(page);
    await page.focus(".cm-content");
    const turns = await turnsDuring(page, async () => {
      for (let count = 0; count < KEYS; count++) {
        await page.keyboard.type("x");
        // A typist's pause, in which the diagnostics come.
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    });
    const text = await page.$eval(".cm-line", (line) => line.textContent ?? "");
    if (!text.startsWith("x".repeat(KEYS))) throw new Error(`nothing was typed: ${text.slice(0, 60)}`);
    const works: number[] = [];
    let typedAt = -Infinity;
    for (const { at, ms, parts } of turns) {
      if (!parts.has("EventDispatch") && !parts.has("TimerFire")) continue;
      if (parts.has("EventDispatch") && at - typedAt > 300) {
        typedAt = at;
        works.push(0);
      }
      works.push((works.pop() ?? 0) + ms);
    }
    return percentile95(works);
  });
}

/** Gives the longest turn while a long script is opened and read, ms. */
async function opening(): Promise<number> {
  return inPlayground("max", async (page) => {
    const turns = await turnsDuring(page, () => openLong(page));
    return Math.max(...turns.map(({ ms }) => ms));
  });
}

/** Gives the work of a frame while more than a thousand tablets are on their way, four times slowed down, ms. */
async function frames(): Promise<number> {
  return inPlayground(5, async (page) => {
    await page.click(".cm-content");
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await page.keyboard.sendCharacter(
      `CREATE DATABASE d;
CREATE TABLE d.t (id INT) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1200 PROPERTIES ("replication_num" = "1");
BACKUP SNAPSHOT d.s TO s3_repo;
`,
    );
    await page.click(".pg-side [role=tab]:nth-child(4)");
    await page.waitForSelector(".pg-fields input");
    // As many uploads at a time as there are tablets, and each of them long.
    for (const [place, value] of [
      [2, "60000"],
      [3, "1024"],
    ] as const) {
      await page.$eval(
        `.pg-field:nth-of-type(${place}) input`,
        (input, text) => {
          if (!(input instanceof HTMLInputElement)) return;
          input.value = text;
          input.dispatchEvent(new Event("change", { bubbles: true }));
        },
        value,
      );
    }
    await page.click(".pg-side [role=tab]:nth-child(1)");
    await page.click(".pg-script .pg-button-accent");
    await page.waitForFunction(() => document.querySelector(".pg-job-state")?.textContent === "UPLOADING");
    await page.emulateCPUThrottling(4);
    const turns = await turnsDuring(page, () =>
      page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            let left = 240;
            const frame = () => {
              if (--left > 0) requestAnimationFrame(frame);
              else resolve();
            };
            requestAnimationFrame(frame);
          }),
      ),
    );
    return percentile95(turns.filter(({ parts }) => parts.has("FireAnimationFrame")).map(({ ms }) => ms));
  });
}

export const playgroundTimes: readonly Row[] = [
  {
    what: "Keystroke to diagnostics in a 10,000-statement script, p95",
    budget: 8,
    unit: "ms",
    kind: "time",
    measure: keystroke,
  },
  {
    what: "10,000-statement script opened: longest task on the main thread",
    budget: 50,
    unit: "ms",
    kind: "time",
    measure: opening,
  },
  {
    what: "Frame while 1,000 tablets move, 4× CPU slow-down, p95",
    budget: 16.7,
    unit: "ms",
    kind: "time",
    measure: frames,
  },
];
