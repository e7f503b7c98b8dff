import { createInstance } from "i18next";
import type { Messages, Translate, UiFile } from "./keys.ts";
import { LANGUAGE_FACTS, type Language } from "./languages.ts";

/** One chunk for each file and language: a page loads those of its own language. */
const FILES = import.meta.glob<Messages>("../../content/ui/*/*.json", { import: "default" });

/**
 * Loads the named files of one language and gives their translator, backed by i18next.
 *
 * @throws Error if a file does not exist or cannot be fetched
 */
export async function loadTranslate(language: Language, files: readonly UiFile[]): Promise<Translate> {
  const texts = await Promise.all(files.map((file) => loadFile(language, file)));
  const tag = LANGUAGE_FACTS[language].tag;
  const i18n = createInstance();
  await i18n.init({
    lng: tag,
    resources: { [tag]: { translation: Object.fromEntries(texts.flatMap((text) => Object.entries(text))) } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    // Texts become text nodes, never markup.
    interpolation: { escapeValue: false },
  });
  return (key, values) => i18n.t(key, { ...values });
}

function loadFile(language: Language, file: UiFile): Promise<Messages> {
  const load = FILES[`../../content/ui/${language}/${file}.json`];
  if (!load) throw new Error(`No texts ${file} in ${language}`);
  return load();
}
