import type { VersionRange } from "../../engine/index.ts";
import type { Dialect } from "../dialect.ts";
import type { Refusal } from "../readStatement.ts";
import type { Tokens } from "../tokens.ts";

/** What an engine says of a statement that its parser does not take, and the token at which it says so. */
export interface Worded {
  readonly message: string;
  readonly token: number;
}

/**
 * Words a refusal as one of an engine's parsers does.
 * @param first the first token of the refused statement
 */
export type Wording = (tokens: Tokens, first: number, refusal: Refusal, dialect: Dialect) => Worded;

/**
 * Gives the error of a parser that reads a text before the one that decides; `undefined` where it takes the text, or where
 * what it says is not known.
 * @param last a token of the statement that is refused: what follows is not looked at
 */
export type FirstError = (tokens: Tokens, last: number, dialect: Dialect) => string | undefined;

/** The parser that words the refusals of some versions. */
export interface WordingRow extends VersionRange {
  readonly wording: Wording;
  /** Its error is told in place of any of this parser's. */
  readonly before?: FirstError;
}

/** Tokens after which a statement is not walked to word its mistake: the grammar's own place must do. */
export const LONGEST_WALK = 20_000;
