import type { Phrase, TextFix } from "./diagnostics.ts";
import { widestDialect, type Dialect } from "./dialect.ts";
import { readExpected } from "./expected.ts";
import { advise, faultOf, keywordSlip, type Advice, type Fault } from "./hints/index.ts";
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
 */
export function refusalAdvice(
  tokens: Tokens,
  first: number,
  last: number,
  refusal: Refusal,
  dialect: Dialect,
): RefusalAdvice {
  const fault = faultOf(tokens, first, last, refusal, dialect);
  if (refusal.tooDeep) return placed(advise(fault), fault);
  const version = versionAdvice(tokens, first, last, refusal, dialect);
  if (!version) return placed(advise(fault), fault);
  const slip = keywordSlip(fault);
  return slip && !isKeywordElsewhere(slip, fault) ? placed(slip, fault) : { fixes: [], version };
}

/** The engine stops where nothing fits any more; the slip lies where the first change begins. */
function placed({ place, ...advice }: Advice, { span }: Fault): RefusalAdvice {
  const at = place ?? advice.fixes[0]?.edits[0]?.span;
  return at && at.start !== span.start ? { ...advice, hintSpan: at } : advice;
}

/** Tells whether the word that is taken for a slip is one that another version reads there. */
function isKeywordElsewhere({ fixes }: Advice, { tokens, first, dialect }: Fault): boolean {
  const at = tokenAtText(tokens, fixes[0]?.edits[0]?.span.start ?? 0);
  const widest = widestDialect(dialect.target.engine);
  const { tokens: expected } = readExpected(readRest(tokens, first, at, widest) ?? [], false);
  return expected.includes(codeOf(tokens, at).trim());
}
