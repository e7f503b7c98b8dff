import type { Language } from "../../i18n/index.ts";

/** Gives the path of a language's pages in the site, with its slash at the end. */
export function homeOf(language: Language): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}${language}/`;
}

/** Gives the place of a failure's page among a language's pages. */
export function failurePath(code: string): string {
  return `failures/${code}/`;
}
