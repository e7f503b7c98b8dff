import type { VersionRange } from "../../engine/index.ts";
import type { Dialect } from "../dialect.ts";
import type { Refusal } from "../readStatement.ts";
import type { Tokens } from "../tokens.ts";

/** What an engine says of a statement that its parser does not take, and the token at which it says so. */
export interface Worded {
  readonly message: string;
  readonly token: number;
  /** What the client gets to see instead: the error of a parser that read the text before. */
  readonly client?: string;
}

/**
 * Words a refusal as one of an engine's parsers does.
 * @param first the first token of the refused statement
 */
export type Wording = (tokens: Tokens, first: number, refusal: Refusal, dialect: Dialect) => Worded;

/** The parser that words the refusals of some versions. */
export interface WordingRow extends VersionRange {
  readonly wording: Wording;
}

/** Tokens after which a statement is not walked to word its mistake: the grammar's own place must do. */
export const LONGEST_WALK = 20_000;
