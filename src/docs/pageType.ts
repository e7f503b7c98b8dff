/** Types of pages: each has its picture for links, its structured data and its place in the tests. */
export const PAGE_TYPES = ["front", "playground", "reference", "guide", "failure", "glossary"] as const;

export type PageType = (typeof PAGE_TYPES)[number];

const BY_FOLDER: Readonly<Record<string, PageType>> = {
  "": "front",
  playground: "playground",
  reference: "reference",
  failures: "failure",
  glossary: "glossary",
};

/** Tells a page's type by its path inside a language: `reference/starrocks/backup` is a reference page. */
export function pageTypeOf(path: string): PageType {
  return BY_FOLDER[path.split("/")[0] ?? ""] ?? "guide";
}
