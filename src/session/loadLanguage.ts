import type { Engine } from "../engine/versions.ts";
import { languageOf, provideLanguage, type Language } from "../sql/languages/index.ts";

/** One chunk an engine: a page fetches the languages of the engines that it shows. */
const LANGUAGES: Readonly<Partial<Record<Engine, () => Promise<Language>>>> = {
  starrocks: async () => (await import("../sql/languages/starrocks.ts")).starrocks,
  doris: async () => (await import("../sql/languages/doris.ts")).doris,
};

/** Fetches what reads an engine's statements, if it is not there yet. Rejects where it cannot be fetched. */
export async function loadLanguage(engine: Engine): Promise<void> {
  if (languageOf(engine)) return;
  const language = await LANGUAGES[engine]?.();
  if (language) provideLanguage(language);
}
