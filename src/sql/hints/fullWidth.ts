import { codeOf } from "../tokens.ts";
import { say, spanOf, textOf, wordsOf, type Edit, type Fault } from "./fault.ts";
import type { Repair } from "./repair.ts";

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "，": ",",
  "、": ",",
  "；": ";",
  "：": ":",
  "＝": "=",
  "．": ".",
  "。": ".",
  "＊": "*",
  "＠": "@",
  "＂": '"',
  "＇": "'",
  "｀": "`",
  "　": " ",
  "\u00A0": " ",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
};

const BLANKS = /[\u3000\u00A0]/;
const ANY_FULL_WIDTH = new RegExp(`[${Object.keys(FULL_WIDTH).join("")}]`, "g");

/** Gives a text with ordinary signs in place of its full-width ones. */
export function plainSigns(text: string): string {
  return text.replace(ANY_FULL_WIDTH, (char) => FULL_WIDTH[char] ?? char);
}

/** Full-width signs are letters of a name here: all of a statement outside of its quotes are made ordinary ones. */
export function* fullWidth(fault: Fault): Generator<Repair> {
  const { tokens, first, token, last } = fault;
  const edits: Edit[] = [];
  let shown: string | undefined;
  let sure = true;
  for (let at = first; at < last; at++) {
    if (codeOf(tokens, at) !== "`") continue;
    const word = textOf(fault, at);
    if (word.startsWith("`") || plainSigns(word) === word) continue;
    const { start } = spanOf(fault, at);
    sure &&= !BLANKS.test(word) || isBesideKeyword(fault, at, word);
    for (const { index, 0: sign } of word.matchAll(ANY_FULL_WIDTH)) {
      // The wrong sign often sits in the word before the one that does not fit.
      if (shown === undefined || at <= token) shown = sign;
      const span = { start: start + index, end: start + index + sign.length };
      edits.push({ span, replacement: FULL_WIDTH[sign] ?? sign });
    }
  }
  if (shown === undefined) return;
  const plain = FULL_WIDTH[shown] ?? "";
  yield {
    hint: say("hint.fullWidth", { sign: shown, plain: plain === " " ? "␣" : plain }),
    title: say("fix.fullWidth"),
    edits,
    sure,
  };
}

/** A wide blank between two words that are none of the language may belong to a name. */
function isBesideKeyword(fault: Fault, at: number, word: string): boolean {
  const expected = at <= fault.token ? wordsOf(fault.expectedAt(at)) : [];
  return plainSigns(word)
    .toUpperCase()
    .split(/\W+/)
    .some((part) => expected.includes(part) || fault.dialect.reserved.has(`${part} `));
}
