import type { Language } from "../i18n/index.ts";
import { type PageType } from "./pageType.ts";
import { picturePath } from "./picturePath.ts";

/** Whole addresses around a page, for whoever finds or shows it from outside. */
export interface PageAddresses {
  readonly address: string;
  readonly home: string;
  readonly picture: string;
}

/** Makes them for a page of a language, by its path in the site. */
export function pageAddresses(
  site: URL,
  path: string,
  { type, language }: { readonly type: PageType; readonly language: Language },
): PageAddresses {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  const whole = (part: string) => new URL(part, site).href;
  return {
    address: whole(path),
    home: whole(`${base}${language}/`),
    picture: whole(base + picturePath(type, language)),
  };
}
