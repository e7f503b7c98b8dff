import { LANGUAGES, type Language } from "../../../i18n/index.ts";
import { searchedPages } from "../../../docs/search/pages.ts";

export function getStaticPaths() {
  return LANGUAGES.map((lang) => ({ params: { lang }, props: { language: lang } }));
}

/** What the search knows of the pages of a language. */
export async function GET({ props: { language } }: { readonly props: { readonly language: Language } }) {
  return Response.json(await searchedPages(language));
}
