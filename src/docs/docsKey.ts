import type { UiKey } from "../i18n/index.ts";
import docs from "../../content/ui/en/docs.json";
import reference from "../../content/ui/en/reference.json";

/** Tells whether the pages have words under a key that was put together from data. */
export function isDocsKey(key: string): key is Extract<keyof typeof docs | keyof typeof reference, UiKey> {
  return Object.hasOwn(docs, key) || Object.hasOwn(reference, key);
}
