import { createTranslator, languageOf, type Language, type Messages, type Translate } from "../i18n/index.ts";

/** Read while pages are built; nothing of it reaches the browser. */
const FILES = import.meta.glob<Messages>("../../content/ui/*/*.json", { import: "default", eager: true });

export interface Words {
  readonly language: Language;
  readonly t: Translate;
}

const known = new Map<Language, Words>();

/** Gives the texts of a page's language, which Astro names by its code or its tag; English where it names none. */
export function wordsOf(locale: string | undefined): Words {
  const language = languageOf(locale ?? "en");
  const before = known.get(language);
  if (before) return before;
  const texts = Object.entries(FILES)
    .filter(([path]) => path.includes(`/ui/${language}/`))
    .flatMap(([, text]) => Object.entries(text));
  const words = { language, t: createTranslator(Object.fromEntries(texts), language) };
  known.set(language, words);
  return words;
}
