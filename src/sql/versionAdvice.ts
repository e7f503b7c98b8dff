import { CONSTRUCTS, ENGINES, featuresOf, syntaxMessages, versionIndex } from "../engine/index.ts";
import type { Phrase, TextFix } from "./diagnostics.ts";
import { dialectOf, widestDialect, withFeatures, type Dialect } from "./dialect.ts";
import { downgrade } from "./downgrade.ts";
import { fix, MOST_TOKENS, say } from "./hints/fault.ts";
import { print } from "./print.ts";
import { readStatement, type Refusal } from "./readStatement.ts";
import type { Statement } from "./statements.ts";
import { tokenize, type Tokens } from "./tokens.ts";
import { checkTree } from "./treeRules.ts";

export interface VersionAdvice {
  /** `version.needs` for what is too new, `version.gone` for what is no more. */
  readonly code: "version.needs" | "version.gone";
  readonly hint: Phrase;
  readonly fixes: readonly TextFix[];
}

/** The same with the statement as that version reads it. */
export interface VersionReading extends VersionAdvice {
  readonly statement: Statement;
}

/** Says which version reads a statement that this one refuses; nothing where none does (design: "The language"). */
export function versionAdvice(
  tokens: Tokens,
  first: number,
  last: number,
  refusal: Refusal,
  dialect: Dialect,
): VersionReading | undefined {
  if (last - first > MOST_TOKENS) return undefined;
  const { engine, version } = dialect.target;
  const widest = read(tokens, first, last, widestDialect(engine));
  if (!widest) return undefined;
  const here = versionIndex(dialect.target);
  const versions: readonly string[] = ENGINES[engine].versions;
  const readers = versions.filter((one) => read(tokens, first, last, dialectOf({ engine, version: one })));
  const later = readers.find((one) => versionIndex({ engine, version: one }) > here);
  const earlier = readers.findLast((one) => versionIndex({ engine, version: one }) < here);
  const other = later ?? earlier;
  if (other === undefined) return undefined;
  const construct = neededConstruct(tokens, first, last, refusal, dialect, other);
  const values = {
    engine: ENGINES[engine].name,
    needed: other,
    version,
    ...(construct !== undefined && { construct }),
  };
  const kind = later === undefined ? "gone" : "needs";
  return {
    code: `version.${kind}`,
    hint: say(`version.${kind}.${construct === undefined ? "statement" : "construct"}`, values),
    fixes: rewrite(widest, tokens, first, last, dialect),
    statement: widest,
  };
}

/** Reads a statement as a version takes it, its tree builder's rules kept. */
function read(tokens: Tokens, first: number, last: number, dialect: Dialect): Statement | undefined {
  const reading = readStatement(tokens, first, last, dialect);
  const messages = syntaxMessages(dialect.target);
  if (!("statement" in reading) || !messages) return undefined;
  const { statement, longFunction, checks } = reading;
  return checkTree(statement, longFunction, tokens, dialect, messages, undefined, checks)
    ? undefined
    : statement;
}

/** Finds the construct without which even the version that reads the statement would stop where this one does. */
function neededConstruct(
  tokens: Tokens,
  first: number,
  last: number,
  refusal: Refusal,
  dialect: Dialect,
  other: string,
): string | undefined {
  const reader = dialectOf({ engine: dialect.target.engine, version: other });
  const texts: Readonly<Record<string, string>> = CONSTRUCTS;
  let found: string | undefined;
  for (const [feature, on] of Object.entries(featuresOf(reader.target))) {
    if (!on || dialect.features[feature] === true || texts[feature] === undefined) continue;
    const without = readStatement(tokens, first, last, withFeatures(reader, { [feature]: false }));
    if (!("refusal" in without)) continue;
    if (without.refusal.token === refusal.token) return texts[feature];
    found ??= texts[feature];
  }
  return found;
}

/** Says the same in the words of this version, where it can. */
function rewrite(
  statement: Statement,
  tokens: Tokens,
  first: number,
  last: number,
  dialect: Dialect,
): readonly TextFix[] {
  const older = downgrade(statement, dialect.features);
  if (!older) return [];
  const texts = older.map((one) => print(one, dialect.target));
  const printed = texts.map((text) => tokenize(text, dialect.lexicon));
  if (!printed.every((again) => read(again, 0, again.starts.length, dialect))) return [];
  const end = tokens.encoded.charAt(tokens.offsets[last - 1] ?? -1) === ";" ? last - 1 : last;
  const [whole] = printed;
  if (isUnchanged(statement) && whole && !keepsAll(tokens, first, end, whole)) return [];
  const span = { start: tokens.starts[first] ?? 0, end: tokens.ends[end - 1] ?? tokens.text.length };
  // Comments inside would be lost, and the reader should see what becomes of the clause.
  const edit = { span, replacement: texts.join(";\n") };
  return [fix(say("fix.olderForm", { version: dialect.target.version }), [edit], false)];
}

/** Tells whether a statement is written anew without any other clause. */
function isUnchanged(statement: Statement): boolean {
  switch (statement.kind) {
    case "backup":
    case "restore":
      return !statement.database && (statement.objects ?? []).every(({ type }) => type === "any");
    case "grantPrivileges":
      return false;
    default:
      return true;
  }
}

/** A tree does not hold everything that is read: what it leaves out must not be lost. AS may be left out. */
function keepsAll(tokens: Tokens, first: number, last: number, printed: Tokens): boolean {
  const left = new Map<string, number>();
  for (const text of textsOf(printed, 0, printed.starts.length)) left.set(text, (left.get(text) ?? 0) + 1);
  for (const text of textsOf(tokens, first, last)) {
    const count = left.get(text) ?? 0;
    if (count === 0 && text !== "AS") return false;
    left.set(text, count - 1);
  }
  return true;
}

function* textsOf(tokens: Tokens, first: number, last: number): Generator<string> {
  for (let at = first; at < last; at++)
    yield tokens.text
      .slice(tokens.starts[at], tokens.ends[at])
      .replace(/^(["'`])(.*)\1$/s, "$2")
      .toUpperCase();
}
