import type { Expectation } from "../../grammar/starrocks.peggy";
import type { Dialect } from "./dialect.ts";
import { headTree, matchHead, type HeadMatch } from "./heads.ts";
import { parenthesesOf } from "./parentheses.ts";
import type { Span } from "./span.ts";
import type { QualifiedName, Statement } from "./statements.ts";
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
  { readonly statement: Statement; readonly longFunction?: QualifiedName } | { readonly refusal: Refusal };

/** Parentheses, brackets and CASE within each other; the engines' own limit lies in their stack, ours here. */
const DEEPEST = 150;

/**
 * Reads the tokens `first` to `last` (not included, its `;` counted in) as one statement.
 * A statement beyond the grammar is taken by its head.
 */
export function readStatement(tokens: Tokens, first: number, last: number, dialect: Dialect): Reading {
  const { grammar } = dialect;
  const base = tokens.offsets[first] ?? 0;
  const line = tokens.encoded.slice(base, tokens.offsets[last]);
  const span = spanOfTokens(tokens, first, endsWithSemicolon(tokens, last) ? last - 1 : last);
  const match = () => matchHead(headTree(dialect.target), wordsFrom(tokens, first, last));
  if (!grammar) return { statement: { kind: "other", head: firstWord(tokens, first, last), span } };
  if (nesting(line) > DEEPEST)
    return { refusal: { token: first, expected: [], head: match(), tooDeep: true } };
  const parentheses = parenthesesOf(tokens, first, last);
  const spanOf = (from: number, to: number) =>
    from === to
      ? {
          start: tokens.ends[tokenAt(tokens, base + from) - 1] ?? 0,
          end: tokens.ends[tokenAt(tokens, base + from) - 1] ?? 0,
        }
      : spanOfTokens(tokens, tokenAt(tokens, base + from), tokenAt(tokens, base + to));
  const textAt = (at: Span) => tokens.text.slice(at.start, at.end);
  try {
    const statement = grammar.parse(line, {
      has: dialect.features,
      reserved: dialect.reserved,
      spanOf,
      textAt,
      textOf: (from, to) => textAt(spanOf(from, to)),
      opensQuery: (offset) => parentheses.opensQuery(tokenAt(tokens, base + offset)),
      followsClose(offset, sign) {
        const close = parentheses.closeOf(tokenAt(tokens, base + offset));
        return close >= 0 && close + 1 < last && tokens.encoded.startsWith(sign, tokens.offsets[close + 1]);
      },
    });
    if (statement.kind === "other") {
      const other: Statement = {
        kind: "other",
        head: match().complete?.head ?? firstWord(tokens, first, last),
        span,
      };
      return statement.longFunction
        ? { statement: other, longFunction: statement.longFunction }
        : { statement: other };
    }
    return { statement: { ...statement, span } };
  } catch (error) {
    const head = match();
    if (error instanceof RangeError) return { refusal: { token: first, expected: [], head, tooDeep: true } };
    if (!(error instanceof grammar.SyntaxError)) throw error;
    const complete = head.complete;
    if (complete?.head !== undefined && !complete.inGrammar)
      return { statement: { kind: "other", head: complete.head, span } };
    const token = Math.max(tokenAt(tokens, base + error.location.start.offset), first + head.length);
    return { refusal: { token, expected: error.expected ?? [], head, tooDeep: false } };
  }
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

function spanOfTokens(tokens: Tokens, first: number, last: number): Span {
  return {
    start: tokens.starts[first] ?? tokens.text.length,
    end: tokens.ends[last - 1] ?? tokens.text.length,
  };
}

function endsWithSemicolon(tokens: Tokens, last: number): boolean {
  return tokens.encoded.charCodeAt(tokens.offsets[last - 1] ?? -1) === 0x3b;
}

function firstWord(tokens: Tokens, first: number, last: number): string {
  for (const word of wordsFrom(tokens, first, last)) return word;
  return tokens.text.slice(tokens.starts[first], tokens.ends[first]);
}
