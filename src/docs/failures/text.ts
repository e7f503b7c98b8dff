import type { Translate } from "../../i18n/index.ts";
import { sayKey } from "../../playground/phraseText.ts";
import type { FailureCode } from "./codes.ts";

/** Gives a failure's title; what changes from case to case is written `<name>`, as in the engine's message. */
export function titleOf(t: Translate, code: FailureCode): string {
  return withNames(sayKey(t, `explain.${code}.title`));
}

/** Gives why it happens, what changes from case to case as `<name>`. */
export function causeOf(t: Translate, code: FailureCode): string {
  return withNames(sayKey(t, `explain.${code}.cause`));
}

function withNames(text: string): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, "<$1>");
}

/** A stretch of a text; `name` where it stands for a value. */
export interface Stretch {
  readonly text: string;
  readonly name: boolean;
}

/** Takes a text apart at what stands for values. */
export function stretches(text: string): readonly Stretch[] {
  return text
    .split(/(<\w+>)/)
    .map((part, index) => ({ text: part, name: index % 2 === 1 }))
    .filter((part) => part.text !== "");
}
