import type { Phrase, TextFix } from "../diagnostics.ts";
import type { Dialect } from "../dialect.ts";
import { readExpected, type Expected } from "../expected.ts";
import { headTree, matchHead } from "../heads.ts";
import { readRest, type Refusal } from "../readStatement.ts";
import type { Span } from "../span.ts";
import { codeOf, wordsFrom, type Tokens } from "../tokens.ts";
import { attempts, type Attempt } from "./attempt.ts";

/** One change of the text. */
export interface Edit {
  readonly span: Span;
  readonly replacement: string;
}

/** What is looked at of a refused statement. */
export interface Fault {
  readonly tokens: Tokens;
  readonly dialect: Dialect;
  readonly refusal: Refusal;
  /** First token of the statement, the token that does not fit, and the token behind the statement's last. */
  readonly first: number;
  readonly token: number;
  readonly last: number;
  /** Everything that could stand there, also what the engine no longer speaks of. */
  readonly expected: Expected;
  /** The token that does not fit; "" at the end. */
  readonly text: string;
  readonly code: string;
  readonly span: Span;
  /** Gives what could stand at a token, from the first one to the one that does not fit. */
  readonly expectedAt: (token: number) => Expected;
  /** Tells how a change would end. */
  readonly attempt: (edits: readonly Edit[]) => Attempt;
}

/** What is said of a fault: a sentence of ours and the changes that mend it. */
export interface Advice {
  readonly hint: Phrase;
  /** Where the slip lies, where that is not where the first change begins. */
  readonly place?: Span;
  readonly fixes: readonly TextFix[];
}

/** Says something of a fault, or leaves it to the next one. */
export type Adviser = (fault: Fault) => Advice | undefined;

/** Longer statements are read once and not tried in other words: each try takes as long as the reading. */
export const MOST_TOKENS = 5000;

const MOST_BEFORE = 1000;
const NOTHING: Expected = { names: [], tokens: [] };

/** Gathers what is needed of a refused statement. */
export function faultOf(
  tokens: Tokens,
  first: number,
  last: number,
  refusal: Refusal,
  dialect: Dialect,
): Fault {
  const { token } = refusal;
  const start = tokens.starts[token] ?? tokens.text.length;
  const text = token < last ? tokens.text.slice(start, tokens.ends[token]) : "";
  const expected = withHeads(readExpected(refusal.expected, false), first, refusal);
  const known = new Map<number, Expected>([[token, expected]]);
  return {
    tokens,
    dialect,
    refusal,
    first,
    token,
    last,
    expected,
    text,
    code: token < last ? codeOf(tokens, token) : "",
    span: { start, end: start + text.length },
    expectedAt(at) {
      const found = known.get(at);
      if (found) return found;
      // The beginning of a long statement is not read again and again.
      const made = at - first > MOST_BEFORE ? NOTHING : expectedBefore(tokens, first, at, dialect);
      known.set(at, made);
      return made;
    },
    attempt: attempts(tokens, first, token, last, dialect),
  };
}

/** Words that a head of a statement could go on with stand in no rule of the grammar. */
function withHeads(expected: Expected, first: number, { head, token }: Refusal): Expected {
  if (token !== first + head.length || head.last.inGrammar) return expected;
  return withWords(expected, head.last.next.keys());
}

function withWords(expected: Expected, words: Iterable<string>): Expected {
  const more = [...words].filter((word) => !expected.tokens.includes(word));
  return { ...expected, tokens: [...expected.tokens, ...more] };
}

function expectedBefore(tokens: Tokens, first: number, at: number, dialect: Dialect): Expected {
  const grammar = at === first ? undefined : readRest(tokens, first, at, dialect);
  const expected = readExpected(grammar ?? [], false);
  const head = matchHead(headTree(dialect.target), wordsFrom(tokens, first, at));
  return head.length === at - first ? withWords(expected, head.last.next.keys()) : expected;
}

/** Gives the words of what is expected. */
export function wordsOf({ tokens }: Expected): readonly string[] {
  return tokens.filter((token) => /^[A-Z]/.test(token));
}

/** Applies edits that do not overlap. `by` moves their spans. */
export function applyEdits(text: string, edits: readonly Edit[], by = 0): string {
  const ordered = [...edits].sort((a, b) => b.span.start - a.span.start);
  return ordered.reduce(
    (changed, { span, replacement }) =>
      changed.slice(0, span.start + by) + replacement + changed.slice(span.end + by),
    text,
  );
}

/** Makes a phrase of `content/ui/…/sql.json`. */
export function say(key: string, values: Phrase["values"] = {}): Phrase {
  return { key: `sql.${key}`, values };
}

/** Makes a fix; `plain` where the statement is read after it and nothing was guessed. */
export function fix(title: Phrase, edits: readonly Edit[], plain: boolean): TextFix {
  return { title, edits, plain };
}

/** Tells whether a code of the encoded line is a word or a name. */
export function isWord(code: string): boolean {
  return code.endsWith(" ") || code === "`";
}

/** Gives where a token stands in the text; its end at the end. */
export function spanOf({ tokens }: Pick<Fault, "tokens">, token: number): Span {
  const start = tokens.starts[token] ?? tokens.text.length;
  return { start, end: tokens.ends[token] ?? start };
}

/** Gives the text of a token. */
export function textOf(fault: Pick<Fault, "tokens">, token: number): string {
  const { start, end } = spanOf(fault, token);
  return fault.tokens.text.slice(start, end);
}

/** Gives where the token before another one ends: there something is put behind it. */
export function endBefore({ tokens, first }: Pick<Fault, "tokens" | "first">, token: number): number {
  return token > first ? (tokens.ends[token - 1] ?? 0) : (tokens.starts[token] ?? tokens.text.length);
}
