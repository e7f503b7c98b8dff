import type { Expectation } from "../../grammar/starrocks.peggy";
import type { Dialect } from "./dialect.ts";
import type { GrammarOptions } from "./grammarOptions.ts";
import { headTree, matchHead, type HeadMatch } from "./heads.ts";
import { parenthesesOf } from "./parentheses.ts";
import type { Span } from "./span.ts";
import type { QualifiedName, Statement } from "./statements.ts";
import type { TreeCheck } from "./treeChecks.ts";
import { tokenAt, wordsFrom, type Tokens } from "./tokens.ts";

/** Where the engine's grammar stops: the token that no continuation allows, and what stood to choose there. */
export interface Refusal {
  readonly token: number;
  readonly expected: readonly Expectation[];
  readonly head: HeadMatch;
  /** The text is nested deeper than this reader goes. */
  readonly tooDeep: boolean;
}

export type Reading =
  /** `longFunction`: a function's name with too many parts, which the tree builder refuses. */
  | {
      readonly statement: Statement;
      readonly longFunction?: QualifiedName;
      readonly checks?: readonly TreeCheck[];
    }
  | { readonly refusal: Refusal };

/** Parentheses, brackets and CASE within each other; the engines' own limit lies in their stack, ours here. */
const DEEPEST = 150;

/**
 * Reads the tokens `first` to `last` (not included, its `;` counted in) as one statement.
 * A statement beyond the grammar is taken by its head.
 */
export function readStatement(tokens: Tokens, first: number, last: number, dialect: Dialect): Reading {
  const { grammar } = dialect;
  const line = lineOf(tokens, first, last);
  const span = spanOfTokens(tokens, first, endsWithSemicolon(tokens, last) ? last - 1 : last);
  const match = () => matchHead(headTree(dialect.target), wordsFrom(tokens, first, last));
  const other = (head: string | undefined): Statement => ({
    kind: "other",
    head: head ?? firstWord(tokens, first, last),
    span,
  });
  const tooDeep = (): Reading => ({ refusal: { token: first, expected: [], head: match(), tooDeep: true } });
  if (!grammar) return { statement: other(undefined) };
  if (nesting(line) > DEEPEST) return tooDeep();
  try {
    const read = grammar.parse(line, grammarOptions(tokens, first, last, dialect));
    const { longFunction, checks, ...statement } = read;
    const made =
      statement.kind === "other" || isTooDeep(statement, line)
        ? other(match().complete?.head)
        : { ...statement, span };
    return { statement: made, ...(longFunction && { longFunction }), ...(checks && { checks }) };
  } catch (error) {
    if (isStackOverflow(error)) return tooDeep();
    if (!(error instanceof grammar.SyntaxError)) throw error;
    const head = match();
    const { complete } = head;
    if (complete?.head !== undefined && !complete.inGrammar) return { statement: other(complete.head) };
    const reached = tokenAt(tokens, (tokens.offsets[first] ?? 0) + error.location.start.offset);
    const token = Math.max(reached, first + head.length);
    return { refusal: { token, expected: error.expected ?? [], head, tooDeep: false } };
  }
}

/** A character of no token: the grammar stops at it and tells what it expected. */
const STOP = "\u0001";

/** Gives what the grammar expects behind some tokens of a statement; `undefined` where it does not get that far. */
export function readRest(
  tokens: Tokens,
  first: number,
  last: number,
  dialect: Dialect,
): readonly Expectation[] | undefined {
  const { grammar } = dialect;
  const line = lineOf(tokens, first, last);
  if (!grammar || nesting(line) > DEEPEST) return undefined;
  try {
    grammar.parse(line + STOP, grammarOptions(tokens, first, last, dialect));
  } catch (error) {
    if (error instanceof grammar.SyntaxError && error.location.start.offset === line.length)
      return error.expected ?? [];
  }
  return undefined;
}

function lineOf(tokens: Tokens, first: number, last: number): string {
  return tokens.encoded.slice(tokens.offsets[first], tokens.offsets[last]);
}

function grammarOptions(tokens: Tokens, first: number, last: number, dialect: Dialect): GrammarOptions {
  const base = tokens.offsets[first] ?? 0;
  const parentheses = parenthesesOf(tokens, first, last);
  const at = (offset: number) => tokenAt(tokens, base + offset);
  const spanOf = (from: number, to: number) => spanOfTokens(tokens, at(from), at(to));
  const textAt = (span: Span) => tokens.text.slice(span.start, span.end);
  return {
    has: dialect.features,
    reserved: dialect.reserved,
    spanOf,
    textAt,
    textOf: (from, to) => textAt(spanOf(from, to)),
    opensQuery: (offset) => parentheses.opensQuery(at(offset)),
    followsClose(offset, sign) {
      const close = parentheses.closeOf(at(offset));
      return close >= 0 && close + 1 < last && tokens.encoded.startsWith(sign, tokens.offsets[close + 1]);
    },
  };
}

/** Firefox has an error of its own for it. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === "InternalError");
}

/** Trees deeper than this are not handed out: whoever walks them may be recursive. */
const DEEPEST_TREE = 1000;

/** Tells whether a statement's tree is too deep; a thousand operators take more characters than most statements have. */
function isTooDeep(statement: object, line: string): boolean {
  if (line.length < 2 * DEEPEST_TREE) return false;
  let level: object[] = [statement];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_TREE) return true;
    const next: object[] = [];
    for (const node of level) {
      const parts: unknown[] = Object.values(node);
      for (const part of parts) if (typeof part === "object" && part !== null) next.push(part);
    }
    level = next;
  }
  return false;
}

function nesting(line: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 0x28 || code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x29 || code === 0x5d || code === 0x7d) depth--;
  }
  return deepest;
}

/** A stretch of no token lies at the end of the one before it. */
function spanOfTokens(tokens: Tokens, first: number, last: number): Span {
  const end = tokens.ends[last - 1] ?? tokens.text.length;
  return { start: first < last ? (tokens.starts[first] ?? tokens.text.length) : end, end };
}

function endsWithSemicolon(tokens: Tokens, last: number): boolean {
  return tokens.encoded.charCodeAt(tokens.offsets[last - 1] ?? -1) === 0x3b;
}

function firstWord(tokens: Tokens, first: number, last: number): string {
  for (const word of wordsFrom(tokens, first, last)) return word;
  return tokens.text.slice(tokens.starts[first], tokens.ends[first]);
}
