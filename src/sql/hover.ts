import { ENGINES, type Target, type VersionRange } from "../engine/index.ts";
import { propertiesOf } from "../engine/properties.ts";
import type { Phrase } from "./diagnostics.ts";
import { dialectOf } from "./dialect.ts";
import { readExpected } from "./expected.ts";
import { headTree, matchHead } from "./heads.ts";
import { say } from "./hints/fault.ts";
import { readRest, readStatement } from "./readStatement.ts";
import type { Span } from "./span.ts";
import { scanScript } from "./splitScript.ts";
import type { StatementKind } from "./statements.ts";
import { codeOf, tokenize, wordsFrom, type Tokens } from "./tokens.ts";

/** What a word of a script is. */
export interface Hover extends VersionRange {
  readonly span: Span;
  readonly subject: { readonly type: "statement" | "keyword" | "property"; readonly name: string };
  /** Absent where nothing is written about it. */
  readonly phrase?: Phrase;
}

/** Statements, clauses and properties that `content/ui/…/sql.json` says something about. */
const STATEMENTS: readonly StatementKind[] = [
  "backup",
  "restore",
  "cancel",
  "showJob",
  "showSnapshot",
  "showRepositories",
  "createRepository",
  "dropRepository",
  "recover",
];
const KEYWORDS =
  "ON PROPERTIES DATABASE SNAPSHOT TO FROM PARTITION AS EXTERNAL ALL BROKER LOCATION READ".split(" ");
const OWNERS = ["backup", "restore"] as const;

/** Tells what stands at an offset of a script, and since which version it may stand there. */
export function hover(text: string, offset: number, target: Target): Hover | undefined {
  const { lexicon } = dialectOf(target);
  for (const part of scanScript(text, target)) {
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

function ofToken(tokens: Tokens, token: number, target: Target): Hover | undefined {
  const span = { start: tokens.starts[token] ?? 0, end: tokens.ends[token] ?? 0 };
  const code = codeOf(tokens, token);
  if (code === "'" || code === '"') return ofProperty(tokens, token, span, target);
  if (!code.endsWith(" ")) return undefined;
  const head = matchHead(headTree(target), wordsFrom(tokens, 0, tokens.starts.length));
  const kind = kindOf(tokens, target);
  if (token < head.length && head.complete?.head !== undefined)
    return ofStatement(kind, head.complete.head, tokens, head.length, target);
  const word = code.trim();
  const range = rangeOf((version) => isKeyword(tokens, token, word, { ...target, version }), target);
  if (!range) return undefined;
  const known = kind !== undefined && STATEMENTS.includes(kind) && KEYWORDS.includes(word);
  return {
    span,
    subject: { type: "keyword", name: word },
    ...range,
    ...(known && { phrase: say(`hover.keyword.${word}`) }),
  };
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
  const known = kind !== undefined && STATEMENTS.includes(kind);
  return {
    span: { start: tokens.starts[0] ?? 0, end: tokens.ends[length - 1] ?? 0 },
    subject: { type: "statement", name },
    ...range,
    ...(known && { phrase: say(`hover.statement.${kind}`) }),
  };
}

function ofProperty(tokens: Tokens, token: number, span: Span, target: Target): Hover | undefined {
  const owner = OWNERS.find((one) => one.toUpperCase() === codeOf(tokens, 0).trim());
  const key = tokens.text.slice(span.start + 1, span.end - 1);
  const before = codeOf(tokens, token - 1);
  if (!owner || (before !== "(" && before !== ",")) return undefined;
  const row = propertiesOf(target, owner).find((one) => one.key === key);
  if (!row) return undefined;
  const { since, until } = row;
  return {
    span,
    subject: { type: "property", name: key },
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    phrase: say(`hover.property.${owner}.${key}`),
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
