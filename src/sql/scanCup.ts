import { scanQuoted } from "./scanNereids.ts";
import { lengthAt, token, type Scanned } from "./scanned.ts";

/** What Java takes for the first letter of an identifier, and for a later one, behind any digits. */
const WORD =
  /\p{Nd}*[\p{L}\p{Nl}\p{Sc}\p{Pc}](?:[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}]|(?![\t\n\v\f\r])\p{Cc})*/uy;
const KEYWORD = /^[A-Za-z_][A-Za-z0-9_$]*$/;
const INTEGER = /\p{Nd}+/uy;
const DECIMAL = /[0-9]+\.[0-9]*|\.[0-9]+/y;
const EXPONENT = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[eE][+-]?[0-9]+/y;
const SPACE = /[ \r\n\t\f]+/y;
const LINE_COMMENT = /--[^\r\n]*(?:\r\n|\r|\n)?/y;
/** A hint stands on one line; what goes on over its end is a comment. */
const BLOCK_HINT = /\/\* *\+/y;
const LINE_HINT = /-- *\+/y;

const SYMBOLS: readonly (readonly [string, string])[] = [
  ["...", "…"],
  ["->", "→"],
  [":=", "≔"],
  ["*/", "☜"],
  ["||", "‖"],
  ["&&", "∧"],
];
const SINGLE = ",.*@():;[]{}/%+-&|^~=!<>?";

const LONG_MAX = (1n << 63n) - 1n;
const LARGEINT_MAX_ABS = 1n << 127n;

/**
 * Reads the token, white space or comment that begins at `at` as Doris' older lexer does (spec/doris.md §1.4,
 * sql_scanner.flex): the longest, then the first listed. Signs of comparison are single tokens there. An open quote and
 * what the lexer does not know are tokens that no statement takes.
 * @param lastClose offset of the text's last end of a comment, so that a text of many open comments stays linear
 * @param sawOpenQuote whether a quote stood open before: no parser gets past the first, so no end is looked for any more
 */
export function scanCup(text: string, at: number, lastClose: number, sawOpenQuote: boolean): Scanned {
  const spaces = lengthAt(SPACE, text, at);
  if (spaces > 0) return { kind: "hidden", end: at + spaces };
  const char = text.charCodeAt(at);
  if (char === 0x27 || char === 0x22 || char === 0x60) return scanQuoted(text, at, char, sawOpenQuote, "❛");
  if (isLetter(char)) {
    const end = at + lengthAt(WORD, text, at);
    return token(end, wordCode(text.slice(at, end)));
  }
  if (char !== 0x2e && (char < 0x30 || char > 0x39) && char < 0x80) return scanSign(text, at, lastClose);
  const exponent = lengthAt(EXPONENT, text, at);
  const word = lengthAt(WORD, text, at);
  const integer = lengthAt(INTEGER, text, at);
  const decimal = lengthAt(DECIMAL, text, at);
  const longest = Math.max(exponent, word, integer, decimal);
  if (longest > 0) {
    if (exponent === longest) return token(at + exponent, "℮");
    if (word === longest) return token(at + word, wordCode(text.slice(at, at + word)));
    if (integer === longest) return token(at + integer, integerCode(text.slice(at, at + integer)));
    return token(at + decimal, "½");
  }
  return scanSign(text, at, lastClose);
}

function isLetter(char: number): boolean {
  const folded = char | 0x20;
  return (folded >= 0x61 && folded <= 0x7a && char < 0x80) || char === 0x5f;
}

function scanSign(text: string, at: number, lastClose: number): Scanned {
  const char = text.charCodeAt(at);
  if (char === 0x24) {
    const end = at + lengthAt(WORD, text, at);
    return token(end, wordCode(text.slice(at, end)));
  }
  if (char === 0x2d && text.charCodeAt(at + 1) === 0x2d) {
    const hint = lengthAt(LINE_HINT, text, at);
    if (hint > 0) return token(at + hint, "☞");
    return { kind: "hidden", end: at + lengthAt(LINE_COMMENT, text, at) };
  }
  if (char === 0x2f && text.charCodeAt(at + 1) === 0x2a) {
    const block = scanBlock(text, at, lastClose);
    if (block) return block;
  }
  for (const [symbol, code] of SYMBOLS) {
    if (text.startsWith(symbol, at)) return token(at + symbol.length, code);
  }
  if (SINGLE.includes(text.charAt(at))) return token(at + 1, text.charAt(at));
  const point = text.codePointAt(at) ?? 0;
  return token(at + (point > 0xffff ? 2 : 1), "☒");
}

function wordCode(word: string): string {
  return KEYWORD.test(word) ? `${word.toUpperCase()} ` : "`";
}

/** A number that no BIGINT holds is of another kind, one that no LARGEINT holds is none. */
function integerCode(digits: string): string {
  if (digits.length < 19) return "#";
  if (digits.length > 100 || !/^[0-9]+$/.test(digits)) return "⊗";
  const value = BigInt(digits);
  if (value <= LONG_MAX) return "#";
  return value <= LARGEINT_MAX_ABS ? "♯" : "⊗";
}

function scanBlock(text: string, at: number, lastClose: number): Scanned | undefined {
  const hint = lengthAt(BLOCK_HINT, text, at);
  const close = at + 2 <= lastClose ? closeOfComment(text, at + 2) : -1;
  if (hint > 0 && (close < 0 || endOfLine(text, at) > close)) return token(at + hint, "☞");
  return close < 0 ? undefined : { kind: "hidden", end: close + 2 };
}

/** Makes a search that goes on from what it found: of many hints on one line each asks for the same end. */
function searcher(find: (text: string, from: number) => number): (text: string, from: number) => number {
  let last = { text: "", from: 0, found: 0 };
  return (text, from) => {
    if (last.text !== text || from < last.from || from > last.found)
      last = { text, from, found: find(text, from) };
    return last.found;
  };
}

const closeOfComment = searcher((text, from) => text.indexOf("*/", from));
const endOfLine = searcher((text, from) => {
  const length = text.slice(from).search(/[\r\n]/);
  return length < 0 ? text.length : from + length;
});
