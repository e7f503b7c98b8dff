/** A page as the search knows it. */
export interface SearchedPage {
  /** Place among the language's pages: `reference/doris/backup/`. */
  readonly path: string;
  readonly title: string;
  /** The engine that it is about, as it is written. */
  readonly engine?: string;
  readonly description: string;
  /** What a reader may call it besides. */
  readonly keywords: readonly string[];
  /** Properties, columns, states that it tells of. */
  readonly names: readonly string[];
  readonly headings: readonly { readonly slug: string; readonly text: string }[];
}

/** A failure as the search knows it. */
export interface SearchedFailure {
  readonly code: string;
  readonly title: string;
  readonly cause: string;
  /** What the engines say, less what is the same everywhere. */
  readonly messages: readonly string[];
}
