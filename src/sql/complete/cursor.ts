import type { Dialect } from "../dialect.ts";
import { readExpected, type Expected } from "../expected.ts";
import { headTree, matchHead } from "../heads.ts";
import { readRest } from "../readStatement.ts";
import type { Span } from "../span.ts";
import { scanScript } from "../splitScript.ts";
import { codeOf, tokenize, wordsFrom, type Tokens } from "../tokens.ts";

/** Where in a statement something is typed. */
export interface Cursor {
  /** The whole statement, and its tokens before the place. */
  readonly all: Tokens;
  readonly count: number;
  /** What is being typed: the stretch that a completion replaces, and its text before the place. */
  readonly span: Span;
  readonly typed: string;
  /** The quote that the place lies in. */
  readonly quote: string;
  /** Names with dots before it: `db` in `db.|`. */
  readonly qualifiers: readonly string[];
  /** What could stand where the first of them stands. */
  readonly expected: Expected;
  /** Words that heads of statements go on with. */
  readonly heads: readonly string[];
}

/** Finds out what the grammar expects at an offset of a script. */
export function cursorAt(text: string, offset: number, dialect: Dialect): Cursor {
  const [start, end] = statementAround(text, offset, dialect);
  const all = tokenize(text.slice(start, end), dialect.lexicon);
  const place = offset - start;
  const inside = tokenInside(all, place);
  const open = all.dropped.find(({ why, start: from }) => why === "quote" && from < place);
  const count = open ? firstAt(all, open.start) : inside >= 0 ? inside : firstAt(all, place);
  const qualifiers = qualifiersBefore(all, count);
  const begin = count - 2 * qualifiers.length;
  const from = open ? open.start : inside >= 0 ? (all.starts[inside] ?? place) : place;
  const first = text.charAt(start + from);
  const quote = (open || inside >= 0) && "'\"`".includes(first) && first !== "" ? first : "";
  const to = open || inside < 0 ? place : (all.ends[inside] ?? place);
  const skip = quote === "" ? 0 : 1;
  const closed = quote !== "" && inside >= 0 && !open;
  return {
    all,
    count,
    span: { start: start + from + skip, end: start + to - (closed ? 1 : 0) },
    typed: text.slice(start + from + skip, offset),
    quote,
    qualifiers,
    expected: expectedAfter(all, begin, dialect),
    heads: qualifiers.length > 0 ? [] : headsAfter(all, count, dialect),
  };
}

function statementAround(text: string, offset: number, dialect: Dialect): readonly [number, number] {
  let from = 0;
  for (const part of scanScript(text, dialect.target)) {
    // Behind its last word a statement still goes on, until its `;`.
    if (offset < part.after || (offset === part.after && text.charAt(part.after - 1) !== ";")) {
      return offset < part.span.start ? [offset, offset] : [part.span.start, Math.max(part.span.end, offset)];
    }
    from = part.after;
  }
  return [Math.max(from, offset), text.length];
}

/** The word, number or quoted text that the place is in or at the end of; -1 for none. */
function tokenInside(tokens: Tokens, place: number): number {
  for (let token = 0; token < tokens.starts.length; token++) {
    const start = tokens.starts[token] ?? 0;
    const end = tokens.ends[token] ?? 0;
    if (start >= place) return -1;
    const code = codeOf(tokens, token);
    const isText = code === "'" || code === '"' || (code === "`" && tokens.text.charAt(start) === "`");
    const typing = isText
      ? place < end
      : place <= end && (code.endsWith(" ") || code === "`" || code === "#");
    if (typing) return token;
  }
  return -1;
}

function qualifiersBefore(tokens: Tokens, count: number): readonly string[] {
  const names: string[] = [];
  for (let dot = count - 1; dot > 0 && [".", "‧"].includes(codeOf(tokens, dot)); dot -= 2) {
    const code = codeOf(tokens, dot - 1);
    if (!code.endsWith(" ") && code !== "`") break;
    names.unshift(tokens.text.slice(tokens.starts[dot - 1], tokens.ends[dot - 1]).replaceAll("`", ""));
  }
  return names;
}

function firstAt(tokens: Tokens, place: number): number {
  const found = tokens.starts.findIndex((start) => start >= place);
  return found < 0 ? tokens.starts.length : found;
}

function expectedAfter(tokens: Tokens, count: number, dialect: Dialect): Expected {
  const rest = readRest(tokens, 0, count, dialect);
  return rest ? readExpected(rest, false) : { names: [], tokens: [] };
}

function headsAfter(tokens: Tokens, count: number, dialect: Dialect): readonly string[] {
  const match = matchHead(headTree(dialect.target), wordsFrom(tokens, 0, count));
  return match.length === count ? [...match.last.next.keys()] : [];
}
