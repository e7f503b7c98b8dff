import type { UserConfig } from "vite";
import { peggyGrammars } from "./peggy.ts";

/** Gives the part of Vite's configuration that the site, the tests and the library share. */
export function sharedVite() {
  return {
    plugins: [peggyGrammars()],
    resolve: {
      // Zustand's React binding runs on Preact.
      alias: {
        react: "preact/compat",
        "react-dom": "preact/compat",
        "react/jsx-runtime": "preact/jsx-runtime",
      },
    },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  } satisfies UserConfig;
}
