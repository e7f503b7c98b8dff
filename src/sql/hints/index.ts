import { clauseOrder } from "./clauseOrder.ts";
import { expectation } from "./expectation.ts";
import type { Advice, Adviser, Fault } from "./fault.ts";
import { backupAlias, foreign } from "./foreign.ts";
import { extraSign, fullWidth, missingSign } from "./punctuation.ts";
import { oddName, openQuote, reservedName, stringName, unquotedProperty } from "./quotes.ts";
import { extraWord, joined, misspelled, missingWord } from "./words.ts";

/** The advisers, the surest first; the last one always says something. */
const ADVISERS: readonly Adviser[] = [
  openQuote,
  foreign,
  backupAlias,
  fullWidth,
  misspelled,
  clauseOrder,
  reservedName,
  stringName,
  oddName,
  unquotedProperty,
  joined,
  missingSign,
  extraSign,
  missingWord,
  extraWord,
  expectation,
];

/** Says in our words what is wrong with a refused statement, and offers changes that mend it. */
export function advise(fault: Fault): Advice {
  if (fault.refusal.tooDeep) return { hint: { key: "sql.hint.deep", values: {} }, fixes: [] };
  for (const adviser of ADVISERS) {
    const advice = adviser(fault);
    if (advice) return advice;
  }
  return { hint: { key: "sql.hint.end", values: {} }, fixes: [] };
}

export { applyEdits, faultOf, type Edit } from "./fault.ts";
