import { readFileSync } from "node:fs";
import type { Engine } from "../../../src/engine/index.ts";

/** A statement and what the engine of some versions makes of it (ids as in the engine facts that the project began with). */
export interface Case {
  readonly id: string;
  readonly versions: readonly string[];
  /** Absent: only the parser is asked. */
  readonly setup?: string;
  readonly sql: string;
  readonly expect: "ok" | "error";
  /**
   * A regular expression where it begins with ^, else a part: of the error (with `ERROR n (s): ` before it where that is looked
   * for), of a job's Status, of `column`.
   */
  readonly message?: string;
  /** Known of the grammar alone: what refuses a tree that was read does not count. */
  readonly grammarOnly?: true;
  /** Known of the analyzer alone: what is refused later does not count. */
  readonly analysisOnly?: true;
  /** What is played right after the statement: other statements, faults, waits. */
  readonly after?: string;
  /** Sent when all jobs are over, unless `now`; `message` is looked for in the `column` of its last row. */
  readonly then?: string;
  readonly now?: true;
  /** Status, unless said. */
  readonly column?: string;
  /** All rows of the last result; a value that begins with ^ is a regular expression. */
  readonly rows?: readonly (readonly (string | null)[])[];
  /** Columns of the last result. */
  readonly columns?: readonly string[];
  /** Every state that the job comes into. */
  readonly states?: readonly string[];
}

/** A case that no statement can stand for. */
export interface LeftOut {
  readonly id: string;
  readonly reason: string;
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8").trim();

/** Reads the cases of an engine. */
export function readCases(engine: Engine): readonly Case[] {
  return read(`${engine}.jsonl`)
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
}

/** Reads which cases of an engine stand for nothing here, and why. */
export function readLeftOut(engine: Engine): readonly LeftOut[] {
  const all = JSON.parse(read("../left-out.json")) as Readonly<Record<Engine, readonly LeftOut[]>>;
  return all[engine];
}
