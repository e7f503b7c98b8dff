import type { Target } from "../../../src/engine/index.ts";
import { dialectOf } from "../../../src/sql/dialect.ts";
import { readExpected } from "../../../src/sql/expected.ts";
import { headTree, matchHead } from "../../../src/sql/heads.ts";
import { parse } from "../../../src/sql/index.ts";
import { readRest } from "../../../src/sql/readStatement.ts";
import type { Span } from "../../../src/sql/span.ts";
import { codeOf, tokenize, wordsFrom, type Tokens } from "../../../src/sql/tokens.ts";
import { swappedClauses } from "./clauses.ts";
import { randomOf } from "./random.ts";

/** The ways in which a statement is broken; all but the last touch a single token. */
export const WAYS = [
  "a letter dropped",
  "two letters swapped",
  "a letter doubled",
  "a wrong letter",
  "a keyword dropped",
  "a keyword doubled",
  "a comma dropped or added",
  "a parenthesis dropped or added",
  "a quote dropped",
  "an equals sign dropped",
  "two clauses swapped",
] as const;
export type Way = (typeof WAYS)[number];

/** A statement with one mistake. */
export interface Broken {
  readonly way: Way;
  readonly original: string;
  readonly text: string;
  /** The stretch of the broken text in which the mistake lies; empty where something is gone. */
  readonly place: Span;
}

/** Breaks a statement that a version accepts, once in every way that it has a place for. */
export function breaksOf(sql: string, target: Target): readonly Broken[] {
  const tokens = tokenize(sql, dialectOf(target).lexicon);
  const random = randomOf(sql);
  const pick = <T>(list: readonly T[]): T | undefined => list[random(Math.max(list.length, 1))];
  const made: Broken[] = [];

  const put = (way: Way, start: number, end: number, replacement: string, place = replacement.length) => {
    const text = sql.slice(0, start) + replacement + sql.slice(end);
    if (text !== sql) made.push({ way, original: sql, text, place: { start, end: start + place } });
  };
  const span = (token: number): Span => ({
    start: tokens.starts[token] ?? 0,
    end: tokens.ends[token] ?? 0,
  });
  const inWord = (way: Way, change: (word: string, at: number) => string, from = 0) => {
    const token = pick(keywords.filter((one) => span(one).end - span(one).start > from + 1));
    if (token === undefined) return;
    const { start, end } = span(token);
    const word = sql.slice(start, end);
    put(way, start, end, change(word, random(word.length - from)));
  };
  const wordAt = (token: number) => sql.slice(tokens.starts[token], tokens.ends[token]).toUpperCase();
  const signs = (sign: string) => all.filter((token) => codeOf(tokens, token) === sign);

  const all = tokens.starts.map((_, token) => token);
  const keywords = keywordsOf(tokens, sql, target);

  inWord("a letter dropped", (word, at) => word.slice(0, at) + word.slice(at + 1));
  inWord(
    "two letters swapped",
    (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    1,
  );
  inWord("a letter doubled", (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at));
  inWord("a wrong letter", (word, at) => {
    const letter = "abcdefghijklmnopqrstuvwxyz".charAt(random(26));
    return word.slice(0, at) + letter + word.slice(at + 1);
  });

  const dropped = pick(keywords);
  if (dropped !== undefined) {
    const { start, end } = span(dropped);
    put("a keyword dropped", start, end + (/\s/.test(sql.charAt(end)) ? 1 : 0), "");
  }
  const doubled = pick(keywords);
  if (doubled !== undefined) {
    const { start, end } = span(doubled);
    put("a keyword doubled", end, end, ` ${sql.slice(start, end)}`);
  }

  // Between two words that are the same, a comma too few is no other mistake than a word too many.
  const comma = pick(signs(",").filter((token) => wordAt(token - 1) !== wordAt(token + 1)));
  if (comma !== undefined) {
    const { start, end } = span(comma);
    if (random(2) === 0) put("a comma dropped or added", start, end, "");
    else put("a comma dropped or added", end, end, ",");
  }
  const parenthesis = pick([...signs("("), ...signs(")")]);
  if (parenthesis !== undefined) {
    const { start, end } = span(parenthesis);
    if (random(2) === 0) put("a parenthesis dropped or added", start, end, "");
    else put("a parenthesis dropped or added", end, end, sql.slice(start, end));
  }
  const quoted = pick(all.filter((token) => /^['"`]/.test(sql.slice(span(token).start))));
  if (quoted !== undefined) {
    const { start, end } = span(quoted);
    if (random(2) === 0) put("a quote dropped", start, start + 1, "");
    else put("a quote dropped", end - 1, end, "");
  }
  const equals = pick(signs("="));
  if (equals !== undefined) put("an equals sign dropped", span(equals).start, span(equals).end, "");

  const swapped = swappedClauses(tokens, random);
  if (swapped) made.push({ way: "two clauses swapped", original: sql, ...swapped });
  return made;
}

/** The words of a statement that the grammar reads as words: not those that stand there as names. */
function keywordsOf(tokens: Tokens, sql: string, target: Target): readonly number[] {
  const names = new Set(nameStarts(parse(sql, target).statements));
  const dialect = dialectOf(target);
  const tree = headTree(target);
  return tokens.starts.flatMap((start, token) => {
    const code = codeOf(tokens, token);
    if (!code.endsWith(" ") || names.has(start)) return [];
    const head = matchHead(tree, wordsFrom(tokens, 0, token));
    if (head.length === token && head.last.next.has(code.trim())) return [token];
    const { tokens: expected } = readExpected(readRest(tokens, 0, token, dialect) ?? [], false);
    return expected.includes(code.trim()) ? [token] : [];
  });
}

function nameStarts(value: unknown): readonly number[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(nameStarts);
  if ("quoted" in value && "span" in value) {
    const { span } = value as { span: Span };
    return [span.start, ...inside];
  }
  return inside;
}
