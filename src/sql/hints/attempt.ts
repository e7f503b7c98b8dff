import { syntaxMessages } from "../../engine/index.ts";
import type { Dialect } from "../dialect.ts";
import { readStatement } from "../readStatement.ts";
import type { Statement } from "../statements.ts";
import { codeOf, tokenAtText, tokenize, type Tokens } from "../tokens.ts";
import { checkTree } from "../treeRules.ts";
import { applyEdits, MOST_TOKENS, type Edit } from "./fault.ts";

/** How a change of a refused statement ends: it is read, the error moves on behind the change, or nothing is won. */
export type Attempt =
  | {
      readonly outcome: "read";
      /** Equal for two changes that come to the same statement. */
      readonly meaning: string;
      /** Known by its first words alone: what follows them was not read. */
      readonly byHead: boolean;
    }
  | { readonly outcome: "further" }
  /** Not tried: enough was. What else would mend the statement is not known. */
  | { readonly outcome: "untried" }
  | { readonly outcome: "no" };

/** How many tokens are read in all while a statement is tried in other words: a long one is tried less often. */
const MOST_WORK = 6000;

const NO: Attempt = { outcome: "no" };

/** Makes what tries changes of a statement that is refused at `token`. */
export function attempts(
  tokens: Tokens,
  first: number,
  token: number,
  last: number,
  dialect: Dialect,
): (edits: readonly Edit[]) => Attempt {
  const from = tokens.starts[first] ?? 0;
  const to = last < tokens.starts.length ? (tokens.starts[last] ?? 0) : tokens.text.length;
  const part = tokens.text.slice(from, to);
  // A change that makes the lexer leave out more than before is none.
  const lost = tokens.dropped.filter(
    ({ start, why }) => why === "character" && start >= from && start < to,
  ).length;
  let work = MOST_WORK;

  return (edits) => {
    work -= last - first;
    if (last - first > MOST_TOKENS || work < 0) return { outcome: "untried" };
    const again = tokenize(applyEdits(part, edits, -from), dialect.lexicon);
    if (again.dropped.length > lost || again.dropped.some(({ why }) => why === "quote")) return NO;
    const read = readAll(again, dialect);
    if (typeof read !== "number") return read;
    // The error has moved on where the whole change is behind it.
    const lastEdit = Math.max(...edits.map(({ span }) => span.end));
    const shift = edits.reduce(
      (sum, { span, replacement }) => sum + replacement.length - (span.end - span.start),
      0,
    );
    const behind = tokenAtText(tokens, Math.max(lastEdit, tokens.ends[token] ?? to));
    const next = behind < last ? (tokens.starts[behind] ?? to) : to;
    return read > next - from + shift ? { outcome: "further" } : NO;
  };
}

/** Reads the statements of a text; gives the offset of the first error where there is one. */
function readAll(tokens: Tokens, dialect: Dialect): Attempt | number {
  const messages = syntaxMessages(dialect.target);
  const meanings: string[] = [];
  let byHead = false;
  for (const [first, last] of ranges(tokens)) {
    const reading = readStatement(tokens, first, last, dialect);
    if ("refusal" in reading) return tokens.starts[reading.refusal.token] ?? tokens.text.length;
    const { statement, longFunction, checks } = reading;
    if (messages && checkTree(statement, longFunction, tokens, dialect, messages, undefined, checks))
      return NO;
    meanings.push(meaningOf(statement, tokens, first, last));
    byHead ||= statement.kind === "other";
  }
  return meanings.length === 0 ? NO : { outcome: "read", meaning: meanings.join(";"), byHead };
}

function* ranges(tokens: Tokens): Generator<readonly [number, number]> {
  const count = tokens.starts.length;
  let first = 0;
  for (let at = 0; at < count; at++) {
    if (codeOf(tokens, at) !== ";") continue;
    if (at > first) yield [first, at + 1];
    first = at + 1;
  }
  if (first < count) yield [first, count];
}

/** Gives a text that is equal for statements that say the same: their tree without places, or their tokens. */
export function meaningOf(statement: Statement, tokens: Tokens, first: number, last: number): string {
  if (statement.kind !== "other")
    return JSON.stringify(statement, (key, value: unknown) =>
      key === "span" || key === "quoted" ? undefined : value,
    );
  const texts: string[] = [];
  for (let at = first; at < last; at++)
    if (codeOf(tokens, at) !== ";")
      texts.push(tokens.text.slice(tokens.starts[at], tokens.ends[at]).toUpperCase());
  return texts.join(" ");
}
