import type { Entry } from "./rank.ts";
import type { SearchedFailure, SearchedPage } from "./types.ts";

/** Says what a page is found by. */
export function pageEntry(page: SearchedPage): Entry<SearchedPage> {
  const { title, engine = "", description, keywords, names, headings } = page;
  return {
    item: page,
    fields: [
      { text: title, weight: 10 },
      { text: engine, weight: 6 },
      ...keywords.map((text) => ({ text, weight: 9 })),
      ...headings.map(({ text }) => ({ text, weight: 4 })),
      { text: description, weight: 3 },
      ...names.map((text) => ({ text, weight: 8 })),
    ],
  };
}

/** Says what a failure is found by. */
export function failureEntry(failure: SearchedFailure): Entry<SearchedFailure> {
  const { title, cause, messages } = failure;
  return {
    item: failure,
    fields: [
      { text: title, weight: 6 },
      ...messages.map((text) => ({ text, weight: 5 })),
      { text: cause, weight: 2 },
    ],
  };
}
