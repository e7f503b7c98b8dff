import type { Dialect } from "../dialect.ts";
import { readExpected, type Expected } from "../expected.ts";
import { headTree, matchHead } from "../heads.ts";
import { readRest } from "../readStatement.ts";
import { nestedCommentEnd } from "../scanNereids.ts";
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
  /** Behind the head of a statement of which nothing but its head is known. */
  readonly behindHead: boolean;
}

/**
 * Finds out what the grammar expects at an offset of a script; `undefined` within a comment. Where the statement is broken
 * before it, a line that begins like a statement is taken for one.
 */
export function cursorAt(text: string, offset: number, dialect: Dialect): Cursor | undefined {
  const [start, end] = statementAround(text, offset, dialect);
  if (isInOpenText(text, start, offset, dialect)) return undefined;
  if (isInComment(tokenize(text.slice(start, end), dialect.lexicon), offset - start, dialect))
    return undefined;
  const cursor = cursorIn(text, start, end, offset, dialect);
  // A text in quotes that goes on over lines is more likely one that was never closed.
  const runaway = cursor.quote !== "" && cursor.typed.includes("\n");
  if (!runaway && (cursor.expected !== NOTHING || cursor.heads.length > 0)) return cursor;
  const line = statementLine(text, start, offset, dialect);
  return line === undefined ? cursor : cursorIn(text, line, end, offset, dialect);
}

/** Finds the last line from `start` on, up to the offset, that begins with a word that statements begin with. */
function statementLine(text: string, start: number, offset: number, { target }: Dialect): number | undefined {
  const heads = headTree(target).next;
  for (let at = text.lastIndexOf("\n", offset - 1); at >= start; at = text.lastIndexOf("\n", at - 1)) {
    const [blank = "", word = ""] = /^\s*([A-Za-z]+)(?=\s)/.exec(text.slice(at + 1, offset)) ?? [];
    if (heads.has(word.toUpperCase())) return at + 1 + blank.length - word.length;
    if (at === 0) break;
  }
  return undefined;
}

function cursorIn(text: string, start: number, end: number, offset: number, dialect: Dialect): Cursor {
  const all = tokenize(text.slice(start, end), dialect.lexicon);
  const place = offset - start;
  const inside = tokenInside(all, place);
  const open = openQuote(all, place);
  const count = open !== undefined ? firstAt(all, open) : inside >= 0 ? inside : firstAt(all, place);
  // `.2` is a number until a letter follows: then it was a dot and a name.
  const dotted = inside >= 0 && isDecimalTail(all, inside);
  const qualifiers = qualifiersBefore(all, dotted ? count + 1 : count);
  const begin = count - 2 * qualifiers.length + (dotted ? 1 : 0);
  const from = open ?? (inside >= 0 ? (all.starts[inside] ?? place) + (dotted ? 1 : 0) : place);
  const first = text.charAt(start + from);
  const quote = (open !== undefined || inside >= 0) && QUOTES.includes(first) && first !== "" ? first : "";
  const to = open !== undefined || inside < 0 ? place : (all.ends[inside] ?? place);
  const skip = quote === "" ? 0 : 1;
  const closed = quote !== "" && inside >= 0 && open === undefined;
  return {
    all,
    count,
    span: { start: start + from + skip, end: start + to - (closed ? 1 : 0) },
    typed: text.slice(start + from + skip, offset),
    quote,
    qualifiers,
    expected: expectedAfter(all, begin, dialect),
    ...headsAfter(all, begin, dialect, qualifiers.length > 0),
  };
}

const QUOTES = "'\"`";

/** Finds the quote before a place that nothing closes: some lexers leave out what follows it, others take it for a sign. */
function openQuote({ text, starts, ends, dropped }: Tokens, place: number): number | undefined {
  const lost = dropped.find(({ why, start }) => why === "quote" && start < place);
  if (lost) return lost.start;
  return starts.find(
    (start, token) =>
      start < place &&
      ends[token] === start + 1 &&
      text.charAt(start) !== "" &&
      QUOTES.includes(text.charAt(start)),
  );
}

/** Gives the code of a token before the place, counted back from it; "" before the first. */
export function codeBefore({ all, count }: Pick<Cursor, "all" | "count">, distance: number): string {
  return distance > count ? "" : codeOf(all, count - distance).trim();
}

/** Gives the text of a token without its quotes. */
export function textOfToken({ text, starts, ends }: Tokens, token: number): string {
  const raw = text.slice(starts[token], ends[token]);
  return /^['"`]/.test(raw) ? raw.slice(1, -1).replaceAll("`", "") : raw;
}

function statementAround(text: string, offset: number, dialect: Dialect): readonly [number, number] {
  let from = 0;
  for (const part of scanScript(text, dialect.target)) {
    // Behind its last word a statement still goes on, until its `;`.
    if (offset < part.after || (offset === part.after && text.charAt(part.after - 1) !== ";")) {
      return offset < part.span.start ? [from, offset] : [part.span.start, Math.max(part.span.end, offset)];
    }
    from = part.after;
  }
  return [Math.min(from, offset), offset];
}

/** Tells whether a quote stands open in the line before the statement: its `;` is then part of a text. */
function isInOpenText(text: string, start: number, offset: number, { lexicon }: Dialect): boolean {
  const line = Math.max(text.lastIndexOf("\n", offset - 1) + 1, 0);
  if (line >= start || !text.slice(line, start).includes(";")) return false;
  const before = text.slice(line, start);
  return openQuote(tokenize(before, lexicon), before.length) !== undefined;
}

/** Tells whether a place lies in a comment, also in one that has no end yet. */
function isInComment({ text, starts, ends, dropped }: Tokens, place: number, { lexicon }: Dialect): boolean {
  const before = starts.findLastIndex((start) => start < place);
  const end = before < 0 ? 0 : (ends[before] ?? 0);
  if (place < end) return false;
  const opened = text.lastIndexOf("/*", place - 1);
  // Without an end its signs are tokens.
  if (
    opened >= 0 &&
    opened + 1 < place &&
    starts.includes(opened) &&
    !text.slice(opened, place).includes("*/")
  )
    return true;
  const from = Math.max(end, ...dropped.map((one) => (one.start < place ? one.end : 0)));
  for (let at = from; at < place;) {
    if (text.startsWith("--", at)) {
      const line = text.indexOf("\n", at);
      if (line < 0 || line >= place) return true;
      at = line + 1;
    } else if (text.startsWith("/*", at)) {
      const close = text.indexOf("*/", at);
      const after = lexicon.nereids ? nestedCommentEnd(text, at) : close + 2;
      if (close < 0 || after > place) return place > at + 1;
      at = after;
    } else if (/\s/.test(text.charAt(at))) at++;
    // What is hidden here and is no blank belongs to a comment in which another one ended.
    else return true;
  }
  return false;
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
      : place <= end &&
        (code.endsWith(" ") ||
          code === "`" ||
          code === "#" ||
          isDecimalTail(tokens, token) ||
          isOpenDecimal(tokens, token));
    if (typing) return token;
  }
  return -1;
}

const isDot = (code: string) => code === "." || code === "‧" || code === "½";
const isName = (code: string) => code.endsWith(" ") || code === "`";

function isDecimalTail(tokens: Tokens, token: number): boolean {
  const start = tokens.starts[token];
  return (
    codeOf(tokens, token) === "½" &&
    tokens.text.charAt(start ?? 0) === "." &&
    tokens.ends[token - 1] === start &&
    isName(codeOf(tokens, token - 1))
  );
}

/** Tells whether a number ends in its point: the next sign belongs to it. */
function isOpenDecimal(tokens: Tokens, token: number): boolean {
  return codeOf(tokens, token) === "½" && tokens.text.charAt((tokens.ends[token] ?? 0) - 1) === ".";
}

function qualifiersBefore(tokens: Tokens, count: number): readonly string[] {
  const names: string[] = [];
  for (let dot = count - 1; dot > 0 && isDot(codeOf(tokens, dot)); dot -= 2) {
    if (!isName(codeOf(tokens, dot - 1))) break;
    names.unshift(tokens.text.slice(tokens.starts[dot - 1], tokens.ends[dot - 1]).replaceAll("`", ""));
  }
  return names;
}

function firstAt(tokens: Tokens, place: number): number {
  const found = tokens.starts.findIndex((start) => start >= place);
  return found < 0 ? tokens.starts.length : found;
}

const NOTHING: Expected = { names: [], tokens: [] };

/** What was expected last: it is the same for every letter of a word that is typed. */
let last: { readonly dialect: Dialect; readonly line: string; readonly expected: Expected } | undefined;

function expectedAfter(tokens: Tokens, count: number, dialect: Dialect): Expected {
  const line = tokens.encoded.slice(0, tokens.offsets[count]);
  if (last?.line !== line || last.dialect !== dialect)
    last = { dialect, line, expected: readExpectedAfter(tokens, count, dialect) };
  return last.expected;
}

function readExpectedAfter(tokens: Tokens, count: number, dialect: Dialect): Expected {
  const rest = readRest(tokens, 0, count, dialect);
  const expected = rest ? readExpected(rest, false) : NOTHING;
  const queries = queryBegins(tokens, count, dialect).filter((word) => !expected.tokens.includes(word));
  return queries.length === 0 ? expected : { ...expected, tokens: [...expected.tokens, ...queries] };
}

/** Behind an opening parenthesis the grammar looks for the word of a query before it reads one: here it is tried. */
function queryBegins(tokens: Tokens, count: number, dialect: Dialect): readonly string[] {
  if (codeOf(tokens, count - 1) !== "(") return [];
  const before = tokens.text.slice(0, tokens.ends[count - 1]);
  return ["SELECT", "WITH"].filter((word) => {
    const made = tokenize(`${before}${word}`, dialect.lexicon);
    return readRest(made, 0, made.starts.length, dialect) !== undefined;
  });
}

function headsAfter(
  tokens: Tokens,
  count: number,
  dialect: Dialect,
  dotted: boolean,
): Pick<Cursor, "heads" | "behindHead"> {
  const { length, last } = matchHead(headTree(dialect.target), wordsFrom(tokens, 0, count));
  if (length < count) return { heads: [], behindHead: false };
  return {
    heads: dotted ? [] : [...last.next.keys()],
    behindHead: last.head !== undefined && !last.inGrammar,
  };
}
