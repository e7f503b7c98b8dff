import { createTranslator } from "../../i18n/createTranslator.ts";
import type { Messages, Translate } from "../../i18n/keys.ts";
import type { Language } from "../../i18n/languages.ts";

const FILES = import.meta.glob<Messages>("../../../content/ui/*/{docs,explain,sql}.json", {
  import: "default",
});

/** Loads what a run says in one language. */
export async function loadWords(language: Language): Promise<Translate> {
  const own = Object.entries(FILES).filter(([path]) => path.includes(`/ui/${language}/`));
  const texts = await Promise.all(own.map(([, load]) => load()));
  return createTranslator(Object.fromEntries(texts.flatMap((text) => Object.entries(text))), language);
}
