import { has, type Target } from "../engine/index.ts";
import { dialectOf, type Dialect } from "./dialect.ts";
import type { Name, Property, QualifiedName } from "./statements.ts";
import { tokenize } from "./tokens.ts";

/** For which version a statement is printed. */
export interface Printer {
  readonly target: Target;
}

/** Joins what is there by blanks. */
export function words(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== "").join(" ");
}

/** Puts items into parentheses. */
export function list(items: readonly string[]): string {
  return `(${items.join(", ")})`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
  "\b": "\\b",
  "\0": "\\0",
  "\x1a": "\\Z",
};

/** Quotes a string literal. */
export function quote(value: string): string {
  // \_ and \% keep their backslash when they are read.
  const parts = value.split(/(\\[_%])/);
  const escape = (part: string) => Array.from(part, (char) => ESCAPES[char] ?? char).join("");
  return `"${parts.map((part, index) => (index % 2 === 1 ? part : escape(part))).join("")}"`;
}

const PLAIN =
  /^(?!\u3000|\$\$)[A-Za-z0-9_$\u0080-\uD7FF\uE000-\uFFFF]*[A-Za-z_$\u0080-\uD7FF\uE000-\uFFFF][A-Za-z0-9_$\u0080-\uD7FF\uE000-\uFFFF]*$/;
const DOUBLE = /^[0-9]+[eE][0-9]+$/;

/** Tells whether a lexer reads a text as one name. */
function isPlainName(value: string, { lexicon, reserved }: Dialect): boolean {
  const { encoded, ends } = tokenize(value, lexicon);
  if (ends.length !== 1 || ends[0] !== value.length || value.startsWith("`")) return false;
  return encoded === "`" || (encoded.endsWith(" ") && !reserved.has(encoded));
}

/** Gives the printer of names: without quotes where the name had none and the version reads it so. */
export function printName({ target }: Printer): (name: Name) => string {
  const dialect = dialectOf(target);
  const { reserved } = dialect;
  if (has(target, "doubledBackquote"))
    return ({ value, quoted }) =>
      !quoted && isPlainName(value, dialect) ? value : `\`${value.replaceAll("`", "``")}\``;
  return ({ value, quoted }) => {
    // Quotes cannot hold a backquote; such a name was written as a text, where that may stand.
    if (value.includes("`")) return quote(value);
    const plain =
      !quoted && PLAIN.test(value) && !DOUBLE.test(value) && !reserved.has(`${value.toUpperCase()} `);
    return plain ? value : `\`${value}\``;
  };
}

/** Prints names with commas between them. */
export function printNames(names: readonly Name[], to: Printer): string {
  return names.map(printName(to)).join(", ");
}

/** Gives the printer of names of several parts. */
export function printQualified(to: Printer): (name: QualifiedName) => string {
  const name = printName(to);
  if (!has(to.target, "doubledBackquote")) return ({ parts }) => parts.map(name).join(".");
  // A dot and a digit behind it may be a number there.
  return ({ parts }) =>
    parts.map(name).reduce((before, part) => `${before}.${/^\d/.test(part) ? " " : ""}${part}`);
}

/** Prints a PROPERTIES clause; nothing for none. */
export function printProperties(properties: readonly Property[], word = "PROPERTIES "): string {
  if (properties.length === 0) return "";
  return word + list(properties.map(({ key, value }) => `${quote(key.value)} = ${quote(value.value)}`));
}
