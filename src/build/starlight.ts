import { existsSync, readdirSync, readFileSync } from "node:fs";
import starlight from "@astrojs/starlight";
import type { StarlightPlugin, StarlightUserConfig } from "@astrojs/starlight/types";
import type { AstroIntegration } from "astro";
import { LANGUAGE_FACTS, LANGUAGES, type Language } from "../i18n/languages.ts";

/**
 * Starlight with its content in `content/` at the project's top level.
 *
 * Starlight looks for `<srcDir>/content/docs`; it alone is shown the root as `srcDir`, while Astro keeps `src/`.
 */
export function starlightWithContentRoot(options: StarlightUserConfig): AstroIntegration {
  const integration = starlight(options);
  const setup = integration.hooks["astro:config:setup"];
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      "astro:config:setup": (parameters) =>
        setup?.({ ...parameters, config: { ...parameters.config, srcDir: parameters.config.root } }),
    },
  };
}

/** Gives every page the interface's texts: `Astro.locals.t("playground.run.all")`. */
export function uiTexts(root: URL): StarlightPlugin {
  return {
    name: "firedrill:ui-texts",
    hooks: {
      // Starlight asks every plug-in for this hook.
      "config:setup"() {},
      "i18n:setup"({ injectTranslations }) {
        injectTranslations(
          Object.fromEntries(LANGUAGES.map((code) => [LANGUAGE_FACTS[code].tag, readTexts(root, code)])),
        );
      },
    },
  };
}

/** Reads the interface's texts of a language, by their whole key. */
export function readTexts(root: URL, language: Language): Record<string, string> {
  const folder = new URL(`content/ui/${language}/`, root);
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(files.flatMap((file) => readFlat(new URL(file, folder))));
}

function readFlat(file: URL): [key: string, text: string][] {
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(parsed ?? {}).map(([key, text]) => {
    if (typeof text !== "string") throw new Error(`${file.pathname}: ${key} is no text`);
    return [key, text];
  });
}
