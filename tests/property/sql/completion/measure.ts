import { dialectOf } from "../../../../src/sql/dialect.ts";
import { complete, splitScript } from "../../../../src/sql/index.ts";
import { codeOf, tokenize, type Tokens } from "../../../../src/sql/tokens.ts";
import { continues } from "./continues.ts";
import type { OwnStatement } from "./ownStatements.ts";
import { wantedWords } from "./wantedWords.ts";

/** What is measured at every cursor of some statements, once with what follows the cursor and once without. */
export interface Measure {
  cursors: number;
  offered: number;
  readonly dead: string[];
  asked: number;
  found: number;
  /** The same before a word is begun. */
  askedAtBegin: number;
  foundAtBegin: number;
  readonly missed: Map<string, number>;
}

export function newMeasure(): Measure {
  return {
    cursors: 0,
    offered: 0,
    dead: [],
    asked: 0,
    found: 0,
    askedAtBegin: 0,
    foundAtBegin: 0,
    missed: new Map(),
  };
}

/** So many offers are looked at. */
export const FIRST = 5;

const alive = new Map<string, boolean>();

/** Remembers by the tokens: blanks and case tell nothing. */
function goesOn(text: string, { target }: OwnStatement): boolean {
  const dialect = dialectOf(target);
  const last = splitScript(text, target).at(-1)?.text ?? "";
  const key = `${target.engine} ${target.version} ${tokenize(last, dialect.lexicon).encoded}`;
  const known = alive.get(key) ?? continues(last, dialect);
  alive.set(key, known);
  return known;
}

/** Offsets that lie behind the beginning of a comment and before the next token. */
function commentPlaces({ text, starts, ends }: Tokens): ReadonlySet<number> {
  const places = new Set<number>();
  [...starts, text.length].forEach((start, token) => {
    const end = ends[token - 1] ?? 0;
    const sign = text.slice(end, start).search(/--|\/\*/);
    if (sign >= 0) for (let place = end + sign + 1; place < start; place++) places.add(place);
  });
  return places;
}

/** The token that is typed at an offset, or the next one. */
function tokenTyped(tokens: Tokens, offset: number): number {
  return tokens.ends.findIndex(
    (end, token) => end > offset || (end === offset && /[ `#]$/.test(codeOf(tokens, token))),
  );
}

/** Measures every cursor of a statement. */
export function measureAt(one: OwnStatement, measure: Measure): void {
  const { sql, target } = one;
  const tokens = tokenize(sql, dialectOf(target).lexicon);
  if (tokens.dropped.length > 0) return;
  const { words, names } = wantedWords(tokens, dialectOf(target));
  const comments = commentPlaces(tokens);
  for (let offset = 0; offset <= sql.length; offset++) {
    if (comments.has(offset)) continue;
    const token = tokenTyped(tokens, offset);
    const wanted = words[token];
    // What follows the cursor changes what is offered only where it names a repository or a table.
    const texts = offset % 3 === 0 ? [sql, sql.slice(0, offset)] : [sql.slice(0, offset)];
    for (const text of texts) {
      const offers = complete(text, offset, target, names);
      measure.cursors++;
      for (const { kind, from, insert } of offers) {
        if (kind !== "keyword") continue;
        measure.offered++;
        // What is offered for a begun word was offered before it was begun.
        if (from < offset && text !== sql) continue;
        const prefix = text.slice(0, from) + insert;
        if (!goesOn(prefix, one)) measure.dead.push(`${target.version}: ${prefix}`);
      }
      if (wanted === undefined) continue;
      const right = offers.slice(0, FIRST).some(({ label }) => label.toUpperCase() === wanted.toUpperCase());
      const begins = offset === tokens.starts[token];
      measure.asked++;
      if (begins) measure.askedAtBegin++;
      if (right) measure.found++;
      if (right && begins) measure.foundAtBegin++;
      if (!right) {
        const place = `${codeOf(tokens, 0)}… ${codeOf(tokens, token - 1)}| ${wanted}`;
        measure.missed.set(place, (measure.missed.get(place) ?? 0) + 1);
      }
    }
  }
}
