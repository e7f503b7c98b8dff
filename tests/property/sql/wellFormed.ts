import { expect } from "vitest";
import type { Target } from "../../../src/engine/index.ts";
import {
  complete,
  diagnoseScript,
  formatScript,
  hover,
  parse,
  print,
  splitScript,
  type Parsed,
  type Span,
} from "../../../src/sql/index.ts";
import { withoutSpans } from "../../unit/sql/withoutSpans.ts";

function liesIn(text: string, { start, end }: Span): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

function inOrder(spans: readonly Span[]): void {
  let done = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(done);
    done = end;
  }
}

function errors(parsed: Parsed) {
  return parsed.diagnostics.filter(({ severity }) => severity === "error");
}

/** Holds that what is said of a text lies in it, at lines that it has, and that fixes do not cross each other. */
export function diagnosedWell(text: string, target: Target): Parsed {
  const parsed = parse(text, target);
  // Doris' older parser counts the end of a line within a string twice.
  const lines = 2 * text.split(/\r\n|[\r\n\f\v\u0085\u2028\u2029]/).length;
  inOrder(parsed.statements.map(({ span }) => span));
  for (const { span, line, column, fixes, hint, severity, stage, message } of parsed.diagnostics) {
    liesIn(text, span);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThanOrEqual(0);
    expect(column).toBeLessThanOrEqual(text.length);
    if (severity === "error" && stage === "syntax") expect(message + (hint?.key ?? "")).not.toBe("");
    if (hint) expect(hint.key).toMatch(/^sql\./);
    for (const { edits } of fixes) {
      for (const edit of edits) liesIn(text, edit.span);
      inOrder(edits.map((edit) => edit.span).toSorted((a, b) => a.start - b.start));
    }
  }
  expect(errors(parsed).length).toBeLessThanOrEqual(1);
  return parsed;
}

/**
 * Gives a tree as far as it means something: how a column without a name is written becomes its title, and a name may need
 * its quotes only where other blanks stand before it.
 */
function meaning(value: unknown): unknown {
  return JSON.parse(JSON.stringify(withoutSpans(value) ?? null), (key, part: unknown) => {
    if (key === "quoted") return undefined;
    return key === "text" && typeof part === "string" ? part.replace(/\s/g, "").toLowerCase() : part;
  });
}

/** Holds that a statement that is in order is the same once it is printed and read again. */
export function printedWell(text: string, parsed: Parsed, target: Target): void {
  const [first] = parsed.statements;
  if (!first || first.kind === "other" || parsed.statements.length > 1 || errors(parsed).length > 0) return;
  const printed = print(first, target);
  const again = parse(printed, target);
  expect([text, printed, errors(again)]).toEqual([text, printed, []]);
  expect([text, printed, meaning(again.statements[0])]).toEqual([text, printed, meaning(first)]);
}

/** Holds that formatting changes neither what the statements of a script are nor what is formatted already. */
export function formattedWell(text: string, target: Target): void {
  const once = formatScript(text, target);
  if (once === text) return;
  expect(formatScript(once, target)).toBe(once);
  const statements = (script: string) =>
    splitScript(script, target).map((part) => {
      const { statements: read } = parse(part.text, target);
      return read.length === 0 ? part.text : read.map(meaning);
    });
  expect([text, once, statements(once)]).toEqual([text, once, statements(text)]);
}

/** Holds that what is offered and told at a place of a text belongs to that place. */
export function helpedWell(text: string, offset: number, target: Target): void {
  for (const { from, to, label, insert } of complete(text, offset, target)) {
    expect(from).toBeLessThanOrEqual(offset);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThanOrEqual(from);
    expect(to).toBeLessThanOrEqual(text.length);
    expect(label).not.toBe("");
    expect(insert).not.toBe("");
  }
  const found = hover(text, offset, target);
  if (!found) return;
  liesIn(text, found.span);
  expect(found.span.start).toBeLessThanOrEqual(offset);
  expect(found.span.end).toBeGreaterThanOrEqual(offset);
}

/** Holds that the statements of a script stand in its order, and that what is said of them lies in it. */
export function splitWell(text: string, target: Target): void {
  const parts = splitScript(text, target);
  inOrder(parts.map(({ span }) => span));
  for (const { span, text: part } of parts) expect(text.slice(span.start, span.end)).toBe(part);
  for (const { span } of [...diagnoseScript(text, target)].flat()) liesIn(text, span);
}

/** Holds everything that has to be true of every text. */
export function wellFormed(text: string, offset: number, target: Target): void {
  const parsed = diagnosedWell(text, target);
  printedWell(text, parsed, target);
  splitWell(text, target);
  formattedWell(text, target);
  helpedWell(text, offset, target);
}
