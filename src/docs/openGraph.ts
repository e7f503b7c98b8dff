import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { languageOf } from "../i18n/index.ts";
import { picturePath } from "./picturePath.ts";

/** Names, for whoever shows a link to a page of the docs, the picture of its type in its language. */
export const onRequest = defineRouteMiddleware(({ locals, site }) => {
  // A picture's address has to be whole, which only a site that knows its own can give.
  if (!site) return;
  const { head, lang, entry } = locals.starlightRoute;
  const type = entry.data.template === "splash" ? "front" : "reference";
  const path = import.meta.env.BASE_URL.replace(/\/?$/, "/") + picturePath(type, languageOf(lang));
  const facts = { image: new URL(path, site).href, "image:width": "1200", "image:height": "630" };
  for (const [name, content] of Object.entries(facts)) {
    head.push({ tag: "meta", attrs: { property: `og:${name}`, content } });
  }
});
