import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { contentSecurityPolicy } from "./src/build/contentSecurityPolicy.ts";
import { withLanguages } from "./src/build/listedPages.ts";
import { markdownTwins } from "./src/build/markdown/twins.ts";
import { navigation } from "./src/build/navigation.ts";
import { printedAddresses } from "./src/build/printedAddresses.ts";
import { editAddress, knowsHistory } from "./src/build/repository.ts";
import { sharedAnchors } from "./src/build/sharedAnchors.ts";
import { starlightWithContentRoot, uiTexts } from "./src/build/starlight.ts";
import { sharedVite } from "./src/build/vite.ts";
import { ENGINES } from "./src/engine/index.ts";
import { LANGUAGE_FACTS, LANGUAGES } from "./src/i18n/languages.ts";

const root = new URL("./", import.meta.url);
const { SITE, BASE = "/", OUT_DIR = "dist" } = process.env;
const vite = sharedVite();
const editing = editAddress(root);

export default defineConfig({
  ...(SITE && { site: SITE }),
  base: BASE,
  outDir: OUT_DIR,
  trailingSlash: "always",
  devToolbar: { enabled: false },
  integrations: [
    // In place of Starlight's, which doesn't know the front door.
    sitemap({ serialize: withLanguages(BASE) }),
    sharedAnchors(root),
    printedAddresses(root),
    starlightWithContentRoot({
      title: "Firedrill",
      description: "Rehearse BACKUP and RESTORE of StarRocks and Apache Doris in the browser.",
      favicon: "/favicon.svg",
      logo: { src: "./public/favicon.svg", alt: "" },
      defaultLocale: "en",
      locales: Object.fromEntries(
        LANGUAGES.map((code) => [code, { label: LANGUAGE_FACTS[code].name, lang: LANGUAGE_FACTS[code].tag }]),
      ),
      disable404Route: true,
      sidebar: navigation(root),
      customCss: ["./src/docs/tokens.css", "./src/docs/language.css", "./src/docs/print.css"],
      components: {
        LanguageSelect: "./src/docs/LanguageSelect.astro",
        Search: "./src/docs/Search.astro",
      },
      routeMiddleware: "./src/docs/metadata.ts",
      lastUpdated: knowsHistory(root),
      ...(editing !== undefined && { editLink: { baseUrl: editing } }),
      plugins: [uiTexts(root)],
    }),
    markdownTwins(
      root,
      Object.values(ENGINES).map(({ versions }) => versions),
    ),
    contentSecurityPolicy(),
  ],
  vite: {
    ...vite,
    build: {
      // Sizes are held by the budgets (tests/bench), as they go over the wire.
      chunkSizeWarningLimit: 1_000,
      // MDX of the pages bears directives of its own; the bundler warns of each.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
