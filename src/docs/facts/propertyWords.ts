import type { PropertyRow } from "../../engine/properties.ts";
import { storageMeaning } from "../../engine/storageMeanings.ts";
import type { UiKey } from "../../i18n/index.ts";
import { isDocsKey } from "../docsKey.ts";

/**
 * Gives the key of what is said of a property: `reference.property.<engine>.<statement>.<key>`, or where both engines have it
 * alike, `docs.property.<statement>.<key>`; those of storages that mean the same share what the editor says of them.
 * @throws where there are no words
 */
export function propertyWords({ engine, statement, key }: PropertyRow): UiKey {
  const keys = [`reference.property.${engine}.${statement}.${key}`, `docs.property.${statement}.${key}`];
  const found = keys.find(isDocsKey);
  if (found !== undefined) return found;
  const meaning = statement === "repository" ? storageMeaning(key) : undefined;
  if (meaning === undefined) throw new Error(`no words for the property ${keys.join(" or ")}`);
  return `hover.storage.${meaning}`;
}
