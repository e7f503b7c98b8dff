import { existsSync } from "node:fs";
import { LANGUAGES } from "../../src/i18n/languages.ts";

/** One page of each type that stands once per language; a new type is added here. */
const PER_LANGUAGE = [
  "",
  "reference/starrocks/backup/",
  "guides/versions/",
  "guides/how-it-works/",
  "guides/in-a-snapshot/",
  "guides/how-long/",
  "start/simulation/",
  "playground/",
  "failures/",
  "failures/labelUsed/",
];

/** Pages that stand once for all languages. */
const SHARED = ["/404.html"];

/** Addresses of one page of each type in each language, of those that the build has. */
export const PAGES: readonly string[] = [
  ...PER_LANGUAGE.flatMap((path) => LANGUAGES.map((language) => `/${language}/${path}`)).filter(isBuilt),
  ...SHARED,
];

function isBuilt(path: string): boolean {
  return existsSync(new URL(`../../dist${path}index.html`, import.meta.url));
}
