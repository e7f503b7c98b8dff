/** Codes of the project's languages, as they stand in addresses, folders, the library and stored data. */
export const LANGUAGES = ["en", "zh-cn", "ja"] as const;

export type Language = (typeof LANGUAGES)[number];

interface LanguageFacts {
  /** BCP 47 tag, for `lang`, `:lang()` and `Intl`. */
  readonly tag: string;
  /** Its name in itself. */
  readonly name: string;
}

export const LANGUAGE_FACTS: Readonly<Record<Language, LanguageFacts>> = {
  en: { tag: "en", name: "English" },
  "zh-cn": { tag: "zh-CN", name: "简体中文" },
  ja: { tag: "ja", name: "日本語" },
};

/** Tells whether a text is one of the codes. */
export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((code) => code === text);
}

/** Gives the language for any tag: zh* is `zh-cn`, ja* is `ja`, everything else `en`. */
export function languageOf(tag: string): Language {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((code) => code.split("-")[0] === primary) ?? "en";
}

/** Gives the first of a reader's preferred tags that is spoken here, or `en`. */
export function preferredLanguage(tags: readonly string[]): Language {
  const spoken = tags.find((tag) => tag.toLowerCase().startsWith("en") || languageOf(tag) !== "en");
  return languageOf(spoken ?? "en");
}
