import type { Engine } from "../engine/index.ts";
import { readByVersion, type ByVersion } from "./byVersion.ts";
import { isRecord, noStrangers, text, wholeNumber, wrong, type Checked } from "./checked.ts";
import { readExpectation, type Expectation } from "./expectations.ts";

/** What the engine says to a statement, or in the Status of the job that it started. `…` stands for an id of the cluster. */
export interface ScenarioMessage {
  /** Place of the statement in the script, from 0. */
  readonly statement: number;
  readonly text: ByVersion<string>;
}

/** What the explanation of a statement is about: an error's code, or that of a finding where nothing failed. */
export interface ScenarioExplanation {
  readonly statement: number;
  readonly code: ByVersion<string>;
}

/** A way out: what a statement comes to once a fix that its explanation offers was applied to the script. */
export interface ScenarioFix {
  /** Place of the statement in the script, from 0; what the fix puts before it moves it on. */
  readonly statement: number;
  /** The fix, by the end of its key `explain.fix.*`. */
  readonly fix: string;
  readonly expect: ByVersion<Expectation>;
}

/** Longest message that a scenario may claim, in UTF-16 units. */
const LONGEST_MESSAGE = 4096;

/** Reads one of `expect`: `ok`, `error:CODE`, `job:STATE`, `rows:N`. */
export function readExpected(value: unknown, path: string): Checked<Expectation> {
  const expectation = typeof value === "string" ? readExpectation(value) : undefined;
  return expectation === undefined ? wrong(path, "expectation", value) : { ok: true, value: expectation };
}

/** Reads a list of values that may change with the version. */
export function readExpectations(value: unknown, engine: Engine): Checked<readonly ByVersion<Expectation>[]> {
  if (!Array.isArray(value)) return wrong("expect", "list", value);
  const given: readonly unknown[] = value;
  return readAll(given, (one, index) => readByVersion(one, `expect[${index}]`, engine, readExpected));
}

/** Reads `messages`: from the number of a statement to its text. */
export function readMessages(value: unknown, engine: Engine): Checked<readonly ScenarioMessage[]> {
  return readByStatement(value, "messages", engine, (statement, text) => ({ statement, text }));
}

/** Reads `explains`: from the number of a statement to a code. */
export function readExplains(value: unknown, engine: Engine): Checked<readonly ScenarioExplanation[]> {
  return readByStatement(value, "explains", engine, (statement, code) => ({ statement, code }));
}

function readByStatement<T>(
  value: unknown,
  name: string,
  engine: Engine,
  make: (statement: number, texts: ByVersion<string>) => T,
): Checked<readonly T[]> {
  if (value === undefined) return { ok: true, value: [] };
  if (!isRecord(value)) return wrong(name, "object", value);
  return readAll(Object.entries(value), ([place, given]): Checked<T> => {
    const path = `${name}.${place}`;
    const statement = wholeNumber(Number(place), path, 0, LONGEST_MESSAGE);
    if (!statement.ok) return statement;
    const said = readByVersion(given, path, engine, (one, at) => text(one, at, LONGEST_MESSAGE));
    return said.ok ? { ok: true, value: make(statement.value, said.value) } : said;
  });
}

/** Reads `fix`: one way out, or a list of them. */
export function readFixes(value: unknown, engine: Engine): Checked<readonly ScenarioFix[]> {
  if (value === undefined) return { ok: true, value: [] };
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  return readAll(given, (one, index): Checked<ScenarioFix> => {
    const path = `fix[${index}]`;
    if (!isRecord(one)) return wrong(path, "object", one);
    const stranger = noStrangers(one, ["statement", "fix", "expect"], path);
    if (stranger) return stranger;
    const statement = wholeNumber(one.statement, `${path}.statement`, 0, LONGEST_MESSAGE);
    if (!statement.ok) return statement;
    const fix = text(one.fix, `${path}.fix`);
    if (!fix.ok) return fix;
    const expect = readByVersion(one.expect, `${path}.expect`, engine, readExpected);
    if (!expect.ok) return expect;
    return { ok: true, value: { statement: statement.value, fix: fix.value, expect: expect.value } };
  });
}

/** Reads a list of texts. */
export function readTexts(value: unknown, path: string): Checked<readonly string[]> {
  if (!Array.isArray(value)) return wrong(path, "list", value);
  const given: readonly unknown[] = value;
  return readAll(given, (one, index) => text(one, `${path}[${index}]`));
}

function readAll<T, R>(
  given: readonly T[],
  read: (one: T, index: number) => Checked<R>,
): Checked<readonly R[]> {
  const values: R[] = [];
  for (const [index, one] of given.entries()) {
    const value = read(one, index);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return { ok: true, value: values };
}
