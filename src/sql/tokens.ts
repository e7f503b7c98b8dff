import { scanCup } from "./scanCup.ts";
import { scanNereids } from "./scanNereids.ts";
import type { Scanned } from "./scanned.ts";
import { scanToken } from "./scanToken.ts";
import type { Span } from "./span.ts";

/** What a lexer of one version knows; the names are features of `src/engine/features/syntax.ts`. */
export interface Lexicon {
  readonly hintTokens: boolean;
  readonly binaryText: boolean;
  readonly parameterMark: boolean;
  readonly arrayElement: boolean;
  readonly namedArguments: boolean;
  readonly dollarText: boolean;
  /** Doris up to 3.0. */
  readonly cup: boolean;
  /** Doris from 4.0 on. */
  readonly nereids: boolean;
}

/** A stretch that the engine's lexer leaves out without a word. */
export interface Dropped extends Span {
  readonly why: "character" | "quote";
}

/**
 * The tokens of a text, and the line that the grammar reads: a word stands there in upper case with a blank after it,
 * every other token as one character (`grammar/lexical.peggy` lists them). White space, comments and what the lexer
 * drops do not occur in it, so the grammar's furthest failure is always a token.
 */
export interface Tokens {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly encoded: string;
  /** Where each token begins in `encoded`; one more entry for the end. */
  readonly offsets: readonly number[];
  readonly dropped: readonly Dropped[];
}

function scan(text: string, at: number, lexicon: Lexicon, lastClose: number, sawOpenQuote: boolean): Scanned {
  if (lexicon.nereids) return scanNereids(text, at, lastClose, sawOpenQuote);
  return lexicon.cup ? scanCup(text, at, lastClose, sawOpenQuote) : scanToken(text, at, lexicon, lastClose);
}

/** Splits a text into the tokens that the engine's lexer makes of it (spec/starrocks.md §1.3, doris.md §1.4). Never throws. */
export function tokenize(text: string, lexicon: Lexicon): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const offsets: number[] = [];
  const dropped: Dropped[] = [];
  let encoded = "";
  const lastClose = text.lastIndexOf("*/");
  let at = 0;
  let sawOpenQuote = false;
  while (at < text.length) {
    const token = scan(text, at, lexicon, lastClose, sawOpenQuote);
    switch (token.kind) {
      case "hidden":
        break;
      case "dropped":
        dropped.push({ start: at, end: token.end, why: token.why });
        break;
      case "token":
        starts.push(at);
        ends.push(token.end);
        offsets.push(encoded.length);
        encoded += token.code;
        // A quote that stands open is a token of one character.
        sawOpenQuote ||= token.end === at + 1 && "'\"`".includes(text.charAt(at));
        break;
      default: {
        const never: never = token;
        return never;
      }
    }
    at = token.end;
  }
  offsets.push(encoded.length);
  return { text, starts, ends, encoded, offsets, dropped };
}

/** Finds the token that stands at an offset of the encoded line; the number of tokens for its end. */
export function tokenAt(tokens: Tokens, offset: number): number {
  const { offsets } = tokens;
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gives the code of a token in the encoded line; "" past the end. */
export function codeOf(tokens: Tokens, token: number): string {
  return tokens.encoded.slice(tokens.offsets[token], tokens.offsets[token + 1]);
}

/** Gives the words, in upper case, that follow each other from a token on, up to the first token that is no word. */
export function* wordsFrom(tokens: Tokens, first: number, last: number): Generator<string> {
  for (let token = first; token < last; token++) {
    const code = codeOf(tokens, token);
    if (!code.endsWith(" ")) return;
    yield code.slice(0, -1);
  }
}

/** Finds the first token that begins at or behind an offset of the text. */
export function tokenAtText(tokens: Tokens, offset: number): number {
  const { starts } = tokens;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
