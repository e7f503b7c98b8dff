import type { Engine } from "../../src/engine/index.ts";
import { parse } from "../../src/sql/index.ts";
import type { EngineError, Row } from "./rows.ts";

/** What is compared: the verdict, the place of the error, the words of the error. */
export type Question = "agree" | "position" | "message";

/** One text read as one version, beside what that version says. */
export interface Case {
  readonly row: Row;
  readonly version: string;
  readonly accepted: boolean;
  /** The code of what we report; "" where we accept. */
  readonly code: string;
  /** Whether we say what the engine says; `undefined` where there is nothing to compare. */
  readonly agree: boolean;
  readonly position: boolean | undefined;
  readonly message: boolean | undefined;
  readonly saying: string;
}

// A null pointer in the engine's code carries no text of its own to compare with.
const hasNoWords = (message: string) => message.startsWith("NullPointerException");

function sameWords(ours: string, { message, part }: EngineError): boolean | undefined {
  if (part !== undefined) return ours.includes(part);
  if (message === undefined || hasNoWords(message)) return undefined;
  return message.endsWith("…")
    ? ours.trimStart().startsWith(message.slice(0, -1).trimStart())
    : ours.trim() === message.trim();
}

/** Reads every row as each version that it knows an answer of. */
export function compareAll(engine: Engine, rows: readonly Row[]): readonly Case[] {
  return rows.flatMap((row) =>
    [...row.accept, ...row.errors.flatMap((error) => error.versions)].map((version): Case => {
      const ours = parse(row.sql, { engine, version }).diagnostics.find(
        ({ severity, stage }) => severity === "error" && stage === "syntax",
      );
      const theirs = row.errors.find((error) => error.versions.includes(version));
      const both = ours !== undefined && theirs !== undefined;
      return {
        row,
        version,
        accepted: theirs === undefined,
        code: ours?.code ?? "",
        agree: (ours === undefined) === (theirs === undefined),
        position:
          both && theirs.line !== undefined
            ? ours.line === theirs.line && ours.column === theirs.column
            : undefined,
        message: both ? sameWords(ours.message, theirs) : undefined,
        saying: ours ? `${ours.line}:${ours.column} ${ours.message}` : "accepted",
      };
    }),
  );
}

/** How often we say what the engine says. */
export interface Figure {
  readonly right: number;
  readonly of: number;
  /** In percent; 100 where nothing was asked. */
  readonly share: number;
}

/** Counts the answers to one question. */
export function figure(cases: readonly Case[], question: Question): Figure {
  const asked = cases.filter((one) => one[question] !== undefined);
  const right = asked.filter((one) => one[question] === true).length;
  return { right, of: asked.length, share: asked.length === 0 ? 100 : (100 * right) / asked.length };
}

/** Groups the cases by family and version. */
export function byFamilyAndVersion(cases: readonly Case[]): ReadonlyMap<string, readonly Case[]> {
  return Map.groupBy(cases, ({ row, version }) => `${row.family} ${version}`);
}

/** Lists the cases in which we say something else than the engine, the versions that we fail alike in one line. */
export function differences(cases: readonly Case[], question: Question): readonly string[] {
  const wrong = cases.filter((one) => one[question] === false);
  const alike = Map.groupBy(wrong, ({ row, saying }) => JSON.stringify([row.sql, saying]));
  return [...alike].map(([key, group]) => {
    const versions = group.map(({ version }) => version);
    const theirs = group[0]?.row.errors.find((error) => error.versions.includes(versions[0] ?? ""));
    return `[${versions.join()}] ${key}\n    engine: ${theirs ? JSON.stringify(theirs) : "accepted"}`;
  });
}
