import type { Phrase } from "../sql/diagnostics.ts";

/** Why a value read from JSON is not what it should be. */
export interface Invalid {
  /** Where it stands: `entries[3].at`; "" for the whole. */
  readonly path: string;
  /** What was looked for, a key `explain.invalid.*`. */
  readonly expected: Phrase;
  /** What stands there, as JSON, shortened. */
  readonly found: string;
}

/** A value that was checked, or why it is none. */
export type Checked<T> = { readonly ok: true; readonly value: T } | Rejected;
export interface Rejected {
  readonly ok: false;
  readonly invalid: Invalid;
}

/** What may have been expected; each has its words in `content/ui`. */
export type Expected =
  | "object"
  | "list"
  | "text"
  | "textLength"
  | "wholeNumber"
  | "boolean"
  | "words"
  | "known"
  | "target"
  | "time"
  | "zone"
  | "name"
  | "unique"
  | "atMost"
  | "expectation";

const SHOWN = 40;

/** Says that a value is not what was expected. */
export function wrong(
  path: string,
  expected: Expected,
  found: unknown,
  values: Phrase["values"] = {},
): Rejected {
  const json = found === undefined ? "–" : JSON.stringify(found);
  const shown = json.length > SHOWN ? `${json.slice(0, SHOWN)}…` : json;
  return {
    ok: false,
    invalid: { path, expected: { key: `explain.invalid.${expected}`, values }, found: shown },
  };
}

/** Tells whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Checks that a value is a string of at most `most` UTF-16 units. */
export function text(value: unknown, path: string, most = 1024): Checked<string> {
  if (typeof value !== "string") return wrong(path, "text", value);
  return value.length <= most ? { ok: true, value } : wrong(path, "textLength", value.length, { most });
}

/** Checks that a value is a string or absent. */
export function optionalText(value: unknown, path: string): Checked<string | undefined> {
  return value === undefined ? { ok: true, value: undefined } : text(value, path);
}

/** Checks that a value is a whole number between two others, both included. */
export function wholeNumber(value: unknown, path: string, least: number, most: number): Checked<number> {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most)
    return wrong(path, "wholeNumber", value, { least, most });
  // JSON knows -0, the clock does not.
  return { ok: true, value: value + 0 };
}

/** Checks that a value is true or false. */
export function truth(value: unknown, path: string): Checked<boolean> {
  return typeof value === "boolean" ? { ok: true, value } : wrong(path, "boolean", value);
}

/** Checks that a value is one of a few words. */
export function oneOf<const T extends string>(value: unknown, words: readonly T[], path: string): Checked<T> {
  const found = words.find((word) => word === value);
  return found === undefined
    ? wrong(path, "words", value, { words: words.join(", ") })
    : { ok: true, value: found };
}

/** Checks that an object has no other keys than these. */
export function noStrangers(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
): Rejected | undefined {
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  return stranger === undefined
    ? undefined
    : wrong(path === "" ? stranger : `${path}.${stranger}`, "known", stranger, { words: known.join(", ") });
}
