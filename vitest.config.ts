import { defineConfig } from "vitest/config";
import { sharedVite } from "./src/build/vite.ts";

export default defineConfig({
  ...sharedVite(),
  test: {
    include: ["tests/{unit,property,conformance}/**/*.test.{ts,tsx}"],
    environment: "node",
    testTimeout: 20_000,
    // Zustand is inlined so that its "react" resolves to Preact as in the site.
    server: { deps: { inline: ["zustand"] } },
    coverage: { provider: "v8", include: ["src/**"], reportsDirectory: "coverage" },
  },
});
