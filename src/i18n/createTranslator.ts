import type { Language } from "./languages.ts";
import type { Messages, Translate, Values } from "./keys.ts";

/** Languages whose grammar tells one from many; the others have the form `_other` only. */
const HAS_SINGULAR: Readonly<Record<Language, boolean>> = { en: true, "zh-cn": false, ja: false };

/**
 * Makes a translator without i18next, for the library and the player.
 *
 * @param messages texts by key, of this language
 * @returns a function that gives the key itself where a text is missing, as i18next does
 */
export function createTranslator(messages: Messages, language: Language): Translate {
  return (key, values = {}) => {
    const text = messages[pluralKey(key, values, language)] ?? messages[key] ?? key;
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) => String(values[name] ?? place));
  };
}

function pluralKey(key: string, { count }: Values, language: Language): string {
  if (typeof count !== "number") return key;
  return `${key}_${HAS_SINGULAR[language] && count === 1 ? "one" : "other"}`;
}
