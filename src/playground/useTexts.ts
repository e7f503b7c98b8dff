import { useEffect, useState } from "preact/hooks";
import type { Language, Translate, UiFile } from "../i18n/index.ts";
import { loadTranslate } from "../i18n/loadTranslate.ts";
import { usePlayground } from "./context.ts";

const loaded = new Map<string, Promise<Translate>>();

/** Gives texts that are fetched when they are first needed; undefined until they are there. */
export function useTexts(files: readonly UiFile[]): Translate | undefined {
  const { language } = usePlayground();
  const [texts, setTexts] = useState<Translate>();
  useEffect(() => {
    let wanted = true;
    void textsFor(language, files).then((t) => {
      if (wanted) setTexts(() => t);
    });
    return () => {
      wanted = false;
    };
  }, [language, files.join(" ")]);
  return texts;
}

/** Fetches texts of some files once. */
export function textsFor(language: Language, files: readonly UiFile[]): Promise<Translate> {
  const key = `${language} ${files.join(" ")}`;
  const known = loaded.get(key) ?? loadTranslate(language, files);
  loaded.set(key, known);
  // A failed fetch is tried again the next time.
  known.catch(() => loaded.delete(key));
  return known;
}
