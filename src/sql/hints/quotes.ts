import { codeOf, tokenize } from "../tokens.ts";
import { fix, say, type Advice, type Fault } from "./fault.ts";
import type { Repair, Slip } from "./repair.ts";

/** How many places for a quote are tried. */
const MOST_PLACES = 32;

/**
 * One quote of a kind is missing: it is put behind or before the words between the last text that is whole and the token
 * that does not fit. What then stands in quotes has no blank; a name has no dot either.
 */
export const missingQuote: Slip = (fault) => withQuote(fault, (text) => isTight(text));

/** The same, where only a text with a blank or a name with a dot would do. */
export const missingWideQuote: Slip = (fault) => withQuote(fault, (text) => !isTight(text));

function isTight(text: string): boolean {
  return text.startsWith("`") ? /^`[\w\-$:\u0080-\uffff]+`$/.test(text) : !/\s/.test(text);
}

function* withQuote(fault: Fault, keeps: (text: string) => boolean): Generator<Repair> {
  const { tokens, first, last } = fault;
  const from = tokens.starts[first] ?? 0;
  const to = last < tokens.starts.length ? (tokens.starts[last] ?? 0) : tokens.text.length;
  const part = tokens.text.slice(from, to);
  for (const quote of ['"', "'", "`"]) {
    if (count(part, quote) % 2 === 0) continue;
    const begin = beginOf(fault, quote, from);
    for (const place of places(fault, begin, to)) {
      const text = quotedAt(fault, begin, place, quote);
      if (text === undefined || !keeps(text)) continue;
      yield {
        hint: say("hint.missingQuote", { quote }),
        title: say("fix.insert", { text: quote }),
        edits: [{ span: { start: place, end: place }, replacement: quote }],
        sure: isLikely(text) && standsFree(tokens.text, place),
      };
    }
  }
}

/** Blanks or signs at its ends, a comment or a list in quotes is hardly what was meant. */
function isLikely(text: string): boolean {
  const inside = text.slice(1, -1);
  if (inside !== inside.trim() || /["'`\n]|--|\/\*|^[.,;=*()]|[,;=(]$/.test(inside)) return false;
  return !text.startsWith("`") || !/[(),;=]/.test(inside);
}

/** On the other side of a quote stands a blank, a sign or nothing; a semicolon with more behind it may belong to the text. */
function standsFree(text: string, place: number): boolean {
  if (/^\s*;\s*[^\s;]/.test(text.slice(place, place + LONGEST))) return false;
  return FREE.test(text.charAt(place - 1)) || FREE.test(text.charAt(place));
}

const FREE = /^[\s(),;=.@[\]]?$/;

/** How far behind its beginning a stretch is looked at. */
const LONGEST = 600;

/** Gives what stands in quotes once a quote is put at `place`: it ends there, or begins there. */
function quotedAt(
  { tokens, dialect }: Fault,
  begin: number,
  place: number,
  quote: string,
): string | undefined {
  const { text } = tokens;
  if (text.charAt(place - 1) === quote || text.charAt(place) === quote) return undefined;
  const changed = text.slice(begin, place) + quote + text.slice(place, begin + LONGEST);
  const again = tokenize(changed, dialect.lexicon);
  const at = place - begin;
  const token = again.starts.findIndex((start, one) => start === at || again.ends[one] === at + 1);
  return token >= 0 && codeOf(again, token) === quote
    ? changed.slice(again.starts[token], again.ends[token])
    : undefined;
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
  return found;
}

/**
 * The places where a quote may be missing, those nearest to the token that does not fit first: between a letter, a sign
 * and a blank.
 */
function places(fault: Fault, begin: number, to: number): readonly number[] {
  const { text } = fault.tokens;
  const found: number[] = [];
  const end = Math.min(to, begin + LONGEST);
  for (let at = begin + 1; at <= end; at++) {
    const left = text.charAt(at - 1);
    const right = at < to ? text.charAt(at) : "";
    if (kindOf(left) !== kindOf(right) || SEPARATING.includes(left) || SEPARATING.includes(right || " "))
      found.push(at);
  }
  const { start } = fault.span;
  return found.sort((a, b) => Math.abs(a - start) - Math.abs(b - start)).slice(0, MOST_PLACES);
}

/** Behind the last two texts that were read whole the missing quote cannot lie far. */
function beginOf({ tokens, token, first }: Fault, quote: string, from: number): number {
  let texts = 0;
  for (let at = token - 1; at >= first; at--) {
    if (codeOf(tokens, at) !== quote) continue;
    if (++texts === 2) return tokens.ends[at] ?? from;
  }
  return from;
}

const SEPARATING = "(),;=.@";

const kindOf = (char: string) =>
  /[\w$\u0080-\uffff]/.test(char) ? "letter" : /\S/.test(char) ? "sign" : "blank";

/** A quote that is never closed: the lexer leaves out everything behind it. */
export function openQuote(fault: Fault): Advice | undefined {
  const { tokens, first } = fault;
  const from = tokens.starts[first] ?? 0;
  const open = tokens.dropped.find(({ start, why }) => why === "quote" && start >= from);
  if (!open) return undefined;
  const quote = tokens.text.charAt(open.start);
  const end = tokens.text.length;
  return {
    hint: say("hint.openQuote", { quote }),
    place: { start: open.start, end: open.start + 1 },
    fixes: [
      fix(say("fix.closeQuote", { quote }), [{ span: { start: end, end }, replacement: quote }], false),
    ],
  };
}
