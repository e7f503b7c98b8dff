import { defineRouteMiddleware, type StarlightRouteData } from "@astrojs/starlight/route-data";
import { languageOf } from "../i18n/index.ts";
import { pageAddresses } from "./pageAddresses.ts";
import { pageTypeOf } from "./pageType.ts";
import { structuredData } from "./structuredData.ts";

type Head = StarlightRouteData["head"][number];

/** Adds to the head of every page of the docs what those who link, list and read it by machine look for. */
export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
  const { head, lang, entry, id, lastUpdated } = locals.starlightRoute;
  const language = languageOf(lang);
  const type = pageTypeOf(id.split("/").slice(1).join("/"));
  head.push(
    link("alternate", { type: "text/markdown", href: `${url.pathname.replace(/\/?$/, "/")}index.md` }),
  );
  // The rest are whole addresses, which only a site that knows its own can give.
  if (!site) return;
  const addresses = pageAddresses(site, url.pathname, { type, language });
  const forOthers = head.find(({ attrs }) => attrs?.["hreflang"] === "x-default");
  // Who reads none of the languages is met by the front door, which asks.
  if (forOthers?.attrs && type === "front")
    forOthers.attrs["href"] = new URL(import.meta.env.BASE_URL, site).href;
  head.push(
    property("og:image", addresses.picture),
    property("og:image:width", "1200"),
    property("og:image:height", "630"),
    {
      tag: "script",
      attrs: { type: "application/ld+json" },
      content: structuredData({
        type,
        language,
        title: entry.data.title,
        description: entry.data.description ?? "",
        ...addresses,
        changed: lastUpdated,
      }),
    },
  );
});

function link(rel: string, attrs: Record<string, string>): Head {
  return { tag: "link", attrs: { rel, ...attrs }, content: "" };
}

function property(name: string, content: string): Head {
  return { tag: "meta", attrs: { property: name, content }, content: "" };
}
