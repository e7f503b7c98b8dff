import type { Dialect } from "../../../../src/sql/dialect.ts";
import { readExpected } from "../../../../src/sql/expected.ts";
import { headTree, matchHead } from "../../../../src/sql/heads.ts";
import { parse } from "../../../../src/sql/index.ts";
import { readRest } from "../../../../src/sql/readStatement.ts";
import { tokenize, wordsFrom } from "../../../../src/sql/tokens.ts";

/** What may be appended for an expectation that is no word; the cheaper, the sooner a statement ends. */
const SAMPLES: Readonly<Record<string, readonly [text: string, cost: number]>> = {
  ")": [")", 0],
  "]": ["]", 0],
  "}": ["}", 0],
  "'": ["'2025-01-06'", 1],
  "#": ["1", 1],
  "=": ["=", 2],
  "(": ["(", 4],
  ",": [",", 9],
};
const NAME_COST = 1;
const WORD_COST = 3;
/** At a place of so many words, an expression may stand: one of them leads on as well as another. */
const MANY = 24;
const EXPRESSION_WORDS = new Set(["WHEN", "THEN", "END", "AND", "SELECT", "DAY", "FROM", "AS", "JOIN"]);
const LONGEST = 24;

/**
 * Looks for a statement that the parser takes without an error and that begins with a text.
 * @param budget how many texts are tried
 */
export function continues(text: string, dialect: Dialect, budget = 600): boolean {
  const { target } = dialect;
  const queue: { readonly text: string; readonly cost: number; readonly steps: number }[] = [
    { text, cost: 0, steps: 0 },
  ];
  for (let tried = 0; tried < budget; tried++) {
    queue.sort((a, b) => a.cost - b.cost);
    const best = queue.shift();
    if (!best) return false;
    const { statements, diagnostics } = parse(best.text, target);
    if (statements.length === 1 && !diagnostics.some(({ severity }) => severity === "error")) return true;
    if (best.steps >= LONGEST) continue;
    for (const [next, cost] of nextOf(best.text, dialect))
      queue.push({ text: `${best.text} ${next}`, cost: best.cost + cost, steps: best.steps + 1 });
  }
  return false;
}

function nextOf(text: string, dialect: Dialect): readonly (readonly [string, number])[] {
  const tokens = tokenize(text, dialect.lexicon);
  const count = tokens.starts.length;
  const rest = readRest(tokens, 0, count, dialect);
  const heads = matchHead(headTree(dialect.target), wordsFrom(tokens, 0, count));
  const words = heads.length === count ? [...heads.last.next.keys()] : [];
  // Where the grammar looks ahead it does not say what it looks for.
  if (!rest) return [["(", 1], [". x", 1], ...words.map((word) => [word, WORD_COST] as const)];
  const { names, tokens: expected } = readExpected(rest, false);
  const spoken = [...new Set([...expected.filter((one) => /^[A-Z]/.test(one)), ...words])];
  const few = spoken.length > MANY ? spoken.filter((word) => EXPRESSION_WORDS.has(word)) : spoken;
  return [
    ...(names.length > 0 ? [["x", NAME_COST] as const] : []),
    ...expected.flatMap((one) => (SAMPLES[one] ? [SAMPLES[one]] : [])),
    ...few.map((word) => [word, WORD_COST] as const),
  ];
}
