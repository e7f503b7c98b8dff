import type { GrammarOptions } from "../src/sql/grammarOptions.ts";
import type { QualifiedName, Statement } from "../src/sql/statements.ts";
import type { TreeCheck } from "../src/sql/treeChecks.ts";

export type Expectation =
  | { readonly type: "literal"; readonly text: string; readonly ignoreCase: boolean }
  | { readonly type: "class"; readonly parts: readonly (string | readonly [string, string])[] }
  | { readonly type: "any" }
  | { readonly type: "end" }
  | { readonly type: "other"; readonly description: string };

/**
 * A statement; `longFunction` is a function's name with too many parts in one that is not made into a tree, `checks` what else
 * the tree builder looks at.
 */
export type Read = Statement & {
  readonly longFunction?: QualifiedName;
  readonly checks?: readonly TreeCheck[];
};

/** Reads the tokens of one statement, with the `;` behind it if there is one. */
export function parse(line: string, options: GrammarOptions): Read;

export class SyntaxError extends globalThis.SyntaxError {
  /** In the order in which they were tried at the furthest place. */
  readonly expected: readonly Expectation[] | null;
  readonly location: { readonly start: { readonly offset: number } };
}
