import type { Phrase, TextFix } from "./diagnostics.ts";
import { widestDialect, type Dialect } from "./dialect.ts";
import { readExpected } from "./expected.ts";
import {
  advise,
  faultOf,
  foreign,
  keywordSlip,
  meaningOf,
  quoted,
  type Advice,
  type Fault,
} from "./hints/index.ts";
import { readRest, type Refusal } from "./readStatement.ts";
import type { Span } from "./span.ts";
import { codeOf, tokenAtText, type Tokens } from "./tokens.ts";
import { versionAdvice, type VersionAdvice } from "./versionAdvice.ts";

/** What we say beside the engine's error: of the slip, or of the version that reads the statement. */
export interface RefusalAdvice {
  readonly hint?: Phrase;
  readonly hintSpan?: Span;
  readonly fixes: readonly TextFix[];
  readonly version?: VersionAdvice;
}

/**
 * Says in our words what is wrong with a refused statement. A construct of another version is no slip; a keyword with a
 * letter too many is no construct, even where an older version takes any word there.
 * @param shown where the engine's error is shown
 */
export function refusalAdvice(
  tokens: Tokens,
  first: number,
  last: number,
  refusal: Refusal,
  dialect: Dialect,
  shown: Span,
): RefusalAdvice {
  const fault = faultOf(tokens, first, last, refusal, dialect);
  if (refusal.tooDeep) return placed(advise(fault), fault, shown);
  const other = foreign(fault);
  if (other) return placed(other, fault, shown);
  const reading = versionAdvice(tokens, first, last, refusal, dialect);
  if (!reading) return placed(advise(fault), fault, shown);
  const slip = keywordSlip(fault);
  if (slip && !isKeywordElsewhere(slip, fault)) return placed(slip, fault, shown);
  const { statement, ...version } = reading;
  // The words of GRANT are no names.
  const inQuotes = /^(grant|revoke)P/.test(statement.kind)
    ? undefined
    : quoted(fault, meaningOf(statement, tokens, first, last));
  const fixes = inQuotes ?? version.fixes;
  return { fixes: [], version: { ...version, fixes } };
}

/** The engine stops where nothing fits any more; the slip lies where the first change is made. */
function placed({ place, hint, fixes }: Advice, { span }: Fault, shown: Span): RefusalAdvice {
  const at = place ?? fixes[0]?.edits[0]?.span ?? span;
  const elsewhere = shown.start < at.start || shown.start > at.end;
  return elsewhere ? { hint, fixes, hintSpan: at } : { hint, fixes };
}

/** Tells whether the word that is taken for a slip is one that another version reads there. */
function isKeywordElsewhere({ fixes }: Advice, { tokens, first, dialect }: Fault): boolean {
  const at = tokenAtText(tokens, fixes[0]?.edits[0]?.span.start ?? 0);
  const widest = widestDialect(dialect.target.engine);
  const { tokens: expected } = readExpected(readRest(tokens, first, at, widest) ?? [], false);
  return expected.includes(codeOf(tokens, at).trim());
}
