import { lengthAt, token, type Scanned } from "./scanned.ts";
import type { Lexicon } from "./tokens.ts";

const WORD = /[A-Za-z_$\u0080-\uD7FF\uE000-\uFFFF][A-Za-z0-9_$\u0080-\uD7FF\uE000-\uFFFF]*/y;
const BEYOND_ASCII = /[\u0080-\uFFFF]/;
const NUMBER_WORD = /[0-9][A-Za-z0-9_$\u0080-\uD7FF\uE000-\uFFFF]+/y;
const INTEGER = /[0-9]+/y;
const DECIMAL = /[0-9]+\.[0-9]*|\.[0-9]+/y;
const DOUBLE = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)[eE][+-]?[0-9]+/y;
const SPACE = /[ \r\n\t\u3000]+/y;
const BINARY = /[xX](?:'[^'\\]*'|"[^"\\]*")/y;
const LINE_COMMENT = /--[^\r\n]*\r?\n?/y;
const EMPTY_HINT = /\/\*\+[ \r\n\t\u3000]*\*\//y;

/** Symbols of more than one character and the single character that stands for them, longest first. */
const SYMBOLS: readonly (readonly [string, string, (keyof Lexicon)?])[] = [
  ["<=>", "⇔"],
  ["...", "…"],
  ["[*]", "⁎", "arrayElement"],
  ["/*+", "☞", "hintTokens"],
  ["*/", "☜", "hintTokens"],
  ["=>", "⇒", "namedArguments"],
  ["<=", "≤"],
  [">=", "≥"],
  ["<>", "≠"],
  ["!=", "≠"],
  ["||", "‖"],
  ["&&", "∧"],
  ["->", "→"],
];
const SINGLE = "()[]{},.;=<>+-*/%&|^~!:@";

/**
 * Reads the token, white space, comment or dropped stretch that begins at `at`: the longest, then the first listed.
 * @param lastClose offset of the text's last end of a comment, so that a text of many open comments stays linear
 */
export function scanToken(text: string, at: number, lexicon: Lexicon, lastClose: number): Scanned {
  const char = text.charCodeAt(at);
  if (char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09) {
    return { kind: "hidden", end: at + lengthAt(SPACE, text, at) };
  }
  // A letter, `_`, `$`, or anything from U+0080 on that is no surrogate.
  if (isLetter(char)) return scanWord(text, at, char, lexicon);
  if (char >= 0x30 && char <= 0x39) return scanNumber(text, at);
  if (char === 0x27 || char === 0x22 || char === 0x60) return scanQuoted(text, at, char);
  if (char === 0x2e) return scanDot(text, at);
  if (char === 0x2d && text.charCodeAt(at + 1) === 0x2d) {
    return { kind: "hidden", end: at + lengthAt(LINE_COMMENT, text, at) };
  }
  if (char === 0x2f && text.charCodeAt(at + 1) === 0x2a) {
    const end = commentEnd(text, at, lexicon, lastClose);
    if (end !== undefined) return { kind: "hidden", end };
  }
  return scanSymbol(text, at, lexicon);
}

function isLetter(char: number): boolean {
  const folded = char | 0x20;
  if (folded >= 0x61 && folded <= 0x7a) return char < 0x80;
  if (char === 0x5f || char === 0x24) return true;
  return char >= 0x80 && (char < 0xd800 || char > 0xdfff);
}

function scanWord(text: string, at: number, char: number, lexicon: Lexicon): Scanned {
  const length = lengthAt(WORD, text, at);
  if (char === 0x3000) {
    // The full-width blank is a letter, but a longer run of blanks that begins with it is white space.
    const blanks = lengthAt(SPACE, text, at);
    if (blanks > length) return { kind: "hidden", end: at + blanks };
  }
  if (char === 0x24 && lexicon.dollarText && text.startsWith("$$", at)) {
    const close = text.indexOf("$$", at + 2);
    if (close >= 0 && close + 2 - at > length) return token(close + 2, "¶");
    if (length === 2) return token(at + 2, "‡");
  }
  if ((char | 0x20) === 0x78 && lexicon.binaryText) {
    const binary = lengthAt(BINARY, text, at);
    if (binary > length) return token(at + binary, "¤");
  }
  const word = text.slice(at, at + length).toUpperCase();
  // Only a word of ASCII letters can be a keyword; every other one is a name and nothing else.
  return token(at + length, BEYOND_ASCII.test(word) ? "`" : word + " ");
}

function scanNumber(text: string, at: number): Scanned {
  const integer = lengthAt(INTEGER, text, at);
  const decimal = lengthAt(DECIMAL, text, at);
  const double = lengthAt(DOUBLE, text, at);
  const word = lengthAt(NUMBER_WORD, text, at);
  const longest = Math.max(integer, decimal, double, word);
  if (integer === longest) return token(at + integer, "#");
  if (decimal === longest) return token(at + decimal, "½");
  if (double === longest) return token(at + double, "℮");
  return token(at + word, "`");
}

function scanDot(text: string, at: number): Scanned {
  const decimal = lengthAt(DECIMAL, text, at);
  const double = lengthAt(DOUBLE, text, at);
  const word = lengthAt(NUMBER_WORD, text, at + 1);
  const joined = word > 0 ? word + 1 : 0;
  if (text.startsWith("...", at)) return token(at + 3, "…");
  if (decimal > 0 && decimal >= double && decimal >= joined) return token(at + decimal, "½");
  if (double > 0 && double >= joined) return token(at + double, "℮");
  // `.1s` is one token of the engine: here the dot has a sign of its own and the name follows.
  return token(at + 1, joined > 0 ? "‧" : ".");
}

/** A doubled quote may also be an end and a beginning: where no end follows, the text ends at the last such place. */
function scanQuoted(text: string, at: number, quote: number): Scanned {
  let last = -1;
  for (let i = at + 1; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x5c && quote !== 0x60) i++;
    else if (char === quote) {
      last = i + 1;
      if (text.charCodeAt(i + 1) !== quote) break;
      i++;
    }
  }
  if (last < 0) return { kind: "dropped", end: text.length, why: "quote" };
  return token(last, String.fromCharCode(quote));
}

function commentEnd(text: string, at: number, lexicon: Lexicon, lastClose: number): number | undefined {
  const hint = text.charCodeAt(at + 2) === 0x2b;
  if (hint && lexicon.hintTokens) {
    const length = lengthAt(EMPTY_HINT, text, at);
    return length > 0 ? at + length : undefined;
  }
  const from = at + (hint ? 3 : 2);
  return from > lastClose ? undefined : text.indexOf("*/", from) + 2;
}

function scanSymbol(text: string, at: number, lexicon: Lexicon): Scanned {
  for (const [symbol, code, needs] of SYMBOLS) {
    if (text.startsWith(symbol, at) && (needs === undefined || lexicon[needs]))
      return token(at + symbol.length, code);
  }
  const char = text.charAt(at);
  if (SINGLE.includes(char) || (char === "?" && lexicon.parameterMark)) return token(at + 1, char);
  const point = text.codePointAt(at) ?? 0;
  return { kind: "dropped", end: at + (point > 0xffff ? 2 : 1), why: "character" };
}
