import type { Span } from "./span.ts";

/** What a grammar is given beside the line of tokens; `from`, `to` and `offset` are places in that line. */
export interface GrammarOptions {
  readonly has: Readonly<Record<string, boolean>>;
  /** Words that are no names, each with the blank that stands behind a word in the line. */
  readonly reserved: ReadonlySet<string>;
  readonly spanOf: (from: number, to: number) => Span;
  readonly textOf: (from: number, to: number) => string;
  readonly textAt: (span: Span) => string;
  /** Tells whether the parenthesis at `offset` encloses a query. */
  readonly opensQuery: (offset: number) => boolean;
  /** Tells whether `sign` follows the end of the parenthesis at `offset`. */
  readonly followsClose: (offset: number, sign: string) => boolean;
}
