import { codeOf } from "../../tokens.ts";
import type { Phrase } from "../../diagnostics.ts";
import { fix, say, spanOf, textOf, type Advice, type Edit, type Fault } from "../fault.ts";

/** A construct of the other engine, and what it is called here. */
export interface Translation {
  readonly hint: Phrase;
  readonly title?: Phrase;
  /** Absent where this engine cannot say it, or only the cluster knows how. */
  readonly edits?: readonly Edit[];
  /** True where it says exactly the same. */
  readonly same?: boolean;
}

/** Knows one construct of the other engine by its words at the token that does not fit. */
export type Translator = (fault: Fault) => Translation | undefined;

/** Gives the words of a statement, in upper case, from a token on; other tokens as they stand. */
export function wordsAt(fault: Fault, from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => wordAt(fault, from + index));
}

/** Gives the text of a token in upper case; "" outside of the statement. */
export function wordAt(fault: Fault, at: number): string {
  return at < fault.first || at >= fault.last ? "" : textOf(fault, at).toUpperCase();
}

/** Tells whether a statement begins with these words. */
export function beginsWith(fault: Fault, ...words: readonly string[]): boolean {
  return words.every((word, index) => wordAt(fault, fault.first + index) === word);
}

/** Finds the token behind the parenthesis that closes the one at `open`; the statement's last where none does. */
export function behindList(fault: Fault, open: number): number {
  let depth = 0;
  for (let at = open; at < fault.last; at++) {
    const code = codeOf(fault.tokens, at);
    if (code === "(") depth++;
    else if (code === ")" && --depth === 0) return at + 1;
  }
  return fault.last;
}

/** Takes tokens out of the text, with the blanks before them. */
export function without(fault: Fault, from: number, to: number): Edit {
  const start = from > fault.first ? spanOf(fault, from - 1).end : spanOf(fault, from).start;
  return { span: { start, end: spanOf(fault, to - 1).end }, replacement: "" };
}

/** Writes something else in place of a token. */
export function instead(fault: Fault, at: number, replacement: string): Edit {
  return { span: spanOf(fault, at), replacement };
}

/** Makes advice of a translation: its change is offered where the statement gets any further with it. */
export function advised(fault: Fault, { hint, title, edits, same }: Translation): Advice {
  if (!edits) return { hint, fixes: [] };
  const { outcome } = fault.attempt(edits);
  if (outcome === "no") return { hint, fixes: [] };
  const plain = outcome === "read" && same === true;
  return { hint, fixes: [fix(title ?? say("fix.translate"), edits, plain)] };
}
