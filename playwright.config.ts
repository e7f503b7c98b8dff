import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const chromium =
  process.env["CHROMIUM"] ??
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
    existsSync(path),
  );
const port = Number(process.env["TEST_PORT"] ?? 4399);

/** Browser tests of the built site, which `npm test` builds before; by hand: `npm run build` first. */
export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    trace: "retain-on-failure",
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
