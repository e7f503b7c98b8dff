import { isLanguage, type Language } from "./languages.ts";

/** Where the reader's choice stands in localStorage; the front page's inline script reads it too. */
export const CHOICE_KEY = "firedrill-language";

/** Keeps the language that the reader chose; does nothing where storage is denied. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(CHOICE_KEY, language);
  } catch {
    // Without storage the choice holds for this page only.
  }
}

/** Gives the language that the reader chose earlier. */
export function chosenLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(CHOICE_KEY);
    return stored !== null && isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}
