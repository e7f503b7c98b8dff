import { lengthAt, token, type Scanned } from "./scanned.ts";

const WORD = /(?:[A-Za-z0-9_$\u0080-\ud7ff\ue000-\uffff]|[\ud800-\udbff][\udc00-\udfff])+/y;
const KEYWORD = /^[A-Z_][A-Z0-9_$]*$/;
const SPACE = /[ \r\n\t]+/y;
const DECIMAL = /(?:[0-9]+\.[0-9]*|\.[0-9]+)(?![A-Za-z0-9_])/y;
const EXPONENT = /(?:[0-9]+\.[0-9]*|\.[0-9]+)[eE][+-]?[0-9]+(?![A-Za-z0-9_])|[0-9]+[eE][+-]?[0-9]+/y;
const SIZED = /^(?:[0-9]+[LSYlsy]|[0-9]+(?:[eE][0-9]+)?[bB][dD])$/;
const BINARY = /[xX](?:'[0-9A-Fa-f]*'|"[0-9A-Fa-f]*")/y;
const LINE_COMMENT = /--(?:\\\n|[^\r\n])*\r?\n?/y;

/** Symbols and the single character that stands for each in the line of tokens, longest first. */
const SYMBOLS: readonly (readonly [string, string])[] = [
  ["<=>", "⇔"],
  ["...", "…"],
  ["/*+", "☞"],
  ["/*", "⁂"],
  ["*/", "☜"],
  ["==", "="],
  ["<=", "≤"],
  ["!>", "≤"],
  [">=", "≥"],
  ["!<", "≥"],
  ["<>", "≠"],
  ["!=", "≠"],
  ["||", "‖"],
  ["&&", "∧"],
  ["->", "→"],
  ["@@", "⊚"],
];
const SINGLE = "()[]{},.;=<>+-*/%&|^~!:@?";

/**
 * Reads the token, white space or comment that begins at `at` as Doris' newer lexer does (spec/doris.md §1.4,
 * DorisLexer.g4). What it does not know is a token too, one that no statement takes.
 * @param lastClose offset of the text's last end of a comment, so that a text of many open comments stays linear
 * @param sawOpenQuote whether a quote stood open before: no parser gets past the first, so no end is looked for any more
 */
export function scanNereids(text: string, at: number, lastClose: number, sawOpenQuote: boolean): Scanned {
  const char = text.charCodeAt(at);
  const spaces = lengthAt(SPACE, text, at);
  if (spaces > 0) return { kind: "hidden", end: at + spaces };
  if (char === 0x2e || (char >= 0x30 && char <= 0x39)) {
    const number = scanNumber(text, at);
    if (number) return number;
  }
  const word = lengthAt(WORD, text, at);
  if (word > 0) return scanWord(text, at, word);
  if (char === 0x27 || char === 0x22 || char === 0x60) return scanQuoted(text, at, char, sawOpenQuote);
  if (char === 0x2d && text.charCodeAt(at + 1) === 0x2d) {
    return { kind: "hidden", end: at + lengthAt(LINE_COMMENT, text, at) };
  }
  if (char === 0x2f && text.charCodeAt(at + 1) === 0x2a && at + 2 <= lastClose) {
    return { kind: "hidden", end: nestedCommentEnd(text, at) };
  }
  return scanSymbol(text, at);
}

/** A number is one only where no longer word begins there; `2.5x` is 2, a dot and a name. */
function scanNumber(text: string, at: number): Scanned | undefined {
  const word = lengthAt(WORD, text, at);
  const exponent = lengthAt(EXPONENT, text, at);
  const decimal = lengthAt(DECIMAL, text, at);
  if (exponent > 0 && exponent >= Math.max(word, decimal)) return token(at + exponent, "℮");
  if (decimal > word) return token(at + decimal, "½");
  if (word === 0) return undefined;
  const text0 = text.slice(at, at + word);
  if (/^[0-9]+$/.test(text0)) return token(at + word, "#");
  return token(at + word, SIZED.test(text0) ? "☒" : "`");
}

function scanWord(text: string, at: number, length: number): Scanned {
  const binary = lengthAt(BINARY, text, at);
  if (binary > length) return token(at + binary, "¤");
  const word = text.slice(at, at + length).toUpperCase();
  return token(at + length, length === word.length && KEYWORD.test(word) ? `${word} ` : "`");
}

/** A doubled quote may also be an end and a beginning: where no end follows, the text ends at the last such place. */
export function scanQuoted(
  text: string,
  at: number,
  quote: number,
  sawOpenQuote: boolean,
  open = "☒",
): Scanned {
  if (sawOpenQuote) return token(at + 1, open);
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
  return last < 0 ? token(at + 1, open) : token(last, String.fromCharCode(quote));
}

/** Comments nest where they are closed often enough; else the last end counts. */
export function nestedCommentEnd(text: string, at: number): number {
  const sign = /\/\*|\*\//g;
  sign.lastIndex = at + 2;
  let depth = 1;
  let end = at + 2;
  for (let found = sign.exec(text); found && depth > 0; found = sign.exec(text)) {
    if (found[0] === "/*") depth++;
    else {
      depth--;
      end = sign.lastIndex;
    }
  }
  return end;
}

function scanSymbol(text: string, at: number): Scanned {
  for (const [symbol, code] of SYMBOLS) {
    if (text.startsWith(symbol, at)) return token(at + symbol.length, code);
  }
  const char = text.charAt(at);
  if (SINGLE.includes(char)) return token(at + 1, char);
  const point = text.codePointAt(at) ?? 0;
  return token(at + (point > 0xffff ? 2 : 1), "☒");
}
