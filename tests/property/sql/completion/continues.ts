import type { Dialect } from "../../../../src/sql/dialect.ts";
import { readExpected } from "../../../../src/sql/expected.ts";
import { TYPES } from "../../../../src/sql/functionWords.ts";
import { headTree, matchHead } from "../../../../src/sql/heads.ts";
import { parse } from "../../../../src/sql/index.ts";
import { readRest, readStatement } from "../../../../src/sql/readStatement.ts";
import { tokenize, wordsFrom } from "../../../../src/sql/tokens.ts";

/** What may be appended for an expectation that is no word; the cheaper, the sooner a statement ends. */
const SAMPLES: Readonly<Record<string, readonly [text: string, cost: number]>> = {
  ")": [")", 0],
  ">": [">", 0],
  "]": ["]", 0],
  "}": ["}", 0],
  "'": ["'2025-01-06'", 1],
  "#": ["1", 1],
  "=": ["=", 2],
  "(": ["(", 4],
  "<": ["<", 4],
  ",": [",", 9],
};
const NAME_COST = 1;
const WORD_COST = 3;
/** Of many words, one leads on as well as another. */
const MANY = 12;
const EXPRESSION_WORDS = new Set(["WHEN", "THEN", "END", "AND", "SELECT", "DAY", "FROM", "AS", "JOIN"]);
const TYPE_WORDS: ReadonlySet<string> = new Set(TYPES.toUpperCase().split(" "));
const LONGEST = 24;
/** So many texts are tried. */
const MOST = 200;

interface Attempt {
  readonly text: string;
  readonly cost: number;
  readonly steps: number;
  /** The grammar did not say that its last token may stand there. */
  readonly blind: boolean;
}

function takeBest(queue: Attempt[]): Attempt | undefined {
  let best = 0;
  queue.forEach(({ cost }, index) => {
    if (cost < (queue[best]?.cost ?? 0)) best = index;
  });
  return queue.splice(best, 1)[0];
}

/** Statements of which a whole one is sought: there rules beyond the grammar hold. In others the grammar's word is enough. */
const SOUGHT =
  /^\s*(BACKUP|RESTORE|CANCEL|RECOVER|DROP|CREATE (READ|REPOSITORY)|SHOW SNAPSHOT)\b(?!.*\bWHERE\b)/is;

/** Tells whether a text may be the beginning of a statement. */
export function continues(text: string, dialect: Dialect): boolean {
  return SOUGHT.test(text) && !/INTERVAL|CASE|CEIL|FLOOR/i.test(text)
    ? isBegun(text, dialect)
    : isRead(text, dialect);
}

/** Tells whether the grammar reads a text to its end and goes on there, or is at its end. */
function isRead(text: string, dialect: Dialect): boolean {
  const tokens = tokenize(text, dialect.lexicon);
  const count = tokens.starts.length;
  if (readRest(tokens, 0, count, dialect)) return true;
  if (matchHead(headTree(dialect.target), wordsFrom(tokens, 0, count)).length === count) return true;
  return "statement" in readStatement(tokens, 0, count, dialect);
}

/** Looks for a statement that the parser takes without an error and that begins with a text. */
function isBegun(text: string, dialect: Dialect): boolean {
  const { target } = dialect;
  const queue: Attempt[] = [{ text, cost: 0, steps: 0, blind: false }];
  for (let tried = 0; tried < MOST; tried++) {
    const best = takeBest(queue);
    if (!best) return false;
    const tokens = tokenize(best.text, dialect.lexicon);
    if ("statement" in readStatement(tokens, 0, tokens.starts.length, dialect)) {
      const { statements, diagnostics } = parse(best.text, target);
      if (statements.length === 1 && !diagnostics.some(({ severity }) => severity === "error")) return true;
    }
    if (best.steps >= LONGEST) continue;
    const { blind, next } = nextOf(best.text, dialect);
    if (blind && best.blind) continue;
    for (const [word, cost] of next)
      queue.push({ text: `${best.text} ${word}`, cost: best.cost + cost, steps: best.steps + 1, blind });
  }
  return false;
}

interface Next {
  readonly blind: boolean;
  readonly next: readonly (readonly [text: string, cost: number])[];
}

function nextOf(text: string, dialect: Dialect): Next {
  const tokens = tokenize(text, dialect.lexicon);
  const count = tokens.starts.length;
  const rest = readRest(tokens, 0, count, dialect);
  const heads = matchHead(headTree(dialect.target), wordsFrom(tokens, 0, count));
  const words = heads.length === count ? [...heads.last.next.keys()] : [];
  const costly = (all: readonly string[]) => all.slice(0, MANY).map((word) => [word, WORD_COST] as const);
  if (!rest && words.length > 0) return { blind: false, next: costly(words) };
  // Where the grammar looks ahead it does not say what it looks for.
  if (!rest) return { blind: true, next: ["(", ". x", "x", "1", "'x'"].map((one) => [one, NAME_COST]) };
  const { names, tokens: expected } = readExpected(rest, false);
  const spoken = [...new Set([...expected.filter((one) => /^[A-Z]/.test(one)), ...words])];
  const isExpression = expected.includes("CASE");
  // Of the types one will do.
  const isType = expected.includes("INT") && expected.includes("VARCHAR");
  const few = isExpression
    ? spoken.filter((word) => EXPRESSION_WORDS.has(word))
    : isType
      ? ["INT", ...spoken.filter((word) => !TYPE_WORDS.has(word))]
      : spoken;
  return {
    blind: false,
    next: [
      ...(names.length > 0 ? [["x", NAME_COST] as const] : []),
      ...expected.flatMap((one) => (SAMPLES[one] ? [SAMPLES[one]] : [])),
      ...costly(few),
    ],
  };
}
