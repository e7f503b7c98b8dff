import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { LANGUAGES, type Language } from "../../i18n/languages.ts";
import type { Sources } from "./sources.ts";

/** For each text, the hash of the English that its translation was last compared with. */
export type Stamps = Readonly<Record<string, string>>;

/** The languages that are translated into. */
export const TRANSLATED: readonly Language[] = LANGUAGES.filter((language) => language !== "en");

/** Gives the hash of an English text. */
export function stampOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}

/** Lists the texts whose English has changed since their translation was compared with it, or never was. */
export function staleTexts(sources: Sources, stamps: Stamps): readonly string[] {
  return [...sources].filter(([name, text]) => stamps[name] !== stampOf(text)).map(([name]) => name);
}

/** Lists the stamps of texts that are no longer there. */
export function leftStamps(sources: Sources, stamps: Stamps): readonly string[] {
  return Object.keys(stamps).filter((name) => !sources.has(name));
}

/**
 * Stamps texts as compared, and forgets those that are gone.
 * @param chosen tells which texts were looked at; the others keep what they have
 */
export function stamped(sources: Sources, stamps: Stamps, chosen: (name: string) => boolean): Stamps {
  const entries = [...sources].flatMap(([name, text]): [string, string][] => {
    const stamp = chosen(name) ? stampOf(text) : stamps[name];
    return stamp === undefined ? [] : [[name, stamp]];
  });
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Reads the stamps of a language. */
export function readStamps(root: URL, language: Language): Stamps {
  const file = fileOf(root, language);
  if (!existsSync(file)) return {};
  const value: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, stamp]) => [name, String(stamp)]));
}

/** Writes the stamps of a language. */
export function writeStamps(root: URL, language: Language, stamps: Stamps): void {
  writeFileSync(fileOf(root, language), `${JSON.stringify(stamps, undefined, 2)}\n`);
}

function fileOf(root: URL, language: Language): URL {
  return new URL(`content/translations/${language}.json`, root);
}
