import type { UiKey } from "../../i18n/index.ts";
import { isDocsKey } from "../docsKey.ts";
import type { CheckFact } from "./types.ts";

/**
 * Gives the key of what holds where a check passes.
 * @throws where there are no words
 */
export function checkWords({ code, words }: CheckFact): UiKey {
  if (words !== undefined) return words;
  const keys = [`reference.check.${code}`, `docs.check.${code}`];
  const found = keys.find(isDocsKey);
  if (found === undefined) throw new Error(`no words for the check ${keys.join(" or ")}`);
  return found;
}
