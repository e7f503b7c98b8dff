import type { SyntaxMessages } from "../engine/index.ts";
import type { Position } from "./span.ts";
import { codeOf, type Tokens } from "./tokens.ts";

/** Puts values into a text's `{name}` places. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** Numbers of a message go through Java's MessageFormat: from a thousand on they have commas. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Gives ` at line 1, column 2` as the version writes it. */
export function placeAt(messages: SyntaxMessages, { line, column }: Position): string {
  return fill(messages.placeAt, { line: grouped(line), column: grouped(column) });
}

/** `.1s` is one token of the engine and two of ours. */
export function endOf(tokens: Tokens, token: number): number {
  return tokens.ends[codeOf(tokens, token) === "‧" ? token + 1 : token] ?? tokens.text.length;
}

/** Gives a token's text as the engine shows it. */
export function tokenText(tokens: Tokens, token: number): string {
  return token < tokens.starts.length
    ? tokens.text.slice(tokens.starts[token], endOf(tokens, token))
    : "<EOF>";
}
