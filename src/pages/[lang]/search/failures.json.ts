import { LANGUAGES, type Language } from "../../../i18n/index.ts";
import { searchedFailures } from "../../../docs/search/failures.ts";
import { wordsOf } from "../../../docs/words.ts";

export function getStaticPaths() {
  return LANGUAGES.map((lang) => ({ params: { lang }, props: { language: lang } }));
}

/** What the search knows of the failures, in the words of a language. */
export function GET({ props: { language } }: { readonly props: { readonly language: Language } }) {
  return Response.json(searchedFailures(wordsOf(language).t));
}
