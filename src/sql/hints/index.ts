import type { TextFix } from "../diagnostics.ts";
import { clauseOrder } from "./clauseOrder.ts";
import { expectation } from "./expectation.ts";
import type { Advice, Fault } from "./fault.ts";
import { backupAlias } from "./foreign/index.ts";
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
  privilegeEnd,
  split,
} from "./slippedWords.ts";

/** Kinds of slips, the clearest first: where one of a row explains a mistake, those of the rows below are not asked. */
const SLIPS: readonly (readonly Slip[])[] = [
  [missingQuote, fullWidth],
  [missingWideQuote],
  [misspelled, misspelledForMissing, privilegeEnd, joined, split, clauseOrder],
  [
    doubled,
    unquotedProperty,
    reservedName,
    stringName,
    oddName,
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
  const alias = backupAlias(fault);
  if (alias) return alias;
  const further: Repair[] = [];
  const guesses: Advice[] = [];
  for (const slips of SLIPS) {
    const { sure, ...advice } = repaired(fault, slips, further) ?? { sure: false };
    // Where a quote may be missing, all that stands behind it may be read wrongly.
    if (sure && "hint" in advice) return guesses.some(isOfQuote) ? notPlain(advice) : advice;
    if ("hint" in advice) guesses.push(advice);
  }
  const [guess] = guesses;
  const [next] = further;
  return guess ?? openQuote(fault) ?? (next ? onward(next) : expectation(fault));
}

function isOfQuote({ hint }: Advice): boolean {
  return hint.key === "sql.hint.missingQuote";
}

function notPlain({ hint, fixes }: Advice): Advice {
  return { hint, fixes: fixes.map((fix) => ({ ...fix, plain: false })) };
}

/** Gives the advice for a keyword with a slip in it, where nothing else explains the fault. */
export function keywordSlip(fault: Fault): Advice | undefined {
  for (const slips of SLIPS) {
    const advice = repaired(fault, slips, []);
    if (advice?.sure !== true) continue;
    return advice.hint.key === MISSPELLED && advice.fixes[0]?.plain === true ? advice : undefined;
  }
  return undefined;
}

/** Gives the changes that put in quotes what another version reads without, where that comes to the same `meaning`. */
export function quoted(fault: Fault, meaning: string): readonly TextFix[] | undefined {
  const advice = repaired(fault, [unquotedProperty, reservedName, oddName], []);
  const [first] = advice?.fixes ?? [];
  if (first?.plain !== true) return undefined;
  const attempt = fault.attempt(first.edits);
  return attempt.outcome === "read" && attempt.meaning === meaning ? [first] : undefined;
}

const MISSPELLED = "sql.hint.misspelled";

export { meaningOf } from "./attempt.ts";
export { foreign } from "./foreign/index.ts";
export { applyEdits, faultOf, type Advice, type Edit, type Fault } from "./fault.ts";
