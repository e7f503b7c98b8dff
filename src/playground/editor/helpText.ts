import { ENGINES, type Target } from "../../engine/versions.ts";
import type { Translate } from "../../i18n/index.ts";
import { hover } from "../../sql/hover.ts";
import type { Span } from "../../sql/span.ts";
import { phraseText } from "../phraseText.ts";
import { referenceOf } from "./referenceOf.ts";

/** What is said about a word of a statement. */
export interface HelpText {
  /** Of the word, in the statement. */
  readonly span: Span;
  readonly name: string;
  /** At least one. */
  readonly lines: readonly string[];
  /** Page of the reference, without language. */
  readonly page?: string;
}

/** Tells what stands at a place of a statement, in the reader's words. */
export function helpText(
  statement: string,
  offset: number,
  target: Target,
  texts: Translate,
): HelpText | undefined {
  const found = hover(statement, offset, target);
  if (!found) return undefined;
  const { span, subject, phrase, facts = [], since, until } = found;
  const engine = ENGINES[target.engine].name;
  const lines = [
    ...(phrase ? [phraseText(texts, phrase)] : []),
    ...(facts.length === 0 ? [] : [facts.map((fact) => phraseText(texts, fact)).join(" ")]),
    ...(since === undefined ? [] : [texts("playground.hover.since", { engine, version: since })]),
    ...(until === undefined ? [] : [texts("playground.hover.until", { engine, version: until })]),
  ];
  if (lines.length === 0) return undefined;
  const page = referenceOf(target.engine, statement, subject.type);
  return { span, name: subject.name, lines, ...(page !== undefined && { page }) };
}
