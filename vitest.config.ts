import { defineConfig } from "vitest/config";
import { sharedVite } from "./src/build/vite.ts";

const NODE = {
  environment: "node" as const,
  setupFiles: ["tests/languages.ts", "tests/seed.ts"],
  testTimeout: 60_000,
  // Zustand is inlined so that its "react" resolves to Preact as in the site.
  server: { deps: { inline: ["zustand"] } },
};

export default defineConfig({
  ...sharedVite(),
  test: {
    coverage: { provider: "v8", include: ["src/**"], reportsDirectory: "coverage" },
    projects: [
      {
        extends: true,
        test: {
          ...NODE,
          name: "unit",
          include: ["tests/{unit,property,conformance}/**/*.test.{ts,tsx}"],
          // The core is pure, so files may share what they import: read once for each worker, not for each file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...NODE, name: "long", include: ["tests/long/**/*.test.ts"], testTimeout: 3_600_000 },
      },
      {
        extends: true,
        test: {
          ...NODE,
          name: "site",
          include: ["tests/site/**/*.spec.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxConcurrency: 3,
        },
      },
      {
        extends: true,
        test: {
          ...NODE,
          name: "browsers",
          include: ["tests/browsers/**/*.spec.ts"],
          globalSetup: ["tests/browsers/serveSite.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
