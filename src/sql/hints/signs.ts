import { codeOf } from "../tokens.ts";
import { endBefore, isWord, say, spanOf, textOf, wordsOf, type Fault } from "./fault.ts";
import type { Repair, Slip } from "./repair.ts";

/** How many places for a parenthesis are tried. */
const MOST_PLACES = 12;

/** How many tokens before the one that does not fit a list may have begun. */
const FARTHEST = 8;

/** A comma or an equals sign is missing before the token, or before the one before it. */
export function* missingSign(fault: Fault): Generator<Repair> {
  for (const at of [fault.token, fault.token - 1, fault.token - 2]) {
    if (at <= fault.first) continue;
    const { tokens } = fault.expectedAt(at);
    for (const sign of ["=", ","]) {
      if (tokens.includes(sign)) yield insert(fault, sign, endBefore(fault, at), isSeparable(fault, at));
    }
    yield* betweenTexts(fault, at - 1);
  }
}

/** Two texts without a sign or a blank between them are one with a quote in it: "key""value". */
function* betweenTexts(fault: Fault, at: number): Generator<Repair> {
  const text = textOf(fault, at);
  const quote = text.charAt(0);
  if (quote !== '"' && quote !== "'") return;
  const inside = text.indexOf(quote + quote, 1);
  if (inside < 0 || inside + 2 >= text.length) return;
  const { tokens } = fault.expectedAt(at);
  if (!tokens.includes(quote)) return;
  const place = spanOf(fault, at).start + inside + 1;
  for (const sign of ["=", ","]) {
    yield {
      hint: say("hint.missingSign", { sign }),
      title: say("fix.insert", { text: sign }),
      edits: [{ span: { start: place, end: place }, replacement: sign === "=" ? " = " : ", " }],
      sure: true,
    };
  }
}

/** A comma behind a word that begins a clause may be meant, but rarely is; the words of GRANT are a list. */
function isSeparable(fault: Fault, at: number): boolean {
  const before = codeOf(fault.tokens, at - 1);
  if (before === codeOf(fault.tokens, at) && isWord(before)) return false;
  if (["GRANT ", "REVOKE "].includes(codeOf(fault.tokens, fault.first))) return true;
  return !(before.endsWith(" ") && wordsOf(fault.expectedAt(at - 1)).includes(before.trim()));
}

function insert({ token, tokens }: Fault, sign: string, at: number, sure: boolean): Repair {
  const glued = sign === "," && token < tokens.starts.length && tokens.text.charAt(at).trim() !== "";
  const text = sign === "=" ? " =" : glued ? `${sign} ` : sign;
  return {
    hint: say("hint.missingSign", { sign }),
    title: say("fix.insert", { text: sign }),
    edits: [{ span: { start: at, end: at }, replacement: text }],
    sure,
  };
}

/** A parenthesis that was opened and not closed, or closed and not opened, wherever it could stand. */
export const missingParenthesis: Slip = function* (fault) {
  const open = openBefore(fault);
  if (open.depth > 0) {
    for (const at of closingPlaces(fault, open.last)) yield insert(fault, ")", endBefore(fault, at), true);
  }
  for (const at of openingPlaces(fault)) yield insert(fault, "(", spanOf(fault, at).start, true);
};

/** Gives how many parentheses are open where the statement stops, and the last token that opened one. */
function openBefore({ tokens, first, token }: Fault): { readonly depth: number; readonly last: number } {
  const open: number[] = [];
  for (let at = first; at < token; at++) {
    const code = codeOf(tokens, at);
    if (code === "(") open.push(at);
    else if (code === ")") open.pop();
  }
  return { depth: open.length, last: open.at(-1) ?? first };
}

/** The tokens before which a list may end: a comma, another end, a word that begins a clause, the end. */
function closingPlaces({ tokens, token, last }: Fault, open: number): readonly number[] {
  const places: number[] = [];
  for (let at = Math.min(token, last); at > open + 1 && places.length < MOST_PLACES; at--) {
    const code = at < last ? codeOf(tokens, at) : ";";
    if (at >= token - 2 || ",);".includes(code)) places.push(at);
  }
  return places;
}

/** The tokens before which a list may begin, up to the one that does not fit. */
function openingPlaces(fault: Fault): readonly number[] {
  const { tokens, token, first, last } = fault;
  const places: number[] = [];
  for (
    let at = Math.min(token, last - 1);
    at > Math.max(first, token - FARTHEST) && places.length < 4;
    at--
  ) {
    if (codeOf(tokens, at) === ")" || codeOf(tokens, at) === ",") continue;
    if (fault.expectedAt(at).tokens.includes("(")) places.push(at);
  }
  return places;
}

const SIGNS = ["(", ")", ",", ".", "=", ";", "‧"];

/** A comma or a parenthesis too many: the token itself, or one before it. */
export function* extraSign(fault: Fault): Generator<Repair> {
  for (const at of [fault.token, fault.token - 1, fault.token - 2]) {
    if (at <= fault.first || at >= fault.last) continue;
    const sign = textOf(fault, at);
    if (!SIGNS.includes(sign)) continue;
    yield {
      hint: say("hint.extraSign", { sign }),
      title: say("fix.remove", { text: sign }),
      edits: [{ span: spanOf(fault, at), replacement: "" }],
      // What was read before the token that does not fit may well be right.
      sure: at === fault.token || isIdle(fault, at),
    };
  }
}

/** A sign twice, and a comma at the edge of a list, say nothing. */
function isIdle({ tokens }: Fault, at: number): boolean {
  const [before, sign, behind] = [at - 1, at, at + 1].map((one) => codeOf(tokens, one));
  return before === sign || behind === sign || (sign === "," && (before === "(" || behind === ")"));
}

/** Signs that other notations write. */
const INSTEAD: Readonly<Record<string, string>> = {
  ":": "=",
  "⇒": "=",
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
};
const PAIRS: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** A sign of another notation: "key": "value", [t1, t2]. */
export function* wrongSign(fault: Fault): Generator<Repair> {
  const sign = INSTEAD[fault.code];
  if (sign === undefined) return;
  const { tokens, token, last } = fault;
  const places = [token];
  const closing = PAIRS[fault.code];
  for (let at = token + 1; at < last && at < token + 200; at++) {
    const code = codeOf(tokens, at);
    if (closing === undefined ? code === fault.code : code === closing) places.push(at);
  }
  yield {
    hint: say("hint.wrongSign", { written: fault.text, sign }),
    title: say("fix.replace", { text: sign }),
    edits: places.map((at) => ({
      span: spanOf(fault, at),
      replacement: INSTEAD[codeOf(tokens, at)] ?? sign,
    })),
    sure: true,
  };
}

/** Two statements without a semicolon between them. */
export function* missingSemicolon(fault: Fault): Generator<Repair> {
  for (const at of [fault.token, fault.token - 1]) {
    if (at <= fault.first || at >= fault.last || !isWord(codeOf(fault.tokens, at))) continue;
    const word = codeOf(fault.tokens, at).trim();
    if (!wordsOf(fault.expectedAt(fault.first)).includes(word)) continue;
    yield insert(fault, ";", endBefore(fault, at), true);
  }
}
