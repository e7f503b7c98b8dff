/** What a compiled grammar exports; a `name.d.peggy.ts` beside the grammar may say more. */
declare module "*.peggy" {
  export interface Position {
    /** UTF-16 offset into the text. */
    readonly offset: number;
    /** From 1. */
    readonly line: number;
    /** From 1, in UTF-16 units. */
    readonly column: number;
  }

  export interface Location {
    readonly source: unknown;
    readonly start: Position;
    readonly end: Position;
  }

  export type Expectation =
    | { readonly type: "literal"; readonly text: string; readonly ignoreCase: boolean }
    | {
        readonly type: "class";
        readonly parts: readonly (string | readonly [string, string])[];
        readonly inverted: boolean;
        readonly ignoreCase: boolean;
        readonly unicode: boolean;
      }
    | { readonly type: "any" }
    | { readonly type: "end" }
    | { readonly type: "other"; readonly description: string };

  export interface ParseOptions {
    readonly startRule?: string;
    readonly grammarSource?: unknown;
    /** Whatever the grammar's own predicates read from `options`. */
    readonly [name: string]: unknown;
  }

  /** Parses a text; throws this module's SyntaxError where the grammar refuses it. */
  export function parse(input: string, options?: ParseOptions): unknown;

  export const StartRules: readonly string[];

  export class SyntaxError extends globalThis.SyntaxError {
    readonly expected: readonly Expectation[] | null;
    readonly found: string | null;
    readonly location: Location;
  }
}
