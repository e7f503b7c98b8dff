import { ENGINES, type Target, type VersionRange } from "../engine/index.ts";
import type { Phrase } from "./diagnostics.ts";
import { dialectOf } from "./dialect.ts";
import type { Directive } from "./directives.ts";
import { readExpected } from "./expected.ts";
import { headTree, matchHead } from "./heads.ts";
import { FUNCTION_TEXTS } from "./hover/functionTexts.ts";
import { propertyAt } from "./hover/property.ts";
import { STATEMENT_TEXTS, wordText } from "./hover/words.ts";
import { readRest, readStatement } from "./readStatement.ts";
import type { Span } from "./span.ts";
import { scanScript } from "./splitScript.ts";
import type { StatementKind } from "./statements.ts";
import { codeOf, tokenize, wordsFrom, type Tokens } from "./tokens.ts";

/** What a word of a script is. */
export interface Hover extends VersionRange {
  readonly span: Span;
  readonly subject: {
    readonly type: "statement" | "keyword" | "property" | "function" | "directive" | "name";
    readonly name: string;
  };
  /** Absent where nothing is written about it. */
  readonly phrase?: Phrase;
  /** What else is known: default, range, unit, patch releases; a sentence each, in this order. */
  readonly facts?: readonly Phrase[];
  /** Id of the part of the reference page that tells more. */
  readonly link?: string;
}

const tell = (key: string): Phrase => ({ key: `hover.${key}`, values: {} });

/** Tells what stands at an offset of a script, and since which version it may stand there. */
export function hover(text: string, offset: number, target: Target): Hover | undefined {
  const { lexicon } = dialectOf(target);
  for (const part of scanScript(text, target)) {
    const directive = part.directives.find(({ span }) => span.start <= offset && offset <= span.end);
    if (directive) return ofDirective(directive);
    if (part.span.start > offset) return undefined;
    if (part.span.end < offset) continue;
    const tokens = tokenize(part.text, lexicon);
    const token = tokens.starts.findLastIndex((start) => part.span.start + start <= offset);
    if (token < 0 || part.span.start + (tokens.ends[token] ?? 0) < offset) return undefined;
    const found = ofToken(tokens, token, target);
    return (
      found && {
        ...found,
        span: { start: found.span.start + part.span.start, end: found.span.end + part.span.start },
      }
    );
  }
  return undefined;
}

function ofDirective(directive: Directive): Hover | undefined {
  if (directive.kind === "unknown") return undefined;
  return {
    span: directive.span,
    subject: { type: "directive", name: `@${directive.kind}` },
    phrase: tell(`directive.${directive.kind}`),
  };
}

function ofToken(tokens: Tokens, token: number, target: Target): Hover | undefined {
  const span = { start: tokens.starts[token] ?? 0, end: tokens.ends[token] ?? 0 };
  const code = codeOf(tokens, token);
  const isWord = code.endsWith(" ");
  if (!isWord && code !== "`" && code !== "'" && code !== '"') return undefined;
  const property = propertyAt(tokens, token, target);
  if (property) {
    const { name, ...rest } = property;
    return { span, subject: { type: "property", name }, ...rest };
  }
  if (code === "'" || code === '"') return undefined;
  const kind = kindOf(tokens, target);
  const head = matchHead(headTree(target), wordsFrom(tokens, 0, tokens.starts.length));
  if (isWord && token < head.length && head.complete?.head !== undefined)
    return ofStatement(kind, head.complete.head, tokens, head.length, target);
  return (
    (isWord ? ofWord(tokens, token, span, kind, target) : undefined) ?? ofName(tokens, token, span, target)
  );
}

function ofWord(
  tokens: Tokens,
  token: number,
  span: Span,
  kind: StatementKind | undefined,
  target: Target,
): Hover | undefined {
  const word = codeOf(tokens, token).trim();
  const called = word.toLowerCase();
  if (codeOf(tokens, token + 1) === "(" && FUNCTION_TEXTS.has(called))
    return { span, subject: { type: "function", name: called }, phrase: tell(`function.${called}`) };
  const range = rangeOf((version) => isKeyword(tokens, token, word, { ...target, version }), target);
  const written = wordText(target.engine, kind, word, codeOf(tokens, token - 1).trim());
  // A word that may be a name too is a keyword where this version reads one.
  if (!range || (!isKeyword(tokens, token, word, target) && written === undefined)) return undefined;
  if (nameKind(tokens, token, target) !== undefined && written === undefined) return undefined;
  return {
    span,
    subject: { type: "keyword", name: word },
    ...range,
    ...(written !== undefined && { phrase: tell(`keyword.${written}`) }),
    ...(kind !== undefined && STATEMENT_TEXTS.has(kind) && { link: "syntax" }),
  };
}

/** Kinds of names, as the grammar calls them, that something is said about. */
const NAME_TEXTS: Readonly<Record<string, string>> = {
  database: "database",
  repository: "repository",
  "table or database": "table",
  "label or database": "label",
  partition: "partition",
  column: "column",
  catalog: "catalog",
  variable: "variable",
  "user or role": "user",
};

function ofName(tokens: Tokens, token: number, span: Span, target: Target): Hover | undefined {
  const kind = nameKind(tokens, token, target);
  if (kind === undefined) return undefined;
  const name = tokens.text.slice(span.start, span.end).replaceAll("`", "");
  return { span, subject: { type: "name", name }, phrase: tell(`name.${kind}`) };
}

/** What kind of name the grammar reads at a token; the parts before its last dot are databases. */
function nameKind(tokens: Tokens, token: number, target: Target): string | undefined {
  const isDot = (at: number) => [".", "‧"].includes(codeOf(tokens, at));
  let begin = token;
  while (begin >= 2 && isDot(begin - 1)) begin -= 2;
  const rest = readRest(tokens, 0, begin, dialectOf(target));
  const named = (rest ? readExpected(rest, false).names : []).flatMap((one) => NAME_TEXTS[one] ?? []);
  const [first] = named;
  if (first === undefined || !isDot(token + 1)) return first;
  return first === "column" ? "table" : "database";
}

function kindOf(tokens: Tokens, target: Target): StatementKind | undefined {
  const reading = readStatement(tokens, 0, tokens.starts.length, dialectOf(target));
  return "statement" in reading ? reading.statement.kind : undefined;
}

function ofStatement(
  kind: StatementKind | undefined,
  name: string,
  tokens: Tokens,
  length: number,
  target: Target,
): Hover | undefined {
  const words = [...wordsFrom(tokens, 0, length)];
  const range = rangeOf(
    (version) => matchHead(headTree({ ...target, version }), words).complete !== undefined,
    target,
  );
  const known = kind !== undefined && STATEMENT_TEXTS.has(kind);
  return {
    span: { start: tokens.starts[0] ?? 0, end: tokens.ends[length - 1] ?? 0 },
    subject: { type: "statement", name },
    ...range,
    ...(known && { phrase: tell(`statement.${kind}`) }),
  };
}

/** Tells whether a version reads the word at that place as a keyword. */
function isKeyword(tokens: Tokens, token: number, word: string, target: Target): boolean {
  const rest = readRest(tokens, 0, token, dialectOf(target));
  return rest !== undefined && readExpected(rest, false).tokens.includes(word);
}

/** Gives the stretch of versions in which something holds; `undefined` where it holds in none. */
function rangeOf(holds: (version: string) => boolean, { engine }: Target): VersionRange | undefined {
  const versions: readonly string[] = ENGINES[engine].versions;
  const first = versions.findIndex(holds);
  if (first < 0) return undefined;
  const last = versions.findLastIndex(holds);
  const since = versions[first];
  const until = versions[last + 1];
  return { ...(first > 0 && since !== undefined && { since }), ...(until !== undefined && { until }) };
}
