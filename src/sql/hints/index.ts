import { clauseOrder } from "./clauseOrder.ts";
import { expectation } from "./expectation.ts";
import type { Advice, Adviser, Fault } from "./fault.ts";
import { backupAlias, foreign } from "./foreign.ts";
import { fullWidth } from "./fullWidth.ts";
import { oddName, reservedName, stringName } from "./names.ts";
import { unquotedProperty } from "./properties.ts";
import { missingQuote, missingWideQuote, openQuote } from "./quotes.ts";
import { onward, repaired, type Repair, type Slip } from "./repair.ts";
import { extraSign, missingParenthesis, missingSemicolon, missingSign, wrongSign } from "./signs.ts";
import {
  doubled,
  extraWord,
  joined,
  missingWord,
  misspelled,
  misspelledBefore,
  misspelledForMissing,
  split,
} from "./slippedWords.ts";

/** What is known without trying. */
const KNOWN: readonly Adviser[] = [foreign, backupAlias];

/** Kinds of slips, the clearest first: where one of a row explains a mistake, those of the rows below are not asked. */
const SLIPS: readonly (readonly Slip[])[] = [
  [missingQuote, fullWidth],
  [missingWideQuote],
  [misspelled, misspelledForMissing, joined, split, clauseOrder],
  [
    doubled,
    reservedName,
    stringName,
    oddName,
    unquotedProperty,
    wrongSign,
    extraSign,
    missingSign,
    missingParenthesis,
    missingSemicolon,
    misspelledBefore,
    missingWord,
  ],
  [extraWord],
];

/** Says in our words what is wrong with a refused statement, and offers changes that mend it. */
export function advise(fault: Fault): Advice {
  if (fault.refusal.tooDeep) return { hint: { key: "sql.hint.deep", values: {} }, fixes: [] };
  for (const adviser of KNOWN) {
    const advice = adviser(fault);
    if (advice) return advice;
  }
  const further: Repair[] = [];
  for (const slips of SLIPS) {
    const advice = repaired(fault, slips, further);
    if (advice) return advice;
  }
  const [next] = further;
  const unclosed = openQuote(fault);
  if (unclosed) return unclosed;
  return next ? onward(next) : expectation(fault);
}

/** Gives the advice for a keyword with a slip in it, where nothing else explains the fault. */
export function keywordSlip(fault: Fault): Advice | undefined {
  for (const slips of SLIPS) {
    const advice = repaired(fault, slips, []);
    if (!advice) continue;
    return advice.hint.key === MISSPELLED && advice.fixes[0]?.plain === true ? advice : undefined;
  }
  return undefined;
}

const MISSPELLED = "sql.hint.misspelled";

export { applyEdits, faultOf, type Advice, type Edit, type Fault } from "./fault.ts";
