import { beforeAll, describe, expect, test } from "vitest";
import { dialectOf } from "../../../src/sql/dialect.ts";
import { complete } from "../../../src/sql/index.ts";
import { scanToken } from "../../../src/sql/scanToken.ts";
import { codeOf, tokenize, type Tokens } from "../../../src/sql/tokens.ts";
import { continues } from "./completion/continues.ts";
import { ownStatements, type OwnStatement } from "./completion/ownStatements.ts";
import { wantedWords } from "./completion/wantedWords.ts";

/** What is measured at every cursor of 300 statements, once with what follows the cursor and once without. */
interface Measure {
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

const measure: Measure = {
  cursors: 0,
  offered: 0,
  dead: [],
  asked: 0,
  found: 0,
  askedAtBegin: 0,
  foundAtBegin: 0,
  missed: new Map(),
};
const STATEMENTS = 300;
const FIRST = 5;

const alive = new Map<string, boolean>();

/** Remembers by the tokens: blanks and case tell nothing. */
function goesOn(text: string, { target }: OwnStatement): boolean {
  const dialect = dialectOf(target);
  const tokens = tokenize(text, dialect.lexicon);
  const key = `${target.engine} ${target.version} ${tokens.encoded}`;
  const known = alive.get(key) ?? continues(text, dialect);
  alive.set(key, known);
  return known;
}

/** Offsets that lie in a comment. */
function commentPlaces(sql: string, { target }: OwnStatement): ReadonlySet<number> {
  const places = new Set<number>();
  const { lexicon } = dialectOf(target);
  for (let at = 0; at < sql.length;) {
    const { kind, end } = scanToken(sql, at, lexicon, sql.lastIndexOf("*/"));
    const isComment = kind === "hidden" && /^(--|\/\*)/.test(sql.slice(at, at + 2));
    if (isComment) for (let place = at + 1; place < end; place++) places.add(place);
    at = end;
  }
  return places;
}

/** The token that is typed at an offset, or the next one. */
function tokenTyped(tokens: Tokens, offset: number): number {
  return tokens.ends.findIndex(
    (end, token) => end > offset || (end === offset && /[ `#]$/.test(codeOf(tokens, token))),
  );
}

function measureAt(one: OwnStatement): void {
  const { sql, target } = one;
  const tokens = tokenize(sql, dialectOf(target).lexicon);
  if (tokens.dropped.length > 0) return;
  const { words, names } = wantedWords(tokens, dialectOf(target));
  const comments = commentPlaces(sql, one);
  for (let offset = 0; offset <= sql.length; offset++) {
    if (comments.has(offset)) continue;
    const token = tokenTyped(tokens, offset);
    const wanted = words[token];
    for (const text of [sql, sql.slice(0, offset)]) {
      const offers = complete(text, offset, target, names);
      measure.cursors++;
      for (const { kind, from, insert } of offers) {
        if (kind !== "keyword") continue;
        measure.offered++;
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

const share = (part: number, whole: number) => Number(((100 * part) / whole).toFixed(2));

beforeAll(() => {
  for (const one of ownStatements(STATEMENTS)) measureAt(one);
  const missed = [...measure.missed].sort((a, b) => b[1] - a[1]).slice(0, 12);
  process.stdout.write(
    `completion at ${measure.cursors} cursors of ${STATEMENTS} statements: ${measure.offered} words offered, ` +
      `${measure.dead.length} that nothing can follow; the right word within the first ${FIRST} at ` +
      `${share(measure.found, measure.asked)} % of ${measure.asked} cursors, before a word is begun at ` +
      `${share(measure.foundAtBegin, measure.askedAtBegin)} % of ${measure.askedAtBegin}\n` +
      missed.map(([place, times]) => `  missed ${times} times: ${place}\n`).join(""),
  );
});

describe("at every cursor of 300 statements", () => {
  test("there are enough statements, cursors and offers to tell", () => {
    expect(measure.cursors).toBeGreaterThan(20_000);
    expect(measure.offered).toBeGreaterThan(20_000);
    expect(measure.asked).toBeGreaterThan(10_000);
  });

  test("no word is offered after which no statement goes on", () => {
    expect([...new Set(measure.dead)]).toEqual([]);
  });

  test("the right next word is among the first five in at least 95 of 100", () => {
    expect(share(measure.found, measure.asked)).toBeGreaterThanOrEqual(95);
  });

  test("before a word is begun it is among the first five in at least 85 of 100", () => {
    expect(share(measure.foundAtBegin, measure.askedAtBegin)).toBeGreaterThanOrEqual(85);
  });
});
