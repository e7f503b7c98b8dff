import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const chromium =
  process.env["CHROMIUM"] ??
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
    existsSync(path),
  );
const inSuite = Boolean(process.env["CI"]);
const port = Number(process.env["TEST_PORT"] ?? 4399);

/** Browser tests of the built site, which `npm test` builds before; by hand: `npm run build` first. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: inSuite,
  // A test that needs its second try is named by the suite (src/build/launch/suite.mjs): nothing is hidden.
  retries: inSuite ? 1 : 0,
  // Long enough for a machine that does much else; a test waits as long as it must and no longer.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    trace: inSuite ? "on-first-retry" : "retain-on-failure",
    launchOptions: {
      ...(chromium !== undefined && { executablePath: chromium }),
      args: ["--no-sandbox", "--disable-gpu"],
    },
  },
  webServer: {
    command: `node src/build/launch/serve.mjs --dir dist --port ${port}`,
    port,
    reuseExistingServer: false,
  },
});
