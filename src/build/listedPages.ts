import type { SitemapOptions } from "@astrojs/sitemap";
import { LANGUAGE_FACTS, LANGUAGES } from "../i18n/languages.ts";

type Serialize = NonNullable<NonNullable<SitemapOptions>["serialize"]>;

/**
 * Gives each page of the sitemap its other languages, and the address for readers of none of them: the front door
 * for the front pages, the English page for the others.
 * @param base path under which the site stands
 */
export function withLanguages(base: string): Serialize {
  const root = base.replace(/\/?$/, "/");
  return (item) => {
    const url = new URL(item.url);
    const [, code, rest] = /^([^/]+)\/(.*)$/.exec(url.pathname.slice(root.length)) ?? [];
    const path = rest !== undefined && LANGUAGES.some((language) => language === code) ? rest : "";
    const whole = (address: string) => new URL(root + address, url).href;
    const links = [
      ...LANGUAGES.map((language) => ({
        lang: LANGUAGE_FACTS[language].tag,
        url: whole(`${language}/${path}`),
      })),
      { lang: "x-default", url: path === "" ? whole("") : whole(`en/${path}`) },
    ];
    return { ...item, links };
  };
}
