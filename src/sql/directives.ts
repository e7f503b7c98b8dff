import type { Span } from "./span.ts";

/** A comment line that says how a script is played (design: "Scripts, scenarios, expectations"). */
export type Directive = { readonly span: Span } & (
  | { readonly kind: "now" }
  | { readonly kind: "wait"; readonly milliseconds: number }
  | { readonly kind: "until"; readonly state: string }
  | { readonly kind: "user"; readonly name: string }
  | { readonly kind: "cluster"; readonly name: string }
  /** `json` as it stands; whoever injects the fault checks it. */
  | { readonly kind: "fault"; readonly json: string }
  /** A line that begins like a directive and is none. */
  | { readonly kind: "unknown"; readonly word: string }
);

const LINE = /^--[ \t]*@([A-Za-z]+)(?:[ \t]+(.*))?$/;
const DURATION = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/;
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Reads the comment line at `span` as a directive; `undefined` for any other comment. */
export function readDirective(text: string, span: Span): Directive | undefined {
  const line = text.slice(span.start, span.end).trimEnd();
  const match = LINE.exec(line);
  if (!match) return undefined;
  const word = match[1] ?? "";
  const value = (match[2] ?? "").trim();
  const at: Span = { start: span.start, end: span.start + line.length };
  const unknown: Directive = { kind: "unknown", word, span: at };
  switch (word) {
    case "now":
      return value === "" ? { kind: "now", span: at } : unknown;
    case "wait": {
      const milliseconds = readDuration(value);
      return milliseconds === undefined ? unknown : { kind: "wait", milliseconds, span: at };
    }
    case "until":
      return /^\w+$/.test(value) ? { kind: "until", state: value.toUpperCase(), span: at } : unknown;
    case "user":
    case "cluster":
      return value === "" ? unknown : { kind: word, name: value, span: at };
    case "fault":
      return value === "" ? unknown : { kind: "fault", json: value, span: at };
    default:
      return unknown;
  }
}

/** Reads `30s`, `5m`, `1.5h` or `250ms` as milliseconds. */
export function readDuration(text: string): number | undefined {
  const match = DURATION.exec(text.trim());
  const unit = UNITS[match?.[2] ?? ""];
  return unit === undefined ? undefined : Math.round(Number(match?.[1]) * unit);
}
