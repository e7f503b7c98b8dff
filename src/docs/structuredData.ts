import { LANGUAGE_FACTS, type Language } from "../i18n/index.ts";
import { TERMS } from "./glossary/terms.ts";
import type { PageType } from "./pageType.ts";

/** What a page's structured data are made of; addresses are whole. */
export interface DescribedPage {
  readonly type: PageType;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly picture: string;
  /** The page's language's front page. */
  readonly home: string;
  readonly changed?: Date | undefined;
}

type Described = Readonly<Record<string, unknown>>;

const NAME = "Firedrill";

/** Describes a page in the words of schema.org, for a script of the type `application/ld+json`. */
export function structuredData(page: DescribedPage): string {
  const graph = [describe(page), ...(page.type === "front" ? [] : [trailTo(page)])];
  // Inside of a script element only "<" could end it.
  return JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replaceAll("<", "\\u003c");
}

function describe(page: DescribedPage): Described {
  const { type, language, title, description, address, picture, home, changed } = page;
  const common = {
    url: address,
    description,
    inLanguage: LANGUAGE_FACTS[language].tag,
    image: picture,
    ...(changed && { dateModified: changed.toISOString() }),
  };
  const site = { "@type": "WebSite", name: NAME, url: home };
  switch (type) {
    case "front":
      return { ...site, ...common };
    case "playground":
      return {
        "@type": "WebApplication",
        name: title,
        ...common,
        applicationCategory: "DeveloperApplication",
        operatingSystem: "Any",
        browserRequirements: "JavaScript",
        offers: { "@type": "Offer", price: "0", priceCurrency: "USD" },
        isPartOf: site,
      };
    case "glossary":
      return {
        "@type": "DefinedTermSet",
        name: title,
        ...common,
        hasDefinedTerm: TERMS.map(({ id, term }) => ({
          "@type": "DefinedTerm",
          name: term[language],
          url: `${address}#${id}`,
        })),
      };
    case "reference":
    case "guide":
    case "failure":
      return { "@type": "TechArticle", headline: title, ...common, isPartOf: site };
  }
}

/** The way from the front page, over pages that exist. */
function trailTo({ title, address, home }: DescribedPage): Described {
  const steps = [
    [NAME, home],
    [title, address],
  ] as const;
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(([name, item], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item,
    })),
  };
}
