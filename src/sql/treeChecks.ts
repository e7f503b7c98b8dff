import type { Property } from "./statements.ts";
import type { Span } from "./span.ts";

/** What a grammar hands to the tree builder's rules beside the statement: places where these may break. */
export type TreeCheck =
  /** A number that has to fit into a BIGINT; `text` as written. */
  | { readonly type: "long"; readonly text: string; readonly span: Span }
  /** A query in parentheses without a name, or a star without a table. */
  | { readonly type: "alias" | "star"; readonly span: Span }
  /** A property list in which no key may stand twice. */
  | { readonly type: "keys"; readonly properties: readonly Property[] };
