import { expect } from "vitest";
import { inEveryBrowser, type BrowserPage } from "./harness.ts";

const DONE = `document.querySelectorAll(".pg-result-head .pg-sign-done").length`;

/** Opens the playground at its highest speed. */
async function open(page: BrowserPage, address: string): Promise<void> {
  await page.open("/en/");
  await page.evaluate(`localStorage.setItem("firedrill-playground", JSON.stringify({ speed: "max" }))`);
  await page.open(address);
  await page.waitFor(`document.querySelector(".cm-content")`);
}

const STATES = `[...document.querySelectorAll(".pg-job-state")].map((state) => state.innerText.trim()).join()`;

/** Waits until the whole first scenario has run and nothing moves any more. */
async function untilDone(page: BrowserPage): Promise<void> {
  await page.waitFor(`${DONE} === 6 && document.querySelector(".pg-play").dataset.mode !== "pause"`);
  await page.waitFor(`${STATES} === "FINISHED,FINISHED"`);
}

inEveryBrowser("the first scenario runs through: a table is lost and comes back", async (page) => {
  await open(page, "/en/playground/");
  await page.click(".pg-script .pg-button-accent");
  await untilDone(page);
  await page.waitFor(
    `document.querySelector("[role=log]").innerText.includes("is restored as a new table with 5 rows")`,
  );
  await page.waitFor(`document.querySelectorAll(".pg-square-solid").length > 3`);
  expect((await page.screenshot()).length).toBeGreaterThan(20_000);
});

inEveryBrowser("time goes back and forth, and a reload brings everything back", async (page) => {
  await open(page, "/en/playground/");
  await page.click(".pg-script .pg-button-accent");
  await untilDone(page);
  const log = await page.text("[role=log]");
  await page.click('[aria-label="Step back"]');
  await page.waitFor(`document.querySelector("[role=log]").innerText.trim() !== ${JSON.stringify(log)}`);
  await page.click('[aria-label="Step on"]');
  await page.waitFor(`document.querySelector("[role=log]").innerText.trim() === ${JSON.stringify(log)}`);
  await page.open("/en/playground/");
  await page.waitFor(`${DONE} === 6`);
  await page.waitFor(`document.querySelector("[role=log]").innerText.trim() === ${JSON.stringify(log)}`);
});

inEveryBrowser("a menu opens, and its choice is made", async (page) => {
  await open(page, "/en/playground/");
  await page.click(".pg-map [aria-haspopup=menu]");
  await page.waitFor(`document.querySelector(".pg-map [role=menu]:popover-open")`);
  await page.click(".pg-map [role=menuitem]");
  await page.waitFor(`document.querySelector("[role=log]").innerText.includes("be-1 is down")`);
  await page.waitFor(`document.querySelector(".pg-node-down")`);
});

inEveryBrowser("what is typed is coloured, checked and run", async (page) => {
  await open(page, "/en/playground/");
  await page.click(".pg-title-button");
  await page.waitFor(`document.querySelector(".pg-menu:popover-open")`);
  await page.evaluate(
    `[...document.querySelectorAll(".pg-menu:popover-open [role=menuitem]")].find((item) => item.innerText.startsWith("Empty session")).click()`,
  );
  await page.waitFor(`document.querySelector(".cm-content").innerText.trim() === ""`);
  await page.type(".cm-content", "SHOW DATABASES;");
  await page.click(".pg-script .pg-button-accent");
  await page.waitFor(`${DONE} === 1`);
  await page.waitFor(`document.querySelector(".pg-result").innerText.includes("information_schema")`);
});
