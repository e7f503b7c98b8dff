import type { Language } from "../i18n/index.ts";
import type { PageType } from "./pageType.ts";

/** Gives the place of a picture in the site; `npm run pictures` draws them all. */
export function picturePath(type: PageType, language: Language): string {
  return `og/${type}-${language}.png`;
}
