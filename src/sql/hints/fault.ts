import type { Phrase, TextFix } from "../diagnostics.ts";
import type { Dialect } from "../dialect.ts";
import { readExpected, type Expected } from "../expected.ts";
import { readStatement, type Refusal } from "../readStatement.ts";
import type { Span } from "../span.ts";
import { codeOf, tokenAtText, tokenize, type Tokens } from "../tokens.ts";

/** One change of the text. */
export interface Edit {
  readonly span: Span;
  readonly replacement: string;
}

/** What the advisers of a refused statement look at. */
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
  /** Tells how a change would end: the statement is read, the error moves on, or nothing is won. */
  readonly tryEdits: (edits: readonly Edit[]) => "read" | "further" | "no";
}

/** What is said of a fault: a sentence of ours and the changes that mend it. */
export interface Advice {
  readonly hint: Phrase;
  readonly fixes: readonly TextFix[];
}

/** Says something of a fault, or leaves it to the next one. */
export type Adviser = (fault: Fault) => Advice | undefined;

/** Longer statements are read once and not tried in other words: each try takes as long as the reading. */
export const MOST_TOKENS = 5000;

/** Gathers what the advisers need of a refused statement. */
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
  const from = tokens.starts[first] ?? 0;
  const to = tokens.ends[last - 1] ?? tokens.text.length;
  return {
    tokens,
    dialect,
    refusal,
    first,
    token,
    last,
    expected: withHeads(readExpected(refusal.expected, false), first, refusal),
    text,
    code: token < last ? codeOf(tokens, token) : "",
    span: { start, end: start + text.length },
    tryEdits(edits) {
      if (last - first > MOST_TOKENS) return "no";
      const changed = applyEdits(tokens.text.slice(from, to), edits, -from);
      const again = tokenize(changed, dialect.lexicon);
      const reading = readStatement(again, 0, again.starts.length, dialect);
      if ("statement" in reading) return "read";
      // The error has moved on where the whole change is behind it.
      const lastEdit = Math.max(...edits.map(({ span }) => span.end));
      const shift = edits.reduce(
        (sum, { span, replacement }) => sum + replacement.length - (span.end - span.start),
        0,
      );
      const reached = again.starts[reading.refusal.token] ?? changed.length;
      const behind = tokenAtText(tokens, Math.max(lastEdit, start + text.length));
      const next = tokens.starts[behind] ?? to;
      return reached > next - from + shift ? "further" : "no";
    },
  };
}

/** Words that a head of a statement could go on with stand in no rule of the grammar. */
function withHeads(expected: Expected, first: number, { head, token }: Refusal): Expected {
  if (token !== first + head.length || head.last.inGrammar) return expected;
  const words = [...head.last.next.keys()];
  return {
    names: expected.names,
    tokens: [...expected.tokens, ...words.filter((word) => !expected.tokens.includes(word))],
  };
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
