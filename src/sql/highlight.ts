// From their own files: an editor that only colours words needs no table of errors.
import type { Target } from "../engine/versions.ts";
import { clauseWords, reservedWords, statementHeads } from "../engine/words/index.ts";
import { FUNCTIONS, TYPES } from "./functionWords.ts";

/** Words for an editor's dialect, each list in lower case with blanks between, as such dialects take them. */
export interface HighlightWords {
  readonly keywords: string;
  readonly types: string;
  readonly builtin: string;
}

/** Words of clauses that no version reserves and no statement begins with. */
const CLAUSES =
  "aggregate auto_increment broker buckets by comment config distributed duplicate engine every external fields first follower hash last less list location materialized offset only over partitions persistent properties random rollup snapshot start end temporary than type";

/** Gives the words that an editor marks in a script of that version. */
export function highlightWords(target: Target): HighlightWords {
  const types = new Set(TYPES.split(" "));
  const builtin = new Set(FUNCTIONS.split(" "));
  const words = new Set([
    ...[...reservedWords(target)].map((word) => word.toLowerCase()),
    ...statementHeads(target).flatMap(({ notation }) =>
      (notation.match(/[A-Z_]+/g) ?? []).map((word) => word.toLowerCase()),
    ),
    ...CLAUSES.split(" "),
    ...clauseWords(target.engine),
  ]);
  const keywords = [...words].filter((word) => !types.has(word) && !builtin.has(word));
  return { keywords: keywords.sort().join(" "), types: TYPES, builtin: FUNCTIONS };
}
