import type { Language } from "../i18n/index.ts";

/** Types of pages that have a picture of their own for links to them. */
export type PictureType = "front" | "playground" | "reference";

/** Gives the place of a picture in the site; `npm run pictures` draws them all. */
export function picturePath(type: PictureType, language: Language): string {
  return `og/${type}-${language}.png`;
}
