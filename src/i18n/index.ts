export { createTranslator } from "./createTranslator.ts";
export type { Messages, Translate, UiFile, UiKey, Values } from "./keys.ts";
export {
  isLanguage,
  LANGUAGE_FACTS,
  languageOf,
  LANGUAGES,
  preferredLanguage,
  type Language,
} from "./languages.ts";
